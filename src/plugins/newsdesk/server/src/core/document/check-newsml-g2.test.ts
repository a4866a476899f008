import { describe, expect, it } from '@jest/globals';
import { checkNewsmlG2 } from './check-newsml-g2';
import { ConformanceReport } from './conformance';
import { defaultReadLimits } from './read-limits';
import { parseXml } from './xml/parse-xml';

const itemMeta =
  '<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:EXA"/><versionCreated>2024-01-01T00:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>';
const item = (
  content: string,
  attributes = 'guid="g" standard="NewsML-G2" standardversion="2.35" version="1"',
): string => `<newsItem ${attributes}>${content}</newsItem>`;

function violations(xml: string): readonly string[] {
  const report = new ConformanceReport();
  checkNewsmlG2(parseXml(xml, defaultReadLimits, report), report);
  return report.messages.map(({ code, path }) => `${code} ${path ?? ''}`);
}

describe('the conformance of NewsML-G2', () => {
  it('has nothing to say of an item that keeps the rules', () => {
    expect(
      violations(
        item(`${itemMeta}<contentMeta><urgency>3</urgency><headline>A</headline></contentMeta>`),
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'a missing guid',
      item(itemMeta, 'standard="NewsML-G2" standardversion="2.35"'),
      ['attribute-missing /newsItem'],
    ],
    [
      'a version that is no number',
      item(itemMeta, 'guid="g" standard="NewsML-G2" standardversion="2.35" version="1a"'),
      ['version-not-a-number /newsItem'],
    ],
    ['no itemMeta', item('<contentMeta/>'), ['element-missing /newsItem']],
    [
      'no provider',
      item(itemMeta.replace(/<provider[^>]*>/, '')),
      ['element-missing /newsItem/itemMeta'],
    ],
    [
      'no pubStatus',
      item(itemMeta.replace(/<pubStatus[^>]*>/, '')),
      ['pub-status-missing /newsItem/itemMeta'],
    ],
    [
      'edNote before pubStatus',
      item(itemMeta.replace('<pubStatus', '<edNote>A</edNote><pubStatus')),
      ['element-misplaced /newsItem/itemMeta/pubStatus'],
    ],
    [
      'edNote in contentMeta',
      item(`${itemMeta}<contentMeta><edNote>A</edNote></contentMeta>`),
      ['element-misplaced /newsItem/contentMeta/edNote'],
    ],
    [
      'urgency after the headline',
      item(`${itemMeta}<contentMeta><headline>A</headline><urgency>3</urgency></contentMeta>`),
      ['element-misplaced /newsItem/contentMeta/urgency'],
    ],
    [
      'contentSet before contentMeta',
      item(`${itemMeta}<contentSet/><contentMeta/>`),
      ['element-misplaced /newsItem/contentMeta'],
    ],
    [
      'a QCode with a space',
      item(`${itemMeta}<contentMeta><subject qcode="medtop: 1"/></contentMeta>`),
      ['qcode-malformed /newsItem/contentMeta/subject'],
    ],
    [
      'a blank count',
      item(`${itemMeta}<contentSet><inlineXML wordcount=""/></contentSet>`),
      ['number-malformed /newsItem/contentSet/inlineXML'],
    ],
  ])('reports %s with its place', (_name, xml, expected) => {
    expect(violations(xml)).toEqual(expected);
  });
});
