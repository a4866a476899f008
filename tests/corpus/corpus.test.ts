import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { extractedReport } from '../../src/plugins/newsdesk/server/src/core/report/extracted-report';
import {
  bareName,
  foundQuotes,
  foundStatistics,
  inOrderOfValue,
  oneLine,
  paragraphsOf,
  requiredQuotes,
  requiredStatistics,
} from './compare';
import { readCase } from './read-case';

const names = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'seed')
  .map(({ name }) => name)
  .sort();

describe('the corpus', () => {
  it('holds at least ten documents', () => {
    expect(names.length).toBeGreaterThanOrEqual(10);
  });
});

describe.each(names)('%s', (name) => {
  const { text, report, expected } = readCase(join(__dirname, name));

  it('gives a valid report whose spans are the document’s own words', () => {
    expect(extractedReport.safeParse(report).error).toBeUndefined();
    expect(report.paragraphs.map(({ span }) => text.slice(span.start, span.end))).toEqual(
      report.paragraphs.map(({ span }) => span.text),
    );
  });

  it('has the headline, standfirst, byline, dateline and date an editor sees', () => {
    expect({
      language: report.language,
      headline: report.headline && {
        text: report.headline.text,
        derived: report.headline.derived,
      },
      standfirst: report.standfirst?.text ?? null,
      byline: report.byline && { authors: report.byline.authors },
      dateline: report.dateline && {
        text: report.dateline.text,
        place: report.dateline.place,
        date: report.dateline.date,
      },
      publishedOn: report.publishedOn,
    }).toEqual({
      language: expected.language,
      headline: expected.headline,
      standfirst: expected.standfirst,
      byline: expected.byline,
      dateline: expected.dateline,
      publishedOn: expected.publishedOn,
    });
  });

  it('has the key points and paragraphs in their roles', () => {
    expect(report.keyPoints.map((point) => point.text)).toEqual(expected.keyPoints);
    const roles = Object.entries(expected.roles);
    expect(roles.map(([role]) => [role, paragraphsOf(report, role)])).toEqual(roles);
    const body = paragraphsOf(report, 'body').length;
    expect(body).toBe(expected.bodyParagraphs ?? body);
  });

  it('has the quotes with kind, cue and speaker, and no others', () => {
    expect(foundQuotes(report, expected)).toEqual(requiredQuotes(expected));
  });

  it('says what the speakers are and through whom they spoke, where that matters', () => {
    const told = expected.quotes.filter((quote) => quote.description ?? quote.via);
    const found = told.map(({ content, description, via }) => {
      const quote = report.quotes.find((candidate) => candidate.content.text === content);
      return {
        content,
        description: description && quote?.speaker?.description,
        via: via && bareName(quote?.via?.name),
      };
    });
    expect(found).toEqual(
      told.map(({ content, description, via }) => ({
        content,
        description,
        via: via && bareName(via),
      })),
    );
  });

  it('has the statistics with value, qualifier and unit, and no others', () => {
    expect(inOrderOfValue(foundStatistics(report, expected))).toEqual(
      inOrderOfValue(requiredStatistics(expected)),
    );
  });

  it('gives the statistics their sources and periods, where that matters', () => {
    const told = expected.statistics.filter(
      ({ source, period }) => source !== undefined || period !== undefined,
    );
    const found = told.map(({ value, source, period }) => {
      const statistic = report.statistics.find((candidate) => candidate.value === value);
      return {
        value,
        source: source && bareName(statistic?.source?.name),
        period: period === undefined ? undefined : (statistic?.period?.text ?? null),
      };
    });
    expect(found).toEqual(
      told.map(({ value, source, period }) => ({
        value,
        source: source && bareName(source),
        period,
      })),
    );
  });

  it('has every picture once, with caption and credit', () => {
    expect(
      report.media.map(({ captionSpans, ...figure }) => ({
        ...figure,
        caption: captionSpans.length === 0 ? '' : oneLine(figure.caption),
      })),
    ).toEqual(expected.media);
  });

  it('names whom and what the story is about', () => {
    const found = {
      people: report.people.map((person) => person.name),
      organizations: report.organizations.map((organization) => organization.name),
      places: report.places.map((place) => place.name),
    };
    expect(found.people).toEqual(expect.arrayContaining(expected.people));
    expect(found.organizations).toEqual(expect.arrayContaining(expected.organizations));
    expect(found.places).toEqual(expect.arrayContaining(expected.places));
    const all = [...found.people, ...found.organizations, ...found.places];
    expect(expected.notNames.filter((word) => all.includes(word))).toEqual([]);
  });

  it('says what was left out', () => {
    expect(report.messages.map(({ code }) => code)).toEqual(
      expect.arrayContaining(expected.messages),
    );
  });
});
