import type { Token } from '../language/sentence';
import { possessivePronouns } from './possessive-pronouns';
import { type TokenRange, endsWithComma, isPossessive, isTimeName } from './phrase-words';
import type { SentenceView } from './sentence-view';

const phraseTags = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM', 'X']);

/** The noun phrase that begins at a token, with `of` phrases, brackets and coordination. */
export function phraseStartingAt(
  view: SentenceView,
  start: number,
  options: { prepositions?: boolean } = {},
): TokenRange | null {
  const { tokens, quotedAt } = view;
  const first = tokens[start];
  if (first === undefined) return null;
  if (first.tag === 'PRON' && !possessivePronouns.has(first.lower))
    return { from: start, to: start };
  const limit = Math.min(tokens.length, start + 40);
  let at = start;
  let head = -1;
  while (at < limit) {
    const token = tokens[at];
    if (token === undefined) break;
    const inQuote = quotedAt[at] ?? -1;
    if (inQuote >= 0) {
      const quoted = view.quoted[inQuote];
      if (
        quoted === undefined ||
        quoted.to - quoted.from > 5 ||
        endsWithComma(tokens, quoted.to - 1)
      )
        break;
      head = quoted.to;
      at = quoted.to + 1;
      continue;
    }
    if (phraseTags.has(token.tag)) {
      if (isTimeName(token) && head >= 0) break;
      head = at;
      at += 1;
      continue;
    }
    if (token.tag === 'DET' || possessivePronouns.has(token.lower)) {
      if (head >= 0) break;
      at += 1;
      continue;
    }
    if (isPossessive(token)) {
      at += 1;
      continue;
    }
    if ((token.text === '-' || token.text === '/') && head >= 0) {
      at += 1;
      continue;
    }
    if (token.tag === 'ADV' && tokens[at + 1]?.tag === 'ADJ') {
      at += 1;
      continue;
    }
    if (token.tag === 'VERB' && /(?:ed|ing)$/.test(token.lower) && modifiesNext(tokens, at, head)) {
      at += 1;
      continue;
    }
    if (token.text === '.' && head >= 0 && isAbbreviated(tokens, at)) {
      at += 1;
      continue;
    }
    if (token.text === '(' && head >= 0) {
      const closing = closingBracket(tokens, at);
      if (closing < 0) break;
      head = closing;
      at = closing + 1;
      continue;
    }
    if (
      head >= 0 &&
      token.tag === 'ADP' &&
      (token.lower === 'of' ||
        (options.prepositions === true &&
          ['for', 'at', 'from', 'with', 'in', 'on'].includes(token.lower) &&
          !timeFollows(tokens, at + 1)))
    ) {
      const inner = phraseStartingAt(view, at + 1, options);
      if (inner === null) break;
      head = inner.to;
      at = inner.to + 1;
      continue;
    }
    if (head >= 0 && token.tag === 'CCONJ' && token.lower === 'and') {
      const other = phraseStartingAt(view, at + 1, options);
      const after = other === null ? undefined : tokens[other.to + 1];
      if (other === null || (after !== undefined && (after.tag === 'VERB' || after.tag === 'AUX')))
        break;
      head = other.to;
      at = other.to + 1;
      continue;
    }
    break;
  }
  return head < 0 ? null : { from: start, to: head };
}

/** "said Coun. Ann Lee": a period that belongs to a short title. */
function isAbbreviated(tokens: readonly Token[], period: number): boolean {
  const word = tokens[period - 1];
  const next = tokens[period + 1];
  return (
    word?.end === tokens[period]?.start &&
    /^\p{Lu}\p{Ll}{1,4}$/u.test(word?.text ?? '') &&
    /^\p{Lu}/u.test(next?.text ?? '')
  );
}

/** "the managing director", "the airline's managing director": a participle before its noun. */
function modifiesNext(tokens: readonly Token[], at: number, head: number): boolean {
  if (head < 0) return true;
  const before = tokens[at - 1];
  const tag = tokens[at + 1]?.tag;
  return before !== undefined && isPossessive(before) && (tag === 'NOUN' || tag === 'PROPN');
}

export function timeFollows(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    isTimeName(token) ||
    token?.tag === 'NUM' ||
    ['a', 'an', 'the', 'his', 'her', 'their', 'this', 'last'].includes(token?.lower ?? '')
  );
}

function closingBracket(tokens: readonly Token[], opening: number): number {
  for (let at = opening + 1; at < tokens.length && at < opening + 14; at += 1)
    if (tokens[at]?.text === ')') return at;
  return -1;
}

/** The end of an appositive or relative clause between commas after a name; the name's own end without one. */
export function appositiveEnd(view: SentenceView, nameEnd: number): number {
  const { tokens, quotedAt } = view;
  if (tokens[nameEnd + 1]?.text !== ',') return nameEnd;
  const first = tokens[nameEnd + 2];
  if (first === undefined || (quotedAt[nameEnd + 2] ?? -1) >= 0) return nameEnd;
  const opens =
    ['who', 'whose', 'a', 'an', 'the', 'his', 'her', 'their', 'one', 'now', 'then'].includes(
      first.lower,
    ) ||
    first.tag === 'NUM' ||
    first.tag === 'NOUN' ||
    (first.tag === 'ADJ' && first.lower !== 'last') ||
    (first.tag === 'PROPN' && !isTimeName(first));
  if (!opens) return nameEnd;
  const relative = first.lower === 'who' || first.lower === 'whose';
  for (let at = nameEnd + 2; at < tokens.length && at < nameEnd + 45; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if ((quotedAt[at] ?? -1) >= 0) return at - 1;
    if (
      token.text === '.' ||
      token.text === ';' ||
      token.text === '—' ||
      token.text === '?' ||
      token.text === '!'
    )
      return at - 1;
    if (token.text === ',') {
      const next = tokens[at + 1];
      const goesOn =
        next !== undefined &&
        (quotedAt[at + 1] ?? -1) < 0 &&
        (next.lower === 'who' ||
          next.lower === 'a' ||
          next.lower === 'the' ||
          next.lower === 'and');
      if (!goesOn) return at - 1;
    }
    if (
      !relative &&
      at > nameEnd + 2 &&
      (token.tag === 'AUX' || (token.lower === 'that' && token.tag === 'SCONJ'))
    )
      return at - 1;
  }
  return nameEnd;
}
