import type { PublishedReport } from '../../report/published-report';
import { isWordCharacter, type PlainWords, plainWords } from '../../report/typography';
import { periodOf } from '../claim-values';
import { oneLine, xmlText } from '../text';
import { type Leaf, leavesOf } from './leaves';
import type { Hit, Mark, MarkKind, Needle } from './mark';
import { runsOf, wordsOf } from './runs';
import { TakenPlaces } from './taken-places';

/** Where the claims and names of a report stand in its body. */
export interface PlacedClaims {
  /** In order, the outer before the inner; nested, never crossing. */
  readonly marks: ReadonlyMap<Leaf, readonly Mark[]>;
  /** Positions of quotes whose words the body does not hold in one piece. */
  readonly missingQuotes: readonly number[];
  readonly missingStatistics: readonly number[];
}

/**
 * Finds the words of quotes and statistics, and the names of people, organizations
 * and places, in a report's body, whatever typography either is set in. The body
 * may have been edited since: what it does not hold is reported as missing.
 */
export function placeClaims(report: PublishedReport): PlacedClaims {
  const leaves = leavesOf(report.body);
  const wholes = report.quotes.map(({ text }, index) => needle('quote', index, text, false));
  const pieces = report.quotes.map(({ segments }, index) =>
    segments.map(({ exact }) => needle('quote', index, exact, false)),
  );
  const statistics = report.statistics.map(({ printed }, index) =>
    needle('statistic', index, printed ?? '', false),
  );
  const periods = report.statistics.map((statistic, index) =>
    needle(
      'period',
      index,
      periodOf(statistic) === null ? '' : (statistic.periodText ?? ''),
      false,
    ),
  );
  const hits = findAll(
    [...wholes, ...pieces.flat(), ...statistics, ...periods, ...names(report)].filter(
      ({ words }) => words !== '',
    ),
    leaves,
  );
  const first = new Map<Needle, Hit>();
  for (const hit of hits) if (!first.has(hit.needle)) first.set(hit.needle, hit);
  const taken = new TakenPlaces(leaves);
  const missingQuotes = report.quotes.flatMap(({ kind, text }, index) => {
    const whole = hitsOf([wholes[index]], first);
    const inPieces = hitsOf(pieces[index] ?? [], first);
    const [better, other] = kind === 'mixed' ? [inPieces, whole] : [whole, inPieces];
    if (taken.addQuote(better) || taken.addQuote(other)) return [];
    return oneLine(text) === null ? [] : [index];
  });
  const missingStatistics = statistics.flatMap((statistic, index) => {
    const hit = first.get(statistic);
    if (hit !== undefined && taken.addPlain(hit)) return [];
    const { printed, label } = report.statistics[index] ?? { printed: null, label: null };
    return (oneLine(printed) ?? oneLine(label)) === null ? [] : [index];
  });
  for (const hit of hitsOf(
    periods.filter((period) => first.has(period)),
    first,
  ))
    taken.addPlain(hit);
  for (const hit of hits) if (hit.needle.everywhere && !taken.isLinked(hit)) taken.addPlain(hit);
  return { marks: taken.marks(), missingQuotes, missingStatistics };
}

function needle(kind: MarkKind, index: number, text: string, everywhere: boolean): Needle {
  return { kind, index, words: plainWords(xmlText(text)).text, everywhere };
}

interface Named {
  readonly name: string;
  readonly aliases?: readonly { readonly name: string }[];
}

function names({ people, organizations, places, quotes }: PublishedReport): readonly Needle[] {
  const named = (kind: MarkKind, all: readonly Named[]): readonly Needle[] =>
    all.flatMap(({ name, aliases = [] }, index) =>
      [name, ...aliases.map((alias) => alias.name)].map((text) => needle(kind, index, text, true)),
    );
  const all = [
    ...named('person', people),
    ...named('organization', organizations),
    ...named('place', places),
    // Who speaks without being known to the newsroom; whoever is known goes first.
    ...quotes.flatMap(({ speakerName, speakerKind }, index) =>
      speakerKind === 'person' || speakerKind === 'organization'
        ? needle('speaker', index, speakerName ?? '', true)
        : [],
    ),
    ...quotes.map(({ via }, index) => needle('outlet', index, via ?? '', true)),
  ];
  const first = new Map<string, Needle>();
  for (const name of all) if (!first.has(name.words)) first.set(name.words, name);
  return [...first.values()];
}

/** The hits of all the needles, or none when one of them was not found. */
function hitsOf(
  needles: readonly (Needle | undefined)[],
  first: ReadonlyMap<Needle, Hit>,
): readonly Hit[] {
  const found = needles.flatMap((wanted) =>
    wanted === undefined ? [] : (first.get(wanted) ?? []),
  );
  return found.length === needles.length ? found : [];
}

/** How much of a needle's beginning it is looked up by: the longest of these that it has. */
const beginnings = [32, 8, 2, 1] as const;

/** One pass over the text; at each character only the needles that begin like it are tried. */
function findAll(needles: readonly Needle[], leaves: readonly Leaf[]): readonly Hit[] {
  const byBeginning = new Map<string, Needle[]>();
  for (const wanted of needles) {
    const length = beginnings.find((one) => one <= wanted.words.length);
    const beginning = wanted.words.slice(0, length);
    const alike = byBeginning.get(beginning);
    if (alike === undefined) byBeginning.set(beginning, [wanted]);
    else alike.push(wanted);
  }
  return leaves.flatMap((leaf) => {
    const words = plainWords(wordsOf(runsOf(leaf)));
    const hits: Hit[] = [];
    for (let at = 0; at < words.text.length; at += 1) {
      for (const length of beginnings) {
        if (at + length > words.text.length) continue;
        for (const wanted of byBeginning.get(words.text.slice(at, at + length)) ?? []) {
          const hit = hitAt(words, at, wanted, leaf);
          if (hit !== null) hits.push(hit);
        }
      }
    }
    return hits;
  });
}

function hitAt(words: PlainWords, at: number, wanted: Needle, leaf: Leaf): Hit | null {
  const { text, offsets } = words;
  const after = at + wanted.words.length;
  if (!text.startsWith(wanted.words, at)) return null;
  if (isInsideWord(text, at) || isInsideWord(text, after)) return null;
  const start = offsets[at];
  const last = offsets[after - 1];
  if (start === undefined || last === undefined) return null;
  return { needle: wanted, leaf, start, end: last + 1 };
}

function isInsideWord(text: string, at: number): boolean {
  return isWordCharacter(text.charAt(at - 1)) && isWordCharacter(text.charAt(at));
}
