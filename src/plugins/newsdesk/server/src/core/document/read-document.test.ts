import { describe, expect, it } from '@jest/globals';
import { readDocument, readDocuments } from './read-document';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (...pieces: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    pieces.flatMap((piece) => (typeof piece === 'string' ? [...utf8(piece)] : piece)),
  );
const feed = (count: number): Uint8Array =>
  utf8(
    `<rss><channel>${'<item><title>A tram opens</title><guid>a</guid></item>'.repeat(count)}</channel></rss>`,
  );

describe('a file of several documents', () => {
  it('yields them all', async () => {
    expect((await readDocuments(feed(3))).value).toHaveLength(3);
  });

  it('is refused where one document is asked for', async () => {
    await expect(readDocument(feed(3))).rejects.toMatchObject({
      code: 'document-holds-several',
      details: { documents: 3 },
    });
  });

  it('is one document when it holds one', async () => {
    expect((await readDocument(feed(1))).value.metadata.headline).toBe('A tram opens');
  });

  it('says of an item without words that it was not read, and yields the others', async () => {
    const { value, messages } = await readDocuments(
      utf8('[{"uri":"a","headline":"A tram opens"},{"uri":"b","headline":"…"}]'),
    );

    expect(value).toHaveLength(1);
    expect(messages).toMatchObject([{ code: 'document-without-sentence', severity: 'error' }]);
  });
});

describe('a kill', () => {
  it.each([
    [
      'NewsML-G2',
      '<newsItem guid="g" version="2"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta></newsItem>',
    ],
    [
      'NewsML 1.2',
      '<NewsML><NewsItem><Identification><NewsIdentifier><RevisionId>2</RevisionId><PublicIdentifier>urn:newsml:a.example:20240101:g:2</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><Status FormalName="Canceled"/></NewsManagement></NewsItem></NewsML>',
    ],
    [
      'NITF',
      '<nitf><head><docdata management-status="canceled"><doc-id id-string="g"/><du-key version="2"/></docdata></head><body/></nitf>',
    ],
    ['ninjs 1.x', '{"uri":"g","version":"2","pubstatus":"canceled"}'],
    [
      'ninjs 3.x',
      '{"uri":"g","version":"2","pubStatus":"canceled","versionCreated":"2024-01-01T00:00:00Z"}',
    ],
  ])('in %s is read though it has no text', async (_name, text) => {
    const { value } = await readDocument(utf8(text));

    expect(value).toMatchObject({ text: '', metadata: { pubStatus: 'canceled', version: '2' } });
    expect(value.metadata.guid).not.toBeNull();
  });

  it('in NewsML 1.2 has the guid of the item it withdraws, whose own ends in a version', async () => {
    const item = (version: number): Uint8Array =>
      utf8(
        `<NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:newsml:a.example:20240101:g:${version}N</PublicIdentifier></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>A tram opens</HeadLine></NewsLines></NewsComponent></NewsItem></NewsML>`,
      );
    const [first, second] = [await readDocument(item(1)), await readDocument(item(2))];

    expect(second.value.metadata.guid).toBe(first.value.metadata.guid);
  });
});

describe('the character set of XML', () => {
  const story = (declaration: string, letters: readonly number[]): Uint8Array =>
    bytesOf(
      `<?xml version="1.0"${declaration}?><nitf><body><body.content><p>The words `,
      letters,
      ` stand here.</p></body.content></body></nitf>`,
    );

  it.each([
    [
      'is followed where declared',
      story(' encoding="iso-8859-2"', [0xb3, 0xf3, 0x64, 0xbc]),
      'łódź',
      [],
    ],
    [
      'is followed for many bytes a letter',
      story(' encoding="gb2312"', [0xb1, 0xb1, 0xbe, 0xa9]),
      '北京',
      [],
    ],
    [
      'is UTF-8 where the bytes are, whatever is declared',
      story(' encoding="iso-8859-1"', [0xc3, 0xa9]),
      'é',
      ['encoding-declared-wrongly'],
    ],
    [
      'is Windows-1252 where UTF-8 is declared and not kept',
      story(' encoding="utf-8"', [0x63, 0x61, 0x66, 0xe9]),
      'café',
      ['encoding-declared-wrongly'],
    ],
    [
      'is guessed where the declared one does not exist',
      story(' encoding="x-agency"', [0x63, 0x61, 0x66, 0xe9]),
      'café',
      ['encoding-unknown'],
    ],
    [
      'is read with gaps where bytes are broken',
      story(' encoding="euc-jp"', [0xc6, 0xfc, 0xcb, 0xdc, 0xff]),
      '日本\ufffd',
      ['encoding-broken'],
    ],
  ])('%s', async (_name, bytes, word, codes) => {
    const { value } = await readDocument(bytes);

    expect(value.text).toBe(`The words ${word} stand here.`);
    expect(value.conformance.map(({ code }) => code)).toEqual(codes);
  });
});

describe('without the engines that need a runtime', () => {
  it.each([
    ['DOCX', bytesOf([0x50, 0x4b, 3, 4])],
    ['PDF', utf8('%PDF-1.7\n')],
    ['RTF', utf8('{\\rtf1 words}')],
  ])('%s is refused', async (_name, bytes) => {
    await expect(readDocument(bytes)).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:media-type-unsupported|document-unreadable)$/),
    });
  });
});
