import { z } from 'zod';

/**
 * `POST /newsdesk/imports/fetches`: fetches what lies at an address, to be previewed as a file.
 * Nothing is stored. Refusals carry a `NewsdeskError` code in `error.details.code`.
 */
export const fetchPath = '/newsdesk/imports/fetches';

export const fetchRequest = z.strictObject({ address: z.string().trim().min(1).max(4_000) });

export const fetchResponse = z.strictObject({
  data: z.strictObject({
    /** The last part of the address's path; null where there is none. */
    fileName: z.string().nullable(),
    /** As the other server declares it. */
    mediaType: z.string().nullable(),
    /** In base64, as they came. */
    bytes: z.string(),
  }),
});

export type FetchedFile = z.infer<typeof fetchResponse>['data'];
