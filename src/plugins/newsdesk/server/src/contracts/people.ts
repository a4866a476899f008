import { z } from 'zod';

/** `GET /newsdesk/people?search=&page=`: people with how often published reports quote them. */
export const peoplePath = '/newsdesk/people';
/** `GET /newsdesk/people/duplicates`: people who may be the same, by name or alias. */
export const duplicatesPath = `${peoplePath}/duplicates`;
/** `GET /newsdesk/people/:documentId?page=`: a person with all they said in published reports. */
export const personPath = (documentId: string): string => `${peoplePath}/${documentId}`;
/** `POST /newsdesk/people/:documentId/merges`: makes another person one with this one. */
export const mergesPath = (documentId: string): string => `${personPath(documentId)}/merges`;
/** `POST /newsdesk/merges/:id/undo`: makes two people of them again. */
export const undoMergePath = (id: number): string => `/newsdesk/merges/${id}/undo`;

const named = z.strictObject({
  documentId: z.string(),
  name: z.string(),
  role: z.string().nullable(),
  aliases: z.array(z.string()),
});
const listed = named.extend({ quotes: z.int() });

const page = z.strictObject({ page: z.int(), pageCount: z.int(), total: z.int() });

export const peopleResponse = z.strictObject({ data: z.array(listed), meta: page });

export const duplicatesResponse = z.strictObject({
  /** Each group with the most quoted first. */
  data: z.array(z.strictObject({ because: z.string(), people: z.array(listed) })),
});

const saying = z.strictObject({
  kind: z.enum(['quote', 'statistic']),
  claimKey: z.string().nullable(),
  text: z.string(),
  quoteKind: z.enum(['direct', 'mixed', 'indirect']).nullable(),
  context: z.string().nullable(),
  report: z.strictObject({
    documentId: z.string(),
    headline: z.string().nullable(),
    publishedAt: z.string().nullable(),
  }),
});

const merge = z.strictObject({
  id: z.int(),
  name: z.string(),
  by: z.string().nullable(),
  at: z.string(),
});

export const personResponse = z.strictObject({
  data: z.strictObject({
    person: named,
    said: z.array(saying),
    /** Those that can be undone, the latest first. */
    merges: z.array(merge),
  }),
  meta: page,
});

export const mergeRequest = z.strictObject({
  /** The person that becomes one with the one in the address, and is gone then. */
  duplicate: z.string().min(1).max(255),
});
export const mergeResponse = z.strictObject({ data: merge });
export const undoMergeResponse = z.strictObject({
  data: z.strictObject({ documentId: z.string() }),
});

export type ListedPerson = z.infer<typeof listed>;
export type PersonGroup = z.infer<typeof duplicatesResponse>['data'][number];
export type PersonPage = z.infer<typeof personResponse>;
export type Saying = z.infer<typeof saying>;
export type Merge = z.infer<typeof merge>;
