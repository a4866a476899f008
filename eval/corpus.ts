import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type {
  ExtractedFigure,
  ExtractedStatistic,
} from '../src/plugins/newsdesk/server/src/core/report/extracted-report';
import type { Expectation } from '../tests/corpus/expectation';
import { readCase, type CorpusCase } from '../tests/corpus/read-case';

type ExpectedStatistic = Expectation['statistics'][number];
type ExpectedFigure = Expectation['media'][number];

/** How many of a field's expected values came out; fields that nobody expects are not counted. */
interface FieldFigures {
  readonly field: string;
  readonly expected: number;
  readonly right: number;
}

/**
 * Scores statistics and pictures field by field on the articles of our own corpus, where
 * no public data names a statistic's source or period, or a picture's credit.
 * @param folder with a case a folder: `document.txt` and `expected.json`
 */
export function evaluateCorpus(folder: string): readonly FieldFigures[] {
  const cases = readdirSync(folder)
    .map((name) => path.join(folder, name))
    .filter((place) => existsSync(path.join(place, 'document.txt')))
    .map(readCase);
  const statistics = cases.flatMap((one) =>
    one.expected.statistics
      .filter(({ optional }) => !optional)
      .map((expected) => ({ expected, found: statisticFor(one, expected) })),
  );
  const figures = cases.flatMap((one) =>
    one.expected.media.map((expected) => ({
      expected,
      found: one.report.media.find(({ caption }) => caption === expected.caption),
    })),
  );
  return [
    field(
      'statistic: value',
      statistics,
      ({ value }) => value,
      (found) => found.value,
    ),
    field('statistic: unit', statistics, unitExpected, (found) => found.unit),
    field(
      'statistic: qualifier',
      statistics,
      (one) => one.qualifier,
      (found) => found.qualifier,
    ),
    field(
      'statistic: period',
      statistics,
      (one) => one.period,
      (found) => found.period?.text ?? null,
    ),
    field(
      'statistic: source',
      statistics,
      (one) => withoutArticle(one.source),
      (found) => withoutArticle(found.source?.name ?? null),
    ),
    ...figureFields.map((name) =>
      field(
        `picture: ${name}`,
        figures,
        (one) => one[name],
        (found) => found[name],
      ),
    ),
  ];
}

const figureFields = ['caption', 'credit', 'agency', 'photographer', 'takenOn', 'place'] as const;

const unitExpected = ({ unit, optionalUnit }: ExpectedStatistic) =>
  optionalUnit ? undefined : unit;

/** A group is the same with its article and without. */
const withoutArticle = <T extends string | null | undefined>(name: T) =>
  typeof name === 'string' ? name.replace(/^(?:the|a|an) /i, '') : name;

function statisticFor({ report }: CorpusCase, expected: ExpectedStatistic) {
  const sameValue = report.statistics.filter(
    ({ value, upperValue }) => value === expected.value && upperValue === expected.upperValue,
  );
  return sameValue.find(({ unit }) => unit === expected.unit) ?? sameValue[0];
}

interface Pair<E, F> {
  readonly expected: E;
  readonly found: F | undefined;
}

function field<
  E extends ExpectedStatistic | ExpectedFigure,
  F extends ExtractedStatistic | ExtractedFigure,
>(
  name: string,
  pairs: readonly Pair<E, F>[],
  wanted: (expected: E) => string | number | null | undefined,
  actual: (found: F) => string | number | null,
): FieldFigures {
  const asked = pairs.filter(({ expected }) => wanted(expected) !== undefined);
  const right = asked.filter(
    ({ expected, found }) => found !== undefined && actual(found) === wanted(expected),
  );
  return { field: name, expected: asked.length, right: right.length };
}

/** The figures as lines, a field each. */
export function corpusTable(figures: readonly FieldFigures[]): string {
  const lines = figures.map(({ field: name, expected, right }) =>
    [name.padEnd(24), `${right}/${expected}`.padStart(9), percent(right, expected)].join(' '),
  );
  return ['Our own corpus, field by field (its articles are also tests)', ...lines].join('\n');
}

const percent = (right: number, expected: number): string =>
  expected === 0 ? '' : `${((100 * right) / expected).toFixed(1)}%`.padStart(7);
