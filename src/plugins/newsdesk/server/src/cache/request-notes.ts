import { z } from 'zod';

/** Set on a request's state by whoever serves it what must not be stored: drafts, what staff sees. */
export const neverStored = 'newsdeskNeverStored';

const surrogateKeys = 'newsdeskSurrogateKeys';
const keySet = z.set(z.string()).catch(new Set<string>());

/** The surrogate key of every answer that lists reports. */
export const listKey = 'news-reports';

/** The surrogate key of the answers that show a report. */
export const reportKey = ({ documentId }: { readonly documentId: string }): string =>
  `report-${documentId}`;

/** Notes what an answer shows, for a CDN to purge it by. */
export const noteKeys = (state: Record<string, unknown>, keys: readonly string[]): void => {
  state[surrogateKeys] = new Set([...keySet.parse(state[surrogateKeys]), ...keys]);
};

/** What was noted. */
export const notedKeys = (state: Record<string, unknown>): readonly string[] => [
  ...keySet.parse(state[surrogateKeys]),
];
