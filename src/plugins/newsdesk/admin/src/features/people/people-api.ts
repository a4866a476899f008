import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import {
  duplicatesPath,
  duplicatesResponse,
  mergeResponse,
  mergesPath,
  peoplePath,
  peopleResponse,
  personPath,
  personResponse,
  undoMergePath,
  undoMergeResponse,
  type Merge,
  type PersonGroup,
  type PersonPage,
} from '../../../../server/src/contracts/people';
import type { z } from 'zod';

export type PeoplePage = z.infer<typeof peopleResponse>;

export interface PeopleApi {
  list(search: string, page: number): Promise<PeoplePage>;
  duplicates(): Promise<readonly PersonGroup[]>;
  person(documentId: string, page: number): Promise<PersonPage>;
  merge(survivor: string, duplicate: string): Promise<Merge>;
  /** @returns the document id of who is back */
  undo(id: number): Promise<string>;
  saveAliases(documentId: string, aliases: readonly string[]): Promise<void>;
}

const content = '/content-manager/collection-types/api::person.person';

/** The server's side of the people page; its answers are checked. */
export function usePeopleApi(): PeopleApi {
  const { get, post, put } = useFetchClient();
  return useMemo(
    () => ({
      async list(search, page) {
        const { data } = await get(
          // The panel's own parameters are not encoded.
          `${peoplePath}?search=${encodeURIComponent(search)}&page=${page}`,
        );
        return peopleResponse.parse(data);
      },
      async duplicates() {
        const { data } = await get(duplicatesPath);
        return duplicatesResponse.parse(data).data;
      },
      async person(documentId, page) {
        const { data } = await get(personPath(documentId), { params: { page } });
        return personResponse.parse(data);
      },
      async merge(survivor, duplicate) {
        const { data } = await post(mergesPath(survivor), { duplicate });
        return mergeResponse.parse(data).data;
      },
      async undo(id) {
        const { data } = await post(undoMergePath(id), {});
        return undoMergeResponse.parse(data).data.documentId;
      },
      async saveAliases(documentId, aliases) {
        await put(`${content}/${documentId}`, { aliases: aliases.map((name) => ({ name })) });
      },
    }),
    [get, post, put],
  );
}
