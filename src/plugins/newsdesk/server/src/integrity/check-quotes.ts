import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { evidenceOf, type Evidence } from '../core/report/evidence';
import {
  checkQuote,
  comparableSource,
  locateQuote,
  type Integrity,
} from '../core/report/integrity';
import { uids } from '../model/uids';
import type { StoredReport } from './stored-report';

/** What was found about a quote; evidence where the words were found and it had none. */
export interface Finding {
  readonly integrity: Integrity;
  readonly evidence?: Evidence;
}

/** How each quote of a report stands to its source text, in order. */
export function findingsOf({ quotes, sourceDocument }: StoredReport): readonly Finding[] {
  const text = sourceDocument?.text ?? null;
  const source = text === null ? null : comparableSource(text);
  return quotes.map(({ kind, segments, text: words, evidence }) => {
    const integrity = checkQuote({ kind, text: words ?? '', segments }, source);
    if (source === null || evidence !== null || integrity !== 'verbatim') return { integrity };
    const place = locateQuote(words ?? '', source);
    return place === null ? { integrity } : { integrity, evidence: evidenceOf(source.text, place) };
  });
}

/**
 * Writes down what was found where it is not written already.
 * @returns what is new, by the quote's id
 */
export async function noteFindings(
  strapi: Core.Strapi,
  report: StoredReport,
  found: readonly Finding[],
): Promise<ReadonlyMap<number, Finding>> {
  const news = new Map<number, Finding>();
  for (const [index, quote] of report.quotes.entries()) {
    const finding = found[index];
    if (finding === undefined) continue;
    if (finding.integrity === quote.integrity && finding.evidence === undefined) continue;
    await strapi.db.query(uids.quote).update({ where: { id: quote.id }, data: { ...finding } });
    news.set(quote.id, finding);
  }
  return news;
}

/** Lets the answer to a write show what was found after it. */
export function showFindings(answer: unknown, news: ReadonlyMap<number, Finding>): void {
  if (typeof answer !== 'object' || answer === null) return;
  if ('entries' in answer && Array.isArray(answer.entries)) {
    for (const entry of answer.entries) showFindings(entry, news);
  }
  if (!('quotes' in answer) || !Array.isArray(answer.quotes)) return;
  for (const shown of answer.quotes) {
    const { success, data } = z.object({ id: z.number() }).safeParse(shown);
    const finding = success ? news.get(data.id) : undefined;
    if (finding !== undefined) Object.assign(shown, finding);
  }
}

/** The positions of direct quotes whose words were changed without a written reason. */
export function alteredQuotes(report: StoredReport, found: readonly Finding[]): readonly number[] {
  return report.quotes.flatMap(({ kind, overrideReason }, index) => {
    const isOverridden = (overrideReason ?? '').trim() !== '';
    return kind === 'direct' && found[index]?.integrity === 'altered' && !isOverridden
      ? [index]
      : [];
  });
}

/** The refusal of a report with altered quotes, each on its field in the form. */
export function alteredQuotesRefusal(report: StoredReport, altered: readonly number[]): Error {
  const what = altered.length === 1 ? 'A direct quote does' : `${altered.length} direct quotes do`;
  return new errors.ValidationError(
    `${nameOf(report)} cannot be published. ${what} not say what the source document says (quote ${altered.map((index) => index + 1).join(', ')}). Restore the words, mark the change with […] or …, or write the reason for an override on the quote.`,
    {
      code: 'quote-altered',
      report: report.documentId,
      errors: altered.map((index) => ({
        path: ['quotes', String(index), 'text'],
        name: 'ValidationError',
        message:
          'These words are not in the source document. Restore them, mark the change with […] or …, or write an override reason.',
      })),
    },
  );
}

export function nameOf({ headline, documentId }: StoredReport): string {
  return headline === null ? `The report ${documentId}` : `"${headline}"`;
}
