import { isSpace, type Range } from '../../span';

/** A quoted stretch between an opening and a closing mark. */
export interface QuotedStretch {
  /** The opening mark. */
  readonly open: Range;
  /** The closing mark; null when the stretch runs to the end of its block. */
  readonly close: Range | null;
  /** Marks included. */
  readonly start: number;
  readonly end: number;
  /** 0 for a stretch that stands inside no other. */
  readonly depth: number;
  readonly style: 'double' | 'single';
}

interface Mark extends Range {
  readonly style: 'double' | 'single';
  /** What the neighbours allow. */
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
  /** A curly mark's own direction, null for a straight one. */
  readonly direction: 'open' | 'close' | null;
}

const maxDepth = 3;
const openingBrackets = '([{<';
const dashes = '-–—―‒/=:';
const doubleOpeners = '“„‟«〝';
const doubleClosers = '”»〞';
const singleOpeners = '‘‚‛‹';
const singleClosers = '’›';
const markCharacters: ReadonlySet<string> = new Set(
  `"″'\`${doubleOpeners}${doubleClosers}${singleOpeners}${singleClosers}`,
);
/** Most paragraphs of a report hold no mark at all. */
export const holdsMark = new RegExp(
  `["″'\`${doubleOpeners}${doubleClosers}${singleOpeners}${singleClosers}]`,
);
const elisions = /^(?:\d0s|em|til|tis|twas|cause|bout|round|n|cos|ere)\b/i;

/**
 * Pairs the quotation marks of one block in a single pass: curly, straight, doubled
 * (`''`), guillemets and single marks, mixed and nested. Apostrophes take no part. A mark
 * that is never closed runs to the end of the block when it opens the block, or when
 * `continues` says that the next block opens with a mark; otherwise it is a stray.
 */
export function pairQuoteMarks(text: string, block: Range, continues = false): QuotedStretch[] {
  const marks = readMarks(text, block);
  return joinMarks(text, block, marks, continues);
}

/** True when the block's first character is an opening mark. */
export function opensWithMark(text: string, block: Range): boolean {
  const first = text.charAt(block.start);
  return (
    first === '"' ||
    doubleOpeners.includes(first) ||
    isDoubled(text, block.start) ||
    first === '‘' ||
    /^'\p{Lu}/u.test(text.slice(block.start, block.start + 3))
  );
}

function isDoubled(text: string, at: number): boolean {
  const two = text.slice(at, at + 2);
  return two === "''" || two === '``' || two === '’’' || two === '‘‘';
}

function readMarks(text: string, block: Range): Mark[] {
  const marks: Mark[] = [];
  let at = block.start;
  while (at < block.end) {
    const character = text.charAt(at);
    if (!markCharacters.has(character)) {
      at += 1;
      continue;
    }
    const nestedFirst =
      text.slice(at, at + 3) === "'''" && at > block.start && !isSpace(text.charCodeAt(at - 1));
    if (isDoubled(text, at) && at + 2 <= block.end && !nestedFirst) {
      const direction = character === '`' || character === '‘' ? 'open' : null;
      marks.push(markAt(text, block, at, at + 2, 'double', direction));
      at += 2;
      continue;
    }
    if (character === '"' || character === '″') {
      marks.push(markAt(text, block, at, at + 1, 'double', null));
    } else if (doubleOpeners.includes(character)) {
      marks.push(markAt(text, block, at, at + 1, 'double', 'open'));
    } else if (doubleClosers.includes(character)) {
      marks.push(markAt(text, block, at, at + 1, 'double', 'close'));
    } else if (singleOpeners.includes(character)) {
      marks.push(markAt(text, block, at, at + 1, 'single', 'open'));
    } else if (singleClosers.includes(character)) {
      marks.push(markAt(text, block, at, at + 1, 'single', 'close'));
    } else if (character === "'" || character === '`') {
      marks.push(markAt(text, block, at, at + 1, 'single', null));
    }
    at += 1;
  }
  return marks;
}

function markAt(
  text: string,
  block: Range,
  start: number,
  end: number,
  style: Mark['style'],
  direction: Mark['direction'],
): Mark {
  const spaceBefore = start <= block.start || isSpace(text.charCodeAt(start - 1));
  const spaceAfter = end >= block.end || isSpace(text.charCodeAt(end));
  const before = spaceBefore ? ' ' : text.charAt(start - 1);
  const after = spaceAfter ? ' ' : text.charAt(end);
  const leftEdge =
    spaceBefore || openingBrackets.includes(before) || dashes.includes(before) || isMark(before);
  const rightEdge = spaceAfter || !isWordCharacter(after);
  return {
    start,
    end,
    style,
    direction,
    mayOpen: leftEdge && !spaceAfter,
    mayClose: rightEdge && !spaceBefore,
  };
}

function isMark(character: string): boolean {
  return (
    character === '"' ||
    character === "'" ||
    doubleOpeners.includes(character) ||
    singleOpeners.includes(character) ||
    doubleClosers.includes(character) ||
    character === '`'
  );
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}$£€@#&]/u.test(character);
}

interface OpenMark {
  readonly mark: Mark;
  /** How many stretches were complete when it opened. */
  readonly complete: number;
}

