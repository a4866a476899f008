import { describe, expect, it } from '@jest/globals';
import { decodeWindows1252 } from './windows-1252';
import { readDocument } from './read-document';

const sentence = 'The mayor said “no”, and left the café.';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};
const joined = (...parts: readonly (readonly number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const windows1252 = (text: string): Uint8Array => {
  const all = Array.from({ length: 256 }, (_, byte) => byte);
  const table = decodeWindows1252(Uint8Array.from(all));
  return Uint8Array.from(Array.from(text, (char) => table.indexOf(char)));
};

describe('the character encodings of plain text', () => {
  it.each([
    ['UTF-8', utf8(sentence), []],
    ['UTF-8 with a byte order mark', joined([0xef, 0xbb, 0xbf], utf8(sentence)), []],
    ['UTF-16 LE with a byte order mark', joined([0xff, 0xfe], utf16(sentence, true)), []],
    ['UTF-16 BE with a byte order mark', joined([0xfe, 0xff], utf16(sentence, false)), []],
    ['UTF-16 LE without one', utf16(sentence, true), ['utf-16-assumed']],
    ['UTF-16 BE without one', utf16(sentence, false), ['utf-16-assumed']],
    ['Windows-1252', windows1252(sentence), ['windows-1252-assumed']],
    [
      'UTF-8 encoded twice',
      utf8(decodeWindows1252(utf8(sentence)).replaceAll('\ufffd', '\u009d')),
      ['mojibake-repaired'],
    ],
    ['UTF-8 cut inside its last character', utf8(`${sentence}€`).subarray(0, -1), ['text-cut-off']],
  ])('%s is read', async (_name, bytes, codes) => {
    const { value, messages } = await readDocument(bytes);

    expect(value.text).toBe(sentence);
    expect(messages.map(({ code }) => code)).toEqual(codes);
  });

  it('reads a few bytes of Windows-1252 pasted into UTF-8', async () => {
    const { value, messages } = await readDocument(
      joined(utf8('“a” “b” “c” “d” “e” “f” said he'), [0x92], utf8('d go.')),
    );

    expect(value.text).toBe('“a” “b” “c” “d” “e” “f” said he’d go.');
    expect(messages.map(({ code }) => code)).toEqual(['encodings-mixed']);
  });

  it.each([
    ['UTF-32', joined([0xff, 0xfe, 0, 0], [0x41, 0, 0, 0])],
    [
      'KOI8-R',
      joined([0xed, 0xcf, 0xd3, 0xcb, 0xd7, 0xc1, 0x20, 0xce, 0xc5, 0x20, 0xd3, 0xd0, 0xc9, 0xd4]),
    ],
    ['Shift JIS', joined([0x93, 0xfa, 0x96, 0x7b, 0x82, 0xcc, 0x90, 0x56, 0x95, 0xb7])],
    ['Mac Roman', joined(utf8('He didn'), [0xd5], utf8('t and she couldn'), [0xd5], utf8('t.'))],
    ['DOS', joined(utf8('Le caf'), [0x82], utf8('teria est ferm'), [0x82], utf8('e'))],
  ])('%s is refused', async (_name, bytes) => {
    await expect(readDocument(bytes)).rejects.toMatchObject({ code: 'document-encoding-unknown' });
  });
});

describe('files that are no document', () => {
  it.each([
    ['document-empty', new Uint8Array()],
    ['document-binary', joined(utf8('some words and '), [0, 1, 2, 3, 0, 255, 0])],
    ['document-binary', Uint8Array.from({ length: 400 }, (_, at) => (at % 8) + 1)],
    ['document-without-sentence', utf8('  \n\t ')],
    ['document-without-sentence', utf8('1 2 3 … 4')],
  ])('answers %s', async (code, bytes) => {
    await expect(readDocument(bytes)).rejects.toMatchObject({ code, stage: 'read' });
  });

  it('names the limit and its configuration key for too many bytes', async () => {
    await expect(
      readDocument(utf8(sentence), { limits: { documentBytes: 10 } }),
    ).rejects.toMatchObject({
      code: 'document-too-large',
      details: { limit: 10, configKey: 'limits.documentBytes' },
    });
  });

  it('names the limit and its configuration key for too many characters', async () => {
    await expect(
      readDocument(utf8(sentence), { limits: { textCharacters: 10 } }),
    ).rejects.toMatchObject({
      code: 'document-too-large',
      details: { limit: 10, configKey: 'limits.textCharacters' },
    });
  });
});

it('keeps every character of a plain text', async () => {
  const text = 'Key points\r\n•\u00a0One\u200b thing.\r\n\r\n\tA “quote” – said he.\n';

  expect((await readDocument(utf8(text))).value.text).toBe(text);
});
