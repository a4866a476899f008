import { complementAfter } from './complement';
import type { TokenRange } from './phrase-words';
import { type Subject, subjectAfter, subjectBefore } from './subject';
import { quotedBefore } from './quoted-before';
import type { CueHit, SentenceView } from './sentence-view';

/** Whose participle it is: the subject of the nearest attribution before it, else of the sentence. */
export function participleSubject(view: SentenceView, hit: CueHit): TokenRange | null {
  const own = absoluteSubject(view, hit);
  if (own !== null) return own;
  for (let index = view.cues.length - 1; index >= 0; index -= 1) {
    const other = view.cues[index];
    if (other === undefined || other.index >= hit.index || other.participle || other.infinitive)
      continue;
    if (!other.cue.clause && !other.cue.quotation) continue;
    // "would review its training on calls, adding": a noun to a reader.
    if (other.cue.naming && complementAfter(view, other).shape === 'none') continue;
    const subject = subjectBefore(view, other.groupStart);
    if (subject !== null && !subject.relative) return { from: subject.from, to: subject.to };
    const inverted = subjectAfter(view, other.last + 1);
    if (inverted !== null && quotedBefore(view, other.groupStart) !== undefined)
      return { from: inverted.from, to: inverted.to };
  }
  const subject = sentenceSubject(view, hit.groupStart);
  if (subject !== null) return { from: subject.from, to: subject.to };
  // "Noting that …, Smith left": the subject follows.
  return null;
}

/** ", with police warning that …": the participle has a subject of its own. */
function absoluteSubject(view: SentenceView, hit: CueHit): TokenRange | null {
  const before = view.tokens[hit.groupStart - 1];
  if (before?.tag !== 'NOUN' && before?.tag !== 'PROPN') return null;
  const { tokens } = view;
  for (let at = hit.groupStart - 2; at >= 0 && at > hit.groupStart - 8; at -= 1) {
    if (tokens[at]?.text === ',' || tokens[at]?.tag === 'VERB') return null;
    if (tokens[at]?.lower === 'with') return { from: at + 1, to: hit.groupStart - 1 };
  }
  return null;
}

/** The subject of the nearest clause that begins before a token, else of the sentence. */
export function sentenceSubject(view: SentenceView, before: number): Subject | null {
  const { tokens, quotedAt } = view;
  for (let at = 0; at < before; at += 1) {
    const token = tokens[at];
    if (token === undefined || (quotedAt[at] ?? -1) >= 0) continue;
    if (token.tag !== 'VERB' && token.tag !== 'AUX') continue;
    if (/ing$/.test(token.lower) && token.tag === 'VERB') continue;
    let groupStart = at;
    while (groupStart > 0 && tokens[groupStart - 1]?.tag === 'ADV') groupStart -= 1;
    if (groupStart === 0) continue;
    const subject = subjectBefore(view, groupStart);
    if (subject !== null && !subject.relative) return subject;
  }
  return null;
}
