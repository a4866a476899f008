import type { Core } from '@strapi/strapi';
import request, { type Test } from 'supertest';
import { z } from 'zod';

const entry = z.record(z.string(), z.unknown());

const answer = z.object({
  data: z.unknown().optional(),
  meta: z.object({ pagination: entry.optional() }).optional(),
  error: z.object({ details: entry.optional(), message: z.string() }).optional(),
  errors: z.array(z.object({ message: z.string(), extensions: entry })).optional(),
});

/** An answer of REST or GraphQL, as far as tests look into it. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly data: unknown;
  /** The entries of a list, or the entry of a single read as the only one. */
  readonly entries: readonly Readonly<Record<string, unknown>>[];
  readonly pagination: Readonly<Record<string, unknown>>;
  /** The stable code of the first error, in REST's details or GraphQL's extensions. */
  readonly code: unknown;
}

const headers = z.record(z.string(), z.string().optional().catch(undefined));

/** What came back, parsed. */
export const read = async (sent: Test): Promise<Answer> => {
  const response = await sent;
  const json: unknown = response.body;
  const parsed = answer.catch({ data: null }).parse(json);
  const list = z.array(entry).safeParse(parsed.data);
  const one = entry.safeParse(parsed.data);
  return {
    status: response.status,
    text: response.text,
    headers: headers.parse(response.headers),
    data: parsed.data,
    entries: list.success ? list.data : one.success ? [one.data] : [],
    pagination: parsed.meta?.pagination ?? {},
    code: parsed.errors?.[0]?.extensions['code'] ?? parsed.error?.details?.['code'] ?? null,
  };
};

export interface Client {
  readonly get: (address: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly graphql: (query: string, variables?: object) => Promise<Answer>;
}

/** Somebody who asks: the public, or whoever has the token. */
export const clientOf = (server: Core.Strapi['server']['httpServer'], token?: string): Client => {
  const own = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return {
    get: (address, more = {}) =>
      read(
        request(server)
          .get(`/api${address}`)
          .set({ ...own, ...more }),
      ),
    graphql: (query, variables = {}) =>
      read(request(server).post('/graphql').set(own).send({ query, variables })),
  };
};
