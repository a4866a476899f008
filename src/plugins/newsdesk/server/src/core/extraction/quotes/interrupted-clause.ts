import { skipAdjuncts } from './adjuncts';
import { clauseEnd } from './clause-end';
import { complementAfter } from './complement';
import type { Finding, Frame } from './finding';
import { hasClause } from './finite-clause';
import type { CueHit, QuotedTokens, SentenceView } from './sentence-view';
import { type Subject, subjectAfter, subjectBefore } from './subject';
import { startBefore } from './utterance';

/** An attribution between commas: `The plan, NP said, would fail`. */
interface Interruption {
  readonly source: Subject;
  /** The comma before it. */
  readonly comma: number;
  /** The first token behind its second comma. */
  readonly behind: number;
}

/**
 * `If it rains, NP said, “we go home”`, `It was, NP said, one of the worst`: the attribution
 * stands in the middle of what is reported, and what follows it goes on with the sentence.
 */
export function interruptedClause({ view, hit, floor }: Frame): Finding | null {
  const between = interruptionAt(view, hit);
  if (between === null || between.comma <= floor) return null;
  const { comma, behind, source } = between;
  const from = startBefore(view, comma - 1, floor);
  if (from >= comma || view.quotedAt[comma - 1] !== -1) return null;
  if (!goesOn(view, from, comma, behind)) return null;
  const to = clauseEnd(view, behind);
  if (to < behind) return null;
  return {
    rule: 'speaker-between-commas',
    content: { from, to },
    cue: { from: hit.index, to: hit.last },
    source: { from: source.from, to: source.to },
  };
}

function interruptionAt(view: SentenceView, hit: CueHit): Interruption | null {
  const { tokens } = view;
  if (hit.participle || hit.passive || hit.infinitive || hit.cue.attitude) return null;
  if (!hit.cue.bareClause && !hit.cue.hearer) return null;
  const before = subjectBefore(view, hit.groupStart);
  const direct = before !== null && !before.relative && tokens[before.from - 1]?.text === ',';
  const inverted = !direct && tokens[hit.groupStart - 1]?.text === ',';
  const source = direct ? before : inverted ? subjectAfter(view, hit.last + 1) : null;
  if (source === null) return null;
  const comma = (direct ? source.from : hit.groupStart) - 1;
  const hearer = direct && hit.cue.hearer ? complementAfter(view, hit).hearer : null;
  const behind = skipAdjuncts(view, (hearer ?? (direct ? { to: hit.last } : source)).to + 1);
  if (tokens[behind]?.text !== ',' || behind + 1 >= tokens.length) return null;
  return { source, comma, behind: behind + 1 };
}

/** True when what stands behind the attribution belongs to what stands before it. */
function goesOn(view: SentenceView, from: number, comma: number, behind: number): boolean {
  const { tokens } = view;
  const first = tokens[behind];
  const quoted = view.quoted[view.quotedAt[behind] ?? -1];
  if (first === undefined) return false;
  if (quoted !== undefined) return quoted.from === behind && continuesSentence(view, quoted);
  if (view.cues.some((other) => other.groupStart === behind && other.participle)) return false;
  const last = tokens[comma - 1];
  if (last?.tag === 'AUX' || last?.tag === 'ADP' || first.tag === 'AUX') return true;
  if (first.lower === 'that') return true;
  if (continuations.has(first.lower)) return true;
  return dependents.has(tokens[from]?.lower ?? '') && hasClause(view, behind);
}

/** A quotation that begins in the middle of a sentence. */
function continuesSentence({ tokens }: SentenceView, { from }: QuotedTokens): boolean {
  return /^\p{Ll}/u.test(tokens[from + 1]?.text ?? '');
}

const continuations = new Set(
  'by to because if unless until rather than not only especially particularly one so and but of'.split(
    ' ',
  ),
);

const dependents = new Set(
  'if when while since as although though because before after once unless until even given whether in on at for with without by despite'.split(
    ' ',
  ),
);
