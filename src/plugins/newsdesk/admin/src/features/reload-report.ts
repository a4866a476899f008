import { unstable_useDocument as useDocument, useQueryParams } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { z } from 'zod';

const query = z.looseObject({ plugins: z.record(z.string(), z.looseObject({})).optional() });

/** Has the edit view load its report again, after the server changed it. */
export function useReloadReport(documentId: string): () => void {
  const [{ query: asked }] = useQueryParams();
  // As the edit view asks for it, so that it is the same request.
  const params = useMemo((): object => {
    const { plugins = {}, ...others } = query.parse(asked);
    return Object.values(plugins).reduce<object>((all, one) => ({ ...all, ...one }), others);
  }, [asked]);
  const { refetch } = useDocument({
    collectionType: 'collection-types',
    model: 'api::news-report.news-report',
    documentId,
    params,
  });
  return refetch;
}
