/** A run of words that two texts share, or that only one of them has. */
export interface DiffRun {
  readonly type: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this many words the table of comparisons would be felt while typing. */
const mostWords = 600;

/**
 * What became of a source's words, by the longest common subsequence of words (Wagner and
 * Fischer 1974). Very long texts are shown as removed and added whole.
 */
export function wordDiff(source: string, quoted: string): readonly DiffRun[] {
  const before = wordsOf(source);
  const after = wordsOf(quoted);
  if (before.length > mostWords || after.length > mostWords) {
    return [
      { type: 'removed', text: before.join(' ') },
      { type: 'added', text: after.join(' ') },
    ];
  }
  const lengths = commonLengths(before, after);
  const runs: DiffRun[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const left = before[i];
    const right = after[j];
    if (left !== undefined && right !== undefined && plain(left) === plain(right)) {
      push(runs, 'same', right);
      i += 1;
      j += 1;
    } else if (
      left !== undefined &&
      (right === undefined || lengthAt(lengths, i + 1, j) >= lengthAt(lengths, i, j + 1))
    ) {
      push(runs, 'removed', left);
      i += 1;
    } else {
      push(runs, 'added', right ?? '');
      j += 1;
    }
  }
  return runs;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Marks and case beside a word are typography, not another word. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || word;
}

function lengthAt(lengths: readonly (readonly number[])[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const left = before.map(plain);
  const right = after.map(plain);
  const lengths = Array.from({ length: left.length + 1 }, () =>
    new Array<number>(right.length + 1).fill(0),
  );
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row === undefined) continue;
      row[j] =
        left[i] === right[j]
          ? lengthAt(lengths, i + 1, j + 1) + 1
          : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1));
    }
  }
  return lengths;
}

function push(runs: DiffRun[], type: DiffRun['type'], word: string): void {
  const last = runs.at(-1);
  if (last?.type === type) runs[runs.length - 1] = { type, text: `${last.text} ${word}` };
  else runs.push({ type, text: word });
}
