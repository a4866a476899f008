import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { ConformanceReport } from '../../src/plugins/newsdesk/server/src/core/document/conformance';
import { defaultReadLimits } from '../../src/plugins/newsdesk/server/src/core/document/read-limits';
import { parseXml } from '../../src/plugins/newsdesk/server/src/core/document/xml/parse-xml';
import {
  childElement,
  childElements,
  textOf,
  type XmlElement,
} from '../../src/plugins/newsdesk/server/src/core/document/xml/xml-element';
import { newsmlG2 } from '../../src/plugins/newsdesk/server/src/core/formats/newsml-g2';
import { plainNinjs } from '../../src/plugins/newsdesk/server/src/core/formats/ninjs';
import type { PublishedReport } from '../../src/plugins/newsdesk/server/src/core/report/published-report';
import { z } from 'zod';
import { describeWithIptc, iptcFolder } from './iptc-folder';
import { barestReport, publication } from './published-reports';

const known = (name: string, uri: string | undefined) => ({
  documentId: name,
  name,
  aliases: [],
  sameAs: uri === undefined ? [] : [{ url: uri }],
});
const named = z.array(z.object({ name: z.string(), uri: z.string().optional() }));

const ninjsExample = z.object({
  uri: z.string(),
  type: z.string(),
  versionCreated: z.string(),
  copyrightNotice: z.string(),
  language: z.string(),
  people: named,
  places: named,
  organisations: named,
  by: z.string(),
  located: z.string(),
  headlines: z.tuple([z.object({ role: z.string(), value: z.string() })]),
  bodies: z.array(z.object({ role: z.string(), contentType: z.string(), value: z.string() })),
});

describeWithIptc('the same report as in an example of IPTC', () => {
  it('comes out with the same properties in ninjs (005, complex text article)', () => {
    const path = 'ninjs/documentation/includes/examples/3.1/005_complex_text_article.json';
    const example = ninjsExample.parse(
      JSON.parse(readFileSync(join(iptcFolder, path), 'utf8')) as unknown,
    );
    const report: PublishedReport = {
      ...barestReport,
      guid: example.uri,
      publishedAt: example.versionCreated,
      copyrightNotice: example.copyrightNotice,
      language: example.language,
      people: example.people.map(({ name, uri }) => ({ ...known(name, uri), role: null })),
      organizations: example.organisations.map(({ name, uri }) => ({
        ...known(name, uri),
        kind: null,
      })),
      places: example.places.map(({ name }) => ({ name, description: null })),
      byline: example.by,
      dateline: { place: example.located, date: null },
      headline: example.headlines[0].value,
      body: [
        {
          type: 'paragraph',
          children: [{ type: 'text', text: example.bodies[0]?.value ?? '' }],
        },
      ],
    };

    const written = ninjsExample.parse(JSON.parse(plainNinjs(report, publication)));

    const { bodies, people, places, ...same } = example;
    expect(written).toMatchObject(same);
    expect(written.people).toEqual(people.map(({ name, uri }) => ({ name, uri })));
    expect(written.places.map(({ name }) => name)).toEqual(places.map(({ name }) => name));
    const plain = bodies.find(({ contentType }) => contentType === 'text/plain');
    expect(written.bodies.map(({ contentType, value }) => ({ contentType, value }))).toContainEqual(
      { contentType: 'text/plain', value: plain?.value },
    );
  });

  it('comes out with the same elements in NewsML-G2 (listing 2)', () => {
    const path = 'newsml-g2/examples/LISTING_2_NewsML-G2_Text_Document.xml';
    const example = parse(readFileSync(join(iptcFolder, path), 'utf8'));
    const value = (...names: string[]): string => textOf(childElement(example, ...names)) ?? '';
    const agency = value('contentMeta', 'infoSource', 'name');
    const report: PublishedReport = {
      ...barestReport,
      guid: example.attributes.get('guid') ?? null,
      version: example.attributes.get('version') ?? null,
      language: example.attributes.get('xml:lang') ?? null,
      copyrightNotice: value('rightsInfo', 'copyrightNotice'),
      publishedAt: value('itemMeta', 'versionCreated'),
      contentCreatedAt: value('contentMeta', 'contentCreated'),
      dateline: { place: value('contentMeta', 'located', 'name'), date: null },
      provider: { ...known(agency, undefined), kind: null },
      topics: subjects(example).map(({ qcode, name }) => ({
        documentId: name,
        label: name,
        qcode,
      })),
      slugline: value('contentMeta', 'slugline'),
      headline: value('contentMeta', 'headline'),
    };

    const written = parse(newsmlG2(report, publication));

    const kept = ['guid', 'version', 'standard', 'xml:lang'];
    expect(kept.map((name) => written.attributes.get(name))).toEqual(
      kept.map((name) => example.attributes.get(name)),
    );
    expect(subjects(written)).toEqual(subjects(example));
    for (const names of [
      ['rightsInfo', 'copyrightNotice'],
      ['itemMeta', 'versionCreated'],
      ['contentMeta', 'contentCreated'],
      ['contentMeta', 'located', 'name'],
      ['contentMeta', 'infoSource', 'name'],
      ['contentMeta', 'slugline'],
      ['contentMeta', 'headline'],
      ['contentSet', 'inlineXML', 'nitf', 'body', 'body.head', 'hedline', 'hl1'],
    ]) {
      expect(textOf(childElement(written, ...names))).toBe(value(...names));
    }
    for (const names of [
      ['itemMeta', 'itemClass'],
      ['itemMeta', 'pubStatus'],
    ]) {
      expect(childElement(written, ...names)?.attributes.get('qcode')).toBe(
        childElement(example, ...names)?.attributes.get('qcode'),
      );
    }
    expect(childElement(written, 'contentSet', 'inlineXML')?.attributes.get('contenttype')).toBe(
      childElement(example, 'contentSet', 'inlineXML')?.attributes.get('contenttype'),
    );
  });
});

function parse(xml: string): XmlElement {
  return parseXml(xml, defaultReadLimits, new ConformanceReport());
}

function subjects(item: XmlElement): readonly { qcode: string; name: string }[] {
  const contentMeta = childElement(item, 'contentMeta');
  return (contentMeta === null ? [] : childElements(contentMeta, 'subject')).map((subject) => ({
    qcode: subject.attributes.get('qcode') ?? '',
    name: textOf(childElement(subject, 'name')) ?? '',
  }));
}
