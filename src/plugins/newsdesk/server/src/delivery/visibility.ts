import { uids } from '../model/uids';

/** What a visible report makes public by naming it. */
export const namedUids = [uids.person, uids.organization, uids.topic] as const;

/**
 * The one predicate, as Strapi filters: usable, embargo passed, not expired. That the row is the
 * published one is said by `status` where documents are read, by `publishedAt` elsewhere.
 */
export const visibleAt = (now: Date) => {
  const instant = now.toISOString();
  return {
    $and: [
      { pubStatus: { $eq: 'usable' } },
      { $or: [{ embargoedUntil: { $null: true } }, { embargoedUntil: { $lte: instant } }] },
      { $or: [{ expiresAt: { $null: true } }, { expiresAt: { $gt: instant } }] },
    ],
  };
};
