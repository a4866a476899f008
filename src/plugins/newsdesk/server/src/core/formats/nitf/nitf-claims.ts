import { withBreaks } from '../body/body-html';
import { element, type MarkupElement, textElement } from '../markup/element';
import { lines, oneLine } from '../text';
import { numberNitf } from './nitf-marks';
import { quoteSource } from '../claim-values';
import { quoteClass } from './nitf-values';
import type { NitfWriting } from './nitf-writing';

/** Claims that the body no longer holds, so that none is lost. */
export function missingClaims({ report, placed }: NitfWriting): readonly MarkupElement[] {
  const quotes = placed.missingQuotes.flatMap((index) => {
    const quote = report.quotes[index];
    const words = lines(quote?.text ?? null);
    if (quote === undefined || words === null) return [];
    const source = quoteSource(quote);
    return element(
      'bq',
      {
        id: `quote-${index + 1}`,
        class: quoteClass(quote),
        'quote-source': source,
      },
      element('block', {}, element('p', {}, withBreaks(words))),
      textElement('credit', source),
    );
  });
  const statistics = placed.missingStatistics.flatMap((index) => {
    const statistic = report.statistics[index];
    const words = oneLine(statistic?.printed ?? null) ?? oneLine(statistic?.label ?? null);
    if (statistic === undefined || words === null) return [];
    return element(
      'p',
      { class: 'statistic' },
      numberNitf(statistic, words, `statistic-${index + 1}`),
    );
  });
  return [...quotes, ...statistics];
}
