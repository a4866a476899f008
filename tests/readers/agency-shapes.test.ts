import { describe, expect, it } from '@jest/globals';
import { extractReport } from '../../src/plugins/newsdesk/server/src/core/extraction/extract-report';
import { readDocuments } from '../../src/plugins/newsdesk/server/src/reading/read-documents';
import { agencyShapes, bytesOf } from './agency-shapes';

describe('a file as an agency sends it', () => {
  it.each(agencyShapes.map((shape) => [shape.name, shape] as const))(
    'gives headline and body: %s',
    async (_name, shape) => {
      const { value } = await readDocuments(bytesOf(shape), { fileName: shape.fileName });

      const found = value.map((document) => {
        const { headline, paragraphs } = extractReport(document);
        const body = paragraphs.filter(({ role }) => role === 'body').map(({ span }) => span.text);
        return { headline: headline?.text, body: body.join('\n'), metadata: document.metadata };
      });
      expect(found).toEqual(
        shape.documents.map(({ headline, body, metadata = {} }) => ({
          headline,
          body: body === null ? expect.any(String) : expect.stringContaining(body),
          metadata: expect.objectContaining({
            ...metadata,
            ...('subjects' in metadata
              ? { subjects: expect.arrayContaining(subjectsOf(metadata)) }
              : {}),
          }),
        })),
      );
    },
  );
});

function subjectsOf(metadata: Readonly<Record<string, unknown>>): unknown[] {
  const { subjects } = metadata;
  return Array.isArray(subjects)
    ? subjects.map((subject: object) => expect.objectContaining(subject) as unknown)
    : [];
}
