import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { findDates } from '../src/plugins/newsdesk/server/src/core/extraction/dates/find-dates';
import type { Layout } from '../src/plugins/newsdesk/server/src/core/extraction/layout/block';

/** One sentence with the one date it is expected to hold, read against a day of publication. */
interface DateCase {
  readonly input: string;
  readonly publishedOn: string;
  /** The date expression, as the test's authors cut it. */
  readonly printed: string;
  /** ISO day, or a shorter ISO date for a month or year. */
  readonly expected: string;
}

export interface DateFigures {
  readonly source: string;
  readonly cases: number;
  readonly right: number;
  /** A date was found but with another or no value. */
  readonly unresolved: number;
  readonly wrong: number;
  readonly missed: number;
  readonly leftOut: ReadonlyMap<string, number>;
  readonly failures: readonly string[];
}

const specValue = z.object({
  timex: z.string().optional(),
  type: z.string().optional(),
  value: z.string().optional(),
});
const specCase = z.object({
  Input: z.string(),
  Context: z.object({ ReferenceDateTime: z.string() }).optional(),
  NotSupported: z.string().optional(),
  Results: z.array(
    z.object({
      Text: z.string(),
      TypeName: z.string().optional(),
      Resolution: z.object({ values: z.array(specValue) }).nullish(),
    }),
  ),
});

const holiday =
  /christmas|easter|new ?year|thanks|halloween|mother|father|independence|valentine|labou?r day|memorial|columbus|mlk|martin luther|fool|veteran|holiday|juneteenth|eve\b|cinco|earth|president|inauguration|groundhog|patrick|monday of hope|kwanzaa|teacher|singles|maosoul|white lover|guy fawkes|tree|arbor|midsummer|xmas|lent|ramadan|birthday|cyber monday|black friday|sunday of|good friday|ash/i;
const weekdayName = '(?:sun|mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur)(?:day)?';

