import { clauseEnd } from './clause-end';
import { complementAfter } from './complement';
import { isDependent, sharedSubject } from './clause-sieves';
import type { Finding, Frame } from './finding';
import type { TokenRange } from './phrase-words';
import { subjectBefore } from './subject';
import { participleSubject } from './participle-subject';
import type { CueHit, SentenceView } from './sentence-view';
import { isThingThatTells, partsOf } from './speaker-head';

/**
 * `NP called him “a fool”`, `NP urged Putin to stop the “terror acts”`, `calling his actions
 * “incorrect”`: the reported words are the verb's object, and part of them is quoted.
 */
export function objectWithQuotation(frame: Frame): Finding | null {
  const { view, hit } = frame;
  const content = objectContent(frame);
  if (content === null || !holdsQuotation(view, content)) return null;
  return withSource(
    frame,
    content,
    hit.participle ? 'participle-then-mixed-object' : 'speaker-then-mixed-object',
  );
}

/** `NP vowed to …`, `NP urged Putin to …`: speech that wants something done. */
export function spokenInfinitive(frame: Frame): Finding | null {
  const { hit, view } = frame;
  const { shape, hearer } = complementAfter(view, hit);
  if (shape !== 'infinitive') return null;
  const spoken = hearer === null ? committing.has(hit.cue.lemma) : hit.cue.objectInfinitive;
  const content = spoken ? objectContent(frame) : null;
  return content === null ? null : withSource(frame, content, 'speaker-then-infinitive');
}

const committing = new Set(['vow', 'promise', 'pledge', 'threaten', 'swear']);

/**
 * `NP accused Lee of lying`, `NP called on him to quit`, `NP described it as a waste`: the object says
 * what was said, as a clause would.
 */
export function spokenObject(frame: Frame): Finding | null {
  const { view, hit } = frame;
  if (hit.infinitive || !saysWhat(view, hit)) return null;
  const content = objectContent(frame);
  return content === null ? null : withSource(frame, content, 'speaker-then-object');
}

function saysWhat(view: SentenceView, hit: CueHit): boolean {
  const { tokens } = view;
  const { cue, last, index } = hit;
  if (/^(?:deny|acknowledge)$/.test(cue.lemma)) return /ing$/.test(tokens[last + 1]?.lower ?? '');
  if (last > index) {
    return /^(?:warn|complain)$/.test(cue.lemma) || calledOn({ tokens, last });
  }
  if (/^(?:show|find|reveal|suggest|indicate)$/.test(cue.lemma)) return toldByThing(view, hit);
  const joint = charges.get(cue.lemma);
  return (
    joint !== undefined && tokens.slice(last + 2, last + 9).some(({ lower }) => lower === joint)
  );
}

/** What joins a charge or a praise to what somebody is said to have done. */
const charges: ReadonlyMap<string, string> = new Map([
  ['accuse', 'of'],
  ['describe', 'as'],
  ['blame', 'for'],
  ['criticize', 'for'],
  ['criticise', 'for'],
  ['condemn', 'for'],
  ['praise', 'for'],
]);

/** "called on the port to close it": a demand with its deed. */
function calledOn({ tokens, last }: Pick<SentenceView, 'tokens'> & Pick<CueHit, 'last'>): boolean {
  if (tokens[last]?.lower !== 'on') return false;
  return tokens
    .slice(last + 2, last + 12)
    .some(({ lower, tag }) => lower === 'to' && tag === 'PART');
}

/** `NP wants to …`, `NP endorsed the plan`, `NP announced a deal`: a view, a wish or an act, without marks. */
export function stanceOf(frame: Frame): Finding | null {
  const { shape } = complementAfter(frame.view, frame.hit);
  const content = objectContent(frame);
  if (content === null) return null;
  return withSource(frame, content, shape === 'infinitive' ? 'stance-infinitive' : 'stance-object');
}

function objectContent({ view, hit }: Frame): TokenRange | null {
  const { cue } = hit;
  if (hit.passive) return null;
  const { shape, at } = complementAfter(view, hit);
  if (shape === 'infinitive') {
    if (!(cue.infinitive || cue.objectInfinitive)) return null;
  } else if (
    shape === 'object' ||
    shape === 'clause' ||
    shape === 'quotation' ||
    ((shape === 'that' || shape === 'question') && cue.naming)
  ) {
    const particle = hit.last > hit.index;
    const shown =
      /^(?:show|find|reveal|suggest|indicate)$/.test(cue.lemma) && toldByThing(view, hit);
    if (!(cue.object || cue.naming || cue.objectInfinitive || particle || shown)) return null;
  } else return null;
  const from =
    cue.objectInfinitive && shape === 'infinitive'
      ? at
      : shape === 'infinitive'
        ? at
        : hit.last + 1;
  const subject = hit.participle ? null : subjectBefore(view, hit.groupStart);
  const dependent = subject !== null && isDependent(view, subject);
  const to = clauseEnd(view, from, { hit, phrase: true, dependent });
  const named = cue.naming || cue.object ? quotationAhead(view, to) : -1;
  return { from, to: named < 0 ? to : clauseEnd(view, named, { hit, phrase: true, dependent }) };
}

/** "a poll showed Lee leading", "records show no payment": what a document or study holds. */
function toldByThing(view: SentenceView, hit: CueHit): boolean {
  const subject = subjectBefore(view, hit.groupStart);
  if (subject === null) return false;
  const { head } = partsOf(view, subject);
  return isThingThatTells(view.tokens[head]?.lower ?? '');
}

/** "called the executive, J. Lind, “driven”": the quotation behind an insertion, or -1. */
function quotationAhead(view: SentenceView, from: number): number {
  for (let at = from + 1; at < view.tokens.length && at < from + 12; at += 1) {
    const quoted = view.quoted[view.quotedAt[at] ?? -1];
    if (quoted !== undefined) return quoted.to;
    const tag = view.tokens[at]?.tag;
    if (tag === 'VERB' || tag === 'AUX' || tag === 'CCONJ') return -1;
  }
  return -1;
}

function holdsQuotation(view: SentenceView, { from, to }: TokenRange): boolean {
  return view.quoted.some((quoted) => quoted.from >= from && quoted.to <= to);
}

function withSource({ view, hit }: Frame, content: TokenRange, rule: string): Finding | null {
  const subject = hit.participle
    ? participleSubject(view, hit)
    : hit.infinitive
      ? null
      : (subjectBefore(view, hit.groupStart) ?? sharedSubject(view, hit));
  if (subject === null && !hit.participle) return null;
  return {
    rule,
    content,
    cue: { from: hit.index, to: hit.last },
    source: subject === null ? null : { from: subject.from, to: subject.to },
  };
}
