import { capitalEvidence, type CapitalEvidence } from './capital-evidence';
import { classifyRun, textOf, type RunKind } from './classify-run';
import { nameRuns } from './name-runs';
import type { NameSentence, NameWord } from './name-words';

/** A run of words that may name someone or something, in its sentence. */
export interface NameCandidate {
  readonly words: readonly NameWord[];
  readonly from: number;
  readonly to: number;
  readonly titleFrom: number;
  readonly kind: Exclude<RunKind, 'nothing'>;
  /** The name with single spaces, apostrophes straight. */
  readonly name: string;
  /** True when the name alone stands inside quotation marks: a title or a word held at arm's length. */
  readonly quoted: boolean;
  readonly start: number;
  readonly end: number;
}

/** Collects the candidates of every sentence whose capitals mean something, in text order. */
export function nameCandidates(sentences: readonly NameSentence[]): {
  readonly candidates: NameCandidate[];
  readonly evidence: CapitalEvidence;
} {
  const evidence = capitalEvidence(sentences);
  const candidates: NameCandidate[] = [];
  for (const { words, titleCase } of sentences) {
    if (titleCase) continue;
    for (const run of nameRuns(words, evidence)) {
      for (const part of classifyRun(words, run)) {
        const candidate = candidateOf(words, part.from, part.to, part.titleFrom, part.kind);
        if (candidate !== null) candidates.push(candidate);
      }
    }
  }
  return { candidates, evidence };
}

function candidateOf(
  words: readonly NameWord[],
  from: number,
  to: number,
  titleFrom: number,
  kind: RunKind,
): NameCandidate | null {
  const first = words[from];
  const last = words[to - 1];
  if (kind === 'nothing' || first === undefined || last === undefined) return null;
  return {
    words,
    from,
    to,
    titleFrom,
    kind,
    name: textOf(words, from, to),
    quoted: isMark(words[titleFrom - 1]) && isMark(words[to]),
    start: first.start,
    end: last.end,
  };
}

function isMark(word: NameWord | undefined): boolean {
  return word !== undefined && /^["“”'‘’]|''|``$/.test(word.text);
}
