import { complementAfter } from './complement';
import { phraseStartingAt } from './phrase-starting';
import type { CueHit, SentenceView } from './sentence-view';
import { subjectBefore } from './subject';

/** The subject and verb group of another attribution that a comma introduces. */
export function attributionAt(view: SentenceView, comma: number): boolean {
  const { cues, tokens } = view;
  for (const hit of cues) {
    if (hit.index <= comma || hit.index > comma + 16) continue;
    if (hit.participle) {
      if (hit.groupStart === comma + 1) {
        const complement = complementAfter(view, hit);
        return (
          (hit.cue.clause && (complement.shape === 'that' || complement.shape === 'quotation')) ||
          (hit.cue.bareClause && !hit.cue.attitude && complement.shape === 'clause') ||
          hit.cue.naming ||
          hit.cue.object
        );
      }
      continue;
    }
    if (hit.negated || hit.modal || hit.infinitive || !hit.cue.quotation) continue;
    const subject = subjectBefore(view, hit.groupStart);
    // ", which he called “an act of hate”"
    const opener = tokens[comma + 1]?.lower;
    if (
      (opener === 'which' || opener === 'who' || opener === 'whom') &&
      subject?.from === comma + 2 &&
      hit.cue.naming
    ) {
      return complementAfter(view, hit).shape === 'quotation';
    }
    if (subject !== null && subject.from === comma + 1 && !subject.relative) {
      const complement = complementAfter(view, hit);
      return complement.shape === 'none';
    }
    if (hit.groupStart === comma + 1 && hit.form === 'past' && tokens[hit.last + 1]?.lower !== 'by')
      return complementAfter(view, hit).shape !== 'that' && tokens[hit.last + 1]?.tag !== 'PUNCT';
  }
  return false;
}

/** A second subject with its own reporting verb after a conjunction: "… and Smith said". */
export function newSpeakerAfter(view: SentenceView, conjunction: number): boolean {
  for (const hit of view.cues) {
    if (hit.index <= conjunction) continue;
    if (hit.index > conjunction + 14) return false;
    if (hit.participle || hit.infinitive || hit.passive || hit.cue.attitude) continue;
    if (!hit.cue.clause && !hit.cue.naming && !hit.cue.objectInfinitive) continue;
    const subject = subjectBefore(view, hit.groupStart);
    if (subject === null || subject.relative || subject.from !== conjunction + 1) continue;
    const { shape } = complementAfter(view, hit);
    return shape !== 'none';
  }
  return false;
}

const disputing = new Set(
  'doubted disputed denied disagreed rejected dismissed contradicted questioned criticised criticized condemned challenged objected refused declined'.split(
    ' ',
  ),
);

/** `said it was “safe”, but the union doubted it`: the writer tells who holds against the quoted words. */
export function disputedAfter(view: SentenceView, conjunction: number): boolean {
  if (view.tokens[conjunction]?.lower !== 'but') return false;
  const subject = phraseStartingAt(view, conjunction + 1);
  if (subject === null) return false;
  let verb = subject.to + 1;
  while (view.tokens[verb]?.tag === 'ADV') verb += 1;
  return (view.quotedAt[verb] ?? -1) < 0 && disputing.has(view.tokens[verb]?.lower ?? '');
}

/** "said it was late and criticised the plan": the same speaker's next reporting verb. */
export function sameSpeakerAgain(
  view: SentenceView,
  conjunction: number,
  hit: CueHit | undefined,
): boolean {
  if (hit === undefined) return false;
  if (hit.form === 'gerund') return mainVerbAgain(view, conjunction);
  return view.cues.some((other) => {
    if (
      other.groupStart !== conjunction + 1 ||
      other.infinitive ||
      other.participle ||
      other.passive
    )
      return false;
    if (other.form !== hit.form) return false;
    if (other.form === 'base') return false;
    const { shape } = complementAfter(view, other);
    if (other.cue.attitude && view.tokens[conjunction - 1]?.text !== ',') return false;
    return shape !== 'none';
  });
}

/** ", saying it was late, and left the room": the sentence's own next verb, behind a participle. */
function mainVerbAgain(view: SentenceView, conjunction: number): boolean {
  const verb = view.tokens[conjunction + 1];
  if (verb?.tag !== 'VERB' || (view.quotedAt[conjunction + 1] ?? -1) >= 0) return false;
  const afterBreak =
    view.tokens[conjunction - 1]?.text === ',' || (view.quotedAt[conjunction - 1] ?? -1) >= 0;
  return afterBreak && /(?:ed|said|told)$/.test(verb.lower);
}
