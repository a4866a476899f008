import { skipAdjuncts } from './adjuncts';
import { clauseEnd } from './clause-end';
import { complementAfter } from './complement';
import type { Finding, Frame } from './finding';
import { hasClause } from './finite-clause';
import { participleSubject, sentenceSubject } from './participle-subject';
import type { CueHit, SentenceView } from './sentence-view';
import { type Subject, subjectAfter, subjectBefore } from './subject';
import { contentStart, startBefore } from './utterance';

/** `As NP put it, clause` and `As NP noted in May, clause`: the attribution opens the sentence. */
export function asSpeakerSays({ view, hit, floor }: Frame): Finding | null {
  const { tokens } = view;
  if (hit.participle || hit.infinitive || hit.passive || hit.cue.attitude) return null;
  const subject = subjectBefore(view, hit.groupStart);
  if (subject === null || subject.relative || subject.from < floor) return null;
  if (tokens[subject.from - 1]?.lower !== 'as') return null;
  if (tokens[hit.last + 1]?.lower !== 'it' && !(hit.cue.clause || hit.cue.quotation)) return null;
  const past = tokens[hit.last + 1]?.lower === 'it' ? hit.last + 2 : hit.last + 1;
  const comma = skipAdjuncts(view, past);
  const mark = tokens[comma]?.text;
  if ((mark !== ',' && mark !== ':') || comma + 2 >= tokens.length) return null;
  const opens = subject.from - 1 <= contentStart(view, floor);
  if (!opens) return null;
  return {
    rule: 'as-speaker-says',
    content: { from: comma + 1, to: clauseEnd(view, comma + 1, { hit }) },
    cue: { from: hit.index, to: hit.last },
    source: { from: subject.from, to: subject.to },
  };
}

/** `NP said(:,) “Q”` and `NP said that clause`: what follows the cue is what was said. */
export function cueThenContent({ view, hit, floor }: Frame): Finding | null {
  const { cue } = hit;
  if (hit.participle || hit.passive || hit.infinitive) return null;
  const complement = complementAfter(view, hit);
  const { shape } = complement;
  if (shape === 'none' || shape === 'infinitive' || shape === 'object') return null;
  if (shape === 'that' && !cue.clause) return null;
  if (shape === 'question' && !cue.clause) return null;
  if (shape === 'clause' && !(cue.bareClause || (complement.hearer !== null && cue.hearer))) {
    if (view.tokens[complement.at - 1]?.text !== ':') return null;
  }
  if (shape === 'quotation' && !cue.quotation) return null;
  const own = subjectBefore(view, hit.groupStart);
  const subject = own ?? sharedSubject(view, hit);
  if (subject === null || (own !== null && own.to < floor && !own.relative)) {
    const open = shape === 'clause' && cue.lemma === 'say' && own === null;
    if (!(shape === 'quotation' || shape === 'that' || open)) return null;
  }
  if (cue.lemma === 'hear' && (subject === null || !sitsInJudgment(view, subject))) return null;
  const to = clauseEnd(view, complement.at, {
    hit,
    dependent: subject !== null && isDependent(view, subject),
  });
  if (subject === null && shape === 'clause' && !holdsQuotation(view, complement.at, to))
    return null;
  const rule = shape === 'quotation' ? 'speaker-then-quotation' : `speaker-then-${shape}`;
  return {
    rule: cue.attitude ? `attitude-${rule}` : rule,
    content: { from: complement.at, to },
    cue: { from: hit.index, to: hit.last },
    source: subject === null ? null : { from: subject.from, to: subject.to },
  };
}

/** "The court heard that": a body before which others speak. */
function sitsInJudgment({ tokens }: SentenceView, { to }: Subject): boolean {
  return /^(?:court|inquiry|inquest|jury|jurors|tribunal|hearing|panel|committee)$/.test(
    tokens[to]?.lower ?? '',
  );
}

function holdsQuotation(view: SentenceView, from: number, to: number): boolean {
  return view.quoted.some((quoted) => quoted.from >= from && quoted.to <= to);
}

/** `which she said was “over”`, `whom he described as “lost”`: what is told of the word before "which". */
export function relativeThenMixed({ view, hit }: Frame): Finding | null {
  const { tokens } = view;
  if (hit.participle || hit.passive || hit.infinitive || hit.cue.attitude) return null;
  const subject = subjectBefore(view, hit.groupStart);
  if (subject === null) return null;
  // The tagger takes "which officials" for one phrase.
  const joined = opensRelative.test(tokens[subject.from]?.lower ?? '') && subject.to > subject.from;
  if (!joined && !opensRelative.test(tokens[subject.from - 1]?.lower ?? '')) return null;
  const source = { from: joined ? subject.from + 1 : subject.from, to: subject.to };
  const from = hit.last + 1;
  const next = tokens[from];
  const named = hit.cue.naming && next?.lower === 'as';
  const told = hit.cue.bareClause && (next?.tag === 'VERB' || next?.tag === 'AUX');
  if (!named && !told) return null;
  const to = clauseEnd(view, from, { hit, phrase: true });
  if (!holdsQuotation(view, from, to)) return null;
  return {
    rule: 'relative-then-mixed',
    content: { from, to },
    cue: { from: hit.index, to: hit.last },
    source,
  };
}

const opensRelative = /^(?:which|whom|who|what|that)$/;

const dependents = new Set(
  'while if as when after although though because since before once whereas that where'.split(' '),
);