/** Why a case lies outside our policy; null when it is within. */
function leftOutBecause(printed: string): string | null {
  const text = printed.toLowerCase().trim();
  if (holiday.test(text)) return 'a holiday, not a date as printed';
  if (
    /\b(\d+|[a-z]+) (days?|weeks?|months?|years?)\b.*\b(later|after|before|earlier|hence|prior|from (?!now|today))/.test(
      text,
    )
  )
    return 'counted from an event or another date';
  if (
    /^(the )?(next|following|previous|last|same) day$/.test(text) ||
    /^(the|this) day$/.test(text)
  )
    return 'anaphoric';
  if (
    new RegExp(`^(on |the )*\\d{1,2}(st|nd|rd|th)?$`).test(text) ||
    /^(the )?(twenty|thirty)?[ -]?\w+(st|nd|rd|th)$/.test(text)
  )
    return 'a day of the month without its month';
  if (/^\W*\d{1,2}\s?[-/.]\s?\d{1,2}\W*$/.test(text))
    return 'a numeric day and month without the year';
  const numeric = /^\D*(\d{1,2})\s?[-/.]\s?(\d{1,2})[-/., ]+(\d{2,4})\D*$/.exec(text);
  if (numeric !== null) {
    const [left, right] = [Number(numeric[1]), Number(numeric[2])];
    if (left <= 12 && right <= 12 && left !== right)
      return 'numeric, month and day cannot be told apart';
    if (numeric[3]?.length === 2 && !text.includes('/'))
      return 'numeric with a two-digit year and no slash';
  }
  if (
    /\b(of|in) (this|next|last|the|previous) (month|year|week)|\bthe (other|coming)\b|upcoming|(this|next|last|past|coming) week/.test(
      text,
    ) &&
    !/^(this|next|last) week$/.test(text)
  )
    return 'a day placed within a relative week or month';
  if (
    new RegExp(`(first|second|third|fourth|fifth|last|\\d(st|nd|rd|th)) ${weekdayName}`).test(text)
  )
    return 'an ordinal weekday of a month';
  if (
    new RegExp(
      `^(${weekdayName}),? (the )?(\\d{1,2}|[a-z -]+(st|nd|rd|th|een|teen))(st|nd|rd|th)?$`,
    ).test(text) &&
    !/jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/.test(text)
  )
    return 'a day of the month without its month';
  if (/^(in|within) /.test(text) || /^(in|within) (a|an|\d+|\w+) /.test(text))
    return 'a duration ahead ("in three days")';
  if (/\bnext (sun|mon|tue|wed|thu|fri|sat)/.test(text))
    return 'ahead and ambiguous ("next Friday")';
  if (/\b(few|several|couple|some)\b/.test(text)) return 'a vague number of days';
  if (
    /nineteen|twenty (thirteen|fourteen|fifteen)|two thousand|hundred|[a-z]+ (oh|zero) /.test(text)
  )
    return 'a year in letters';
  if (/^(this|last|past) (\d+ |two )?(weeks?|days)$/.test(text)) return 'a week or a run of days';
  if (/^[-+]\d|-\d+ ?days$/.test(text)) return 'a duration in signs ("-5d", "+15min")';
  if (/^\d{4}[-/]1[3-9][-/]\d|^\d+\/\d+ \d\d$/.test(text))
    return 'year, day, month: an order no newspaper prints';
  if (/greater|later|earlier|[<>=]/.test(text)) return 'a comparison, so a range';
  if (
    /^(the |this |end of |calendar )*(the )?(calendar )?(year|month)( to date)?$|^(eoy|otd|eid.*|cy ?\d+)$/.test(
      text,
    )
  )
    return 'an abbreviation or a word for the current year or month';
  if (
    /(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* (twenty|thirty|[a-z]*teen|eleven|twelve)/.test(
      text,
    )
  )
    return 'a day in cardinal words';
  if (/^\d{8}$|^\d{4} \d\d \d\d$|^-?\d{4}-\d{1,2}$/.test(text))
    return 'digits without separators, or year and month by a hyphen';
  if (/^\d{4}\/\d+\/[a-z]|^\d+-\d{4}-/.test(text))
    return 'year, day, month: an order no newspaper prints';
  if (new RegExp(`${weekdayName},? (\\w+ )(days?|weeks?|years?|months?) from now`).test(text))
    return 'a weekday counted from another date';
  if (
    /^(next|following|coming|previous|this) |monday of the following|previous week|\bfriday (5\/12|7.6)/.test(
      text,
    ) &&
    !/^(next|this) (week|month|year)$/.test(text)
  )
    return 'ahead or ambiguous ("next Friday", "this 5/12")';
  if (/\bbc\b|\bbe\b|\bad\b|b\.c\.|\bce\b/.test(text)) return 'another era';
  if (
    /['’]\d\d\b|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*[- ,/.]+\d{1,2}(st|nd|rd|th)?[- ,/.]+\d{2}$|\d{1,2}(st|nd|rd|th)?[- /.]*(of )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*[- /.,]+\d{2}$/.test(
      text,
    )
  )
    return 'a two-digit year in a written date';
  if (/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* (of )\d{2}$|first 12$/.test(text))
    return 'a two-digit year in a written date';
  return null;
}

const reasonsByType = new Map([
  ['time', 'a time of day'],
  ['timerange', 'a time of day'],
  ['datetime', 'a time of day with its date'],
  ['datetimerange', 'a time of day with its date'],
  ['daterange', 'a range, week, season or quarter'],
  ['duration', 'a duration'],
  ['set', 'a repeating date'],
  ['holiday', 'a holiday, not a date as printed'],
  ['timezone', 'a time zone'],
  ['datetimealt', 'alternatives'],
]);

function readSpecs(file: string): { cases: DateCase[]; leftOut: Map<string, number> } {
  const specs = z
    .array(specCase)
    .parse(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')));
  const cases: DateCase[] = [];
  const leftOut = new Map<string, number>();
  const leave = (reason: string): void => {
    leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
  };
  for (const spec of specs) {
    const [result, second] = spec.Results;
    const reference = spec.Context?.ReferenceDateTime.slice(0, 10);
    if (result === undefined) leave('no date expected');
    else if (second !== undefined) leave('several dates in the sentence');
    else if (reference === undefined) leave('no reference date');
    else {
      const type = result.TypeName?.split('.').at(-1) ?? '';
      const values = result.Resolution?.values ?? [];
      const timex = values[0]?.timex ?? '';
      const isCalendarRange = type === 'daterange' && /^\d{4}(-\d{2})?$/.test(timex);
      const expected = isCalendarRange ? timex : values[0]?.value;
      const inAddress = /[\w/]-?\d{4}-\d\d-\d\d[-.]|www\.|^-/.test(spec.Input);
      const reason = inAddress
        ? 'inside an address or file name'
        : type !== 'date' && !isCalendarRange
          ? (reasonsByType.get(type) ?? `of the type ${type}`)
          : expected === undefined || expected === 'not resolved'
            ? 'no such day'
            : leftOutBecause(result.Text);
      if (reason !== null || expected === undefined) leave(reason ?? 'no such day');
      else
        cases.push({ input: spec.Input, publishedOn: reference, printed: result.Text, expected });
    }
  }
  return { cases, leftOut };
}

const parserCase = z.object({
  Input: z.string(),
  Context: z.object({ ReferenceDateTime: z.string() }),
  Results: z.array(
    z.object({
      Text: z.string(),
      Value: z.object({ PastResolution: z.object({ date: z.string().optional() }) }),
    }),
  ),
});

function readParserSpecs(file: string): { cases: DateCase[]; leftOut: Map<string, number> } {
  const specs = z
    .array(parserCase)
    .parse(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')));
  const cases: DateCase[] = [];
  const leftOut = new Map<string, number>();
  for (const { Input: input, Context, Results } of specs) {
    const [result] = Results;
    const expected = result?.Value.PastResolution.date;
    const reason =
      result === undefined || Results.length > 1
        ? 'no date or several expected'
        : expected === undefined || expected === '0001-01-01'
          ? 'no such day'
          : leftOutBecause(result.Text);
    if (reason !== null || result === undefined || expected === undefined) {
      leftOut.set(reason ?? '', (leftOut.get(reason ?? '') ?? 0) + 1);
    } else {
      cases.push({
        input,
        publishedOn: Context.ReferenceDateTime.slice(0, 10),
        printed: result.Text,
        expected,
      });
    }
  }
  return { cases, leftOut };
}

/** chrono's tests call `testSingleCase(chrono, "text", new Date(y, m, d), (result) => { expect… })`. */
function readChronoTests(directory: string): { cases: DateCase[]; leftOut: Map<string, number> } {
  const cases: DateCase[] = [];
  const leftOut = new Map<string, number>();
  const leave = (reason: string): void => {
    leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
  };
  for (const file of readdirSync(directory).sort()) {
    const pieces = readFileSync(join(directory, file), 'utf8').split('testSingleCase(').slice(1);
    for (const piece of pieces) {
      const body = piece.split(/\n\s*(?:test\(|testUnexpectedResult\()/)[0] ?? '';
      const input = /^\s*[\w.]+,\s*"((?:[^"\\]|\\.)*)"/.exec(body)?.[1];
      const reference =
        /^\s*[\w.]+,\s*"(?:[^"\\]|\\.)*",\s*new Date\((\d+), (\d+)(?: - 1)?, (\d+)/.exec(body);
      const printed = /result\.text\)\.to(?:Be|Contain)\("([^"]*)"\)/.exec(body)?.[1] ?? input;
      const field = (name: string): string | undefined =>
        new RegExp(`start\\.get\\("${name}"\\)\\)\\.toBe\\((\\d+)`).exec(body)?.[1];
      const [gotYear, gotMonth, gotDay] = [field('year'), field('month'), field('day')];
      const fromFields =
        gotYear !== undefined && gotMonth !== undefined && gotDay !== undefined
          ? ['', gotYear, gotMonth, ' - 1', gotDay]
          : null;
      const day =
        fromFields ??
        /start(?:\.date\(\))?\)\.toBeDate\(new Date\((\d+), (\d+)( - 1)?, (\d+)/.exec(body);
      if (/time_exp|timezone/.test(file)) leave('a time of day');
      else if (/result\.end\)?\.(get|toBe|not)|expect\(result\.end\)\.not/.test(body))
        leave('a range');
      else if (/forwardDate/.test(body)) leave('asked to prefer the future');
      else if (input === undefined || printed === undefined || day === null)
        leave('no single day expected in a readable form');
      else if (
        /\d:\d|\d ?[ap]m\b|morning|evening|noon|midnight|night|now|tonight|o'clock|hour|minute|second\b|\bmin|sec/i.test(
          printed,
        )
      )
        leave('a time of day');
      else if (reference === null && !/\d{4}/.test(printed)) leave('no reference date');
      else {
        const reason = leftOutBecause(printed);
        if (reason !== null) leave(reason);
        else {
          const pad = (value: string | undefined, add: number): string =>
            String(Number(value) + add).padStart(2, '0');
          const month = pad(day[2], day[3] === undefined ? 1 : 0);
          const full = `${day[1] ?? ''}-${month}-${pad(day[4], 0)}`;
          const coarse =
            /^[a-z]+\.?,?( of)? ?\d{0,4}$/i.test(printed) &&
            !/day|today|\d{1,2}$(?<!\d{3})/i.test(printed);
          const offset = /new Date\(\d+, \d+ - 1/.test(reference?.[0] ?? '') ? 0 : 1;
          const published =
            reference === null
              ? '2030-01-01'
              : `${reference[1] ?? ''}-${pad(reference[2], offset)}-${pad(reference[3], 0)}`;
          if (full > published && reference !== null && !/\d{4}|tomorrow/.test(printed))
            leave('future-preferring: the test expects a day after the reference');
          else
            cases.push({
              input,
              publishedOn: published,
              printed,
              expected: coarse && /-01$/.test(full) ? full.slice(0, 7) : full,
            });
        }
      }
    }
  }
  return { cases, leftOut };
}

