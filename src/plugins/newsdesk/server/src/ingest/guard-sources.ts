import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { configOf } from '../config';
import { NewsdeskError } from '../core/errors';
import { uids } from '../model/uids';
import { sealCredentials } from './credentials';
import { checkedAddress } from './fetch-document';
import { forgetState, makeDue } from './ingest-states';

const written = z.object({
  documentId: z.string().optional(),
  data: z.looseObject({
    address: z.string().optional(),
    authentication: z.string().optional(),
    credentials: z.string().nullish(),
  }),
});
const deleted = z.object({ documentId: z.string() });

/**
 * Keeps sources as they must be: an address that may be asked, and credentials that are sealed
 * when they come in, never come out, and never go to another host than they were given for.
 */
export function guardSources(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== uids.ingestSource) return next();
    switch (context.action) {
      case 'create':
      case 'update': {
        const { documentId, data } = written.parse(context.params);
        const checked = await checkedData(strapi, documentId ?? null, data);
        Object.assign(context, { params: { ...context.params, data: checked } });
        const result = await next();
        if (documentId !== undefined) await makeDue(strapi, documentId, new Date());
        return withoutSecrets(result);
      }
      case 'delete': {
        const result = await next();
        await forgetState(strapi, deleted.parse(context.params).documentId);
        return withoutSecrets(result);
      }
      default:
        return withoutSecrets(await next());
    }
  });
}

async function checkedData(
  strapi: Core.Strapi,
  documentId: string | null,
  data: z.output<typeof written>['data'],
): Promise<object> {
  const { credentials, ...kept } = data;
  delete kept['sealedCredentials'];
  const host = data.address === undefined ? null : hostOf(strapi, data.address);
  if (data.authentication === 'none') return { ...kept, sealedCredentials: null };
  if (typeof credentials === 'string' && credentials !== '') {
    return { ...kept, sealedCredentials: sealCredentials(strapi, credentials) };
  }
  const movesAway =
    host !== null && documentId !== null && host !== (await storedHost(strapi, documentId));
  return movesAway ? { ...kept, sealedCredentials: null } : kept;
}

function hostOf(strapi: Core.Strapi, address: string): string {
  try {
    return checkedAddress(address, configOf(strapi).fetching).host;
  } catch (error) {
    if (!(error instanceof NewsdeskError)) throw error;
    const { message, code } = error;
    throw new errors.ValidationError(message, {
      code,
      errors: [{ path: ['address'], message, name: 'ValidationError' }],
    });
  }
}

async function storedHost(strapi: Core.Strapi, documentId: string): Promise<string | null> {
  const found: unknown = await strapi.db
    .query(uids.ingestSource)
    .findOne({ where: { documentId }, select: ['address'] });
  const address = z.object({ address: z.string() }).nullable().parse(found)?.address;
  return address !== undefined && URL.canParse(address) ? new URL(address).host : null;
}

/** Entries, lists of entries and results with `entries`, each without what is sealed. */
function withoutSecrets<T>(result: T): T {
  if (Array.isArray(result)) {
    result.forEach(withoutSecrets);
  } else if (typeof result === 'object' && result !== null) {
    if ('entries' in result) withoutSecrets(result.entries);
    if ('sealedCredentials' in result) delete result.sealedCredentials;
  }
  return result;
}
