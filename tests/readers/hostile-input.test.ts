import { describe, expect, it } from '@jest/globals';
import { NewsdeskError } from '../../src/plugins/newsdesk/server/src/core/errors';
import { readDocuments } from '../../src/plugins/newsdesk/server/src/reading/read-documents';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const nitf = (body: string): string =>
  `<nitf><body><body.content><p>Some words here.</p>${body}</body.content></body></nitf>`;
const levels = Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
);
const laughs = `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY l0 "ha">${levels.join('')}]>${nitf('&l9;')}`;

describe('input that means harm', () => {
  it.each([
    ['a billion laughs', 'xml-entity-refused', laughs],
    [
      'a quadratic entity',
      'xml-entity-refused',
      `<!DOCTYPE nitf [<!ENTITY a "${'a'.repeat(50_000)}">]>${nitf('&a;'.repeat(50_000))}`,
    ],
    [
      'an external entity',
      'xml-entity-refused',
      `<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/passwd">]>${nitf('&a;')}`,
    ],
    [
      'a parameter entity',
      'xml-entity-refused',
      `<!DOCTYPE nitf [<!ENTITY % a SYSTEM "http://localhost/x.dtd"> %a;]>${nitf('')}`,
    ],
    ['deep XML', 'nesting-too-deep', nitf('<block>'.repeat(100_000))],
    ['a million XML elements', 'document-too-complex', nitf('<p/>'.repeat(1_000_000))],
    [
      'a million JSON values',
      'document-too-complex',
      `{"headline":"Some words","x":[${'1,'.repeat(1_000_000)}1]}`,
    ],
    ['deep JSON', 'nesting-too-deep', `{"headline":"Some words","x":${'['.repeat(200_000)}`],
    ['deep HTML', 'nesting-too-deep', `<!doctype html><p>Some words</p>${'<div>'.repeat(100_000)}`],
    [
      'a million HTML elements',
      'document-too-complex',
      `<!doctype html><p>Some words</p>${'<i></i>'.repeat(1_000_000)}`,
    ],
    ['a mail of nested parts', 'nesting-too-deep', nestedMail(400)],
    [
      'a feed of too many items',
      'document-too-large',
      `<rss><channel>${'<item><title>Some words</title></item>'.repeat(1_001)}</channel></rss>`,
    ],
    ['markup that is none', 'document-unreadable', `<a ${'<'.repeat(20_000)}`],
    ['JSON cut off', 'document-unreadable', '{"uri":"a","headline":"Some wor'],
  ])('is refused: %s → %s', async (_name, code, text) => {
    await expect(readDocuments(utf8(text))).rejects.toMatchObject({ code, stage: 'read' });
  });

  it.each([
    ['a line of a million characters', 'word '.repeat(200_000)],
    ['many unclosed CDATA sections', nitf('<![CDATA['.repeat(50_000))],
    ['many unclosed comments', nitf('<!--'.repeat(50_000))],
    ['many stray ampersands', nitf('& '.repeat(200_000))],
    ['many less-than signs', nitf('< '.repeat(200_000))],
    ['unclosed brackets in Markdown', `# Some words\n${'['.repeat(50_000)}`],
    ['nested quotes in Markdown', `# Some words\n${'> '.repeat(5_000)}deep`],
    ['stars in Markdown', `# Some words\n${'*a **b '.repeat(20_000)}`],
    ['unclosed tags in HTML', `<!doctype html><nav></nav>${'<p><b>words and words '.repeat(200)}`],
    [
      'an HTML page of many paragraphs',
      `<!doctype html><nav>a</nav>${'<div><p>Some words, and more words.</p></div>'.repeat(5_000)}`,
    ],
    [
      'many captions in a figure',
      `<!doctype html><figure><img src="a.jpg">${'<figcaption>Some words</figcaption>'.repeat(20_000)}</figure>`,
    ],
    [
      'mail headers without end',
      `From: a@b.example\r\nTo: c@d.example\r\nSubject: Some words\r\n${'X-A: b\r\n'.repeat(20_000)}`,
    ],
    [
      'a mail of many brackets',
      `From: ${'"<('.repeat(20_000)}\r\nSubject: Some words\r\nDate: now\r\nMessage-ID: <a>\r\n\r\nSome words here.`,
    ],
  ])('is read or refused without delay: %s', async (_name, text) => {
    const outcome = await readDocuments(utf8(text)).catch((error: unknown) => error);

    expect(
      outcome instanceof Error
        ? outcome
        : new NewsdeskError('document-empty', '', { stage: 'read' }),
    ).toBeInstanceOf(NewsdeskError);
  });

  it('is refused when a file is larger than is read', async () => {
    await expect(readDocuments(new Uint8Array(20_000_001))).rejects.toMatchObject({
      code: 'document-too-large',
      details: { configKey: 'limits.documentBytes', limit: 20_000_000 },
    });
  });
});

function nestedMail(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`,
  );
  return `From: a@b.example\r\nSubject: Some words\r\nMessage-ID: <a>\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n${open.join('')}words`;
}