function joinMarks(
  text: string,
  block: Range,
  marks: readonly Mark[],
  continues: boolean,
): QuotedStretch[] {
  const done: QuotedStretch[] = [];
  const stack: OpenMark[] = [];
  const closers = singleClosersAhead(text, marks);
  marks.forEach((mark, index) => {
    const top = stack.at(-1)?.mark;
    if (mark.style === 'single') {
      if (top?.style === 'single' && closers.get(stackIndex(marks, top)) === index) {
        done.push(stretch(top, mark, stack.length - 1));
        stack.pop();
      } else if (closers.has(index) && stack.length < maxDepth && top?.style !== 'single') {
        stack.push({ mark, complete: done.length });
      }
      return;
    }
    const openDouble = stack.findLastIndex((entry) => entry.mark.style === 'double');
    if (doubleCloses(mark, openDouble >= 0)) {
      if (openDouble < 0) {
        if (done.length === 0 && endsUtterance(text, mark)) done.push(openedByBlock(block, mark));
        return;
      }
      const opener = stack[openDouble];
      if (opener === undefined) return;
      stack.length = openDouble;
      done.push(stretch(opener.mark, mark, openDouble));
    } else if (stack.length < maxDepth) {
      stack.push({ mark, complete: done.length });
    }
  });
  const single = continues ? unfinishedSingle(text, block, marks, closers) : undefined;
  if (single !== undefined && stack.length === 0) done.push(openTo(block, single));
  else closeUnfinished(block, stack, done, continues);
  return done
    .filter((pair) => pair.end - pair.start > 2)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A closing mark behind a comma or full stop, though nothing was opened. */
function endsUtterance(text: string, mark: Mark): boolean {
  return mark.mayClose && !mark.mayOpen && /[,.?!]/.test(text.charAt(mark.start - 1));
}

/** The opening mark is missing in print: the block begins within the quotation. */
function openedByBlock(block: Range, mark: Mark): QuotedStretch {
  return {
    open: { start: block.start, end: block.start },
    close: { start: mark.start, end: mark.end },
    start: block.start,
    end: mark.end,
    depth: 0,
    style: mark.style,
  };
}

function stackIndex(marks: readonly Mark[], mark: Mark): number {
  // Marks are in text order, so a binary search finds the one that starts here.
  let low = 0;
  let high = marks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const candidate = marks[middle];
    if (candidate !== undefined && candidate.start < mark.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function doubleCloses(mark: Mark, isOpen: boolean): boolean {
  if (mark.direction === 'open') return isOpen && mark.mayClose && !mark.mayOpen;
  if (mark.direction === 'close') return !(mark.mayOpen && !mark.mayClose && !isOpen);
  if (mark.mayOpen !== mark.mayClose) return mark.mayClose;
  return isOpen;
}

function stretch(open: Mark, close: Mark, depth: number): QuotedStretch {
  return {
    open: { start: open.start, end: open.end },
    close: { start: close.start, end: close.end },
    start: open.start,
    end: close.end,
    depth,
    style: open.style,
  };
}

function closeUnfinished(
  block: Range,
  stack: readonly OpenMark[],
  done: QuotedStretch[],
  continues: boolean,
): void {
  const outer = stack.find((entry) => entry.mark.style === 'double');
  if (outer === undefined) return;
  const opensBlock = outer.mark.start === block.start;
  const holdsOthers = done.length > outer.complete;
  if (!opensBlock && !continues && holdsOthers) {
    // A stray mark: what it seemed to hold stands on its own.
    for (let index = outer.complete; index < done.length; index += 1) {
      const inner = done[index];
      if (inner !== undefined) done[index] = { ...inner, depth: Math.max(0, inner.depth - 1) };
    }
    return;
  }
  done.push(openTo(block, outer.mark));
}

/** A stretch that runs to the end of its block. */
function openTo(block: Range, { start, end, style }: Mark): QuotedStretch {
  return { open: { start, end }, close: null, start, end: block.end, depth: 0, style };
}

/** `told the paper: 'I am late.` with the quotation going on in the next paragraph: a single mark nothing closes. */
function unfinishedSingle(
  text: string,
  block: Range,
  marks: readonly Mark[],
  closers: ReadonlyMap<number, number>,
): Mark | undefined {
  return marks.findLast(
    (mark, index) =>
      opensSingle(text, mark) &&
      !closers.has(index) &&
      (mark.start === block.start || /[:,] $/.test(text.slice(mark.start - 2, mark.start))),
  );
}

/**
 * For each single mark that can open, the mark that closes it. A mark after an s with a
 * lower-case word behind it is taken for a possessive as long as a better one follows.
 */
function singleClosersAhead(text: string, marks: readonly Mark[]): Map<number, number> {
  const closers = new Map<number, number>();
  const maxCandidates = 24;
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index];
    if (mark === undefined || !opensSingle(text, mark)) continue;
    let fallback = -1;
    let found = -1;
    const last = Math.min(marks.length, index + maxCandidates);
    for (let next = index + 1; next < last && found < 0; next += 1) {
      const candidate = marks[next];
      if (candidate === undefined) break;
      if (candidate.style === 'double') {
        // A nested quotation does not outlive the one it stands in.
        if (candidate.mayClose && !candidate.mayOpen) break;
        continue;
      }
      if (opensSingle(text, candidate)) break;
      if (!candidate.mayClose || candidate.direction === 'open') continue;
      if (looksPossessive(text, candidate)) fallback = fallback < 0 ? next : fallback;
      else found = next;
    }
    const closer = found >= 0 ? found : fallback;
    if (closer >= 0) {
      closers.set(index, closer);
      index = closer;
    }
  }
  return closers;
}

function opensSingle(text: string, mark: Mark): boolean {
  if (mark.style !== 'single' || mark.direction === 'close' || !mark.mayOpen) return false;
  return !elisions.test(text.slice(mark.end, mark.end + 6));
}

function looksPossessive(text: string, mark: Mark): boolean {
  return (
    /[sS]/.test(text.charAt(mark.start - 1)) &&
    /^\s\p{Ll}/u.test(text.slice(mark.end, mark.end + 2))
  );
}
