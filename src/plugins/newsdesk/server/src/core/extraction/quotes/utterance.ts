import type { QuotedTokens, SentenceView } from './sentence-view';

/** True when the quotation is a whole utterance rather than a term within the writer's own sentence. */
export function isWholeUtterance(view: SentenceView, quoted: QuotedTokens): boolean {
  const { tokens } = view;
  let last = quoted.to - 1;
  while (last > quoted.from && isClosingMark(tokens[last]?.text)) last -= 1;
  const beforeClose = tokens[last];
  const words = quoted.to - quoted.from - 1;
  if (beforeClose === undefined || isTitle(view, quoted)) return false;
  if (/^[,.?!…—–-]+$/.test(beforeClose.text)) return true;
  const outside = tokens[quoted.to + 1]?.text;
  if (words >= 5 && quoted.from <= 1) return true;
  return words >= 3 && (outside === ',' || outside === '.' || outside === undefined);
}

/** “Fox & Friends,”: a name of a programme, not an utterance. */
function isTitle(view: SentenceView, { from, to }: QuotedTokens): boolean {
  const before = view.tokens[from - 1];
  if (before === undefined || before.tag === 'PUNCT' || to - from > 9) return false;
  let capitals = 0;
  for (let at = from + 1; at < to; at += 1) {
    const token = view.tokens[at];
    if (token === undefined || token.text.length < 4) continue;
    if (/^\p{Ll}/u.test(token.text)) return false;
    if (/^\p{Lu}/u.test(token.text)) capitals += 1;
  }
  return capitals > 0;
}

function isClosingMark(text: string | undefined): boolean {
  return (
    text === "'" || text === '’' || text === '"' || text === '”' || text === ')' || text === ']'
  );
}

export function contentStart(view: SentenceView, floor: number): number {
  let at = floor;
  const { tokens } = view;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    const outside = (view.quotedAt[at] ?? -1) < 0;
    const bullet = outside && (token.tag === 'X' || token.tag === 'PUNCT' || token.text === '*');
    const joining =
      at === floor && token.tag === 'CCONJ' && ['but', 'and', 'so', 'yet'].includes(token.lower);
    if (!bullet && !joining) break;
    at += 1;
  }
  return at;
}

/** The bracket still open at a token, or -1. */
function bracketBefore(view: SentenceView, index: number): number {
  for (let at = index; at >= 0 && at > index - 60; at -= 1) {
    const text = view.tokens[at]?.text;
    if ((view.quotedAt[at] ?? -1) >= 0) continue;
    if (text === ')') return -1;
    if (text === '(') return at;
  }
  return -1;
}

/** Where the reported words before an attribution begin. */
export function startBefore(view: SentenceView, end: number, floor: number): number {
  const quoted = view.quoted[view.quotedAt[end] ?? -1];
  const start = Math.max(contentStart(view, floor), bracketBefore(view, end) + 1);
  if (quoted === undefined || quoted.from <= start) return start;
  const before = view.tokens[quoted.from - 1];
  if (before?.text === ':' || before?.text === '—') return quoted.from;
  // Only joining words stand before it: "But, “…”".
  let words = 0;
  for (let at = start; at < quoted.from; at += 1) {
    const token = view.tokens[at];
    if (token !== undefined && token.tag !== 'PUNCT') words += 1;
  }
  const onlyAdverbs = words <= 1 && before?.text === ',';
  return onlyAdverbs ? quoted.from : start;
}
