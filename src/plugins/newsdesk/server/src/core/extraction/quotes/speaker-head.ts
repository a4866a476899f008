import type { TokenRange } from './phrase-words';
import type { SentenceView } from './sentence-view';

/** The parts of a speaker's mention. */
export interface SpeakerParts {
  /** Up to the first comma, dash or relative pronoun. */
  readonly core: TokenRange;
  /** Last token of the core before any preposition: "spokesman" in "a spokesman for the mayor". */
  readonly head: number;
  /** What stands behind the core: an appositive, a relative clause. */
  readonly rest: TokenRange | null;
}

const relatives = new Set([
  'who',
  'whose',
  'which',
  'whom',
  'that',
  'along',
  'together',
  'himself',
  'herself',
  'themselves',
]);

/** Takes a mention apart: "Ann Lee, the mayor of Bath" is Ann Lee, and the rest is told of her. */
export function partsOf(view: SentenceView, { from, to }: TokenRange): SpeakerParts {
  const { tokens } = view;
  let end = to;
  let depth = 0;
  for (let at = from; at <= to; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.text === '(') depth += 1;
    else if (token.text === ')') depth -= 1;
    const breaks =
      token.text === ',' || token.text === '—' || token.text === '–' || relatives.has(token.lower);
    if (at > from && depth === 0 && breaks) {
      end = at - 1;
      break;
    }
  }
  let coreEnd = end;
  for (let at = from + 1; at <= end; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const modifier =
      token.tag === 'VERB' && /(?:ed|ing)$/.test(token.lower) && tokens[at - 1]?.tag === 'NOUN';
    // "Mother-of-two Ann Lee": the preposition stands inside a word.
    const preposition = token.tag === 'ADP' && tokens[at - 1]?.end !== token.start;
    if (preposition || token.text === '(' || modifier) {
      coreEnd = at - 1;
      break;
    }
  }
  const restFrom = end + 1;
  return {
    core: { from, to: end },
    head: coreEnd,
    rest: restFrom <= to ? { from: restFrom, to } : null,
  };
}

const thingNouns = new Set(
  'report study poll survey statement letter email e-mail article editorial document documents analysis paper memo tweet lawsuit complaint filing book headline story release data website interview review polling batch filings filing indictment affidavit column post video ad advertisement figures results research survey polls studies reports records'.split(
    ' ',
  ),
);

/** A report, poll or letter: it tells something, and is nobody. */
export function isThingThatTells(noun: string): boolean {
  return thingNouns.has(noun);
}
