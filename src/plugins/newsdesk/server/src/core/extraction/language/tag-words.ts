import winkNLP, { type WinkMethods } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { isSpace, type Range } from '../../span';
import type { PartOfSpeech, Token } from './sentence';

/** The tagger's tokenizer is quadratic in the length of one word. */
const longestWord = 200;
/** The tagger remembers every word it has met: begin afresh before that becomes a leak. */
const freshAfterCharacters = 20_000_000;

const partsOfSpeech: ReadonlySet<string> = new Set<PartOfSpeech>([
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
]);

let tagger: WinkMethods | null = null;
let charactersSeen = 0;

function currentTagger(characters: number): WinkMethods {
  charactersSeen += characters;
  if (tagger === null || charactersSeen > freshAfterCharacters) {
    tagger = winkNLP(model, ['pos']);
    charactersSeen = characters;
  }
  return tagger;
}

/** What the tagger reads, and where each of its characters stands in the source. */
interface Transcript {
  readonly characters: string;
  readonly offsets: Int32Array;
  readonly ends: Int32Array;
}

/**
 * Cuts a stretch of text into words, numbers and marks with Universal POS tags
 * (wink-nlp). The tagger reads a transcript in which white space, apostrophes and doubled
 * marks are plain; every token is mapped back to where it is printed.
 */
export function tagWords(text: string, range: Range): Token[] {
  const transcript = transcribe(text, range);
  const nlp = currentTagger(transcript.characters.length);
  const tokens = nlp.readDoc(transcript.characters).tokens();
  /* eslint-disable @typescript-eslint/unbound-method -- the library's readers take no `this` */
  const values = tokens.out(nlp.its.value);
  const tags = tokens.out(nlp.its.pos);
  /* eslint-enable @typescript-eslint/unbound-method */
  const placed: Token[] = [];
  let cursor = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = String(values[index]);
    const tag = String(tags[index]);
    while (isSpace(transcript.characters.charCodeAt(cursor))) cursor += 1;
    const at = cursor;
    if (value.trim() === '' || !transcript.characters.startsWith(value, at)) continue;
    cursor = at + value.length;
    const start = transcript.offsets[at] ?? range.start;
    const end = transcript.ends[cursor - 1] ?? start;
    placed.push({
      start,
      end,
      text:
        text.startsWith(value, start) && end - start === value.length
          ? value
          : text.slice(start, end),
      lower: value.toLowerCase(),
      tag: isPartOfSpeech(tag) ? tag : 'X',
    });
  }
  return placed;
}

function isPartOfSpeech(tag: string): tag is PartOfSpeech {
  return partsOfSpeech.has(tag);
}

/** Marks that always stand alone, whatever they touch. */
const standAlone = '"“”„«»()[]{}—–…;?!';

/** Marks that stand for a double one when printed twice. */
const doubling = "'`’‘";

/** Where the characters of the transcript stand; one for all, as texts are read one after another. */
let offsets = new Int32Array(0);
let ends = new Int32Array(0);

function transcribe(text: string, { start, end }: Range): Transcript {
  const printed = text.slice(start, end);
  // Each source character yields at most itself and a space on either side.
  if (offsets.length <= 3 * printed.length) {
    offsets = new Int32Array(6 * printed.length + 1);
    ends = new Int32Array(6 * printed.length + 1);
  }
  if (printed.length <= longestWord && isPlain.test(printed)) {
    for (let at = 0; at < printed.length; at += 1) {
      offsets[at] = start + at;
      ends[at] = start + at + 1;
    }
    return { characters: printed, offsets, ends };
  }
  const out: string[] = [];
  let length = 0;
  let runLength = 0;
  const put = (character: string, from: number, to: number): void => {
    offsets[length] = from;
    ends[length] = to;
    out.push(character);
    length += 1;
  };
  for (let at = start; at < end; at += 1) {
    const character = text.charAt(at);
    const code = text.charCodeAt(at);
    if (isInvisible(code)) continue;
    if (isSpace(code)) {
      put(' ', at, at + 1);
      runLength = 0;
      continue;
    }
    if (doubling.includes(character) && at + 1 < end && text.charAt(at + 1) === character) {
      put(' ', at, at);
      put('"', at, at + 2);
      put(' ', at + 2, at + 2);
      at += 1;
      runLength = 0;
    } else if (standAlone.includes(character) || (character === '$' && runLength === 0)) {
      put(' ', at, at);
      put(character, at, at + 1);
      put(' ', at + 1, at + 1);
      runLength = 0;
    } else {
      if (runLength >= longestWord) {
        put(' ', at, at);
        runLength = 0;
      }
      put(isApostrophe(text, at, start) ? "'" : character, at, at + 1);
      runLength += 1;
    }
  }
  return { characters: out.join(''), offsets, ends };
}

/** Words that the tagger can read as they are printed. */
const isPlain = /^[A-Za-z0-9 ,.:-]*$/;

/** Zero-width and direction marks: they stand inside words and mean nothing. */
function isInvisible(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    code === 0x2060 ||
    code === 0xfeff ||
    code === 0xad
  );
}

function isApostrophe(text: string, at: number, start: number): boolean {
  return text.charAt(at) === '’' && at > start && /\p{L}/u.test(text.charAt(at - 1));
}
