import { getFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import {
  draftPath,
  draftResponse,
  type Decisions,
  type Draft,
} from '../../../../server/src/contracts/draft';
import { fetchPath, fetchResponse } from '../../../../server/src/contracts/fetched-document';
import {
  previewPath,
  previewResponse,
  type Preview,
} from '../../../../server/src/contracts/preview';
import {
  matchesPath,
  matchesResponse,
  speakersPath,
  speakersResponse,
  type Speaker,
  type SpeakerMatch,
} from '../../../../server/src/contracts/speakers';

export type SpeakerName = Pick<SpeakerMatch, 'type' | 'name'>;

export interface ImportApi {
  /** What lies at an address, as if it had been chosen from a disk. */
  fetchFile(address: string): Promise<File>;
  preview(file: File): Promise<Preview>;
  createDraft(file: File, decisions: Decisions): Promise<Draft>;
  /** People and organizations by a part of their name. */
  speakers(search: string): Promise<readonly Speaker[]>;
  /** Whom names alone lead to, in their order. */
  matches(names: readonly SpeakerName[]): Promise<readonly SpeakerMatch[]>;
}

/** The server's import endpoints; their answers are checked, so a mismatch shows at once. */
export function useImportApi(): ImportApi {
  return useMemo(() => {
    // Not the hook's: what is under way goes on when the page is left.
    const { get, post } = getFetchClient();
    return {
      async fetchFile(address) {
        const { data } = await post(fetchPath, { address });
        const { fileName, mediaType, bytes } = fetchResponse.parse(data).data;
        return new File([bytesOf(bytes)], fileName ?? new URL(address).host, {
          type: mediaType ?? '',
        });
      },
      async preview(file) {
        const { data } = await post(previewPath, formOf(file));
        return previewResponse.parse(data).data;
      },
      async createDraft(file, decisions) {
        const form = formOf(file);
        form.append('decisions', JSON.stringify(decisions));
        const { data } = await post(draftPath, form);
        return draftResponse.parse(data).data;
      },
      async speakers(search) {
        const { data } = await get(`${speakersPath}?search=${encodeURIComponent(search)}`);
        return speakersResponse.parse(data).data;
      },
      async matches(names) {
        const { data } = await post(matchesPath, { names });
        return matchesResponse.parse(data).data;
      },
    };
  }, []);
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file, file.name);
  return form;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
