import type { SourceDocument } from '../core/document/source-document';
import { checkQuote, comparableSource } from '../core/report/integrity';
import type { Decisions } from '../contracts/draft';
import type { Preview } from '../contracts/preview';
import {
  figureFields,
  keyPointFields,
  quoteFields,
  statisticFields,
} from '../contracts/report-items';
import type { ReportData } from '../import/report-data';

type Origin = 'extracted' | 'edited' | 'added';

/**
 * The data of a decided reading with the editor's own words in it, and what became of
 * each item noted as its origin.
 * @param data of `decidedReport`, so that its lists have the order of the decisions
 * @param shown the preview the decisions were made on
 */
export function decidedData(
  data: ReportData,
  { text }: Pick<SourceDocument, 'text'>,
  decisions: Decisions,
  shown: Omit<Preview, 'known'>,
): ReportData {
  const source = comparableSource(text);
  return {
    ...data,
    keyPoints: data.keyPoints.map((item, index) =>
      decide(item, decisions.keyPoints[index], shown.keyPoints, keyPointFields.strip()),
    ),
    quotes: data.quotes.map((item, index) => {
      const quote = decide(item, decisions.quotes[index], shown.quotes, quoteFields.strip());
      return { ...quote, integrity: checkQuote(quote, source) };
    }),
    statistics: data.statistics.map((item, index) =>
      decide(item, decisions.statistics[index], shown.statistics, statisticFields.strip()),
    ),
    // A picture that was left out does not come back by way of those without a caption.
    media: data.media
      .filter(({ caption }, index) => index < decisions.media.length || caption === null)
      .map((item, index) =>
        decide(item, decisions.media[index], shown.media, figureFields.strip()),
      ),
  };
}

interface Fields<T> {
  parse(value: unknown): T;
}

function decide<Item extends { readonly origin: Origin }, T extends object>(
  item: Item,
  decided: (T & { readonly from: number | null }) | undefined,
  shown: readonly unknown[],
  fields: Fields<T>,
): Item {
  if (decided === undefined) return item;
  const words = fields.parse(decided);
  const origin = originOf(words, decided.from === null ? null : fields.parse(shown[decided.from]));
  return origin === 'extracted' ? item : { ...item, ...words, origin };
}

function originOf<T extends object>(decided: T, shown: T | null): Origin {
  if (shown === null) return 'added';
  return JSON.stringify(decided) === JSON.stringify(shown) ? 'extracted' : 'edited';
}
