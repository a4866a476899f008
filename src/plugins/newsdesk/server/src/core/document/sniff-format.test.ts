import { describe, expect, it } from '@jest/globals';
import { sniffFormat } from './sniff-format';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the format of a file', () => {
  it.each([
    ['plain-text', 'A tram line opens on Monday.'],
    ['plain-text', 'From: the harbour to the hill, a tram line opens.\nIt is new.'],
    ['plain-text', '[Picture] A tram'],
    ['plain-text', '<3 is what they wrote on the wall'],
    ['plain-text', '#Vale is a hashtag, not a heading'],
    ['markdown', '# A tram\n\nIt opens.'],
    ['markdown', '---\ntitle: A tram\n---\n\n## It opens'],
    ['html', '<!DOCTYPE html><p>A tram</p>'],
    ['html', '\ufeff\n<!-- a page --><html><body>A tram</body></html>'],
    ['html', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html></html>'],
    ['html', '<p>A tram</p>'],
    ['xml', '<?xml version="1.0"?><newsItem/>'],
    ['xml', '<nitf><head/></nitf>'],
    ['json', '{"uri": "a"}'],
    ['json', ' [ {"uri": "a"} ]'],
    [
      'mail',
      'From: a@b.example\r\nSubject: A tram\r\nDate: Mon, 1 Jan 2024 10:00:00 +0100\r\n\r\nIt opens.',
    ],
    ['rtf', '{\\rtf1\\ansi A tram}'],
    ['pdf', '%PDF-1.7\n'],
    ['zip', 'PK\u0003\u0004'],
    ['iptc-7901', '\r\n\u0001exa0123 3 pl 65 tram\r\n\u0002A tram'],
    ['anpa-1312', '\u0016\u0016\u0001r4321\u001f'],
  ])('is %s for %j', (format, text) => {
    expect(sniffFormat(utf8(text))).toBe(format);
  });

  it('is told from UTF-16 as from UTF-8', () => {
    const wide = Uint8Array.from([
      0xff,
      0xfe,
      ...Array.from('<nitf/>').flatMap((char) => [char.charCodeAt(0), 0]),
    ]);

    expect(sniffFormat(wide)).toBe('xml');
  });

  it('is Markdown by its name when the bytes leave it open', () => {
    expect(sniffFormat(utf8('A tram.'), { fileName: 'tram.md' })).toBe('markdown');
  });

  it('is plain text by its name where only a hash speaks for Markdown', () => {
    expect(sniffFormat(utf8('# 1 in the charts\n\nIt is.'), { fileName: 'a.txt' })).toBe(
      'plain-text',
    );
  });

  it('is what the bytes say when the name says otherwise', () => {
    expect(sniffFormat(utf8('<nitf/>'), { fileName: 'tram.md', mediaType: 'text/plain' })).toBe(
      'xml',
    );
  });
});
