import { rangeOf, speakerAt, type DraftQuote, type DraftSpeaker } from './draft-quote';
import { initialsOf } from '../names/named-book';
import type { NameIndex } from './name-index';
import type { Passage } from './passage';

/** `Q:`, `A:`, `Ann Lee:`, `WALLACE:` at the start of a paragraph, a mark before it or not. */
const turn =
  /^(?:[QA]|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,3})(?: \([^)\n]{1,40}\))?:(?=\s)/u;

/** True when a speaker's label stands at this offset. */
export function startsTurn(text: string, at: number): boolean {
  return turn.test(text.slice(at, at + 80));
}

interface Turn {
  readonly passage: number;
  readonly label: string;
  readonly labelEnd: number;
}

/**
 * The answers of a printed interview: paragraphs under a speaker's label. One label alone
 * is a heading, not a conversation; the interviewer's questions are left out. Answers under
 * `A` are the one person's whom the lines above the conversation introduce.
 */
export function interviewQuotes(
  text: string,
  passages: readonly Passage[],
  names: NameIndex,
): DraftQuote[] {
  const turns: Turn[] = [];
  passages.forEach((passage, index) => {
    const view = passage.views[0];
    if (view === undefined || passage.role !== 'body') return;
    const from = /^["“]/.test(text.charAt(view.sentence.start))
      ? view.sentence.start + 1
      : view.sentence.start;
    const match = turn.exec(text.slice(from, from + 80));
    if (match !== null)
      turns.push({
        passage: index,
        label: match[0].slice(0, -1),
        labelEnd: from + match[0].length,
      });
  });
  const labels = new Set(turns.map(({ label }) => label));
  if (turns.length < 3 || labels.size < 2 || labels.size > turns.length - 1) return [];
  const above = passages.slice(0, turns[0]?.passage ?? 0);
  const introduced = personIntroduced(above, names, () => true);
  return turns.flatMap((entry) => {
    if (entry.label === 'Q') return [];
    const initials = /^\p{Lu}{2,3}$/u.test(entry.label)
      ? personIntroduced(above, names, (name) => initialsOf(name) === entry.label)
      : null;
    const draft = answerOf(passages, entry, introduced, initials);
    return draft === null ? [] : [draft];
  });
}

/** The only such person the passages name; null when they name nobody or several. */
function personIntroduced(
  passages: readonly Passage[],
  names: NameIndex,
  isMeant: (name: string) => boolean,
): DraftSpeaker | null {
  const named = passages
    .flatMap(({ views }) => views)
    .flatMap((view) =>
      names
        .within(view.sentence)
        .filter(({ entity }) => entity.kind === 'person' && isMeant(entity.name))
        .map((placed) => ({ ...placed, view })),
    );
  const first = named[0];
  if (first === undefined || named.some(({ entity }) => entity !== first.entity)) return null;
  const from = first.view.tokens.findIndex((token) => token.end > first.start);
  const to = first.view.tokens.findLastIndex((token) => token.start < first.end);
  return from < 0 || to < from ? null : speakerAt(first.view, { from, to });
}

function answerOf(
  passages: readonly Passage[],
  entry: Turn,
  introduced: DraftSpeaker | null,
  initials: DraftSpeaker | null,
): DraftQuote | null {
  const view = passages[entry.passage]?.views[0];
  const last = passages[entry.passage]?.views.at(-1);
  if (view === undefined || last === undefined) return null;
  const first = view.tokens.findIndex((token) => token.start >= entry.labelEnd);
  const colon = view.tokens.findIndex((token) => token.end === entry.labelEnd);
  const start = view.tokens[first]?.start ?? passages[entry.passage]?.views[1]?.sentence.start;
  if (start === undefined || colon < 1) return null;
  const end = last.sentence.end;
  const labelFrom = view.tokens[0]?.text === '"' || view.tokens[0]?.text === '“' ? 1 : 0;
  const tokens = { from: labelFrom, to: colon - 1 };
  return {
    rule: 'interview-turn',
    kind: 'direct',
    content: { start, end },
    segments: [{ start, end }],
    cue: null,
    speaker:
      entry.label === 'A'
        ? introduced
        : (initials ?? { mention: rangeOf(view, tokens), view, tokens }),
    passage: entry.passage,
    view,
  };
}
