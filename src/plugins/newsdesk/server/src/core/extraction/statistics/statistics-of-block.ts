import type { ExtractedDate } from '../../report/extracted-report';
import { spanOf, type Range } from '../../span';
import { lexemesOf, type Lexeme } from '../dates/lexeme';
import type { Sentence, Token } from '../language/sentence';
import type { Block } from '../layout/block';
import { confidenceOf, ruleOf } from './confidence';
import { isPluralNoun, readCountedNoun, type CountedNoun } from './counted-noun';
import { eventWords, graveWords } from './event-words';
import type { DraftStatistic } from './merge-statistics';
import { isPlainCount, wordBefore, type NumberInPlace } from './number-in-place';
import { isApart, isOverBefore } from './period-reach';
import { readOwnVerb, readPredicate, readShareOf, type Predicate } from './predicate';
import type { Quantity } from './quantity';
import { periodFor, readPeriods, sinceThen, type Period, type PlacedPeriod } from './read-period';
import { readQualifier, type ReadQualifier } from './read-qualifier';
import { readQuantities } from './read-quantities';
import {
  attributionCues,
  readSource,
  type AttributionCue,
  type SourceSetting,
} from './read-source';
import { isRejected } from './rejections/all-rejections';

/** One block with what has been read of it. */
export interface BlockSetting {
  readonly text: string;
  readonly block: Block;
  /** Of this block, in text order. */
  readonly sentences: readonly Sentence[];
  /** In this block, in text order. */
  readonly dates: readonly ExtractedDate[];
  readonly source: SourceSetting;
  readonly publishedOn: string | null;
}

/** A number that passed the rules, not yet described. */
interface Figure extends Range {
  readonly place: NumberInPlace;
  readonly sentence: Sentence;
  readonly qualifier: ReadQualifier;
  readonly noun: CountedNoun | null;
  readonly predicate: Predicate;
}

/** The statistics one block prints, one for each place. */
export function statisticsOfBlock(setting: BlockSetting): readonly DraftStatistic[] {
  const { text, block, dates, publishedOn } = setting;
  const lexemes = lexemesOf(text, block.start, block.end);
  const quantities = readQuantities(text, lexemes);
  if (quantities.length === 0 || isTable(setting.sentences, lexemes, quantities)) return [];
  const figures = figuresOf(setting, lexemes, quantities);
  const periodSetting = { text, dates, publishedOn };
  const periods = [
    ...readPeriods(periodSetting, lexemes),
    ...sinceThen(periodSetting, lexemes),
  ].sort((a, b) => a.start - b.start);
  const bySentence = periodsBySentence(setting.sentences, periods);
  const drafts: DraftStatistic[] = [];
  let cued: Sentence | null = null;
  let cues: readonly AttributionCue[] = [];
  figures.forEach((figure, index) => {
    if (figure.sentence !== cued) {
      cued = figure.sentence;
      cues = attributionCues(cued.tokens);
    }
    const last = drafts.at(-1);
    if (last !== undefined && isConversion(text, figures[index - 1], figure)) {
      last.mentions.push(spanOf(text, figure.start, figure.end));
    } else {
      const period = periodOf(figure, bySentence, figures[index + 1]);
      drafts.push(described(setting, figure, period, cues));
    }
  });
  return drafts;
}

function periodOf(
  figure: Figure,
  bySentence: ReadonlyMap<Sentence, readonly PlacedPeriod[]>,
  next: Figure | undefined,
): Period | null {
  const { sentence, place } = figure;
  const nextFigure = next !== undefined && next.sentence === sentence ? next.start : sentence.end;
  return periodFor(
    place.quantity,
    bySentence.get(sentence) ?? [],
    nextFigure,
    (period) =>
      isOverBefore(period, sentence.tokens, place.tokenBefore) ||
      isApart(sentence.tokens, period, place.quantity),
  );
}

/** From so many numbers on, a block that is half numbers is a table or a list of results. */
const TABLE_FROM = 20;

/** From so many on their units and signs count with them: no paragraph of prose is that long. */
const LONG_TABLE_FROM = 200;

function isTable(
  sentences: readonly Sentence[],
  lexemes: readonly Lexeme[],
  quantities: readonly Quantity[],
): boolean {
  if (quantities.length < TABLE_FROM) return false;
  const words = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  if (quantities.length * 2 >= words) return true;
  const printed = quantities.reduce((sum, { first, next }) => sum + next - first, 0);
  return quantities.length >= LONG_TABLE_FROM && printed * 2 >= lexemes.length;
}

