import type { ReportRow } from '../src/plugins/newsdesk/server/src/delivery/stored-report';

export const claimsPerReport = 20;

const kinds = ['direct', 'direct', 'indirect', 'mixed'];
const qualifiers = ['exact', 'approximately', 'at-least', 'between'];
const units = ['people', 'euros', 'percent', 'ships', 'km'];
/** From the commonest word down; a few thousand rarer ones follow. */
const common =
  'the harbour said on monday that ferry services would keep winter timetable while crews repair quay'.split(
    ' ',
  );
const vocabulary = 5_000;

/** The same numbers in every run, evenly spread: a linear congruence. */
const numbers = (seed: number) => {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
};

/** Many more for some than for others: the first of a thousand gets a sixth. */
const uneven = (next: (below: number) => number, below: number): number =>
  Math.floor(below * (next(10_000) / 10_000) ** 4);

const entity = (uid: string, name: string, number: number) => ({
  id: number + 1,
  documentId: `${uid}${String(number).padStart(20, '0')}`,
  name: `${name} ${number}`,
  aliases: [
    { id: number + 1, name: `${name.replace(/^\w+/, (word) => `${word[0] ?? ''}.`)} ${number}` },
  ],
  sameAs: [{ id: number + 1, url: `https://example.org/${uid}/${number}` }],
});

const sentence = (next: (below: number) => number, length: number): string =>
  Array.from({ length }, () => {
    const word = uneven(next, vocabulary);
    return common[word] ?? `word${word}`;
  }).join(' ');

const claim = (next: (below: number) => number, text: string, report: number, place: number) => ({
  id: report * claimsPerReport + place + 1,
  claimKey: `c-${report}-${place}`,
  confidence: next(100) / 100,
  origin: 'extracted',
  evidence: { start: 10, end: 10 + text.length, exact: text, prefix: 'before ', suffix: ' after' },
  confirmedAt: next(10) === 0 ? '2026-01-01T00:00:00.000Z' : null,
});

/** A published report as it is read to be stored, with twelve quotes, seven statistics and a key point. */
export const generatedReport = (number: number): ReportRow & Readonly<Record<string, unknown>> => {
  const next = numbers(number + 1);
  const at = new Date(Date.UTC(2020, 0, 1) + number * 11 * 3_600_000).toISOString();
  return {
    id: number + 1,
    documentId: `report${String(number).padStart(18, '0')}`,
    headline: `Ferry report ${number}: ${sentence(next, 6)}`,
    slug: `ferry-report-${number}`,
    standfirst: sentence(next, 20),
    byline: 'By Ingrid Vale',
    body: Array.from({ length: 12 }, () => ({
      type: 'paragraph',
      children: [{ type: 'text', text: sentence(next, 60) }],
    })),
    language: next(8) === 0 ? 'de' : 'en',
    pubStatus: 'usable',
    embargoedUntil: null,
    expiresAt: next(20) === 0 ? '2025-01-01T00:00:00.000Z' : null,
    firstPublishedAt: at,
    publishedAt: at,
    updatedAt: at,
    provider: entity('prov', 'Norvik Press', next(5)),
    topics: [uneven(next, 400), next(400)].map((topic) => ({
      id: topic + 1,
      documentId: `topic${String(topic).padStart(19, '0')}`,
      label: `Topic ${topic}`,
      qcode: `medtop:${topic}`,
    })),
    quotes: Array.from({ length: 12 }, (_, place) => {
      const speaker = entity('person', 'Ada Ravn', uneven(next, 2_000));
      const text = `${sentence(next, 18)}${next(1_000) === 0 ? ` rarity${next(20)}` : ''}`;
      return {
        ...claim(next, text, number, place),
        text,
        kind: kinds[next(kinds.length)],
        segments: [],
        speakerName: speaker.name,
        speakerDescription: 'harbour master',
        speakerKind: 'person',
        speaker,
        speakerOrganization:
          next(3) === 0 ? entity('org', 'Harbour Board', uneven(next, 300)) : null,
        cue: 'said',
        via: next(5) === 0 ? `Norvik Radio ${next(30)}` : null,
        integrity: next(3) === 0 ? 'altered' : 'verbatim',
      };
    }),
    statistics: Array.from({ length: 7 }, (_, index) => {
      const value = Math.round(10 ** (next(9_000) / 1_000));
      const year = 2000 + next(26);
      return {
        ...claim(next, `about ${value}`, number, 12 + index),
        label: sentence(next, 5),
        value,
        upperValue: next(6) === 0 ? value * 1.2 : null,
        qualifier: qualifiers[next(qualifiers.length)],
        unit: units[next(units.length)],
        subject: 'the line',
        periodText: `in ${year}`,
        periodFrom: next(2) === 0 ? `${year}-01-01` : null,
        periodTo: next(2) === 0 ? `${year}-12-31` : null,
        source: next(2) === 0 ? entity('org', 'Harbour Board', uneven(next, 300)) : null,
        printed: `about ${value}`,
        otherMentions: [],
      };
    }),
    keyPoints: [{ ...claim(next, 'key', number, 19), text: sentence(next, 10) }],
    corrections: [],
  };
};
