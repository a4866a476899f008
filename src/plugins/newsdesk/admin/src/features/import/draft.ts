import type { Place } from '../../../../server/src/contracts/place';
import type { Preview } from '../../../../server/src/contracts/preview';
import {
  quoteFields,
  statisticFields,
  type FigureFields,
  type KeyPointFields,
  type QuoteFields,
  type StatisticFields,
} from '../../../../server/src/contracts/report-items';
import type { SpeakerLink } from '../../../../server/src/contracts/speakers';
import type { SourceMark } from '../claims/claim-marks';

/** Whom an editor linked a quote to, and how they are called. */
export interface ChosenSpeaker {
  readonly link: SpeakerLink;
  readonly label: string;
}

interface ItemBase {
  readonly id: string;
  /** Its position in the preview; null when the editor added it. */
  readonly from: number | null;
  readonly places: readonly Place[];
  /** Null when the editor added it. */
  readonly confidence: number | null;
  readonly isRejected: boolean;
}

export interface ItemFields {
  keyPoint: KeyPointFields;
  quote: QuoteFields;
  statistic: StatisticFields;
  figure: FigureFields;
}
export type ItemKind = keyof ItemFields;

interface ItemOf<Kind extends ItemKind> extends ItemBase {
  readonly kind: Kind;
  readonly fields: ItemFields[Kind];
}
export type KeyPointItem = ItemOf<'keyPoint'>;
export type QuoteItem = ItemOf<'quote'> & {
  /** What the document calls the speaker by where that is no name: "the mayor". */
  readonly mention: string | null;
  /** Whom the editor linked it to; null leaves it to the name. */
  readonly chosen: ChosenSpeaker | null;
};
export type StatisticItem = ItemOf<'statistic'>;
export type FigureItem = ItemOf<'figure'> & { readonly creditPlaces: readonly Place[] };
export type Item = KeyPointItem | QuoteItem | StatisticItem | FigureItem;

/** A report in the making: what was found, with what the editor decided about it. */
export interface Draft {
  readonly headline: string;
  readonly items: readonly Item[];
}

const codeLetters: Readonly<Record<ItemKind, string>> = {
  keyPoint: 'K',
  quote: 'Q',
  statistic: 'S',
  figure: 'P',
};

/** Everything found, nothing decided yet. */
export function draftOf(preview: Preview): Draft {
  const base = (kind: ItemKind, index: number, found: { places: Place[]; confidence: number }) => ({
    id: `${kind}-${index}`,
    from: index,
    places: found.places,
    confidence: found.confidence,
    isRejected: false,
  });
  return {
    headline: preview.headline ?? '',
    items: [
      ...preview.keyPoints.map(({ text, ...found }, index): Item => ({
        kind: 'keyPoint',
        ...base('keyPoint', index, found),
        fields: { text },
      })),
      ...preview.quotes.map((found, index): Item => ({
        kind: 'quote',
        ...base('quote', index, found),
        fields: quoteFields.strip().parse(found),
        mention: found.isNamed ? null : found.speakerName,
        chosen: null,
      })),
      ...preview.statistics.map((found, index): Item => ({
        kind: 'statistic',
        ...base('statistic', index, found),
        fields: statisticFields.strip().parse(found),
      })),
      ...preview.media.map(({ places, confidence, creditPlaces, ...fields }, index): Item => ({
        kind: 'figure',
        ...base('figure', index, { places, confidence }),
        creditPlaces,
        fields,
      })),
    ],
  };
}

/** The items of one kind, in the order they stand in. */
export function itemsOf<Kind extends ItemKind>(
  { items }: Draft,
  kind: Kind,
): readonly Extract<Item, { kind: Kind }>[] {
  return items.filter((item): item is Extract<Item, { kind: Kind }> => item.kind === kind);
}

/** The short name of an item: the third quote is Q3. */
export function codesOf({ items }: Draft): ReadonlyMap<string, string> {
  const counts = new Map<ItemKind, number>();
  return new Map(
    items.map(({ id, kind }) => {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return [id, `${codeLetters[kind]}${count}`];
    }),
  );
}

/** Where the kept items stand in the source text. */
export function marksOf(draft: Draft): readonly SourceMark[] {
  const codes = codesOf(draft);
  return draft.items
    .filter(({ isRejected }) => !isRejected)
    .flatMap((item) => {
      const code = codes.get(item.id) ?? '';
      const mark = (kind: SourceMark['kind'], label: string) => (place: Place) => ({
        ...place,
        itemId: item.id,
        kind,
        code: label,
      });
      if (item.kind !== 'figure') return item.places.map(mark(item.kind, code));
      return [
        ...item.places.map(mark('caption', code)),
        ...item.creditPlaces.map(mark('credit', `${code} ©`)),
      ];
    });
}