function figuresOf(
  setting: BlockSetting,
  lexemes: readonly Lexeme[],
  quantities: readonly Quantity[],
): Figure[] {
  const figures: Figure[] = [];
  let sentenceAt = 0;
  let tokenAt = 0;
  let dateAt = 0;
  for (const quantity of quantities) {
    while ((setting.sentences[sentenceAt]?.end ?? Infinity) <= quantity.start) {
      sentenceAt += 1;
      tokenAt = 0;
    }
    while ((setting.dates[dateAt]?.span.end ?? Infinity) <= quantity.start) dateAt += 1;
    const sentence = setting.sentences[sentenceAt];
    if (sentence === undefined) break;
    if (overlaps(setting.dates[dateAt]?.span, quantity)) continue;
    while ((sentence.tokens[tokenAt]?.start ?? Infinity) < quantity.end) tokenAt += 1;
    const figure = figureAt(setting.text, lexemes, quantity, sentence, tokenAt);
    if (figure !== null) figures.push(figure);
  }
  return figures;
}

function overlaps(date: Range | undefined, quantity: Range): boolean {
  return date !== undefined && date.start < quantity.end && date.end > quantity.start;
}

function figureAt(
  text: string,
  lexemes: readonly Lexeme[],
  quantity: Quantity,
  sentence: Sentence,
  tokenAfter: number,
): Figure | null {
  const { tokens } = sentence;
  const tokenBefore = lastTokenBefore(tokens, tokenAfter, quantity.start);
  const place: NumberInPlace = { text, lexemes, quantity, tokens, tokenAfter, tokenBefore };
  const qualifier = readQualifier(place);
  const noun = isPlainCount(place) ? nounOf(place, qualifier) : null;
  if (isRejected({ place, qualifier, noun })) return null;
  const start = lexemes[quantity.first - qualifier.before]?.start ?? quantity.start;
  const printedEnd = lexemes[quantity.next + qualifier.after - 1]?.end ?? quantity.end;
  const from = lastTokenBefore(tokens, tokenAfter, start) + 1;
  const numberEnd = isAdjectival(text, quantity) ? null : tokenAfter + qualifier.after;
  const predicate =
    (quantity.form === 'multiple' ? readOwnVerb(text, tokens, tokenBefore + 1) : null) ??
    readPredicate(text, tokens, from, noun, numberEnd);
  if (!isWorthKeeping(place, qualifier, noun, predicate)) return null;
  return {
    start,
    end: Math.max(printedEnd, noun?.end ?? 0),
    place,
    sentence,
    qualifier,
    noun,
    predicate,
  };
}

/** "a 24-point lead", "the 27-kilometer ring". */
function isAdjectival(text: string, { start, end, upperValue, unit }: Quantity): boolean {
  return upperValue === null && unit.kind !== 'none' && text.slice(start + 1, end).includes('-');
}

function lastTokenBefore(tokens: readonly Token[], from: number, start: number): number {
  let at = Math.min(from, tokens.length) - 1;
  while (at >= 0 && (tokens[at]?.end ?? 0) > start) at -= 1;
  return at;
}

function nounOf(place: NumberInPlace, qualifier: ReadQualifier): CountedNoun | null {
  const noun = readCountedNoun(place.tokens, place.tokenAfter + qualifier.after);
  if (noun === null) return null;
  const isOne = place.quantity.value === 1 && place.quantity.upperValue === null;
  return isOne || isPluralNoun(noun.head) ? noun : null;
}

/** Counts below this are news only of events, or with a qualifier. */
const FEW = 10;

/** A bare number counts when something plural is counted; a few things count when they are an event's. */
function isWorthKeeping(
  place: NumberInPlace,
  qualifier: ReadQualifier,
  noun: CountedNoun | null,
  predicate: Predicate,
): boolean {
  if (!isPlainCount(place)) return true;
  const isEvent =
    hasWordOf(eventWords, predicate.text) || isEventNoun(noun) || isDeathOf(place, qualifier);
  const { value, isScaled, form } = place.quantity;
  if (value === 1) return noun !== null && hasWordOf(graveWords, predicate.text);
  const isQualified = qualifier.qualifier !== 'exact' && qualifier.qualifier !== 'between';
  if (noun === null) {
    if (form === 'loose') return false;
    return isEvent || isScaled || isGrouped(place) || (isQualified && value >= GREAT);
  }
  return value >= FEW || isEvent || isPartOfCounted(place) || (isQualified && value > 1);
}

/** A qualified number this great says something even when its noun is left out: "at least 210 said so". */
const GREAT = 100;

/** "1,237": no label and no year is printed with separators. */
function isGrouped({ quantity }: NumberInPlace): boolean {
  return quantity.form === 'digits' && !quantity.isBare && quantity.value >= 1000;
}

