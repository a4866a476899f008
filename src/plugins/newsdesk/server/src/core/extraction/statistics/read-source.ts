import type { ExtractedQuote, ExtractedStatistic } from '../../report/extracted-report';
import { spanOf, type Range } from '../../span';
import type { Token } from '../language/sentence';
import type { NamedEntity } from '../names/named-entity';

type Source = NonNullable<ExtractedStatistic['source']>;

/** Who gave a figure: looked up in the quotes first, then in the sentence's own attribution. */
export interface SourceSetting {
  readonly text: string;
  /** Full names by where one of their mentions ends. */
  readonly names: NamesByEnd;
  /** By their start. */
  readonly quotes: readonly ExtractedQuote[];
}

/** The people and organisations named in a document, by where a mention ends. */
export type NamesByEnd = ReadonlyMap<number, { readonly start: number; readonly name: string }>;

/** Indexes the names that can be a source; a place is none. */
export function namesByEnd(names: readonly NamedEntity[]): NamesByEnd {
  const byEnd = new Map<number, { start: number; name: string }>();
  for (const { kind, name, mentions } of names) {
    if (kind === 'place') continue;
    for (const { start, end } of mentions) byEnd.set(end, { start, name });
  }
  return byEnd;
}

/** Quotes nest, but no figure stands under more than a few. */
const QUOTES_BACK = 12;

/**
 * The source of the figure at a place; null when the sentence names none. Never inherited from another sentence.
 * @param cues of the sentence, in its order.
 */
export function readSource(
  setting: SourceSetting,
  place: Range,
  tokens: readonly Token[],
  tokenAfter: number,
  cues: readonly AttributionCue[],
): Source | null {
  return speakerOfQuote(setting, place) ?? attributionIn(setting, tokens, place, tokenAfter, cues);
}

function speakerOfQuote({ quotes, names, text }: SourceSetting, place: Range): Source | null {
  for (
    let at = lastStartingBefore(quotes, place.start), read = 0;
    at >= 0 && read < QUOTES_BACK;
    at -= 1, read += 1
  ) {
    const quote = quotes[at];
    if (quote === undefined || quote.content.end < place.end) continue;
    const speaker = quote.speaker;
    const printed = speaker?.name ?? speaker?.mention?.text ?? null;
    if (speaker === null || printed === null || isPronoun(printed)) continue;
    const name =
      speaker.mention === null ? printed : nameWithin(names, speaker.mention, text, printed);
    return { mention: speaker.mention, name, cue: quote.cue?.text ?? null };
  }
  return null;
}

function lastStartingBefore(quotes: readonly ExtractedQuote[], start: number): number {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle]?.content.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function isPronoun(name: string): boolean {
  return /^(?:he|she|they|it|we|i|you|who|that|this)$/i.test(name);
}

/** The full name of someone named inside the mention, else the mention without its article. */
function nameWithin(names: NamesByEnd, mention: Range, text: string, printed: string): string {
  const slice = text.slice(mention.start, mention.end);
  if (printed !== slice) return printed;
  return fullNameAt(names, mention) ?? withoutArticle(printed);
}

function fullNameAt(names: NamesByEnd, place: Range): string | null {
  const named = names.get(place.end);
  return named !== undefined && named.start >= place.start ? named.name : null;
}

function withoutArticle(name: string): string {
  return name.replace(/^(?:the|a|an)\s+/i, '').replace(/,$/, '');
}

const ATTRIBUTION_WINDOW = 60;
const LONGEST_SOURCE = 9;

/** "according to …", "figures from …", "data by …", "the ministry's figures show". */
function attributionIn(
  setting: SourceSetting,
  tokens: readonly Token[],
  place: Range,
  middle: number,
  cues: readonly AttributionCue[],
): Source | null {
  for (
    let at = firstCueFrom(cues, middle - ATTRIBUTION_WINDOW);
    (cues[at]?.index ?? Infinity) < middle + ATTRIBUTION_WINDOW;
    at += 1
  ) {
    const cue = cues[at];
    if (cue === undefined) return null;
    const phrase = sourcePhrase(tokens, cue.next);
    if (
      phrase === null ||
      phrase.start === place.start ||
      isPronoun(setting.text.slice(phrase.start, phrase.end))
    )
      continue;
    const mention = spanOf(setting.text, phrase.start, phrase.end);
    const first = tokens[cue.index];
    const last = tokens[cue.next - 1];
    if (first === undefined || last === undefined) continue;
    return {
      mention,
      name: fullNameAt(setting.names, mention) ?? withoutArticle(mention.text),
      cue: setting.text.slice(first.start, last.end),
    };
  }
  return null;
}

const reportNouns = new Set(
  'figures figure data statistics numbers estimates estimate survey poll study report analysis census research records'.split(
    ' ',
  ),
);

const reportLinks = new Set(['from', 'by']);

/** Where a sentence says "according to" or "figures from". */
export interface AttributionCue {
  /** Token indices, `next` exclusive. */
  readonly index: number;
  readonly next: number;
}

/** Finds the attribution cues of a sentence, once for all its figures. */
export function attributionCues(tokens: readonly Token[]): readonly AttributionCue[] {
  const cues: AttributionCue[] = [];
  for (let index = 0; index < tokens.length - 1; index += 1) {
    const first = tokens[index]?.lower ?? '';
    const second = tokens[index + 1]?.lower ?? '';
    const isCue =
      (first === 'according' && second === 'to') ||
      (reportNouns.has(first) && reportLinks.has(second));
    if (isCue) cues.push({ index, next: index + 2 });
  }
  return cues;
}

function firstCueFrom(cues: readonly AttributionCue[], index: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.index ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The noun phrase that names the source, articles included, up to a comma or verb. */
function sourcePhrase(tokens: readonly Token[], index: number): Range | null {
  const first = tokens[index];
  let last: Token | null = null;
  for (let at = index; at < index + LONGEST_SOURCE; at += 1) {
    const token = tokens[at];
    if (token === undefined || !isSourcePart(token, tokens[at + 1])) break;
    if (token.tag === 'NOUN' || token.tag === 'PROPN' || token.tag === 'PRON') last = token;
  }
  if (first === undefined || last === null || noSources.has(last.lower)) return null;
  return { start: first.start, end: last.end };
}

/** What something can be according to without anyone having said it. */
const noSources = new Set([
  'interview',
  'interviews',
  'plan',
  'plans',
  'schedule',
  'age',
  'size',
  'law',
  'rules',
]);

const reportVerbs = new Set(
  'show shows showed suggest suggests suggested indicate indicates indicated released published reveal reveals'.split(
    ' ',
  ),
);

function isSourcePart(token: Token, next: Token | undefined): boolean {
  if (reportVerbs.has(token.lower)) return false;
  if (token.tag === 'VERB') return token.lower.endsWith('ing') && next?.tag === 'NOUN';
  if (token.lower === 'of' || token.lower === 'for' || token.text === '.' || token.text === '-')
    return true;
  return ['NOUN', 'PROPN', 'ADJ', 'DET', 'PART', 'PRON', 'NUM', 'X'].includes(token.tag);
}
