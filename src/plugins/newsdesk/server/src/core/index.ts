export { readDocument, readDocuments, type ReadOptions } from './document/read-document';
export type { SourceDocument } from './document/source-document';
export { NewsdeskError, errorCodes, type ErrorCode, type Stage } from './errors';
export { extractReport } from './extraction/extract-report';
export type { Feed, Kill } from './formats/feed';
export { feedFormats, reportFormats } from './formats/formats';
export { newsSitemapIndex, newsSitemaps } from './formats/news-sitemap';
export { ninjsClaimsSchema } from './formats/ninjs-claims-schema';
export type { Publication } from './formats/publication';
export {
  extractedReport,
  extractedReportSchemaId,
  type ExtractedReport,
} from './report/extracted-report';
export { publishedReport, type PublishedReport } from './report/published-report';
export type { Message, Result, Severity } from './result';
export type { Span } from './span';
