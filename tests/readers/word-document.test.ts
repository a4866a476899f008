import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readDocument } from '../../src/plugins/newsdesk/server/src/reading/read-documents';
import { buildDocx, paragraph, pictureParagraph } from './build-docx';

const story = buildDocx(
  [
    paragraph('Bridge reopens', 'Title'),
    paragraph('The old bridge reopened on Thursday.'),
    pictureParagraph,
    paragraph('Cars on the bridge. Photo: Eva Stone', 'Caption'),
    paragraph('“At last,” said driver Tom Reed.'),
  ].join(''),
);

describe('a Word document', () => {
  it('is read with its title, its paragraphs and its caption in their roles', async () => {
    const { value } = await readDocument(story);

    expect(value.hints.map(({ role, start, end }) => [role, value.text.slice(start, end)])).toEqual(
      [
        ['headline', 'Bridge reopens'],
        ['paragraph', 'The old bridge reopened on Thursday.'],
        ['caption', 'Cars on the bridge. Photo: Eva Stone'],
        ['paragraph', '“At last,” said driver Tom Reed.'],
      ],
    );
  });

  it('brings its pictures along with their captions', async () => {
    const { value } = await readDocument(story);

    expect(value.media).toMatchObject([
      {
        kind: 'picture',
        caption: 'Cars on the bridge. Photo: Eva Stone',
        alternativeText: 'A bridge',
        renditions: [{ uri: null, mediaType: 'image/png' }],
      },
    ]);
    expect(value.media[0]?.renditions[0]?.bytes?.length).toBe(12);
  });

  it('knows when it was written', async () => {
    const { value } = await readDocument(story);

    expect(value.metadata.contentCreatedAt).toBe('2024-03-01T08:00:00Z');
  });

  it.each([
    [
      'a zip bomb in one file',
      'archive-too-large',
      { archiveBytes: 1_000_000 },
      buildDocx(paragraph('Text here.'), { 'word/media/big.bin': new Uint8Array(5_000_000) }),
    ],
    [
      'a bomb of many files',
      'archive-too-large',
      { archiveEntries: 50 },
      buildDocx(
        paragraph('Text here.'),
        Object.fromEntries(
          Array.from({ length: 60 }, (_, at) => [`word/${at}.bin`, new Uint8Array(1)]),
        ),
      ),
    ],
    ['deep nesting', 'nesting-too-deep', {}, buildDocx('<w:p>'.repeat(400) + '</w:p>'.repeat(400))],
    [
      'entities',
      'xml-entity-refused',
      {},
      buildDocx('', {
        'word/document.xml': strToU8(
          '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>',
        ),
      }),
    ],
    [
      'a spreadsheet',
      'media-type-unsupported',
      {},
      zipSync({ 'xl/workbook.xml': strToU8('<x/>') }),
    ],
    ['a plain archive', 'media-type-unsupported', {}, zipSync({ 'a.txt': strToU8('Some text.') })],
    ['nothing written', 'document-without-sentence', {}, buildDocx(paragraph(' '))],
    [
      'half an archive',
      'document-unreadable',
      {},
      story.subarray(0, Math.floor(story.length * 0.6)),
    ],
  ] as const)('with %s is refused as %s', async (_name, code, limits, bytes) => {
    await expect(readDocument(bytes, { limits })).rejects.toMatchObject({ code, stage: 'read' });
  });

  it('that unpacks to more than it declares is refused by what comes out', async () => {
    const bytes = buildDocx(paragraph('Text here.'), {
      'word/media/big.bin': new Uint8Array(5_000_000),
    });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const name = Buffer.from(bytes).indexOf('word/media/big.bin');
    // The local header's field for the unpacked size, eight bytes before the name (APPNOTE 4.3.7).
    view.setUint32(name - 8, 10, true);

    await expect(
      readDocument(bytes, { limits: { archiveBytes: 1_000_000 } }),
    ).rejects.toMatchObject({
      code: 'archive-too-large',
      details: { configKey: 'limits.archiveBytes', limit: 1_000_000 },
    });
  });

  it('behind a password is refused as encrypted', async () => {
    const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const name = Array.from('EncryptedPackage').flatMap((char) => [char.charCodeAt(0), 0]);

    await expect(readDocument(Uint8Array.from([...signature, ...name]))).rejects.toMatchObject({
      code: 'document-encrypted',
    });
  });

  it('of the old kind is refused with what to do', async () => {
    const bytes = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);

    await expect(readDocument(bytes)).rejects.toMatchObject({
      code: 'media-type-unsupported',
      details: { mediaType: 'application/msword' },
    });
  });
});
