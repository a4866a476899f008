import { accordingTo } from './according-to';
import {
  asSpeakerSays,
  clauseThenSpeaker,
  cueThenContent,
  infinitiveThenMixed,
  participialCue,
  relativeThenMixed,
} from './clause-sieves';
import { passiveQuotation, quotationBeforeAnyVerb, quotationBeforeCue } from './quotation-sieves';
import { nounThenClause, nounThenQuotation } from './nominal-sieves';
import { objectWithQuotation, spokenInfinitive, spokenObject, stanceOf } from './object-sieves';
import { interruptedClause } from './interrupted-clause';
import { remainingQuotation } from './remaining-quotations';
import { trimContent, type Finding } from './finding';
import { clauseEnd } from './clause-end';
import { complementAfter } from './complement';
import type { CueHit, SentenceView } from './sentence-view';
import { subjectAfter, subjectBefore } from './subject';

const sieves = [
  asSpeakerSays,
  cueThenContent,
  passiveQuotation,
  participialCue,
  objectWithQuotation,
  spokenInfinitive,
  spokenObject,
  infinitiveThenMixed,
  relativeThenMixed,
];

/** What counts as an attribution. */
export interface FindingOptions {
  /**
   * Also what is wanted, backed, criticised or announced as a thing: an annotator of
   * attributions marks it, an editor would not call it a quote.
   */
  readonly stances?: boolean;
}

/**
 * Runs the sieves over the cues of one sentence. Attributions behind what they report go
 * first: they hold the whole clause, whatever it tells of others' wishes and views.
 */
export function findInSentence(view: SentenceView, options: FindingOptions = {}): Finding[] {
  const trailing = trailingFindings(view);
  const findings: Finding[] = [...trailing];
  let floor = 0;
  let busyUntil = -1;
  for (const anchor of anchorsOf(view)) {
    const outer = trailing.find((finding) => holds(finding, anchor.index));
    if (outer !== undefined) {
      floor = Math.max(
        floor,
        outer.cue !== null && anchor.index >= outer.cue.from ? endOf(outer) + 1 : floor,
      );
      if (anchor.index >= (outer.cue?.from ?? 0)) continue;
    }
    if (anchor.index <= busyUntil || anchor.hit === null) continue;
    busyUntil = Math.max(busyUntil, unsaidUntil(view, anchor.hit));
    const finding = readCue(view, anchor.hit, floor);
    if (finding === null) continue;
    if (outer !== undefined && !standsInside(finding, outer)) continue;
    const content = trimContent(view, finding.content);
    if (content === null) continue;
    findings.push({ ...finding, content });
    const ends = [content.to, finding.cue?.to ?? -1];
    if (finding.source !== null && finding.source.from >= floor) ends.push(finding.source.to);
    busyUntil = Math.max(...ends);
    floor = busyUntil + 1;
  }
  view.tokens.forEach((_, index) => {
    const finding = nounThenClause(view, index) ?? nounThenQuotation(view, index);
    const content = finding === null ? null : trimContent(view, finding.content);
    if (finding === null || content === null) return;
    if (
      findings.some((other) => other.content.from <= content.to && other.content.to >= content.from)
    )
      return;
    findings.push({ ...finding, content });
  });
  for (const quoted of view.quoted) {
    if (findings.some(({ content }) => content.from <= quoted.to && content.to >= quoted.from))
      continue;
    const finding = quotationBeforeAnyVerb(view, quoted) ?? remainingQuotation(view, quoted);
    const content = finding === null ? null : trimContent(view, finding.content);
    if (finding !== null && content !== null) findings.push({ ...finding, content });
  }
  if (options.stances === true) findings.push(...stancesBeside(view, findings));
  return findings.sort((a, b) => a.content.from - b.content.from);
}

