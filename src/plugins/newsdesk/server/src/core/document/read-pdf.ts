import type { Result } from '../result';
import { noParts } from './compose-text';
import { ConformanceReport, wholeInput } from './conformance';
import type { PdfPageReader } from './pdf-page-reader';
import { pdfParagraphs } from './pdf-paragraphs';
import { NewsdeskError } from '../errors';
import { finishItems } from './read-item';
import type { ReadLimits } from './read-limits';
import { encrypted, refuseBeyond, unreadable, unsupported } from './refusals';
import type { SourceDocument } from './source-document';
import { noMetadata } from './source-metadata';
import { readDateTime } from './values/read-date-time';

const pdf = 'application/pdf';

/**
 * Reads the text of a PDF into paragraphs. Pictures are not taken out.
 * @throws NewsdeskError `document-encrypted`, `document-unreadable`, `document-without-sentence` (a scan),
 *   `document-too-large`, `document-without-sentence`, `media-type-unsupported` (no engine installed)
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: ReadLimits,
  readPages: PdfPageReader | undefined,
): Promise<Result<readonly SourceDocument[]>> {
  if (readPages === undefined)
    throw unsupported(pdf, 'No engine for it is installed; save the document as text.');
  const content = await readPages(bytes, limits.pages);
  if ('refusal' in content) {
    if (content.refusal === 'encrypted') throw encrypted(pdf);
    if (content.refusal === 'too-many-pages')
      throw refuseBeyond('document-too-large', 'pages', limits, 'The PDF has too many pages');
    throw unreadable(pdf, 'The PDF is damaged.', content.cause);
  }
  const blocks = pdfParagraphs(content.pages);
  if (blocks.length === 0) {
    throw new NewsdeskError(
      'document-without-sentence',
      'The PDF holds no text, only pictures of it. Run it through text recognition, or import the article as text.',
      { stage: 'read', details: { mediaType: pdf, pages: content.pages.length } },
    );
  }
  const created = readDateTime(content.createdAt);
  return finishItems(
    [
      {
        mediaType: pdf,
        parts: { ...noParts, blocks },
        metadata: { ...noMetadata, language: content.language, contentCreatedAt: created },
        report: new ConformanceReport(),
        place: wholeInput,
      },
    ],
    limits,
    [],
  );
}
