import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NewsdeskError } from '../../src/plugins/newsdesk/server/src/core/errors';
import { readDocuments } from '../../src/plugins/newsdesk/server/src/reading/read-documents';
import { buildDocx, paragraph, pictureParagraph } from './build-docx';
import { agencyShapes, bytesOf } from './agency-shapes';
import { readerCases } from './read-cases';

const docx = buildDocx(
  paragraph('Bridge reopens', 'Title') + pictureParagraph + paragraph('The bridge reopened.'),
);
const samples = [
  ...readerCases(join(__dirname, 'cases')).map(({ name, bytes, fileName }) => ({
    name,
    bytes,
    fileName,
  })),
  ...agencyShapes
    .filter(({ name }) => /ZCZC|two letters|control characters were lost/.test(name))
    .map((shape) => ({
      name: shape.name,
      bytes: bytesOf(shape),
      fileName: shape.fileName,
    })),
  { name: 'word-document', bytes: docx, fileName: 'input.docx' },
].map((sample) => [sample.name, sample] as const);

/** Reads, and hands back only what must not happen. */
async function mishap(bytes: Uint8Array, fileName?: string): Promise<unknown> {
  try {
    const { value } = await readDocuments(bytes, { fileName });
    const misplaced = value.filter(({ text, hints }) =>
      hints.some(
        ({ start, end }, at) =>
          start >= end || end > text.length || start < (hints[at - 1]?.end ?? 0),
      ),
    );
    return misplaced.length === 0 ? null : misplaced;
  } catch (error) {
    const isRefusal = error instanceof NewsdeskError && error.stage === 'read';
    // A reader's own mistake is caught last of all and then named by the format, not by a media type.
    const isBug =
      isRefusal &&
      error.code === 'document-unreadable' &&
      !String(error.details['mediaType']).includes('/');
    return isRefusal && !isBug ? null : error;
  }
}

describe('damaged input is read or refused with a code', () => {
  it.each(samples)('%s cut off anywhere', async (_name, { bytes, fileName }) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), async (length) => {
        expect(await mishap(bytes.subarray(0, length), fileName)).toBeNull();
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it.each(samples)('%s with bytes changed', async (_name, { bytes, fileName }) => {
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (changed) => {
        const damaged = Uint8Array.from(bytes);
        for (const [at, byte] of changed) damaged[at] = byte;
        expect(await mishap(damaged, fileName)).toBeNull();
      }),
      { numRuns: 80, seed: 2 },
    );
  });

  it.each(samples)('%s with a piece repeated elsewhere', async (_name, { bytes, fileName }) => {
    const cut = fc.tuple(fc.nat(bytes.length), fc.nat(300), fc.nat(bytes.length));
    await fc.assert(
      fc.asyncProperty(cut, async ([from, length, to]) => {
        const piece = bytes.subarray(from, from + length);
        const damaged = Uint8Array.from([
          ...bytes.subarray(0, to),
          ...piece,
          ...bytes.subarray(to),
        ]);
        expect(await mishap(damaged, fileName)).toBeNull();
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it.each([
    ['nothing', []],
    ['XML', [...new TextEncoder().encode('<nitf>')]],
    ['JSON', [...new TextEncoder().encode('{"headline":')]],
    ['HTML', [...new TextEncoder().encode('<!doctype html>')]],
    ['a zip archive', [0x50, 0x4b, 3, 4]],
    ['IPTC 7901', [...new TextEncoder().encode('\u0001exa0123 3 pl 65\r\n\u0002')]],
    ['ANPA 1312', [...new TextEncoder().encode('\u0016\u0016\u0001r4321')]],
    [
      'a mail',
      [...new TextEncoder().encode('From: a@b.example\r\nSubject: a\r\nMessage-ID: <a>\r\n\r\n')],
    ],
    ['Markdown', [...new TextEncoder().encode('# A b\n')]],
  ])('random bytes behind the start of %s', async (_name, start) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        expect(await mishap(Uint8Array.from([...start, ...bytes]))).toBeNull();
      }),
      { numRuns: 150, seed: 4 },
    );
  });
});