/** The attribution itself hangs on a conjunction at the sentence's start, or is a relative clause. */
export function isDependent(view: SentenceView, subject: Subject): boolean {
  if (subject.relative) return true;
  for (let at = subject.from - 1; at >= 0 && at >= subject.from - 2; at -= 1) {
    const token = view.tokens[at];
    if (token !== undefined && dependents.has(token.lower)) return at <= 8;
  }
  return false;
}

/** "Smith left and said that …": the subject of the first of two joined verbs. */
export function sharedSubject(view: SentenceView, hit: CueHit): Subject | null {
  const { tokens } = view;
  const joined = tokens[hit.groupStart - 1];
  if (joined === undefined || !(joined.tag === 'CCONJ' || joined.text === ',')) return null;
  return earlierSubject(view, hit) ?? sentenceSubject(view, hit.groupStart - 1);
}

/** "Lee says it is late, and adds": whose the nearest verb of saying in the same tense is. */
function earlierSubject(view: SentenceView, hit: CueHit): Subject | null {
  const earlier = view.cues.filter(
    (other) => other.index < hit.index && other.form === hit.form && !other.infinitive,
  );
  for (const other of earlier.reverse()) {
    const subject =
      other.participle || other.passive ? null : subjectBefore(view, other.groupStart);
    if (subject !== null && !subject.relative) return subject;
  }
  return null;
}

/** `clause, NP said` and `clause, said NP`: an attribution at the end, or between commas. */
export function clauseThenSpeaker({ view, hit, floor }: Frame): Finding | null {
  const { tokens } = view;
  if (
    hit.participle ||
    hit.passive ||
    hit.infinitive ||
    hit.cue.attitude ||
    !(hit.cue.bareClause || hit.cue.hearer || hit.cue.lemma === 'show' || hit.cue.lemma === 'find')
  )
    return null;
  const subject = subjectBefore(view, hit.groupStart);
  let source: Subject | null = null;
  let comma = -1;
  let end = hit.last;
  if (subject !== null && !subject.relative && tokens[subject.from - 1]?.text === ',') {
    source = subject;
    comma = subject.from - 1;
    const complement = complementAfter(view, hit);
    if (complement.hearer !== null && hit.cue.hearer) end = complement.hearer.to;
  } else if (tokens[hit.groupStart - 1]?.text === ',') {
    source = subjectAfter(view, hit.last + 1);
    comma = hit.groupStart - 1;
    if (source !== null) end = source.to;
  }
  if (source === null || comma <= floor) return null;
  const after = skipAdjuncts(view, end + 1);
  const next = tokens[after];
  const closes =
    next === undefined ||
    next.tag === 'PUNCT' ||
    (/^(?:in|from)$/.test(next.lower) && hit.cue.lemma === 'say') ||
    /^(?:as|when|while|after)$/.test(next.lower);
  if (!closes) return null;
  const from = startBefore(view, comma - 1, floor);
  const complete = hasClause({ ...view, tokens: tokens.slice(0, comma) }, from);
  const between = !complete && next?.text === ',' && after + 1 < tokens.length;
  const adjunct = source === subject && ['ADP', 'SCONJ'].includes(tokens[from]?.tag ?? '');
  const told = !adjunct && tellsSomething(view, from, comma);
  if (!complete && !told && !(between && hasClause(view, from))) return null;
  return {
    rule: between ? 'speaker-between-commas' : 'clause-then-speaker',
    content: { from, to: between ? clauseEnd(view, after + 1) : comma - 1 },
    cue: { from: hit.index, to: hit.last },
    source: { from: source.from, to: source.to },
  };
}

/** Words enough, with a verb among them, whatever their order: "Nor are tariffs likely". */
function tellsSomething({ tokens }: SentenceView, from: number, to: number): boolean {
  const verbal = tokens.slice(from, to).some(({ tag }) => tag === 'VERB' || tag === 'AUX');
  return verbal && to - from >= 4;
}

/** `led her to declare that it was “over”`: an infinitive counts when part of what follows is quoted. */
export function infinitiveThenMixed({ view, hit }: Frame): Finding | null {
  if (!hit.infinitive || hit.cue.attitude) return null;
  const { shape, at } = complementAfter(view, hit);
  if (!(shape === 'that' && hit.cue.clause) && !(shape === 'quotation' && hit.cue.quotation))
    return null;
  const to = clauseEnd(view, at);
  if (!holdsQuotation(view, at, to)) return null;
  const speaker = view.tokens[hit.groupStart - 1];
  const named = speaker?.tag === 'PRON' ? hit.groupStart - 1 : -1;
  return {
    rule: 'infinitive-then-mixed',
    content: { from: at, to },
    cue: { from: hit.index, to: hit.last },
    source: named >= 0 ? { from: named, to: named } : sentenceSubject(view, hit.groupStart),
  };
}

/** ", adding that …", ", calling it “…”": a second cue that shares the sentence's subject. */
export function participialCue({ view, hit }: Frame): Finding | null {
  if (!hit.participle || hit.cue.attitude) return null;
  const complement = complementAfter(view, hit);
  const opens =
    complement.shape === 'that' ||
    complement.shape === 'quotation' ||
    (complement.shape === 'question' && hit.cue.clause) ||
    (complement.shape === 'clause' && (hit.cue.bareClause || complement.hearer !== null));
  if (
    !opens ||
    (complement.shape === 'that' && !hit.cue.clause) ||
    (complement.shape === 'quotation' && !hit.cue.quotation)
  )
    return null;
  const subject = participleSubject(view, hit);
  return {
    rule: `participle-then-${complement.shape}`,
    content: { from: complement.at, to: clauseEnd(view, complement.at, { hit }) },
    cue: { from: hit.index, to: hit.last },
    source: subject,
  };
}
