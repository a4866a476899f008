import type { Core } from '@strapi/strapi';
import { neverStored } from '../cache/request-notes';
import { idsAlong, waysTo, type Way } from '../delivery/report-links';
import { namedUids, visibleAt } from '../delivery/visibility';
import { uids } from '../model/uids';
import { contentApiRead, mayUpdate } from './content-api-read';

/** The ids of the reports the public sees. */
const visibleReports = (strapi: Core.Strapi, now: Date) =>
  strapi.db
    .queryBuilder(uids.report)
    .init({ select: ['id'], where: { publishedAt: { $notNull: true }, ...visibleAt(now) } })
    .getKnexQuery();

const isNonEmpty = (where: unknown): boolean =>
  typeof where === 'object' && where !== null && Object.keys(where).length > 0;

/**
 * Lets the public read the people, organizations and topics that a visible report names, and no
 * others: somebody named only in a draft or under embargo is not told. In the database layer,
 * because the link tables can only be asked there.
 */
export const guardNames = (strapi: Core.Strapi, now: () => Date): void => {
  // The links are known once the database is, which is after this is registered.
  const ways = new Map<string, readonly Way[]>();
  const waysOf = (uid: string) => {
    const known = ways.get(uid) ?? waysTo(strapi, uid);
    ways.set(uid, known);
    return known;
  };

  const narrow = async (event: { model: { uid: string }; params: { where?: unknown } }) => {
    const read = contentApiRead(strapi);
    const { uid } = event.model;
    if (read === null) return;
    if (await mayUpdate(strapi, read, uid)) {
      // Such a list changes with every draft.
      read.state[neverStored] = true;
      return;
    }
    const visible = visibleReports(strapi, now());
    const named = {
      $or: waysOf(uid).map((way) => ({ id: { $in: idsAlong(strapi, way, visible) } })),
    };
    event.params.where = isNonEmpty(event.params.where)
      ? { $and: [event.params.where, named] }
      : named;
  };

  strapi.db.lifecycles.subscribe({
    models: [...namedUids],
    beforeFindOne: narrow,
    beforeFindMany: narrow,
    beforeCount: narrow,
  });
};
