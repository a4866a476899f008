import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { bareName } from './compare';
import { readText } from './read-case';

const seedExpectation = z.strictObject({
  headline: z.strictObject({ text: z.string(), derived: z.boolean() }),
  byline: z.null(),
  dateline: z.null(),
  publishedOn: z.null(),
  language: z.string(),
  keyPoints: z.array(z.strictObject({ text: z.string(), start: z.number(), end: z.number() })),
  quotes: z.array(
    z.strictObject({
      kind: z.string(),
      content: z.string(),
      start: z.number(),
      cue: z.string().nullable(),
      speaker: z.string(),
      via: z.string().nullable(),
      segments: z.array(z.string()),
    }),
  ),
  notQuotes: z.array(z.string()),
  statistics: z.array(
    z.strictObject({
      value: z.number(),
      qualifier: z.string(),
      unit: z.string(),
      predicate: z.string(),
      source: z.string().nullable(),
      cue: z.string().nullable(),
      from: z.string().nullable(),
      mentions: z.number(),
    }),
  ),
  notStatistics: z.array(z.strictObject({ start: z.number(), end: z.number(), why: z.string() })),
  media: z.array(
    z.strictObject({
      caption: z.string(),
      captionStarts: z.array(z.number()),
      credit: z.string(),
      agency: z.string(),
      photographer: z.string(),
      takenOn: z.string(),
      placeContains: z.string(),
    }),
  ),
  dates: z.array(z.strictObject({ start: z.number(), text: z.string(), iso: z.string() })),
  people: z.array(z.string()),
  organizations: z.array(z.string()),
  optionalOrganizations: z.array(z.string()),
  places: z.array(z.string()),
  mentions: z.record(z.string(), z.array(z.number())),
});

const text = readFileSync(join(__dirname, '../../database/seeds/news-report.txt'), 'utf8');
const expected = seedExpectation.parse(
  JSON.parse(readFileSync(join(__dirname, 'seed/expected.json'), 'utf8')),
);
const report = readText(text);

describe('the seed document', () => {
  it('has no headline, byline, dateline or date of its own, and says so', () => {
    expect({
      headline: report.headline && {
        text: report.headline.text,
        derived: report.headline.derived,
      },
      byline: report.byline,
      dateline: report.dateline,
      publishedOn: report.publishedOn,
      language: report.language,
    }).toEqual({
      headline: expected.headline,
      byline: expected.byline,
      dateline: expected.dateline,
      publishedOn: expected.publishedOn,
      language: expected.language,
    });
  });

  it('has its three key points in place', () => {
    expect(
      report.keyPoints.map((point) => ({
        text: point.span.text,
        start: point.span.start,
        end: point.span.end,
      })),
    ).toEqual(expected.keyPoints);
  });

  it.each(expected.quotes)('quotes “$content”', ({ start, content, ...quote }) => {
    const found = report.quotes.find(
      (candidate) => candidate.content.start === start && candidate.content.text === content,
    );
    expect(
      found && {
        kind: found.kind,
        cue: found.cue?.text ?? null,
        speaker: bareName(found.speaker?.name),
        via: found.via?.name ?? null,
        segments: found.segments.map((segment) => segment.text),
      },
    ).toEqual({ ...quote, speaker: bareName(quote.speaker) });
  });

  it('has exactly three direct quotes', () => {
    expect(report.quotes.filter(({ kind }) => kind === 'direct')).toHaveLength(3);
  });

  it.each(expected.notQuotes)('does not quote “%s”', (words) => {
    expect(report.quotes.map(({ content }) => content.text)).not.toContain(words);
    expect(
      report.quotes
        .filter(({ content }) => words.includes(content.text))
        .map((q) => q.content.text),
    ).toEqual([]);
  });

  it('has the three statistics and no other', () => {
    expect(
      report.statistics.map((statistic) => ({
        value: statistic.value,
        qualifier: statistic.qualifier,
        unit: statistic.unit,
        predicate: statistic.predicate,
        source: statistic.source?.name ?? null,
        cue: statistic.source?.cue ?? null,
        from: statistic.period?.from ?? null,
        mentions: statistic.mentions.length,
      })),
    ).toEqual(expected.statistics);
  });

  it.each(expected.notStatistics)('makes no statistic of a $why', ({ start, end }) => {
    const covering = report.statistics.filter(({ mentions }) =>
      mentions.some((mention) => mention.start <= start && mention.end >= end),
    );
    expect(covering).toEqual([]);
  });

  it('has one picture with caption, credit, agency, photographer, date and place', () => {
    expect(
      report.media.map(({ place, captionSpans, ...figure }) => ({
        ...figure,
        captionStarts: captionSpans.map((span) => span.start),
        placeContains: expected.media.find(({ placeContains }) => place?.includes(placeContains))
          ?.placeContains,
      })),
    ).toEqual(expected.media);
  });

  it.each(expected.dates)('reads $text at $start as $iso', ({ start, text: printed, iso }) => {
    expect(report.dates).toContainEqual(
      expect.objectContaining({
        iso,
        span: expect.objectContaining({ start, text: printed }),
      }),
    );
  });

  it('does not resolve a day told by an event', () => {
    const told = report.dates.filter(({ span }) => span.text.startsWith('the day before'));
    expect(told.filter(({ iso }) => iso !== null)).toEqual([]);
  });

  it('names its people and organisations, the credit’s aside', () => {
    expect(report.people.map(({ name }) => name)).toEqual(expected.people);
    expect(
      report.organizations
        .map(({ name }) => name)
        .filter((name) => !expected.optionalOrganizations.includes(name)),
    ).toEqual(expected.organizations);
    expect(report.places.map(({ name }) => name)).toEqual(expect.arrayContaining(expected.places));
  });

  it.each(Object.entries(expected.mentions))('finds every mention of %s', (name, starts) => {
    const found = [...report.people, ...report.organizations].find((entry) => entry.name === name);
    expect(found?.mentions.map(({ start }) => start)).toEqual(starts);
  });
});
