import { spanOf, type Range } from '../../span';
import type { Layout } from './block';
import { onOneLine, plainText } from './plain-text';

const longest = 110;
const shortest = 30;
const sentenceStop =
  /(?<=\p{Ll}{2}|[\d%"'”’)])(?<!\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Prof|Rev|St|Jr|Sr|vs|No|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec))[.!?](?=["'”’)]* +["'“‘(]?\p{Lu}|["'”’)]*$)/u;

/**
 * A headline for a document that prints none: the first key point, else the
 * lead's first clause. Marked as derived, with the place it came from.
 */
export function deriveHeadline(
  text: string,
  keyPoint: Range | undefined,
  lead: Range | undefined,
): Layout['headline'] {
  const source = keyPoint ?? lead;
  if (source === undefined) return null;
  const length = clauseLength(
    plainText(text, source.start, Math.min(source.end, source.start + 2 * longest)),
  );
  if (length === 0) return null;
  const span = spanOf(text, source.start, source.start + length);
  return { text: onOneLine(span.text), span, derived: true };
}

/** How much of a lead makes a headline: its first sentence, else up to the last clause or word that fits. */
function clauseLength(plain: string): number {
  const stop = sentenceStop.exec(plain);
  const sentence = stop === null ? plain.length : stop.index + (stop[0] === '.' ? 0 : 1);
  if (sentence <= longest) return trimmed(plain, sentence);
  let clause = 0;
  for (const match of plain.matchAll(
    /(?:[,;:]["'”’]? | [–—-]+ | (?=(?:after|as|when|while|but|because|according|who|which)\b))/g,
  )) {
    if (match.index > longest) break;
    if (match.index >= shortest) clause = match.index;
  }
  if (clause > 0) return trimmed(plain, clause);
  const word = plain.lastIndexOf(' ', longest);
  return trimmed(plain, word > shortest ? word : Math.min(longest, sentence));
}

function trimmed(plain: string, length: number): number {
  return plain.slice(0, length).replace(/[\s,;:–—\ud800-\udbff-]+$/, '').length;
}
