import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { configOf } from '../config';
import {
  quotesQuery,
  searchQuery,
  statisticsQuery,
  type QuotesQuery,
  type StatisticsQuery,
} from '../contracts/claims';
import type { ReadModel } from '../delivery/read-model';
import { parametersOf } from '../parameters';
import { ofClaim, ofQuote, ofReport, ofStatistic, setsOfClaim, setsOfReport } from './claim-filter';
import { claimPage, type Condition } from './claim-page';
import { cursorsWith } from './cursor';
import { excerptOf } from './excerpt';
import { pageOf, searchedWords } from './parse-query';
import { searchPage } from './search-page';

/** A page of an answer. */
export interface ClaimPage {
  /** The public JSON of each entry, in order. */
  readonly entries: readonly string[];
  readonly limit: number;
  /** For the next page; null when this is the last. */
  readonly nextCursor: string | null;
}

/**
 * Answers questions across published reports, each in one statement (on SQLite at most two). What is found is what the
 * public may see at that moment, whoever asks. All take REST's query or GraphQL's arguments, and
 * throw a NewsdeskError whose code says what is wrong with them.
 */
export interface ClaimsService {
  [member: string]: unknown;
  quotes(query: object): Promise<ClaimPage>;
  statistics(query: object): Promise<ClaimPage>;
  search(query: object): Promise<ClaimPage>;
}

const keys = z.array(z.string()).min(1);

/** What a cursor is good for: everything asked for but the page. */
const identityOf = (kind: string, query: Readonly<Record<string, unknown>>): string => {
  const question = Object.entries(query).filter(([name]) => name !== 'cursor' && name !== 'limit');
  return JSON.stringify([kind, question.sort(([a], [b]) => (a < b ? -1 : 1))]);
};

const directions = z.enum(['asc', 'desc']);
const bys = z.enum(['date', 'value', 'period', 'confidence']);

export const claimsService = ({ strapi }: { strapi: Core.Strapi }): ClaimsService => {
  const limits = () => configOf(strapi).limits.claims;
  const cursors = () => cursorsWith(keys.parse(strapi.config.get('server.app.keys'))[0] ?? '');
  /** What was published here just now is to be found. */
  const current = () => strapi.plugin('newsdesk').service<ReadModel>('readModel').nearlySettled();

  const claims = async (
    type: 'quote' | 'statistic',
    query: QuotesQuery | StatisticsQuery,
    own: readonly Condition[],
  ): Promise<ClaimPage> => {
    const limit = pageOf(query.limit, limits());
    const identity = identityOf(type, query);
    const after = query.cursor === undefined ? null : cursors().read(identity, query.cursor);
    const [by, direction] = query.sort.split(':');
    const question = {
      type,
      conditions: [...own, ...ofClaim(query), ...ofReport(query, new Date())],
      sets: [...setsOfClaim(strapi, query, limits()), ...setsOfReport(strapi, query)],
    };
    const order = { by: bys.parse(by), direction: directions.parse(direction) };
    await current();
    const found = await claimPage(strapi, question, order, after, limit + 1);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return {
      entries: shown.map(({ json }) => json),
      limit,
      nextCursor: last === undefined ? null : cursors().write(identity, last.position),
    };
  };

  return {
    quotes: async (input) => {
      const query = parametersOf(quotesQuery, input);
      return claims('quote', query, ofQuote(query));
    },

    statistics: async (input) => {
      const query = parametersOf(statisticsQuery, input);
      return claims('statistic', query, ofStatistic(query));
    },

    search: async (input) => {
      const query = parametersOf(searchQuery, input);
      const limit = pageOf(query.limit, limits());
      const words = searchedWords(query.q, 'q', limits());
      const identity = identityOf('search', query);
      const offset =
        query.cursor === undefined
          ? 0
          : z.number().parse(cursors().read(identity, query.cursor)[0]);
      const conditions = [
        ...(query.type === undefined ? [] : [{ type: { $in: query.type } }]),
        ...ofReport(query, new Date()),
      ];
      const sets = setsOfReport(strapi, query);
      await current();
      const found = await searchPage(
        strapi,
        words,
        { conditions, sets },
        {
          ranked: limits().ranked,
          offset,
          most: limit + 1,
        },
      );
      const searched = new Set(words);
      return {
        entries: found.slice(0, limit).map(({ json, text, score }) => {
          const excerpt = JSON.stringify(excerptOf(text, searched));
          return `{"score":${score},"excerpt":${excerpt},${json.slice(1)}`;
        }),
        limit,
        nextCursor: found.length > limit ? cursors().write(identity, [offset + limit]) : null,
      };
    },
  };
};
