import type { QuotedStretch } from '../language/quote-marks';
import type { Sentence, Token } from '../language/sentence';
import { possessivePronouns } from './possessive-pronouns';
import { cueForm, cueOf, type Cue, type VerbForm } from './cue-lexicon';

/** A quoted stretch by the tokens of one sentence, its marks included. */
export interface QuotedTokens {
  readonly stretch: QuotedStretch;
  /** First and last token, both inside. */
  readonly from: number;
  readonly to: number;
}

/** A reporting verb in a sentence, with the auxiliaries and adverbs before it. */
export interface CueHit {
  readonly cue: Cue;
  readonly form: VerbForm;
  readonly index: number;
  /** Last token of the cue, past a particle: "pointed out". */
  readonly last: number;
  /** First token of the verb group: "has also said". */
  readonly groupStart: number;
  readonly negated: boolean;
  readonly modal: boolean;
  readonly passive: boolean;
  /** A gerund without an auxiliary: ", adding that". */
  readonly participle: boolean;
  /** Behind "to". */
  readonly infinitive: boolean;
}

/** A sentence with its quotations and reporting verbs marked. */
export interface SentenceView {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly quoted: readonly QuotedTokens[];
  /** For each token the quoted stretch it is in, or -1. */
  readonly quotedAt: Int16Array;
  readonly cues: readonly CueHit[];
}

const negations = new Set(['not', "n't", 'never', 'neither', 'nor', 'without', 'hardly', 'no']);
const modals = new Set([
  'would',
  'could',
  'should',
  'might',
  'may',
  'can',
  'ca',
  'wo',
  'must',
  "'d",
  'shall',
]);
const groupWords = new Set(
  "have has had 've 'd 's is was were are been being be did does do will wo 'll also and".split(
    ' ',
  ),
);
const passiveWords = new Set([
  'is',
  'was',
  'were',
  'are',
  'been',
  'be',
  'being',
  "'s",
  "'re",
  'got',
]);

/** Reads one sentence together with the outermost quoted stretches of its block. */
export function viewSentence(
  sentence: Sentence,
  stretches: readonly QuotedStretch[],
): SentenceView {
  const { tokens } = sentence;
  const quotedAt = new Int16Array(tokens.length).fill(-1);
  const quoted: QuotedTokens[] = [];
  let index = 0;
  for (const stretch of stretches) {
    if (stretch.end <= sentence.start || stretch.start >= sentence.end) continue;
    while (index < tokens.length && (tokens[index]?.end ?? 0) <= stretch.start) index += 1;
    const from = index;
    while (index < tokens.length && (tokens[index]?.start ?? 0) < stretch.end) {
      quotedAt[index] = quoted.length;
      index += 1;
    }
    if (index > from) quoted.push({ stretch, from, to: index - 1 });
  }
  return { sentence, tokens, quoted, quotedAt, cues: findCues(tokens, quotedAt) };
}

function findCues(tokens: readonly Token[], quotedAt: Int16Array): CueHit[] {
  const hits: CueHit[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || (quotedAt[index] ?? -1) >= 0) continue;
    const known = cueForm(token.lower);
    if (known === undefined) continue;
    const cue = cueOf(known.lemma);
    if (cue === undefined || !isVerbHere(tokens, index, known.form)) continue;
    hits.push(readCue(tokens, index, cue, known.form));
  }
  return hits;
}

const nounsToo = new Set(
  'report claim tweet comment remark note demand promise question answer order document project challenge pledge vow warn post quote show view boast joke hope plan desire signal estimate forecast'.split(
    ' ',
  ),
);
const certain = new Set('said says told tells tweeted argued insisted vowed'.split(' '));

