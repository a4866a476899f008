import { afterAll, describe, expect, it } from '@jest/globals';
import {
  newsSitemapIndex,
  newsSitemaps,
} from '../../src/plugins/newsdesk/server/src/core/formats/news-sitemap';
import type { PublishedReport } from '../../src/plugins/newsdesk/server/src/core/report/published-report';
import { barestReport, killedReport, publication } from './published-reports';
import { XmlSchemas } from './xml-schemas';

const xml = new XmlSchemas(false);
afterAll(() => xml.close());

const now = '2026-03-05T12:00:00.000Z';
const firstOut = (firstPublishedAt: string, slug = 'report'): PublishedReport => ({
  ...barestReport,
  slug,
  firstPublishedAt,
  publishedAt: now,
});
const entries = (file: string | undefined): number => file?.split('<url>').length ?? 0;

describe('newsSitemaps', () => {
  it.each([
    ['2026-03-03T12:00:00.001Z', true],
    ['2026-03-03T12:00:00.000Z', false],
    ['2026-03-05T12:00:00.000Z', true],
    ['2026-03-05T12:00:00.001Z', false],
  ])('of a report first published at %s: listed is %s', (moment, isListed) => {
    const [file] = newsSitemaps({ reports: [firstOut(moment)], now }, publication);
    expect(file?.includes('<loc>')).toBe(isListed);
  });

  it('leaves a killed report out at once', () => {
    const killed = { ...killedReport, firstPublishedAt: now };
    expect(newsSitemaps({ reports: [killed], now }, publication)[0]).not.toContain('<loc>');
  });

  it('lists the newest first and a thousand in a file', async () => {
    const reports = Array.from({ length: 2001 }, (_none, index) =>
      firstOut(new Date(Date.parse(now) - (2001 - index) * 1000).toISOString(), `report-${index}`),
    );
    const files = newsSitemaps({ reports, now }, publication);
    expect(files.map((file) => entries(file) - 1)).toEqual([1000, 1000, 1]);
    expect(files[0]?.indexOf('report-2000<')).toBeGreaterThan(0);
    expect(files[2]).toContain('/reports/report-0<');
    expect(await Promise.all(files.map((file) => xml.errors('sitemap', file)))).toEqual([
      [],
      [],
      [],
    ]);
  });

  it.each([
    ['en-GB', 'en'],
    ['zh-Hant-HK', 'zh-tw'],
    ['zh', 'zh-cn'],
  ])('gives the publication’s language %s as %s', (language, code) => {
    const [file] = newsSitemaps({ reports: [firstOut(now)], now }, { ...publication, language });
    expect(file).toContain(`<news:language>${code}</news:language>`);
  });
});

describe('newsSitemapIndex', () => {
  it('lists the files', async () => {
    const index = newsSitemapIndex(['https://a.example/1.xml?x=1&y=2', 'https://a.example/2.xml']);
    expect(index).toContain('<loc>https://a.example/1.xml?x=1&amp;y=2</loc>');
    expect(await xml.errors('sitemap-index', index)).toEqual([]);
  });
});
