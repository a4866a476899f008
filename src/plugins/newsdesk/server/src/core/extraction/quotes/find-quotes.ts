import type { ExtractedQuote } from '../../report/extracted-report';
import type { Result } from '../../result';
import { spanOf, type Range } from '../../span';
import type { Sentence } from '../language/sentence';
import type { Layout } from '../layout/block';
import type { NamedEntity } from '../names/named-entity';
import { draftFrom, type DraftQuote } from './draft-quote';
import { floatingQuotes } from './floating-quotes';
import { nameThenColon } from './headline-sieve';
import { interviewQuotes } from './interview';
import { indexNames } from './name-index';
import { readPassages } from './passage';
import { chainQuotations, extendOverChains, overlaps } from './quotation-chains';
import { printSpeaker, resolveSpeakers, type ResolvedDraft } from './resolve-speakers';
import { confidenceOf } from './rule-confidence';
import { findInSentence, type FindingOptions } from './sentence-findings';
import { viaOutlets } from './via-outlets';

/** Finds direct, mixed and indirect quotes with who said them, how, and through whom; in text order. */
export function findQuotes(
  text: string,
  layout: Layout,
  sentences: readonly Sentence[],
  names: readonly NamedEntity[],
): Result<readonly ExtractedQuote[]> {
  return { value: findAttributions(text, layout, sentences, names), messages: [] };
}

/** The same, with views and wishes beside the quotes where the options ask for them. */
export function findAttributions(
  text: string,
  layout: Layout,
  sentences: readonly Sentence[],
  names: readonly NamedEntity[],
  options: FindingOptions = {},
): ExtractedQuote[] {
  const passages = readPassages(text, layout, sentences);
  const drafts: DraftQuote[] = passages.flatMap((passage, index) =>
    passage.views.flatMap((view) => {
      const headline = passage.role === 'headline' ? nameThenColon(view) : null;
      const findings = headline === null ? findInSentence(view, options) : [headline];
      return findings.map((finding) => draftFrom(finding, view, index));
    }),
  );
  const index = indexNames(names);
  const turns = interviewQuotes(text, passages, index);
  const chains = chainQuotations(text, passages).filter(
    (chain) => !turns.some((turn) => overlaps(turn.content, chain)),
  );
  const spoken = extendOverChains(
    drafts.filter((draft) => !turns.some((turn) => overlaps(turn.content, draft.content))),
    chains,
  );
  const all = [...turns, ...spoken, ...floatingQuotes(passages, chains, spoken)].sort(
    (a, b) => a.content.start - b.content.start || b.content.end - a.content.end,
  );
  const resolved = resolveSpeakers(text, passages, all, index);
  const vias = viaOutlets(text, resolved);
  return resolved.map((entry, index) => toQuote(text, entry, vias[index] ?? null));
}

function toQuote(
  text: string,
  { draft, speaker }: ResolvedDraft,
  via: ExtractedQuote['via'],
): ExtractedQuote {
  const span = ({ start, end }: Range): ExtractedQuote['content'] => spanOf(text, start, end);
  return {
    kind: draft.kind,
    content: span(draft.content),
    segments: draft.segments.map(span),
    cue: draft.cue === null ? null : span(draft.cue),
    speaker: printSpeaker(text, draft, speaker),
    via,
    confidence: confidenceOf(draft.rule),
    rule: draft.rule,
  };
}