function stancesBeside(view: SentenceView, findings: readonly Finding[]): Finding[] {
  const stances: Finding[] = [];
  for (const hit of view.cues) {
    if (hit.negated || hit.modal) continue;
    const stance = stanceOf({ view, hit, floor: 0 });
    const content = stance === null ? null : trimContent(view, stance.content);
    if (stance === null || content === null) continue;
    const taken = [...findings, ...stances].some(
      (other) =>
        holds(other, hit.index) ||
        (other.content.from <= content.to && other.content.to >= content.from),
    );
    if (!taken) stances.push({ ...stance, content });
  }
  return stances;
}

function trailingFindings(view: SentenceView): Finding[] {
  const findings: Finding[] = [];
  let floor = 0;
  for (const { index, hit } of anchorsOf(view)) {
    if (index < floor) continue;
    const finding =
      hit === null
        ? accordingTo(view, index, floor)
        : hit.negated || hit.modal
          ? null
          : (quotationBeforeCue({ view, hit, floor }) ??
            interruptedClause({ view, hit, floor }) ??
            (complementIsOpen(view, hit) ? null : clauseThenSpeaker({ view, hit, floor })));
    const content = finding === null ? null : trimContent(view, finding.content);
    if (finding === null || content === null) continue;
    findings.push({ ...finding, content });
    floor = endOf(finding) + 1;
  }
  return findings;
}

/** "would not say whether they had promised to pay": the end of what was left unsaid, or -1. */
function unsaidUntil(view: SentenceView, hit: CueHit): number {
  const refused = /^(?:declined|refused)$/.test(view.tokens[hit.index - 2]?.lower ?? '');
  if (!hit.negated && !(hit.infinitive && refused)) return -1;
  const { shape, at } = complementAfter(view, hit);
  return shape === 'question' ? clauseEnd(view, at, { hit }) : -1;
}

/** What follows the cue is what it reports, so that nothing before it is. */
function complementIsOpen(view: SentenceView, hit: CueHit): boolean {
  if (isInverted(view, hit)) return false;
  const { shape } = complementAfter(view, hit);
  return shape !== 'none' && shape !== 'object' && shape !== 'infinitive';
}

/** `clause, said NP`: what follows the cue is who speaks, however long. */
function isInverted(view: SentenceView, hit: CueHit): boolean {
  const { tokens } = view;
  if (tokens[hit.index - 1]?.text !== ',' || hit.groupStart !== hit.index) return false;
  if (hit.form === 'gerund' || hit.form === 'base' || tokens[hit.index + 1]?.tag === 'PRON')
    return false;
  if (subjectBefore(view, hit.groupStart) !== null) return false;
  const speaker = subjectAfter(view, hit.last + 1);
  const verb = speaker === null ? undefined : tokens[speaker.to + 1];
  return speaker !== null && verb?.tag !== 'AUX' && verb?.tag !== 'VERB';
}

function holds({ content, cue, source }: Finding, index: number): boolean {
  const within = (range: { from: number; to: number } | null): boolean =>
    range !== null && index >= range.from && index <= range.to;
  return within(content) || within(cue) || within(source);
}

function endOf({ content, cue, source }: Finding): number {
  return Math.max(content.to, cue?.to ?? -1, source?.to ?? -1);
}

/** Within a reported clause only another report of speech counts. */
function standsInside(finding: Finding, outer: Finding): boolean {
  if (finding.content.to > outer.content.to) return false;
  return /^speaker-then-(?:quotation|that|clause)|mixed/.test(finding.rule);
}

interface Anchor {
  readonly index: number;
  readonly hit: CueHit | null;
}

function anchorsOf(view: SentenceView): Anchor[] {
  const anchors: Anchor[] = view.cues.map((hit) => ({ index: hit.index, hit }));
  view.tokens.forEach((token, index) => {
    if (token.lower === 'according' && (view.quotedAt[index] ?? -1) < 0)
      anchors.push({ index, hit: null });
  });
  return anchors.sort((a, b) => a.index - b.index);
}

function readCue(view: SentenceView, hit: CueHit, floor: number): Finding | null {
  if (hit.negated || hit.modal) return null;
  for (const sieve of sieves) {
    const finding = sieve({ view, hit, floor });
    if (finding !== null) return finding;
  }
  return null;
}
