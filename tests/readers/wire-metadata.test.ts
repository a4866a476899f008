import { describe, expect, it } from '@jest/globals';
import { readDocuments } from '../../src/plugins/newsdesk/server/src/reading/read-documents';
import { carriedFields, wires } from './wire-metadata';

/** The same in every format, as far as it is carried over. */
const said: Readonly<Record<(typeof carriedFields)[number], unknown>> = {
  guid: expect.stringMatching(/^urn:/),
  version: expect.stringMatching(/^2/),
  pubStatus: 'usable',
  urgency: expect.any(Number),
  embargoedUntil: '2026-01-06T09:00:00Z',
  usageTerms: 'Not for radio',
  copyrightNotice: expect.stringMatching(/^© .*Nordwire$/),
  slugline: expect.stringMatching(/harbour/i),
  edNote: expect.stringContaining('Photo follows'),
  subjects: [expect.anything()],
  located: ['Ostby'],
  provider: expect.stringMatching(/^(?:Nordwire|nwd)$/),
  firstCreatedAt: '2026-01-05T08:00:00Z',
};

describe.each(wires)('$name', ({ fileName, input, unsupported }) => {
  const carried = carriedFields.filter((field) => !unsupported.includes(field));
  const metadata = async () => {
    const { value } = await readDocuments(new Uint8Array(Buffer.from(input)), { fileName });
    return new Map<string, unknown>(Object.entries(value[0]?.metadata ?? {}));
  };

  it.each(carried)('carries %s over', async (field) => {
    expect((await metadata()).get(field)).toEqual(said[field]);
  });

  if (unsupported.length > 0) {
    it.each(unsupported)('has no place for %s, and none is made up', async (field) => {
      const value = (await metadata()).get(field);
      expect(value === null || (Array.isArray(value) && value.length === 0)).toBe(true);
    });
  }
});
