import type { Place } from '../../../../server/src/contracts/place';
import { lexemesOf } from '../../../../server/src/core/extraction/dates/lexeme';
import { readQuantities } from '../../../../server/src/core/extraction/statistics/read-quantities';
import { trimRange } from '../../../../server/src/core/span';
import type { Item, KeyPointItem, QuoteItem, StatisticItem } from './draft';

const opening = '"\u201c\u201e\u00ab\u2018';
const closing = '"\u201d\u201c\u00bb\u2019';

function base(source: string, selected: Place, id: string) {
  const { start, end } = trimRange(source, selected);
  const place = { start, end };
  return { id, from: null, places: [place], confidence: null, isRejected: false, place };
}

/** A key point of the selected words. */
export function selectedKeyPoint(source: string, selected: Place, id: string): KeyPointItem {
  const { place, ...item } = base(source, selected, id);
  return { ...item, kind: 'keyPoint', fields: { text: source.slice(place.start, place.end) } };
}

/** A quote of the selected words: direct when marks enclose them, mixed when it has marks inside. */
export function selectedQuote(source: string, selected: Place, id: string): QuoteItem {
  const { place, ...item } = base(source, selected, id);
  const text = source.slice(place.start, place.end);
  const inside = withoutMarks(text);
  const isEnclosed =
    opening.includes(source.charAt(place.start - 1) || ' ') &&
    closing.includes(source.charAt(place.end) || ' ');
  const isDirect = inside !== null || isEnclosed;
  const isMixed = /["\u201c\u201e\u00ab]/.test(text);
  return {
    ...item,
    kind: 'quote',
    fields: {
      text: inside ?? text,
      kind: isDirect ? 'direct' : isMixed ? 'mixed' : 'indirect',
      speakerName: null,
      speakerDescription: null,
      speakerKind: 'unknown',
      cue: null,
      via: null,
    },
    mention: null,
    chosen: null,
  };
}

function withoutMarks(text: string): string | null {
  const isMarked =
    text.length > 2 && opening.includes(text.charAt(0)) && closing.includes(text.at(-1) ?? ' ');
  return isMarked ? text.slice(1, -1) : null;
}

/** A statistic of the selected words, with the first number in them; 0 when there is none. */
export function selectedStatistic(source: string, selected: Place, id: string): StatisticItem {
  const { place, ...item } = base(source, selected, id);
  const quantity = readQuantities(source, lexemesOf(source, place.start, place.end))[0];
  return {
    ...item,
    kind: 'statistic',
    fields: {
      label: source.slice(place.start, place.end),
      value: quantity?.value ?? 0,
      upperValue: quantity?.upperValue ?? null,
      qualifier: quantity?.upperValue == null ? 'exact' : 'between',
      unit: quantity === undefined || quantity.unit.kind === 'none' ? null : quantity.unit.name,
      subject: null,
      periodText: null,
      sourceName: null,
    },
  };
}

const makers = {
  keyPoint: selectedKeyPoint,
  quote: selectedQuote,
  statistic: selectedStatistic,
} as const;
export type SelectableKind = keyof typeof makers;

/** An item of the selected words; null when nothing but white space is selected. */
export function selectedItem(
  kind: SelectableKind,
  source: string,
  selected: Place,
  id: string,
): Item | null {
  return source.slice(selected.start, selected.end).trim() === ''
    ? null
    : makers[kind](source, selected, id);
}