function layoutOf(text: string, publishedOn: string): Layout {
  return {
    blocks: [{ start: 0, end: text.length, role: 'body' }],
    headline: null,
    standfirst: null,
    byline: null,
    dateline: null,
    keyPoints: [],
    media: [],
    publishedOn,
  };
}

/** "Two months ago" is resolved to the month only: a coarser value counts when it is no wrong one. */
function isRight(iso: string, expected: string): boolean {
  return iso === expected || (iso.length < expected.length && expected.startsWith(`${iso}-`));
}

function score(
  source: string,
  cases: readonly DateCase[],
  leftOut: Map<string, number>,
): DateFigures {
  let [right, unresolved, wrong, missed] = [0, 0, 0, 0];
  const failures: string[] = [];
  for (const { input, publishedOn, printed, expected } of cases) {
    const found = findDates(input, layoutOf(input, publishedOn));
    const start = Math.max(0, input.toLowerCase().indexOf(printed.toLowerCase()));
    const end = start + printed.length;
    const hit = found.find(({ span }) => span.start < end && span.end > start);
    if (hit !== undefined && hit.iso !== null && isRight(hit.iso, expected)) {
      right += 1;
      continue;
    }
    if (hit === undefined) missed += 1;
    else if (hit.iso === null) unresolved += 1;
    else wrong += 1;
    failures.push(
      `${publishedOn}  "${input}"  [${printed}] = ${expected}, read ${hit === undefined ? 'nothing' : `"${hit.span.text}" = ${String(hit.iso)}`}`,
    );
  }
  return { source, cases: cases.length, right, unresolved, wrong, missed, leftOut, failures };
}

