import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { z } from 'zod';
import {
  quarantinedBytesPath,
  quarantinedPath,
  quarantinePath,
  quarantineResponse,
  quarantineRetriesPath,
  retryResponse,
  type Retried,
} from '../../../../server/src/contracts/quarantine';

const blob = z.instanceof(Blob);

export interface QuarantineApi {
  list(page: number): Promise<z.infer<typeof quarantineResponse>>;
  bytes(id: string): Promise<Blob>;
  retry(id: string): Promise<readonly Retried[]>;
  discard(id: string): Promise<void>;
}

/** The server's quarantine endpoints; their answers are checked, so a mismatch shows at once. */
export function useQuarantineApi(): QuarantineApi {
  const { get, post, del } = useFetchClient();
  return useMemo(
    () => ({
      async list(page) {
        const { data } = await get(quarantinePath, { params: { page } });
        return quarantineResponse.parse(data);
      },
      async bytes(id) {
        const { data } = await get(quarantinedBytesPath(id), { responseType: 'blob' });
        return blob.parse(data);
      },
      async retry(id) {
        const { data } = await post(quarantineRetriesPath(id), {});
        return retryResponse.parse(data).data;
      },
      async discard(id) {
        await del(quarantinedPath(id));
      },
    }),
    [get, post, del],
  );
}
