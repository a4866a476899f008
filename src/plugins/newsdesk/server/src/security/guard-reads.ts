import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { neverStored } from '../cache/request-notes';
import { visibleAt } from '../delivery/visibility';
import { uids } from '../model/uids';
import { contentApiRead, mayUpdate } from './content-api-read';

const reads: ReadonlySet<string> = new Set(['findMany', 'findFirst', 'findOne', 'count']);

/** Strapi takes any status but `published` for `draft`, so anything else asks for drafts. */
const asksForDrafts = (params: Readonly<Record<string, unknown>>): boolean =>
  (params['status'] !== undefined && params['status'] !== 'published') ||
  params['publicationFilter'] !== undefined ||
  params['hasPublishedVersion'] !== undefined;

/**
 * Puts every content-API read, REST or GraphQL, list, count, one or by slug, under the visibility
 * predicate, and refuses drafts of any type to callers who may not update it.
 */
export const guardReads = (strapi: Core.Strapi, now: () => Date): void => {
  strapi.documents.use(async (context, next) => {
    if (!reads.has(context.action) || context.contentType.options?.draftAndPublish !== true) {
      return next();
    }
    const read = contentApiRead(strapi);
    if (read === null) return next();

    const params: Record<string, unknown> = { ...context.params };
    if (asksForDrafts(params)) {
      if (await mayUpdate(strapi, read, context.uid)) {
        read.state[neverStored] = true;
        return next();
      }
      throw new errors.ForbiddenError(
        'Drafts are served to callers who may update them. Leave out status, publicationFilter and hasPublishedVersion.',
        { code: 'drafts-not-public' },
      );
    }
    params['status'] = 'published';
    if (context.uid === uids.report) {
      const visible = visibleAt(now());
      params['filters'] =
        params['filters'] === undefined ? visible : { $and: [params['filters'], visible] };
    }
    Object.assign(context, { params });
    return next();
  });
};
