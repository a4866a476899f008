import type { QuotedTokens, SentenceView } from './sentence-view';

/** The quoted stretch that ends right before a token, a comma between them or not. */
export function quotedBefore(view: SentenceView, index: number): QuotedTokens | undefined {
  let at = index - 1;
  if (
    view.tokens[at]?.text === ',' ||
    view.tokens[at]?.text === '—' ||
    view.tokens[at]?.text === '–'
  )
    at -= 1;
  const quoted = view.quoted[view.quotedAt[at] ?? -1];
  return quoted !== undefined && quoted.to === at ? quoted : undefined;
}
