import type { Token } from '../language/sentence';
import { possessivePronouns } from './possessive-pronouns';
import {
  type TokenRange,
  conjunctionWords,
  endsWithComma,
  isNounish,
  isPossessive,
  isTimeName,
  startsClause,
  subjectPronouns,
} from './phrase-words';
import type { SentenceView } from './sentence-view';

const maxPhrase = 60;

/**
 * The noun phrase that ends at a token, read leftwards: past modifiers, possessives,
 * `of` phrases, brackets, coordination, and relative clauses without commas.
 */
export function phraseEndingAt(view: SentenceView, end: number, depth = 0): TokenRange | null {
  const { tokens, quotedAt } = view;
  const last = tokens[end];
  if (last === undefined || depth > 4) return null;
  const home = quotedAt[end] ?? -1;
  let from: number;
  if (last.text === ')') {
    const opening = openingBracket(tokens, end);
    if (opening <= 0) return null;
    const inner = phraseEndingAt(view, opening - 1, depth + 1);
    return inner === null ? null : { from: inner.from, to: end };
  }
  if (home >= 0) {
    const quoted = view.quoted[home];
    if (quoted === undefined || quoted.to !== end || quoted.to - quoted.from > 8) return null;
    from = quoted.from;
  } else {
    if (last.tag === 'VERB' && last.lower.endsWith('ed')) {
      // "those surveyed", "voters polled"
      const noun = tokens[end - 1];
      const polled = noun?.lower === 'those' || (noun?.tag === 'NOUN' && noun.lower.endsWith('s'));
      const inner = polled ? phraseEndingAt(view, end - 1, depth + 1) : null;
      return inner === null || !startsClause(view, inner.from)
        ? null
        : { from: inner.from, to: end };
    }
    if (!isNounish(last) && last.tag !== 'ADJ' && last.tag !== 'DET' && last.tag !== 'ADV')
      return null;
    if (last.tag === 'ADV' && !subjectPronouns.has(last.lower)) return null;
    if (last.tag === 'DET' && !subjectPronouns.has(last.lower)) return null;
    from = end;
  }
  const floor = Math.max(0, end - maxPhrase);
  let closedByDeterminer = false;
  while (from > floor) {
    const at = from - 1;
    const before = tokens[at];
    const current = tokens[from];
    if (before === undefined || current === undefined) break;
    const beforeQuote = quotedAt[at] ?? -1;
    if (beforeQuote >= 0 && beforeQuote !== (quotedAt[from] ?? -1)) {
      const quoted = view.quoted[beforeQuote];
      // A nickname or a term inside the name: Earvin "Magic" Johnson.
      if (
        quoted === undefined ||
        quoted.to - quoted.from > 5 ||
        quoted.from === 0 ||
        endsWithComma(tokens, quoted.to - 1)
      )
        break;
      if (closedByDeterminer) break;
      from = quoted.from;
      continue;
    }
    if (before.tag === 'DET' || before.lower === 'no') {
      if (closedByDeterminer && !['all', 'both', 'half', 'many', 'such'].includes(before.lower))
        break;
      from = at;
      closedByDeterminer = true;
      continue;
    }
    if (before.tag === 'ADP' && !conjunctionWords.has(before.lower)) {
      const governor = tokens[at - 1];
      if (isNounish(governor) && !isTimeName(governor) && (quotedAt[at - 1] ?? -1) === home) {
        from = at - 1;
        closedByDeterminer = false;
        continue;
      }
      if (governor !== undefined && governor.tag === 'VERB' && participialModifier(view, at - 1)) {
        from = at - 1;
        closedByDeterminer = false;
        continue;
      }
      if (governor?.text === ')') {
        const opening = openingBracket(tokens, at - 1);
        if (opening > 0 && isNounish(tokens[opening - 1])) {
          from = opening - 1;
          closedByDeterminer = false;
          continue;
        }
      }
      const talkedTo = relativeAntecedent(view, at - 1);
      if (talkedTo >= 0) {
        from = talkedTo;
        closedByDeterminer = false;
        continue;
      }
      if (governor?.tag === 'ADJ' && isNounish(tokens[at - 2])) {
        // "people familiar with the matter"
        from = at - 2;
        closedByDeterminer = false;
        continue;
      }
      break;
    }
    if (
      before.tag === 'CCONJ' &&
      (before.lower === 'and' || before.lower === 'or' || before.text === '&')
    ) {
      const left = phraseEndingAt(view, at - 1, depth + 1);
      const comma = tokens[at - 1]?.text === ',' ? phraseEndingAt(view, at - 2, depth + 1) : null;
      const other = left ?? comma;
      if (
        other !== null &&
        startsClause(view, other.from) &&
        nominalHead(tokens, other.to) &&
        !isTimeName(tokens[other.to])
      ) {
        from = other.from;
      }
      break;
    }
    if (closedByDeterminer && before.tag === 'VERB') {
      // "one engineer who lost her job"
      const owner = relativeAntecedent(view, at);
      if (owner < 0) break;
      from = owner;
      closedByDeterminer = false;
      continue;
    }
    if (closedByDeterminer && before.tag !== 'PART') break;
    if (before.text === '.' && isAbbreviation(tokens, at)) {
      from = at - 1;
      continue;
    }
    if (before.text === '-' || before.text === '/' || before.text === '–') {
      if (before.start === (tokens[at - 1]?.end ?? -1) || before.end === current.start) {
        from = Math.max(floor, at - 1);
        continue;
      }
      break;
    }
    if (before.text === ')') {
      const opening = openingBracket(tokens, at);
      if (opening <= 0) break;
      from = opening;
      continue;
    }
    if (isTimeName(before) && !isTimeName(current)) break;
    if (isPossessive(before)) {
      from = at;
      continue;
    }
    if (before.tag === 'PRON') {
      if (possessivePronouns.has(before.lower)) {
        from = at;
        closedByDeterminer = true;
        continue;
      }
      break;
    }
    if (
      before.tag === 'NOUN' ||
      before.tag === 'PROPN' ||
      before.tag === 'ADJ' ||
      before.tag === 'NUM' ||
      before.tag === 'SYM' ||
      before.tag === 'X'
    ) {
      from = at;
      continue;
    }
    if (before.tag === 'ADV' && (current.tag === 'ADJ' || current.tag === 'NUM')) {
      from = at;
      continue;
    }
    if (before.tag === 'VERB') {
      const beforeVerb = tokens[at - 1];
      const modifies =
        /(?:ed|ing|en)$/.test(before.lower) &&
        (current.tag === 'NOUN' || current.tag === 'ADJ' || current.tag === 'PROPN') &&
        (beforeVerb === undefined ||
          beforeVerb.text === '-' ||
          ['DET', 'ADJ', 'NUM', 'ADP'].includes(beforeVerb.tag) ||
          possessivePronouns.has(beforeVerb.lower) ||
          startsClause(view, at));
      if (modifies) {
        from = at;
        continue;
      }
      if (participialModifier(view, at)) {
        from = at - 1;
        closedByDeterminer = false;
        continue;
      }
      const antecedent = relativeAntecedent(view, at);
      if (antecedent >= 0) {
        from = antecedent;
        closedByDeterminer = false;
        continue;
      }
      break;
    }
    if (before.tag === 'AUX' || before.tag === 'PART' || before.tag === 'ADV') {
      const antecedent = relativeAntecedent(view, at);
      if (antecedent >= 0) {
        from = antecedent;
        closedByDeterminer = false;
        continue;
      }
    }
    break;
  }
  return { from, to: end };
}

