import type { Token } from '../language/sentence';
import type { SentenceView } from './sentence-view';

/** Token positions, both inside. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export const subjectPronouns = new Set(
  'he she they it we i you one others everyone somebody someone nobody both many some most several few neither none all these those this that'.split(
    ' ',
  ),
);

const timeNames = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec. today yesterday tonight'.split(
    ' ',
  ),
);

/** True for a weekday, a month, or a word such as "yesterday". */
export function isTimeName(token: Token | undefined): boolean {
  return (
    token !== undefined && timeNames.has(token.lower) && token.tag !== 'AUX' && token.tag !== 'VERB'
  );
}

export function isNounish(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return (
    token.tag === 'NOUN' ||
    token.tag === 'PROPN' ||
    token.tag === 'NUM' ||
    token.tag === 'PRON' ||
    token.tag === 'SYM' ||
    token.tag === 'X'
  );
}

export function isPossessive(token: Token): boolean {
  return token.lower === "'s" || token.lower === '’s' || token.lower === "'";
}

export const conjunctionWords = new Set([
  'as',
  'after',
  'before',
  'since',
  'because',
  'while',
  'if',
  'when',
  'although',
  'though',
  'until',
  'once',
  'unless',
  'whereas',
  'than',
  'like',
  'despite',
  'that',
  'whether',
]);

/** True when nothing of the clause stands before this token. */
export function startsClause(view: SentenceView, index: number): boolean {
  const before = view.tokens[index - 1];
  if (before === undefined) return true;
  if ((view.quotedAt[index - 1] ?? -1) !== (view.quotedAt[index] ?? -1)) return true;
  return (
    (before.tag === 'PUNCT' && before.text !== '-' && before.text !== "'") ||
    before.tag === 'CCONJ' ||
    before.tag === 'SCONJ' ||
    conjunctionWords.has(before.lower) ||
    before.tag === 'X' ||
    before.lower === 'where' ||
    before.lower === 'how' ||
    before.lower === 'what'
  );
}

export function endsWithComma(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.text === ',';
}
