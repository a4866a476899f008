import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import {
  draftPath,
  draftResponse,
  type Decisions,
  type Draft,
} from '../../../../server/src/contracts/draft';
import {
  previewPath,
  previewResponse,
  type Preview,
} from '../../../../server/src/contracts/preview';

export interface ImportApi {
  preview(file: File): Promise<Preview>;
  createDraft(file: File, decisions: Decisions): Promise<Draft>;
}

/** The server's import endpoints; their answers are checked, so a mismatch shows at once. */
export function useImportApi(): ImportApi {
  const { post } = useFetchClient();
  return useMemo(
    () => ({
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
    }),
    [post],
  );
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file, file.name);
  return form;
}
