import { skipAdjuncts } from './adjuncts';
import { clauseEnd } from './clause-end';
import { complementAfter } from './complement';
import type { Finding, Frame } from './finding';
import type { TokenRange } from './phrase-words';
import { quotedBefore } from './quoted-before';
import type { CueHit, QuotedTokens, SentenceView } from './sentence-view';
import { type Subject, subjectAfter, subjectBefore } from './subject';
import { isWholeUtterance, startBefore } from './utterance';

/** What follows the attribution: a second piece of the quotation, if there is one. */
function secondPiece(view: SentenceView, after: number): TokenRange | null {
  const { tokens } = view;
  let at = skipAdjuncts(view, after);
  const mark = tokens[at]?.text;
  if (mark !== ',' && mark !== ':' && mark !== '—' && mark !== '–' && mark !== ';') {
    const quoted = view.quoted[view.quotedAt[at] ?? -1];
    return quoted !== undefined && quoted.from === at
      ? { from: at, to: clauseEnd(view, quoted.to) }
      : null;
  }
  at += 1;
  const quoted = view.quoted[view.quotedAt[at] ?? -1];
  if (quoted !== undefined && quoted.from === at)
    return { from: at, to: clauseEnd(view, quoted.to) };
  return null;
}

/** `“Q,” NP said` and `“Q,” said NP`, with the second piece of a split quotation. */
export function quotationBeforeCue({ view, hit, floor }: Frame): Finding | null {
  if (!hit.cue.quotation || hit.participle || hit.infinitive) return null;
  const subject = subjectBefore(view, hit.groupStart);
  if (subject !== null && !subject.relative) {
    // "“…,” as Lee said": the conjunction belongs to the attribution.
    const as = view.tokens[subject.from - 1]?.lower === 'as' ? 1 : 0;
    const quoted = quotedBefore(view, subject.from - as);
    if (
      quoted !== undefined &&
      quoted.from > floor + 1 &&
      complementAfter(view, hit).shape === 'that'
    )
      return null;
    if (quoted !== undefined && quoted.from >= floor && isWholeUtterance(view, quoted)) {
      return beforeCue(view, hit, floor, quoted, subject, 'quotation-then-speaker', hit.last);
    }
  }
  const quoted = quotedBefore(view, hit.groupStart);
  if (quoted === undefined || quoted.from < floor || !isWholeUtterance(view, quoted)) return null;
  let inverted = subjectAfter(view, hit.last + 1);
  if (inverted === null && view.tokens[hit.last + 1]?.lower === 'to') return null;
  if (inverted === null && hit.groupStart === hit.index) {
    const at = skipAdjuncts(view, hit.last + 1);
    inverted = at > hit.last + 1 ? subjectAfter(view, at) : null;
  }
  if (inverted === null || hit.passive) return null;
  const behind = view.tokens[inverted.to + 1];
  if (behind?.tag === 'AUX' && inverted.from === inverted.to) return null;
  return beforeCue(view, hit, floor, quoted, inverted, 'quotation-then-cue', inverted.to);
}

function beforeCue(
  view: SentenceView,
  hit: CueHit,
  floor: number,
  quoted: QuotedTokens,
  subject: Subject,
  rule: string,
  end: number,
): Finding {
  const complement =
    rule === 'quotation-then-speaker' && hit.cue.hearer ? complementAfter(view, hit) : null;
  const after = complement?.hearer == null ? end + 1 : complement.hearer.to + 1;
  const second = secondPiece(view, after);
  return {
    rule: second === null ? rule : `split-${rule}`,
    content: {
      from: startBefore(view, quoted.to, floor),
      to: second === null ? quoted.to : second.to,
    },
    cue: { from: hit.index, to: hit.last },
    source: { from: subject.from, to: subject.to },
  };
}

/** `“Q,” NP retaliated`: after a quotation that ends in a comma any verb with a subject attributes it. */
export function quotationBeforeAnyVerb(view: SentenceView, quoted: QuotedTokens): Finding | null {
  const { tokens } = view;
  if (tokens[quoted.to - 1]?.text !== ',' && tokens[quoted.to + 1]?.text !== ',') return null;
  const start = tokens[quoted.to + 1]?.text === ',' ? quoted.to + 2 : quoted.to + 1;
  const inverted =
    tokens[start]?.tag === 'VERB' && tokens[start].lower.endsWith('ed')
      ? subjectAfter(view, start + 1)
      : null;
  if (inverted !== null && /^(?:he|she)$|^\p{Lu}/u.test(tokens[inverted.from]?.text ?? '')) {
    return {
      rule: 'quotation-then-any-verb',
      content: { from: startBefore(view, quoted.to, 0), to: quoted.to },
      cue: { from: start, to: start },
      source: { from: inverted.from, to: inverted.to },
    };
  }
  for (let at = start + 1; at < tokens.length && at < start + 14; at += 1) {
    const token = tokens[at];
    if (token === undefined || (view.quotedAt[at] ?? -1) >= 0) return null;
    if (token.tag !== 'VERB' || token.lower.endsWith('ing')) continue;
    let groupStart = at;
    while (groupStart > start && ['AUX', 'ADV'].includes(tokens[groupStart - 1]?.tag ?? ''))
      groupStart -= 1;
    const subject = subjectBefore(view, groupStart);
    if (subject === null || subject.from !== start || subject.relative) continue;
    const behind = tokens[at + 1];
    const closes = behind === undefined || ['PUNCT', 'ADV', 'ADP', 'SCONJ'].includes(behind.tag);
    if (!closes) return null;
    return {
      rule: 'quotation-then-any-verb',
      content: { from: startBefore(view, quoted.to, 0), to: quoted.to },
      cue: { from: at, to: at },
      source: { from: subject.from, to: subject.to },
    };
  }
  return null;
}

/** `NP was asked, “Q”`: the words are quoted, who said them is left open. */
export function passiveQuotation({ view, hit }: Frame): Finding | null {
  if (!hit.passive || !hit.cue.quotation) return null;
  const { shape, at } = complementAfter(view, hit);
  if (shape !== 'quotation') return null;
  return {
    rule: 'passive-then-quotation',
    content: { from: at, to: clauseEnd(view, at, { hit }) },
    cue: { from: hit.index, to: hit.last },
    source: null,
  };
}
