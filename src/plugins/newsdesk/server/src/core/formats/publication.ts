import type { PublishedReport } from '../report/published-report';
import { oneLine } from './text';
import { isUri, webAddress } from './web-address';

/** Who publishes, and where its things lie. Every address is absolute and without a trailing slash. */
export interface Publication {
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
  /** The front page of the site. */
  readonly site: string;
  /** Where on the site a report lies; `{slug}` and `{documentId}` are filled in. */
  readonly reportPath: string;
  /** The server of the API; relative addresses of files are on it. */
  readonly api: string;
  /**
   * What makes a report's own id a URI when its provider gave it none, for example
   * `tag:news.example.org,2026:` (RFC 4151). Never change it: readers know reports by it.
   */
  readonly idPrefix: string;
  readonly logo: string | null;
}

/** What identifies a report to the outside, also when all else of it is gone. */
export type ReportIdentity = Pick<PublishedReport, 'documentId' | 'guid'>;

/** The URI of a report: its guid where that is one, else one of ours. The same for all its versions. */
export function reportUri({ documentId, guid }: ReportIdentity, { idPrefix }: Publication): string {
  const given = guid?.trim() ?? '';
  return isUri(given) ? given : idPrefix + encodeURIComponent(documentId);
}

/** The address of a report's page on the site. */
export function reportAddress(
  { slug, documentId }: Pick<PublishedReport, 'slug' | 'documentId'>,
  { site, reportPath }: Publication,
): string {
  const parts = new Map([
    ['{slug}', slug ?? documentId],
    ['{documentId}', documentId],
  ]);
  const path = reportPath.replace(/\{slug\}|\{documentId\}/g, (name) =>
    encodeURIComponent((parts.get(name) ?? '').replace(/\p{Surrogate}/gu, '\ufffd')),
  );
  return site + path;
}

/** The headline on one line; a report always has some title, if need be its slug. */
export function headlineOf({
  headline,
  slug,
  documentId,
}: Pick<PublishedReport, 'headline' | 'slug' | 'documentId'>): string {
  return oneLine(headline) ?? oneLine(slug) ?? documentId;
}

/** Who wrote it, as the byline says, without its `By`. */
export function authorName(byline: string | null): string | null {
  return oneLine((oneLine(byline) ?? '').replace(/^by:? /i, ''));
}

/** The addresses under which a person or organization is known elsewhere. */
export function sameAsOf(
  { sameAs }: { readonly sameAs: readonly { readonly url: string }[] },
  { api }: Publication,
): readonly string[] {
  return sameAs.flatMap(({ url }) => webAddress(url, api) ?? []);
}
