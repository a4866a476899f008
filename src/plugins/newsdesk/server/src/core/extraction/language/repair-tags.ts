import type { Token } from './sentence';

/**
 * Corrects what the tagger gets wrong in news: capitalised words within a sentence are
 * names, determiners that open one are not, and "according to" is a preposition.
 */
export function repairTags(tokens: readonly Token[]): Token[] {
  const titled = isTitleCase(tokens);
  return tokens.map((token, index) => {
    const before = tokens[index - 1];
    if (openers.has(token.lower) && token.tag === 'PROPN') return { ...token, tag: 'ADJ' };
    if (token.lower === 'to' && before?.lower === 'according') return { ...token, tag: 'ADP' };
    if (
      token.tag === 'VERB' &&
      before?.lower === 'to' &&
      tokens[index - 2]?.lower === 'according'
    ) {
      return { ...token, tag: 'NOUN' };
    }
    if (index === 0 && isSurname(token) && /^(?:said|says|told)$/.test(tokens[1]?.lower ?? '')) {
      return { ...token, tag: 'PROPN' };
    }
    if (token.lower === 'lead' && leads.has(tokens[index + 1]?.lower ?? '')) {
      return { ...token, tag: 'ADJ' };
    }
    if (!titled && before?.tag === 'PROPN' && isSurname(token) && token.tag !== 'VERB') {
      return { ...token, tag: 'PROPN' };
    }
    if (token.tag === 'ADV' && before?.tag === 'DET' && isNamed(tokens[index + 1])) {
      return { ...token, tag: 'ADJ' };
    }
    const named =
      !titled &&
      token.tag === 'VERB' &&
      /^\p{Lu}\p{Ll}/u.test(token.text) &&
      before !== undefined &&
      (/[\p{L}\p{N},”"]$/u.test(before.text) || isTitle(before));
    return named ? { ...token, tag: 'PROPN' } : token;
  });
}

/** "Cook said", "Early said": a common word to the tagger. */
function isSurname({ tag, text }: Token): boolean {
  return (tag === 'ADV' || tag === 'VERB' || tag === 'ADJ') && /^\p{Lu}\p{Ll}/u.test(text);
}

/** "Mr. Hedge": what stands behind an abbreviated title is a name, whatever word it is. */
function isTitle({ text }: Token): boolean {
  return /^(?:Mrs?|Ms|Mx|Drs?|Sen|Gov|Rep|Gen|Lt|Col|Prof|Rev|Sgt|Capt|Hon)\.$/.test(text);
}

/** "a new Harlow poll": what stands between an article and a name describes it. */
function isNamed(next: Token | undefined): boolean {
  return next !== undefined && (next.tag === 'PROPN' || /^\p{Lu}/u.test(next.text));
}

/** "lead author Ann Lee": a verb to the tagger. */
const leads = new Set(
  'author researcher investigator scientist writer counsel lawyer negotiator detective engineer singer'.split(
    ' ',
  ),
);

const openers = new Set(['several', 'many', 'some', 'most', 'few', 'another', 'other', 'both']);

function isTitleCase(tokens: readonly Token[]): boolean {
  let capital = 0;
  let small = 0;
  for (const { text } of tokens) {
    if (text.length < 4) continue;
    if (/^\p{Lu}/u.test(text)) capital += 1;
    else if (/^\p{Ll}/u.test(text)) small += 1;
  }
  return capital > small;
}
