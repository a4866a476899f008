import type { ExtractedStatistic } from '../../report/extracted-report';
import type { Token } from '../language/sentence';
import { eventWords } from './event-words';

/** A figure with what is needed to tell whether another states the same fact. */
export interface DraftStatistic extends ExtractedStatistic {
  /** Lower-case head noun of what is counted, or of the subject. */
  readonly head: string | null;
  /** From a key point, headline or standfirst: it repeats the body. */
  readonly isSummary: boolean;
  /** The noun whose size it is: "a rise of 4.5 per cent", "a 4.5 per cent rise". */
  readonly measured: string | null;
  /** The sentence it stands in, and its place there. */
  readonly around: { readonly tokens: readonly Token[]; readonly at: number };
}

/**
 * Puts mentions of the same fact together: same value and unit, the same thing counted, no
 * contradicting verb. The fullest mention (source, period, verb) speaks for all; text order is kept.
 */
export function mergeStatistics(drafts: readonly DraftStatistic[]): readonly ExtractedStatistic[] {
  const groups = new Map<string, DraftStatistic[][]>();
  const ordered: DraftStatistic[][] = [];
  for (const draft of drafts) {
    const key = `${draft.value}|${draft.upperValue ?? ''}|${unitKey(draft)}`;
    const alike = groups.get(key) ?? [];
    const group = alike
      .slice(0, MOST_COMPARED)
      .find((candidates) => isSameFact(candidates[0], draft));
    if (group !== undefined) {
      group.push(draft);
      continue;
    }
    const fresh = [draft];
    groups.set(key, [...alike.slice(0, MOST_COMPARED), fresh]);
    ordered.push(fresh);
  }
  return ordered.map(joined);
}

/** A figure that stands in a document with more than this many meanings is compared no further. */
const MOST_COMPARED = 12;

function unitKey({ unit, head }: DraftStatistic): string {
  return head ?? unit ?? '';
}

function isSameFact(first: DraftStatistic | undefined, second: DraftStatistic): boolean {
  if (first === undefined) return false;
  const isSummary = first.isSummary !== second.isSummary;
  const predicates = agree(telling(first.predicate), telling(second.predicate));
  if (first.rule === 'count' || first.rule === 'small-count') {
    return predicates || (isSummary && !isEvent(first) && !isEvent(second));
  }
  const subjects = agree(named(first.subject), named(second.subject));
  if (isSummary) return subjects || isSameMeasure(first, second);
  return subjects && predicates && (named(first.subject) !== null || isPrecise(first.value));
}

/** The same measure, told from another side: who accepts a rise is given one. */
function isSameMeasure(first: DraftStatistic, second: DraftStatistic): boolean {
  return (
    first.measured !== null &&
    first.measured === second.measured &&
    (standsIn(first.subject, second) || standsIn(second.subject, first))
  );
}

const CLAUSE = 16;

/** Whether a subject's last word is among the words near a figure. */
function standsIn(subject: string | null, { around: { tokens, at } }: DraftStatistic): boolean {
  const word = named(subject)?.toLowerCase().split(/\s+/).at(-1);
  return (
    word !== undefined &&
    tokens.slice(Math.max(0, at - CLAUSE), at + CLAUSE).some(({ lower }) => lower === word)
  );
}

const emptyVerbs = new Set(
  'is was are were be been being has had have having did does do'.split(' '),
);

/** A verb that says something: "was" contradicts nothing. */
function telling(predicate: string | null): string | null {
  return predicate === null || emptyVerbs.has(predicate.toLowerCase()) ? null : predicate;
}

const pronouns = new Set('i he she it we they you who which that this there'.split(' '));

function named(subject: string | null): string | null {
  return subject === null || pronouns.has(subject.toLowerCase()) ? null : subject;
}

function isEvent({ predicate }: DraftStatistic): boolean {
  return predicate !== null && eventWords.has(predicate.toLowerCase());
}

/** No contradiction: one is unknown, or they share a word. */
function agree(first: string | null, second: string | null): boolean {
  if (first === null || second === null) return true;
  const words = new Set(first.toLowerCase().split(/\s+/));
  return second
    .toLowerCase()
    .split(/\s+/)
    .some((word) => word.length > 2 && words.has(word));
}

/** Three digits that are not zeros at the end: no two facts share them by chance. */
function isPrecise(value: number): boolean {
  return String(value).replace(/[.-]/g, '').replace(/0+$/, '').length >= 3;
}

function joined(group: readonly DraftStatistic[]): ExtractedStatistic {
  const byFullness = [...group].sort((a, b) => fullness(b) - fullness(a));
  const best = byFullness[0] ?? group[0];
  if (best === undefined) throw new RangeError('a group of mentions has at least one');
  const find = <T>(pick: (draft: DraftStatistic) => T | null): T | null =>
    byFullness.map(pick).find((found) => found !== null) ?? null;
  return {
    value: best.value,
    upperValue: best.upperValue,
    qualifier: best.qualifier,
    unit: best.unit,
    subject: find(({ subject }) => subject),
    predicate: find(({ predicate }) => predicate),
    period:
      byFullness.map(({ period }) => period).find((period) => typeof period?.from === 'string') ??
      find(({ period }) => period),
    source: find(({ source }) => source),
    mentions: byFullness.flatMap(({ mentions }) => mentions),
    confidence: group.reduce((most, { confidence }) => Math.max(most, confidence), 0),
    rule: best.rule,
  };
}

function fullness(draft: DraftStatistic): number {
  const { source, period, predicate, subject } = draft;
  return (
    [source, period, predicate, subject].filter((part) => part !== null).length +
    (source === null ? 0 : 2)
  );
}
