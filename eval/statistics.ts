import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { ExtractedStatistic } from '../src/plugins/newsdesk/server/src/core/report/extracted-report';
import { findDates } from '../src/plugins/newsdesk/server/src/core/extraction/dates/find-dates';
import { lexemesOf } from '../src/plugins/newsdesk/server/src/core/extraction/dates/lexeme';
import { readSentences } from '../src/plugins/newsdesk/server/src/core/extraction/language/read-sentences';
import type { Layout } from '../src/plugins/newsdesk/server/src/core/extraction/layout/block';
import { findStatistics } from '../src/plugins/newsdesk/server/src/core/extraction/statistics/find-statistics';
import type { Quantity } from '../src/plugins/newsdesk/server/src/core/extraction/statistics/quantity';
import { readQuantities } from '../src/plugins/newsdesk/server/src/core/extraction/statistics/read-quantities';

/** How many expected values of one sort were read. */
export interface ValueFigures {
  readonly source: string;
  readonly expected: number;
  readonly found: number;
  /** Of those found: the same unit, where the data names one we report. */
  readonly units: { readonly expected: number; readonly right: number };
  readonly leftOut: ReadonlyMap<string, number>;
  readonly failures: readonly string[];
}

interface ExpectedValue {
  readonly value: number;
  readonly unit: string | null;
  readonly printed: string;
}

function sameValue(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-4 * Math.max(Math.abs(left), Math.abs(right), 1e-12);
}

/** A range's value in the data is its middle; a fraction's is the share of one. */
function hasValue(quantity: Quantity, expected: number): boolean {
  const { value, upperValue, unit } = quantity;
  if (sameValue(value, expected)) return true;
  if (
    upperValue !== null &&
    (sameValue((value + upperValue) / 2, expected) || sameValue(upperValue, expected))
  )
    return true;
  const isShare =
    unit.kind === 'percent' && (quantity.form === 'fraction' || quantity.form === 'ratio');
  return isShare && Math.abs(value / 100 - expected) < 1e-3;
}

/** A dozen is 12, and cents are hundredths of the currency, where the data keeps them as units. */
function byOurConvention(value: number, printed: string): number {
  if (/^(an? )?dozen$/.test(printed) && value === 1) return 12;
  return /\bcents$/.test(printed) && Number.isInteger(value) ? value / 100 : value;
}

/** "reduced from 44 mg to 50 mg" is two figures to us and their middle in the data. */
function isReadAsChange(quantities: readonly Quantity[], value: number, printed: string): boolean {
  if (!/ to /.test(printed)) return false;
  return quantities.some((left, index) =>
    quantities.slice(index + 1).some((right) => sameValue((left.value + right.value) / 2, value)),
  );
}

class Tally {
  expected = 0;
  found = 0;
  unitsExpected = 0;
  unitsRight = 0;
  readonly leftOut = new Map<string, number>();
  readonly failures: string[] = [];

  leave(reason: string): void {
    this.leftOut.set(reason, (this.leftOut.get(reason) ?? 0) + 1);
  }

  score(sentence: string, wanted: readonly ExpectedValue[]): void {
    const quantities = [...readQuantities(sentence, lexemesOf(sentence, 0, sentence.length))];
    for (const { value, unit, printed } of wanted) {
      this.expected += 1;
      const own = byOurConvention(value, printed);
      const at = quantities.findIndex((quantity) => hasValue(quantity, own));
      const [quantity] = at === -1 ? [] : quantities.splice(at, 1);
      if (quantity === undefined && isReadAsChange(quantities, value, printed)) {
        this.found += 1;
        continue;
      }
      if (quantity === undefined) {
        const read = quantities.map(
          ({ start, end, value: got }) => `"${sentence.slice(start, end)}"=${got}`,
        );
        this.failures.push(`"${sentence}" [${printed}] = ${value}; else read ${read.join(', ')}`);
        continue;
      }
      this.found += 1;
      if (unit === null) continue;
      this.unitsExpected += 1;
      const got = 'name' in quantity.unit ? quantity.unit.name : 'none';
      if (got === unit) this.unitsRight += 1;
      else this.failures.push(`"${sentence}" [${printed}] unit ${unit}, read ${got}`);
    }
  }

  figures(source: string): ValueFigures {
    return {
      source,
      expected: this.expected,
      found: this.found,
      units: { expected: this.unitsExpected, right: this.unitsRight },
      leftOut: this.leftOut,
      failures: this.failures,
    };
  }
}

const quantulumCase = z.object({
  req: z.string(),
  res: z.array(
    z.object({
      value: z.number(),
      unit: z.union([z.string(), z.unknown()]).optional(),
      surface: z.string(),
    }),
  ),
});

