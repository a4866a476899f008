import { afterAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atom } from '../../src/plugins/newsdesk/server/src/core/formats/atom';
import { jsonFeed } from '../../src/plugins/newsdesk/server/src/core/formats/json-feed';
import { jsonLd } from '../../src/plugins/newsdesk/server/src/core/formats/json-ld';
import { newsmlG2 } from '../../src/plugins/newsdesk/server/src/core/formats/newsml-g2';
import { newsSitemaps } from '../../src/plugins/newsdesk/server/src/core/formats/news-sitemap';
import { ninjs, plainNinjs } from '../../src/plugins/newsdesk/server/src/core/formats/ninjs';
import { rss } from '../../src/plugins/newsdesk/server/src/core/formats/rss';
import { feedOf } from './feed-of';
import { describeWithIptc, hasIptc, iptcFolder } from './iptc-folder';
import { jsonErrors, ninjsSchemas, ownSchema } from './json-schemas';
import { harbourReport, publication } from './published-reports';
import { nitfInside, XmlSchemas } from './xml-schemas';

const xml = new XmlSchemas(hasIptc);
afterAll(() => xml.close());

const feed = feedOf(harbourReport);

/** Spoils a document; fails when there was nothing to spoil. */
const spoilt = (document: string, good: string, bad: string): string => {
  expect(document).toContain(good);
  return document.replace(good, bad);
};

// A validator that lets everything pass proves nothing: each is shown a document it must refuse.
describe('what is not valid is noticed', () => {
  it.each([
    ['rss', rss(feed, publication), '<pubDate>Mon, 02', '<pubDate>Monday 02'],
    ['rss', rss(feed, publication), 'medium="image"', 'medium="painting"'],
    ['atom', atom(feed, publication), '<updated>2026-03', '<updated>March 2026'],
    ['sitemap', newsSitemaps(feed, publication)[0] ?? '', '<loc>https:', '<loc>javascript:'],
  ] as const)('in %s', async (schema, document, good, bad) => {
    expect(await xml.errors(schema, document)).toEqual([]);
    expect(await xml.errors(schema, spoilt(document, good, bad))).not.toEqual([]);
  });

  it('in JSON Feed', () => {
    const document = spoilt(jsonFeed(feed, publication), '"mime_type":"image/jpeg",', '');
    expect(jsonErrors(ownSchema('json-feed-1.1.json'), document)).not.toEqual([]);
  });

  it('in JSON-LD', () => {
    const document = spoilt(jsonLd(harbourReport, publication), '"spokenByCharacter"', '"speaker"');
    expect(jsonErrors(ownSchema('news-article.json'), document)).not.toEqual([]);
  });

  it('where a character is forbidden in XML', async () => {
    const document = spoilt(rss(feed, publication), 'Harbour to close', 'Harbour\u0001 to close');
    expect(await xml.errors('rss', document)).not.toEqual([]);
  });
});

describeWithIptc('what is not valid is noticed by IPTC’s schemas', () => {
  const document = hasIptc ? newsmlG2(harbourReport, publication) : '';

  it('in the order of NewsML-G2 elements', async () => {
    const swapped = spoilt(
      document,
      '<versionCreated>2026-03-03T09:01:00.000Z</versionCreated><firstCreated>2026-03-02T18:30:00.000Z</firstCreated>',
      '<firstCreated>2026-03-02T18:30:00.000Z</firstCreated><versionCreated>2026-03-03T09:01:00.000Z</versionCreated>',
    );
    expect(await xml.errors('newsml-g2', swapped)).not.toEqual([]);
  });

  it('in NITF inside NewsML-G2', async () => {
    const spoiltNitf = spoilt(document, '<num id=', '<number id=').replace('</num>', '</number>');
    expect(await xml.errors('newsml-g2', spoiltNitf)).toEqual([]);
    expect(await xml.errors('nitf', spoiltNitf, nitfInside)).not.toEqual([]);
  });

  it.each([
    ['a URI with a space', '"uri":"urn:newsml:', '"uri":"urn newsml:'],
    ['a property ninjs does not have', '"slugline":', '"slug":'],
  ])('in ninjs: %s', (_what, good, bad) => {
    const spoiltItem = spoilt(plainNinjs(harbourReport, publication), good, bad);
    expect(jsonErrors(ninjsSchemas().official, spoiltItem)).not.toEqual([]);
  });

  it.each([['claims outside of the extension', ninjs(harbourReport, publication)]])(
    'in ninjs: %s',
    (_what, item) => {
      expect(jsonErrors(ninjsSchemas().official, item)).not.toEqual([]);
    },
  );

  it('in our extension of ninjs: a quote without its kind', () => {
    const item = spoilt(ninjs(harbourReport, publication), '"kind":"direct",', '');
    expect(jsonErrors(ninjsSchemas().withClaims, item)).not.toEqual([]);
  });

  it.each(['001_simple_example.json', '003_associations_example.json', '007_multimedia.json'])(
    'and IPTC’s own example %s is valid with our extension once it has claims',
    (name) => {
      const path = join(iptcFolder, 'ninjs/documentation/includes/examples/3.1', name);
      const example = JSON.parse(readFileSync(path, 'utf8')) as object;
      const { official, withClaims } = ninjsSchemas();
      const claims = { keyPoints: [], quotes: [], statistics: [], corrections: [] };
      expect(jsonErrors(official, JSON.stringify(example))).toEqual([]);
      expect(jsonErrors(withClaims, JSON.stringify({ ...example, ...claims }))).toEqual([]);
    },
  );
});
