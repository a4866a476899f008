import { trimContent, type Finding } from './finding';
import { phraseEndingAt } from './phrase-ending';
import type { SentenceView } from './sentence-view';

/** A longer label is the start of a sentence, not a name. */
const longestLabel = 6;

/** `Ryan: I Won't Run`: in a headline the name before a colon says what follows. */
export function nameThenColon(view: SentenceView): Finding | null {
  const { tokens } = view;
  const colon = tokens.findIndex(
    (token, at) => token.text === ':' && (view.quotedAt[at] ?? -1) < 0,
  );
  if (colon < 1 || colon > longestLabel || colon + 2 >= tokens.length) return null;
  if (!/^\p{Lu}\p{Ll}/u.test(tokens[colon - 1]?.text ?? '')) return null;
  const label = phraseEndingAt(view, colon - 1);
  const named = label?.from === 0 && tokens[colon - 1]?.tag === 'PROPN';
  if (!named && !(isCapitalised(view, colon) && view.quoted.some(({ from }) => from > colon)))
    return null;
  const content = trimContent(view, { from: colon + 1, to: tokens.length - 1 });
  if (content === null) return null;
  return {
    rule: 'name-then-colon',
    content,
    cue: null,
    source: { from: 0, to: colon - 1 },
  };
}

/** Several capitalised words: a name whatever the tagger makes of it, when words in marks follow. */
function isCapitalised(view: SentenceView, colon: number): boolean {
  return colon > 1 && view.tokens.slice(0, colon).every(({ text }) => /^\p{Lu}/u.test(text));
}
