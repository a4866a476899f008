import { phraseStartingAt } from './phrase-starting';
import { isTimeName } from './phrase-words';
import type { SentenceView } from './sentence-view';

const adjunctPrepositions = new Set(
  'in on at during to of about with via through before after from by over outside late early for following under against'.split(
    ' ',
  ),
);

const timeUnits = new Set(
  'week month year night day morning afternoon evening weekend fall spring summer winter time'.split(
    ' ',
  ),
);

const adjunctAdverbs = new Set(
  'today yesterday tonight earlier recently later afterward afterwards again also simply flatly then now publicly privately repeatedly early late once only bluntly angrily quietly sarcastically defiantly succinctly emphatically pointedly loudly jokingly sadly matter-of-factly further instead online alone ago on-air elsewhere yet'.split(
    ' ',
  ),
);

/** Past adverbs, times and prepositional phrases between a cue and what it reports: "said on Monday in Ohio". */
export function skipAdjuncts(view: SentenceView, start: number): number {
  const { tokens, quotedAt } = view;
  let at = start;
  for (let steps = 0; steps < 8; steps += 1) {
    const token = tokens[at];
    if (token === undefined || (quotedAt[at] ?? -1) >= 0) return at;
    if (isTimeName(token) && !/^['’]s?$/.test(tokens[at + 1]?.text ?? '')) {
      at += 1;
      while (tokens[at]?.tag === 'NUM' || timeUnits.has(tokens[at]?.lower ?? '')) at += 1;
      continue;
    }
    if (
      adjunctAdverbs.has(token.lower) ||
      (token.tag === 'ADV' && token.lower.endsWith('ly') && !startsClauseHere(view, at + 1))
    ) {
      at += 1;
      continue;
    }
    if (/^(?:before|previously)$/.test(token.lower) && tokens[at + 1]?.lower === 'that') {
      at += 1;
      continue;
    }
    if (
      ['last', 'this', 'next', 'earlier', 'late', 'that', 'one'].includes(token.lower) &&
      (timeUnits.has(tokens[at + 1]?.lower ?? '') || isTimeName(tokens[at + 1]))
    ) {
      at += 2;
      continue;
    }
    if (
      adjunctPrepositions.has(token.lower) &&
      token.tag !== 'PART' &&
      tokens[at + 1]?.tag !== 'VERB'
    ) {
      const phrase = phraseStartingAt(view, at + 1, { prepositions: true });
      if (phrase === null || isVerbLike(view, phrase.to + 1)) return at;
      const after = tokens[phrase.to + 1];
      const bare =
        phrase.from === phrase.to &&
        tokens[phrase.from]?.tag === 'NOUN' &&
        !timeUnits.has(tokens[phrase.from]?.lower ?? '');
      if (
        bare &&
        after?.tag === 'PRON' &&
        !['statement', 'interview'].includes(tokens[phrase.from]?.lower ?? '')
      )
        return at;
      at = phrase.to + 1;
      continue;
    }
    if (token.text === ',') {
      // "said, in a letter to staff, that"
      const next = tokens[at + 1];
      if (
        next !== undefined &&
        adjunctPrepositions.has(next.lower) &&
        (quotedAt[at + 1] ?? -1) < 0
      ) {
        const phrase = phraseStartingAt(view, at + 2, { prepositions: true });
        if (phrase !== null && tokens[phrase.to + 1]?.text === ',') {
          at = phrase.to + 2;
          continue;
        }
      }
    }
    return at;
  }
  return at;
}

function isVerbLike(view: SentenceView, index: number): boolean {
  const token = view.tokens[index];
  return (
    token !== undefined &&
    (view.quotedAt[index] ?? -1) < 0 &&
    (token.tag === 'AUX' || token.tag === 'VERB') &&
    !/ing$/.test(token.lower)
  );
}

function startsClauseHere(view: SentenceView, index: number): boolean {
  return isVerbLike(view, index);
}
