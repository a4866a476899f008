import type { PublishedReport } from '../report/published-report';
import { utc, visibleReports } from './feed';
import { element, type MarkupElement } from './markup/element';
import { writeXml } from './markup/write-markup';
import { headlineOf, type Publication, reportAddress } from './publication';

/** Google's limits for news sitemaps. */
export const newsSitemapLimits = { hours: 48, reportsPerFile: 1000 } as const;

/** As much of a report as a news sitemap says and asks. */
export type SitemapReport = Pick<
  PublishedReport,
  | 'documentId'
  | 'headline'
  | 'slug'
  | 'firstPublishedAt'
  | 'publishedAt'
  | 'pubStatus'
  | 'embargoedUntil'
  | 'expiresAt'
>;

const sitemap = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * The Google News sitemap of a site: what was first published in the last two days,
 * newest first, in as many files as it takes; one without entries when there is nothing.
 */
export function newsSitemaps(
  list: { readonly reports: readonly SitemapReport[]; readonly now: string },
  publication: Publication,
): readonly string[] {
  const latest = Date.parse(list.now);
  const earliest = latest - newsSitemapLimits.hours * 3_600_000;
  const listed = visibleReports(list)
    .map((report) => ({ report, at: Date.parse(firstOut(report)) }))
    .filter(({ at }) => at > earliest && at <= latest)
    .sort((one, other) => other.at - one.at)
    .map(({ report }) => url(report, publication));
  const files = Math.max(1, Math.ceil(listed.length / newsSitemapLimits.reportsPerFile));
  return Array.from({ length: files }, (_none, index) => {
    const first = index * newsSitemapLimits.reportsPerFile;
    return writeXml(
      element(
        'urlset',
        { xmlns: sitemap, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' },
        listed.slice(first, first + newsSitemapLimits.reportsPerFile),
      ),
    );
  });
}

/** The index of a sitemap's files, by their absolute addresses. */
export function newsSitemapIndex(addresses: readonly string[]): string {
  return writeXml(
    element(
      'sitemapindex',
      { xmlns: sitemap },
      addresses.map((address) => element('sitemap', {}, element('loc', {}, address))),
    ),
  );
}

function url(report: SitemapReport, publication: Publication): MarkupElement {
  return element(
    'url',
    {},
    element('loc', {}, reportAddress(report, publication)),
    element(
      'news:news',
      {},
      element(
        'news:publication',
        {},
        element('news:name', {}, publication.name),
        element('news:language', {}, sitemapLanguage(publication)),
      ),
      element('news:publication_date', {}, utc(firstOut(report))),
      element('news:title', {}, headlineOf(report)),
    ),
  );
}

function firstOut({ firstPublishedAt, publishedAt }: SitemapReport): string {
  return firstPublishedAt ?? publishedAt;
}

/** Google wants the language alone, but for Chinese, where it wants `zh-cn` or `zh-tw`. */
function sitemapLanguage({ language }: Publication): string {
  const [primary = ''] = language.toLowerCase().split('-');
  if (primary !== 'zh') return primary;
  return /-(?:hant|tw|hk|mo)\b/i.test(language) ? 'zh-tw' : 'zh-cn';
}
