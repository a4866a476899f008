import type {
  CursorPage,
  Found,
  FoundQuote,
  FoundStatistic,
  Page,
  PlainPerson,
  Report,
} from './types';

/**
 * Tells whether an answer is what was asked for, by the parts that make it one; what else is in it
 * is held to the contract by the newsroom itself.
 */
export type Is<Answer> = (value: unknown) => value is Answer;

export const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;

export const textOf = (value: unknown, key: string): string | null => {
  const found = memberOf(value, key);
  return typeof found === 'string' ? found : null;
};

const isText = (value: unknown, ...keys: readonly string[]): boolean =>
  keys.every((key) => textOf(value, key) !== null);

const isNumber = (value: unknown, ...keys: readonly string[]): boolean =>
  keys.every((key) => typeof memberOf(value, key) === 'number');

const isList = (value: unknown, ...keys: readonly string[]): boolean =>
  keys.every((key) => Array.isArray(memberOf(value, key)));

export const isReport: Is<Report> = (value): value is Report =>
  isText(value, 'documentId') &&
  isList(value, 'keyPoints', 'quotes', 'statistics', 'media', 'corrections');

export const isPerson: Is<PlainPerson> = (value): value is PlainPerson =>
  isText(value, 'documentId', 'name');

const isOfReport = (value: unknown): boolean => isText(memberOf(value, 'report'), 'documentId');

export const isQuote: Is<FoundQuote> = (value): value is FoundQuote =>
  textOf(value, 'type') === 'quote' && isOfReport(value);

export const isStatistic: Is<FoundStatistic> = (value): value is FoundStatistic =>
  textOf(value, 'type') === 'statistic' && isOfReport(value);

export const isFound: Is<Found> = (value): value is Found =>
  isText(value, 'type') &&
  isNumber(value, 'score') &&
  isText(memberOf(value, 'excerpt'), 'text') &&
  isOfReport(value);

const areAll = <Entry>(value: unknown, isEntry: Is<Entry>): boolean => {
  const entries = memberOf(value, 'data');
  return Array.isArray(entries) && entries.every(isEntry);
};

const pagination = (value: unknown): unknown => memberOf(memberOf(value, 'meta'), 'pagination');

export const isOne =
  <Entry>(isEntry: Is<Entry>): Is<{ readonly data: Entry }> =>
  (value): value is { readonly data: Entry } =>
    isEntry(memberOf(value, 'data'));

export const isPage =
  <Entry>(isEntry: Is<Entry>): Is<Page<Entry>> =>
  (value): value is Page<Entry> =>
    areAll(value, isEntry) && isNumber(pagination(value), 'page', 'pageSize', 'pageCount', 'total');

export const isCursorPage =
  <Entry>(isEntry: Is<Entry>): Is<CursorPage<Entry>> =>
  (value): value is CursorPage<Entry> =>
    areAll(value, isEntry) && isNumber(pagination(value), 'limit');
