import { expect, it } from '@jest/globals';
import { extractReport } from '../../src/plugins/newsdesk/server/src/core/extraction/extract-report';
import { readDocuments } from '../../src/plugins/newsdesk/server/src/reading/read-documents';
import { oddShapes } from './odd-shapes';

it.each(oddShapes)('%s gives headline and body', async (_name, fileName, content) => {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;

  const { value, refused = [] } = await readDocuments(new Uint8Array(bytes), { fileName });

  expect(refused).toEqual([]);
  expect(value.length).toBeGreaterThan(0);
  for (const document of value) {
    const { headline, paragraphs } = extractReport(document);
    const body = paragraphs
      .filter(({ role }) => role === 'body')
      .map(({ span }) => span.text)
      .join('\n');
    expect(headline?.text).toMatch(/\p{L}/u);
    expect(body).toMatch(/\p{L}/u);
    expect(`${headline?.text ?? ''}\n${body}`).not.toMatch(
      /<[a-z/?]|&(?:lt|gt|amp);|\p{Cc}(?<!\s)/iu,
    );
  }
});
