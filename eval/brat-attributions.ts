import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A stretch of text in UTF-16 code units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One annotated attribution; a discontinuous part has several pieces, in text order. */
export interface GoldAttribution {
  readonly content: readonly Stretch[];
  readonly cue: readonly Stretch[];
  readonly source: readonly Stretch[];
}

export interface AnnotatedDocument {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/**
 * Reads the documents of one PolNeAR split (brat standoff, `text/` beside
 * `attributions/`). Where several annotators worked on a document the first by file name
 * counts.
 * @throws Error when the directory is absent, or when the split is a sealed one.
 */
export function readPolnear(directory: string, split: string): AnnotatedDocument[] {
  if (/test/i.test(split)) {
    throw new Error(`the ${split} split is sealed: it judges the engine and is never scored here`);
  }
  const texts = join(directory, split, 'text');
  const annotations = join(directory, split, 'attributions');
  if (!existsSync(texts) || !existsSync(annotations)) {
    throw new Error(
      `no PolNeAR ${split} split under ${directory}: expected ${split}/text and ${split}/attributions`,
    );
  }
  const annotated = readdirSync(annotations)
    .filter((file) => file.endsWith('.ann'))
    .sort();
  return readdirSync(texts)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const name = file.slice(0, -'.txt'.length);
      const annotation = annotated.find((candidate) => isAnnotationOf(candidate, name));
      if (annotation === undefined) return [];
      const text = readFileSync(join(texts, file), 'utf8');
      const attributions = readAttributions(
        readFileSync(join(annotations, annotation), 'utf8'),
        text,
      );
      return [{ name, text, attributions }];
    });
}

function isAnnotationOf(file: string, name: string): boolean {
  return file === `${name}.ann` || (file.startsWith(`${name}_`) && /_[0-9a-f]{4}\.ann$/.test(file));
}

/** Reads the attribution events of one brat file; offsets are mapped from code points. */
export function readAttributions(annotation: string, text: string): GoldAttribution[] {
  const offsets = codeUnitOffsets(text);
  const pieces = new Map<string, Stretch[]>();
  const attributions: GoldAttribution[] = [];
  for (const line of annotation.split('\n')) {
    const bound = /^(T\d+)\t\S+ ([\d; ]+)\t/.exec(line);
    if (bound !== null) {
      pieces.set(
        bound[1] ?? '',
        (bound[2] ?? '').split(';').map((piece) => {
          const [start = 0, end = 0] = piece.trim().split(' ').map(Number);
          return { start: offsets[start] ?? text.length, end: offsets[end] ?? text.length };
        }),
      );
      continue;
    }
    const event = /^E\d+\tAttribution\S*:\S+(.*)$/.exec(line);
    if (event === null) continue;
    const roles = (event[1] ?? '').trim().split(/\s+/);
    const part = (role: string): Stretch[] =>
      roles
        .filter((entry) => entry.replace(/\d*:.*$/, '') === role)
        .flatMap((entry) => pieces.get(entry.slice(entry.indexOf(':') + 1)) ?? [])
        .sort((a, b) => a.start - b.start);
    const content = joinTouching(part('Content'), text);
    if (content.length === 0) continue;
    attributions.push({
      content,
      cue: joinTouching(part('Cue'), text),
      source: joinTouching(part('Source'), text),
    });
  }
  return attributions;
}

/** Pieces with only white space between them were cut by a line's end, not by the annotator. */
function joinTouching(pieces: readonly Stretch[], text: string): Stretch[] {
  const joined: Stretch[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && text.slice(last.end, piece.start).trim() === '') {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, piece.end) };
    } else joined.push(piece);
  }
  return joined;
}

function codeUnitOffsets(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  return offsets;
}
