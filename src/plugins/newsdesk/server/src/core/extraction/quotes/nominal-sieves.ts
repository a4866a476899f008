import { clauseEnd } from './clause-end';
import type { Finding } from './finding';
import { phraseEndingAt } from './phrase-ending';
import { phraseStartingAt } from './phrase-starting';
import type { TokenRange } from './phrase-words';
import type { SentenceView } from './sentence-view';

const speechNouns = new Set(
  'claim claims assertion assertions argument arguments suggestion suggestions accusation accusations allegation allegations warning warnings statement statements comment comments remark remarks promise promises pledge vow threat threats prediction predictions complaint complaints announcement insistence contention declaration admission charge charges acknowledgment acknowledgement prediction testimony message quip boast answer reply response'.split(
    ' ',
  ),
);
const thoughtNouns = new Set(
  'belief beliefs view fear fears hope hopes concern concerns conclusion conviction expectation speculation suspicion impression'.split(
    ' ',
  ),
);

/** `Trump's claim that …`, `his belief that …`, `a warning by officials that …`: a noun reports the clause. */
export function nounThenClause(view: SentenceView, index: number): Finding | null {
  const { tokens, quotedAt } = view;
  const noun = tokens[index];
  if (noun === undefined || (quotedAt[index] ?? -1) >= 0) return null;
  const thought = thoughtNouns.has(noun.lower);
  if (!thought && !speechNouns.has(noun.lower)) return null;
  if (noun.tag === 'VERB' || noun.tag === 'AUX') return null;
  const by = tokens[index + 1];
  let that = index + 1;
  let source: TokenRange | null = null;
  if (by?.lower === 'by' || by?.lower === 'from') {
    source = phraseStartingAt(view, index + 2);
    that = source === null ? that : source.to + 1;
  }
  if (tokens[that]?.lower !== 'that' || (quotedAt[that] ?? -1) >= 0) return null;
  source ??= possessorOf(view, index);
  const to = clauseEnd(view, that, { dependent: true });
  const holdsMarks = view.quoted.some((quoted) => quoted.from >= that && quoted.to <= to);
  if (source === null && !holdsMarks) return null;
  return {
    rule: thought ? 'attitude-noun-then-that' : 'noun-then-that',
    content: { from: that, to },
    cue: { from: index, to: index },
    source,
  };
}

const callNouns = new Set('chant chants cry cries shout shouts slogan slogans motto'.split(' '));

/** `chants of “Q”`, `his slogan was “Q”`: a noun for words spoken aloud, with the words in marks. */
export function nounThenQuotation(view: SentenceView, index: number): Finding | null {
  const { tokens, quotedAt } = view;
  const noun = tokens[index];
  const joint = tokens[index + 1];
  if (noun === undefined || joint === undefined || (quotedAt[index] ?? -1) >= 0) return null;
  if (!callNouns.has(noun.lower) && !speechNouns.has(noun.lower)) return null;
  const of = joint.lower === 'of' && callNouns.has(noun.lower);
  const is = /^(?:is|was|are|were)$/.test(joint.lower);
  const that = is && tokens[index + 2]?.lower === 'that';
  if (noun.tag === 'VERB' || !(of || is)) return null;
  const quoted = view.quoted[quotedAt[index + (that ? 3 : 2)] ?? -1];
  if (quoted?.from !== index + (that ? 3 : 2)) return null;
  return {
    rule: 'noun-then-quotation',
    content: { from: index + 2, to: that ? clauseEnd(view, quoted.to) : quoted.to },
    cue: { from: index, to: index },
    source: possessorOf(view, index),
  };
}

/** "Trump's repeated claim", "his claim": whose it is. */
function possessorOf(view: SentenceView, noun: number): TokenRange | null {
  const { tokens } = view;
  for (let at = noun - 1; at >= 0 && at >= noun - 4; at -= 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (/^(?:his|her|their|its|my|our)$/.test(token.lower)) return { from: at, to: at };
    if (/^['’]s?$/.test(token.text)) {
      const owner = phraseEndingAt(view, at - 1);
      return owner;
    }
    if (token.tag !== 'ADJ' && token.tag !== 'NOUN' && token.tag !== 'VERB' && token.tag !== 'ADV')
      return null;
  }
  return null;
}