/** "four of its eight planes", "three of the five judges": a part of a whole that is counted too. */
function isPartOfCounted({ tokens, tokenAfter }: NumberInPlace): boolean {
  const [of, whose, whole] = tokens.slice(tokenAfter, tokenAfter + 3);
  const isCounted = whole?.tag === 'NUM' && (whose?.tag === 'DET' || whose?.tag === 'PRON');
  return of?.lower === 'of' && isCounted;
}

/** "the deaths of four Americans". */
function isDeathOf(place: NumberInPlace, qualifier: ReadQualifier): boolean {
  return (
    wordBefore(place, qualifier.before + 1) === 'of' &&
    deedNouns.has(wordBefore(place, qualifier.before + 2))
  );
}

const deedNouns = new Set(
  'death deaths killing killings murder murders arrest arrests loss shooting shootings abduction kidnapping execution executions'.split(
    ' ',
  ),
);

function hasWordOf(words: ReadonlySet<string>, verb: string | null): boolean {
  return (
    verb !== null &&
    verb
      .toLowerCase()
      .split(/\s+/)
      .some((word) => words.has(word))
  );
}

function isEventNoun(noun: CountedNoun | null): boolean {
  return noun !== null && eventNouns.has(noun.head.lower);
}

const eventNouns = new Set(
  'deaths fatalities casualties injuries arrests killings murders dead cases victims'.split(' '),
);

/** The periods of each sentence, in text order. */
function periodsBySentence(
  sentences: readonly Sentence[],
  periods: readonly PlacedPeriod[],
): ReadonlyMap<Sentence, readonly PlacedPeriod[]> {
  const groups = new Map<Sentence, PlacedPeriod[]>();
  let at = 0;
  for (const period of periods) {
    while ((sentences[at]?.end ?? Infinity) <= period.start) at += 1;
    const sentence = sentences[at];
    if (sentence === undefined) break;
    const group = groups.get(sentence);
    if (group === undefined) groups.set(sentence, [period]);
    else group.push(period);
  }
  return groups;
}

/** "$3 million (£2 million)", "10 miles (16 km)": a conversion is a second mention of the value it stands behind. */
function isConversion(text: string, previous: Figure | undefined, figure: Figure): boolean {
  if (previous === undefined || figure.start - previous.place.quantity.end > 25) return false;
  const between = text.slice(previous.place.quantity.end, figure.start);
  const [first, second] = [previous.place.quantity.unit, figure.place.quantity.unit];
  const isSameKind =
    first.kind === second.kind && 'name' in first && 'name' in second && first.name !== second.name;
  return (
    isSameKind &&
    /^[^()]{0,20}\(\s*$/.test(between) &&
    (first.kind === 'currency' || first.kind === 'measure')
  );
}

function described(
  setting: BlockSetting,
  figure: Figure,
  period: Period | null,
  cues: readonly AttributionCue[],
): DraftStatistic {
  const { text, block } = setting;
  const { place, sentence, qualifier, noun, predicate } = figure;
  const { quantity } = place;
  const unitName = 'name' in quantity.unit ? quantity.unit.name : null;
  const share =
    readShareOf(text, place.tokens, place.tokenAfter) ??
    (quantity.form === 'ratio' ? printedNoun(text, place) : null);
  const rule = ruleOf(quantity, noun);
  return {
    value: quantity.value,
    upperValue: quantity.upperValue,
    qualifier: qualifier.qualifier,
    unit: unitName ?? (noun === null ? null : text.slice(noun.start, noun.end)),
    subject: unitName === null ? predicate.subject : (share ?? predicate.subject),
    predicate: predicate.text,
    period,
    source: readSource(setting.source, quantity, sentence.tokens, place.tokenAfter, cues),
    mentions: [spanOf(text, figure.start, figure.end)],
    confidence: confidenceOf(rule, quantity, predicate),
    rule,
    head: unitName ?? noun?.head.lower ?? null,
    isSummary: block.role !== 'body',
    measured: measuredBy(figure),
    around: { tokens: sentence.tokens, at: place.tokenAfter },
  };
}

/** "one in five Canadians": those of whom it is one in five. */
function printedNoun(text: string, { tokens, tokenAfter }: NumberInPlace): string | null {
  const noun = readCountedNoun(tokens, tokenAfter);
  return noun === null ? null : text.slice(noun.start, noun.end);
}

/** "a rise of 4.5 per cent", "a 4.5 per cent rise": the noun whose size the figure gives. */
function measuredBy({ start, place: { tokens, tokenAfter, tokenBefore } }: Figure): string | null {
  const of = lastTokenBefore(tokens, tokenBefore + 1, start);
  const noun = tokens[of]?.lower === 'of' ? tokens[of - 1] : tokens[tokenAfter];
  return noun?.tag === 'NOUN' ? noun.lower : null;
}
