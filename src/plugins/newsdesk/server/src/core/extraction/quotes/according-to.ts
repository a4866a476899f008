import { clauseEnd } from './clause-end';
import type { Finding } from './finding';
import { hasClause, hasNearClause } from './finite-clause';
import { appositiveEnd, phraseStartingAt } from './phrase-starting';
import type { SentenceView } from './sentence-view';
import { startBefore } from './utterance';

/** `according to NP`, before or behind what it reports. */
export function accordingTo(view: SentenceView, index: number, floor: number): Finding | null {
  const { tokens } = view;
  if (tokens[index]?.lower !== 'according' || tokens[index + 1]?.lower !== 'to') return null;
  const named = phraseStartingAt(view, index + 2, { prepositions: true });
  if (named === null || tokens[named.from]?.lower === 'according') return null;
  // "according to an exclusive interview" tells where, not who.
  const heads = tokens.slice(named.from, named.to + 1).map(({ lower }) => lower);
  if (heads.at(-1) === 'interview' && !heads.includes("'s") && !heads.includes('with')) return null;
  const cue = { from: index, to: index + 1 };
  const before = tokens[index - 1];
  const leads =
    index <= floor ||
    (index - 1 === floor && before?.tag === 'CCONJ') ||
    before === undefined ||
    (before.text === ',' && joins(view, index - 2));
  const clauseFollows = tokens[named.to + 1]?.text === ',' && hasNearClause(view, named.to + 2);
  const end = clauseFollows ? named.to : appositiveEnd(view, named.to);
  if (leads) {
    // Without a second comma what looked like an appositive is the clause.
    const comma = commaFrom(view, end) ?? commaFrom(view, named.to);
    if (comma === null) return null;
    return {
      rule: 'according-to-first',
      content: { from: comma + 1, to: clauseEnd(view, comma + 1) },
      cue,
      source: { from: named.from, to: comma - 1 },
    };
  }
  const to = before.text === ',' || before.text === '—' ? index - 2 : index - 1;
  const from = startBefore(view, to, floor);
  const source = { from: named.from, to: end };
  const goesOn =
    tokens[source.to + 1]?.text === ',' &&
    !hasClause({ ...view, tokens: tokens.slice(0, index) }, from) &&
    (hasClause(view, source.to + 2) || opensWithVerb(view, source.to + 2));
  const last = goesOn ? clauseEnd(view, source.to + 2) : to;
  return { rule: 'according-to', content: { from, to: last }, cue, source };
}

/** ", has surged since": the predicate of what stands before the commas. */
function opensWithVerb({ tokens, quotedAt }: SentenceView, start: number): boolean {
  const at = tokens[start]?.tag === 'ADV' ? start + 1 : start;
  const token = tokens[at];
  if (token === undefined || (quotedAt[at] ?? -1) >= 0) return false;
  return token.tag === 'AUX' || (token.tag === 'VERB' && !token.lower.endsWith('ing'));
}

/** The first comma from a token on that has words behind it. */
function commaFrom({ tokens }: SentenceView, from: number): number | null {
  for (let at = from; at < tokens.length - 1; at += 1) if (tokens[at]?.text === ',') return at;
  return null;
}

/** "because, according to Lee, …": the attribution stands inside the clause that the conjunction opens. */
function joins(view: SentenceView, index: number): boolean {
  const token = view.tokens[index];
  return (
    token !== undefined &&
    (view.quotedAt[index] ?? -1) < 0 &&
    (token.tag === 'CCONJ' || token.tag === 'SCONJ' || token.lower === 'because')
  );
}