const quantulumUnits = new Map([
  ['percentage', 'percent'],
  ['dollar', 'USD'],
  ['euro', 'EUR'],
  ['pound sterling', 'GBP'],
  ['kilometre', 'kilometers'],
  ['metre', 'meters'],
  ['mile', 'miles'],
  ['square kilometre', 'square kilometers'],
  ['square mile', 'square miles'],
  ['gallon', 'gallons'],
  ['kilogram', 'kilograms'],
  ['milligram', 'milligrams'],
  ['pound-mass', 'pounds'],
  ['year', 'years'],
  ['month', 'months'],
  ['day', 'days'],
  ['hour', 'hours'],
  ['week', 'weeks'],
  ['degree Celsius', 'degrees Celsius'],
  ['degree fahrenheit', 'degrees Fahrenheit'],
  ['kilometre per hour', 'kilometers per hour'],
  ['cubic kilometre', 'cubic kilometers'],
  ['megawatt hour', 'megawatt-hours'],
]);

/** Value recall on quantulum3's sentences: every value of every sentence counts, years and names included. */
export function evaluateQuantulum(file: string): ValueFigures {
  const cases = z.array(quantulumCase).parse(JSON.parse(readFileSync(file, 'utf8')));
  const tally = new Tally();
  for (const { req, res } of cases) {
    tally.score(
      req,
      res.map(({ value, unit, surface }) => ({
        value,
        unit: typeof unit === 'string' ? (quantulumUnits.get(unit) ?? null) : null,
        printed: surface,
      })),
    );
  }
  return tally.figures('quantulum3 quantities.json, number grammar');
}

const modelCase = z.object({
  Input: z.string(),
  NotSupportedByDesign: z.string().optional(),
  NotSupported: z.string().optional(),
  Results: z.array(
    z.object({
      Text: z.string(),
      Resolution: z
        .object({
          value: z.string().nullish(),
          unit: z.string().nullish(),
          isoCurrency: z.string().optional(),
        })
        .nullish(),
    }),
  ),
});

const recognizerUnits = new Map([
  ['Dollar', 'USD'],
  ['Kilometer', 'kilometers'],
  ['Meter', 'meters'],
  ['Mile', 'miles'],
  ['Foot', 'feet'],
  ['Square mile', 'square miles'],
  ['Square meter', 'square meters'],
  ['Square kilometer', 'square kilometers'],
  ['Pound', 'pounds'],
  ['Kilogram', 'kilograms'],
  ['Acre', 'acres'],
  ['Ounce', 'ounces'],
  ['Gallon', 'gallons'],
  ['Barrel', 'barrels'],
]);