/**
 * Scores the dates on the single-date cases of Microsoft Recognizers' specifications and of
 * chrono's English tests that lie within our policy.
 * @param recognizers the `Specs` directory; @param chrono the `test/en` directory.
 */
export function evaluateDates(recognizers: string, chrono: string): readonly DateFigures[] {
  const figures: DateFigures[] = [];
  const model = readSpecs(join(recognizers, 'DateTime', 'English', 'DateTimeModel.json'));
  figures.push(score('Recognizers DateTimeModel', model.cases, model.leftOut));
  const parser = readParserSpecs(join(recognizers, 'DateTime', 'English', 'DateParser.json'));
  figures.push(score('Recognizers DateParser', parser.cases, parser.leftOut));
  const tests = readChronoTests(chrono);
  figures.push(score('chrono test/en', tests.cases, tests.leftOut));
  return figures;
}

/** The figures as printed tables, with what was left out and why. */
export function dateTables(figures: readonly DateFigures[]): string {
  return figures
    .map((figure) => {
      const share = ((100 * figure.right) / Math.max(1, figure.cases)).toFixed(1);
      const out = [...figure.leftOut].sort((a, b) => b[1] - a[1]);
      const total = out.reduce((sum, [, count]) => sum + count, 0);
      return [
        `Dates: ${figure.source}`,
        `  within policy ${figure.cases}   right ${figure.right} (${share}%)   unresolved ${figure.unresolved}   wrong ${figure.wrong}   missed ${figure.missed}`,
        `  left out ${total}:`,
        ...out.map(([reason, count]) => `    ${String(count).padStart(5)}  ${reason}`),
      ].join('\n');
    })
    .join('\n\n');
}

/** The value of a command-line option; null when it is not given. */
function option(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at === -1 ? null : (process.argv[at + 1] ?? null);
}

function main(): void {
  const recognizers = option('--recognizers');
  const chrono = option('--chrono');
  if (recognizers === null || chrono === null || !existsSync(recognizers) || !existsSync(chrono)) {
    console.error(
      'The evaluation data is not here. Give the Specs directory of microsoft/Recognizers-Text and the test/en directory of wanasit/chrono:\n  npx tsx eval/dates.ts --recognizers <Specs> --chrono <test/en> [--failures]',
    );
    process.exitCode = 1;
    return;
  }
  const figures = evaluateDates(recognizers, chrono);
  console.log(dateTables(figures));
  if (process.argv.includes('--failures')) {
    for (const { source, failures } of figures) console.log(`\n${source}\n${failures.join('\n')}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