function isVerbHere(tokens: readonly Token[], index: number, form: VerbForm): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined) return false;
  if (certain.has(token.lower)) return true;
  // "so-called"
  if (before?.text === '-' && before.end === token.start) return false;
  if (form === 'base' && before !== undefined && nounsToo.has(token.lower)) {
    const singular =
      (before.tag === 'NOUN' || before.tag === 'PROPN') && !before.lower.endsWith('s');
    if (
      singular &&
      tokens[index - 2]?.tag !== 'CCONJ' &&
      !/^(?:people|men|women|police)$/.test(before.lower)
    )
      return false;
  }
  if (token.tag === 'VERB' || token.tag === 'AUX') return true;
  const follower = tokens[index + 1];
  if (takesObject(token, before, follower, form)) return true;
  if (form === 'past' && (follower?.lower === 'that' || follower?.lower === 'back')) {
    return before !== undefined && before.tag !== 'DET';
  }
  if (token.tag === 'ADP' || token.tag === 'SCONJ' || token.tag === 'ADJ')
    return form === 'gerund' && before?.text === ',';
  if (token.tag !== 'NOUN' && token.tag !== 'PROPN') return false;
  if (token.lower === 'say')
    return before !== undefined && before.tag !== 'DET' && before.tag !== 'ADJ';
  if (
    form === 'base' &&
    before?.tag === 'NOUN' &&
    before.lower.endsWith('s') &&
    follower?.tag === 'PUNCT'
  )
    return true;
  // "Smith notes that", "the poll shows": a plural noun to the tagger.
  const after = tokens[index + 1];
  if (form !== 'third' && form !== 'base') return false;
  if (before === undefined || after === undefined) return false;
  const subject =
    before.tag === 'PROPN' ||
    before.tag === 'NOUN' ||
    before.lower === 'he' ||
    before.lower === 'she' ||
    before.lower === 'they' ||
    before.lower === 'who';
  if (form === 'third' && subject && /^(?:[.,:;]|["“”]|'')$/.test(after.text)) return true;
  return subject && (after.lower === 'that' || after.tag === 'PRON' || after.lower === 'the');
}

/** "She also referenced the law", ", mocking his walk": an adjective or a noun to the tagger, with an object of its own. */
function takesObject(
  { tag }: Token,
  before: Token | undefined,
  follower: Token | undefined,
  form: VerbForm,
): boolean {
  if (follower === undefined || before === undefined) return false;
  const object = follower.tag === 'DET' || possessivePronouns.has(follower.lower);
  if (form === 'past') {
    const speaks = object || /^[,:"“]$/.test(follower.text);
    return tag === 'ADJ' && speaks && ['PRON', 'ADV', 'PROPN'].includes(before.tag);
  }
  if (form !== 'gerund') return false;
  if (tag === 'ADJ') return follower.lower === 'to' && ['AUX', 'ADV'].includes(before.tag);
  return tag === 'NOUN' && object && before.text === ',';
}

function readCue(tokens: readonly Token[], index: number, cue: Cue, form: VerbForm): CueHit {
  let groupStart = index;
  let negated = false;
  let modal = false;
  let auxiliary = false;
  let passive = false;
  let infinitive = false;
  for (let at = index - 1; at >= 0 && at >= index - 8; at -= 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const { lower, tag } = token;
    if (negations.has(lower)) negated = true;
    else if (modals.has(lower) && tag !== 'NOUN' && tag !== 'PROPN') {
      if (lower !== "'d" || form === 'base') modal = true;
      auxiliary = true;
    } else if (tag === 'AUX' || (groupWords.has(lower) && lower !== 'and')) {
      auxiliary = true;
      if (form === 'past' && passiveWords.has(lower)) passive = true;
    } else if (lower === 'to' && at === index - 1) {
      infinitive = true;
    } else if (lower === 'going') {
      modal = true;
    } else if (tag !== 'ADV' || isClauseAdverb(lower)) break;
    groupStart = at;
  }
  if (infinitive) {
    const outer = goingOn(tokens, index);
    if (outer >= 0) return { ...readCue(tokens, outer, cue, 'past'), index, last: index };
  }
  let last = index;
  const next = tokens[index + 1];
  if (next !== undefined && cue.particles.includes(next.lower)) last = index + 1;
  return {
    cue,
    form,
    index,
    last,
    groupStart,
    negated,
    modal,
    passive,
    participle: form === 'gerund' && !auxiliary,
    infinitive,
  };
}

/** "went on to say", "continued to argue": the verb that carries the infinitive, or -1. */
function goingOn(tokens: readonly Token[], index: number): number {
  const before = tokens[index - 2]?.lower ?? '';
  if (before === 'on' && /^(?:went|goes|going|go)$/.test(tokens[index - 3]?.lower ?? ''))
    return index - 3;
  return /^(?:continued|continues|proceeded|began|started|came|appeared|seemed)$/.test(before)
    ? index - 2
    : -1;
}

/** Adverbs that begin a clause rather than sit in a verb group. */
function isClauseAdverb(lower: string): boolean {
  return [
    'when',
    'where',
    'how',
    'why',
    'however',
    'there',
    'here',
    'too',
    'instead',
    'yesterday',
    'today',
  ].includes(lower);
}