/** Value recall on the number, percent, currency and dimension specifications of Microsoft Recognizers. */
export function evaluateRecognizers(specs: string): readonly ValueFigures[] {
  const files: readonly (readonly [string, string])[] = [
    ['Number', 'NumberModel'],
    ['Number', 'PercentModel'],
    ['NumberWithUnit', 'CurrencyModel'],
    ['NumberWithUnit', 'DimensionModel'],
  ];
  return files.map(([folder, name]) => {
    const path = join(specs, folder, 'English', `${name}.json`);
    const cases = z
      .array(modelCase)
      .parse(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')));
    const tally = new Tally();
    for (const { Input: input, Results } of cases) {
      const wanted: ExpectedValue[] = [];
      for (const { Text: printed, Resolution: resolution } of Results) {
        const literal = resolution?.value ?? null;
        if (literal === null || Number.isNaN(Number.parseFloat(literal)))
          tally.leave('a unit without a number');
        else if (name === 'NumberModel' && /\^| over |pinch|nought|googol/.test(printed))
          tally.leave('powers, "over", nought');
        else if (
          / (tenth|hundred|fiftieth|twenty|fift|sixt)\w*ths?\b|twenty[- ]\w+(th|st)s?\b/.test(
            printed,
          )
        )
          tally.leave('ordinal denominators above twenty');
        else if (/\d , \d| \. |\d \/ \d| - |\b[a-z]{1,2} \$/.test(printed))
          tally.leave('tokenised by spaces ("1 , 000")');
        else {
          const unit =
            resolution?.isoCurrency ??
            (name === 'CurrencyModel' && resolution?.unit === 'Pound'
              ? 'GBP'
              : recognizerUnits.get(resolution?.unit ?? '')) ??
            null;
          const isMinor = /cent|pence|penny/i.test(resolution?.unit ?? '');
          wanted.push({
            value: Number.parseFloat(literal) / (isMinor ? 100 : 1),
            unit: name === 'PercentModel' ? 'percent' : unit,
            printed,
          });
        }
      }
      tally.score(input, wanted);
    }
    return tally.figures(`Recognizers ${name}, number grammar`);
  });
}

/** How often what was reported at one confidence was right. */
export interface ConfidenceFigures {
  readonly rule: string;
  readonly confidence: number;
  readonly reported: number;
  readonly right: number;
  readonly failures: readonly string[];
}

function statisticsOf(text: string): readonly ExtractedStatistic[] {
  const layout: Layout = {
    blocks: [{ start: 0, end: text.length, role: 'body' }],
    headline: null,
    standfirst: null,
    byline: null,
    dateline: null,
    keyPoints: [],
    media: [],
    publishedOn: null,
  };
  const sentences = readSentences(text, layout);
  const dates = findDates(text, layout);
  return findStatistics(text, { layout, sentences, names: [], quotes: [], dates });
}

/**
 * Runs the whole of statistics, rejections included, over sentences whose values are all known,
 * and counts by rule how many reported values are among them.
 */
export function evaluateConfidence(
  quantulum: string,
  specs: string | null,
): readonly ConfidenceFigures[] {
  const sentences = quantulumSentences(quantulum).concat(
    specs === null ? [] : unitSentences(specs),
  );
  const tallies = new Map<
    string,
    { confidence: number; reported: number; right: number; failures: string[] }
  >();
  for (const { text, values } of sentences) {
    const found = statisticsOf(text);
    for (const { value, upperValue, unit, rule, confidence } of found) {
      const key = `${rule} ${confidence}`;
      const tally = tallies.get(key) ?? { confidence, reported: 0, right: 0, failures: [] };
      const middle = upperValue === null ? value : (value + upperValue) / 2;
      const isRight = values.some(
        (expected) =>
          sameValue(expected, value) ||
          sameValue(expected, middle) ||
          (upperValue !== null && sameValue(expected, upperValue)) ||
          (unit === 'percent' && Math.abs(value / 100 - expected) < 1e-3) ||
          // "rose from 350 to 680" is two figures to us and their middle in the data.
          found.some((other) => sameValue((other.value + value) / 2, expected)),
      );
      tally.reported += 1;
      if (isRight) tally.right += 1;
      else tally.failures.push(`"${text}" ${value} ${unit ?? ''}, expected ${values.join(', ')}`);
      tallies.set(key, tally);
    }
  }
  return [...tallies]
    .map(([key, tally]) => ({ rule: key.split(' ')[0] ?? '', ...tally }))
    .sort((a, b) => b.confidence - a.confidence || b.reported - a.reported);
}

interface KnownSentence {
  readonly text: string;
  readonly values: readonly number[];
}

function quantulumSentences(file: string): KnownSentence[] {
  const cases = z.array(quantulumCase).parse(JSON.parse(readFileSync(file, 'utf8')));
  return cases.map(({ req, res }) => ({
    text: req,
    values: res.map(({ value, surface }) => byOurConvention(value, surface)),
  }));
}

/** Only sentences on money, shares and measures: there the expectations hold every such value. */
function unitSentences(specs: string): KnownSentence[] {
  const files = ['CurrencyModel', 'DimensionModel'];
  return files.flatMap((name) => {
    const path = join(specs, 'NumberWithUnit', 'English', `${name}.json`);
    const cases = z
      .array(modelCase)
      .parse(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')));
    return cases
      .filter(({ Input, Results }) => Results.length > 0 && !/ [,.] |\d \/ \d/.test(Input))
      .map(({ Input: text, Results }) => ({
        text,
        values: [
          ...Results.map(({ Resolution: resolution }) => {
            const isMinor = /cent|pence|penny/i.test(resolution?.unit ?? '');
            return Number.parseFloat(resolution?.value ?? 'NaN') / (isMinor ? 100 : 1);
          }),
          ...otherNumbers(
            text,
            Results.map(({ Text: printed }) => printed),
          ),
        ],
      }));
  });
}

/** The data lists money or measures only; other numbers of the sentence can neither be right nor wrong. */
function otherNumbers(text: string, printed: readonly string[]): number[] {
  const taken = printed.map((words) => {
    const start = text.toLowerCase().indexOf(words.toLowerCase());
    return { start, end: start + words.length };
  });
  return readQuantities(text, lexemesOf(text, 0, text.length))
    .filter(({ start, end }) => !taken.some((range) => start < range.end && end > range.start))
    .map(({ value }) => value);
}

/** What was reported at which confidence, and how much of it was right. */
export function confidenceTable(figures: readonly ConfidenceFigures[]): string {
  const share = (part: number, whole: number): string =>
    `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
  const sum = (rows: readonly ConfidenceFigures[]): string => {
    const right = rows.reduce((total, row) => total + row.right, 0);
    const reported = rows.reduce((total, row) => total + row.reported, 0);
    return `${right}/${reported} ${share(right, reported)}`;
  };
  return [
    'Statistics: reported values that are right, by confidence and rule',
    ...figures.map(
      ({ rule, confidence, reported, right }) =>
        `  ${confidence.toFixed(2)}  ${rule.padEnd(18)} ${right}/${reported} ${share(right, reported)}`,
    ),
    `  0.90 and above: ${sum(figures.filter(({ confidence }) => confidence >= 0.9))}`,
    `  below 0.90:     ${sum(figures.filter(({ confidence }) => confidence < 0.9))}`,
  ].join('\n');
}

/** How many qualifiers were read as the data has them. */
export interface QualifierFigures {
  readonly expected: number;
  readonly right: number;
  readonly leftOut: number;
  readonly failures: readonly string[];
}

/** Qualifiers on Recognizers' number ranges with one bound, or with two printed as one range. */
export function evaluateQualifiers(specs: string): QualifierFigures {
  const path = join(specs, 'Number', 'English', 'NumberRangeModel.json');
  const cases = z
    .array(modelCase)
    .parse(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')));
  let [expected, right, leftOut] = [0, 0, 0];
  const failures: string[] = [];
  for (const { Input: text, Results } of cases) {
    for (const { Text: printed, Resolution: resolution } of Results) {
      const wanted = qualifierOfInterval(resolution?.value ?? '', printed);
      if (wanted === null) {
        leftOut += 1;
        continue;
      }
      expected += 1;
      const sentence = `${printed} people came.`;
      const [found] = statisticsOf(sentence);
      if (found?.qualifier === wanted) right += 1;
      else
        failures.push(`"${text}" [${printed}] = ${wanted}, read ${found?.qualifier ?? 'nothing'}`);
    }
  }
  return { expected, right, leftOut, failures };
}

/** "(30,)" is more than 30, "[30,)" at least; comparisons in signs and in two clauses are left out. */
function qualifierOfInterval(
  interval: string,
  printed: string,
): ExtractedStatistic['qualifier'] | null {
  const match = /^([[(])(-?[\d.]*),(-?[\d.]*)([\])])$/.exec(interval);
  if (
    match === null ||
    /[<>=~]|equal|tenth|but |(and|than) (at least|less|below|greater|more|under|no less|no more|smaller)|bigger|smaller|larger|older|percent/.test(
      printed,
    )
  )
    return null;
  const [, opening, low, high, closing] = match;
  if (low !== '' && high !== '') return low === high ? null : 'between';
  if (low !== '') return opening === '(' ? 'more-than' : 'at-least';
  return closing === ')' ? 'less-than' : 'at-most';
}

/** The figures as a printed table, with what was left out and why. */
export function valueTable(figures: readonly ValueFigures[]): string {
  const share = (part: number, whole: number): string =>
    `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
  return [
    'Statistics: values read',
    ...figures.flatMap(({ source, expected, found, units, leftOut }) => [
      `  ${source.padEnd(46)} values ${found}/${expected} ${share(found, expected)}   units ${units.right}/${units.expected} ${share(units.right, units.expected)}`,
      ...[...leftOut].map(([reason, count]) => `      left out ${count}: ${reason}`),
    ]),
  ].join('\n');
}

/** The value of a command-line option; null when it is not given. */
function option(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at === -1 ? null : (process.argv[at + 1] ?? null);
}

function main(): void {
  const quantulum = option('--quantulum');
  const recognizers = option('--recognizers');
  if (
    quantulum === null ||
    !existsSync(quantulum) ||
    (recognizers !== null && !existsSync(recognizers))
  ) {
    console.error(
      "The evaluation data is not here. Give quantulum3's quantities.json, and if you have it the Specs directory of microsoft/Recognizers-Text:\n  npx tsx eval/statistics.ts --quantulum <quantities.json> [--recognizers <Specs>] [--failures]",
    );
    process.exitCode = 1;
    return;
  }
  const figures = [
    evaluateQuantulum(quantulum),
    ...(recognizers === null ? [] : evaluateRecognizers(recognizers)),
  ];
  console.log(valueTable(figures));
  const confidence = evaluateConfidence(quantulum, recognizers);
  console.log(`\n${confidenceTable(confidence)}`);
  const qualifiers = recognizers === null ? null : evaluateQualifiers(recognizers);
  if (qualifiers !== null) {
    const share = ((100 * qualifiers.right) / Math.max(1, qualifiers.expected)).toFixed(1);
    console.log(
      `\nStatistics: qualifiers, Recognizers NumberRangeModel  ${qualifiers.right}/${qualifiers.expected} ${share}%  (left out ${qualifiers.leftOut}: comparisons in signs, of ordinals, or in two clauses)`,
    );
    console.log('Statistics: unit see above; no data at hand names period or source.');
  }
  if (process.argv.includes('--failures')) {
    if (qualifiers !== null) console.log(`\nqualifiers\n${qualifiers.failures.join('\n')}`);
    for (const { rule, failures } of confidence) console.log(`\n${rule}\n${failures.join('\n')}`);
    for (const { source, failures } of figures) console.log(`\n${source}\n${failures.join('\n')}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