/** The period of "Coun." that the tagger set apart from its word. */
function isAbbreviation(tokens: readonly Token[], period: number): boolean {
  const word = tokens[period - 1];
  return (
    word !== undefined &&
    word.end === tokens[period]?.start &&
    /^\p{Lu}\p{L}{0,5}$/u.test(word.text)
  );
}

function nominalHead(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return (
    token !== undefined &&
    (token.tag === 'NOUN' || token.tag === 'PROPN' || token.tag === 'PRON' || token.text === ')')
  );
}

function openingBracket(tokens: readonly Token[], closing: number): number {
  for (let at = closing - 1; at >= 0 && at > closing - 14; at -= 1)
    if (tokens[at]?.text === '(') return at;
  return -1;
}

/** "officials briefed on the matter", "a poll released Monday": the verb modifies a noun that opens the clause. */
function participialModifier(view: SentenceView, verb: number): boolean {
  const { tokens } = view;
  const token = tokens[verb];
  if (
    token === undefined ||
    !/(?:ed|ing|wn|en|ld|de)$/.test(token.lower) ||
    !isNounish(tokens[verb - 1])
  )
    return false;
  for (let at = verb - 1; at >= 0 && at > verb - 10; at -= 1) {
    const before = tokens[at];
    if (before === undefined) return false;
    if (before.tag === 'VERB' || before.tag === 'AUX' || before.tag === 'PRON') return false;
    if (startsClause(view, at)) return (view.quotedAt[at] ?? -1) < 0;
  }
  return false;
}

/** The noun before "who talked to the publication", given a word of that clause. */
function relativeAntecedent(view: SentenceView, index: number): number {
  const { tokens } = view;
  for (let at = index; at > 0 && at > index - 18; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.text === ',' || token.text === ';') return -1;
    if (
      token.lower === 'who' ||
      token.lower === 'which' ||
      (token.lower === 'that' && token.tag === 'PRON')
    ) {
      const before = tokens[at - 1];
      return before !== undefined &&
        (before.tag === 'NOUN' ||
          before.tag === 'PROPN' ||
          (before.tag === 'DET' && before.lower === 'those'))
        ? at - 1
        : -1;
    }
  }
  return -1;
}
