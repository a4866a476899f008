import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { uids } from '../model/uids';
import { insertLinks, insertRows } from './insert-rows';
import type { PubStatus } from './item-versions';
import type { CorrectionData } from './store-report';

const rows = z.array(
  z.object({
    id: z.number(),
    publishedAt: z.unknown(),
    pubStatus: z.enum(['usable', 'withheld', 'canceled']),
    corrections: z.array(z.object({ id: z.number() })),
  }),
);

const strictness: Readonly<Record<PubStatus, number>> = { usable: 0, withheld: 1, canceled: 2 };

/** What its provider now says of using a report. */
export interface NewStatus {
  /** What it said before; an editor who decided otherwise is not overruled by a milder word. */
  readonly before: PubStatus;
  readonly now: PubStatus;
  /** What readers of the report are told, when it is killed. */
  readonly correction: CorrectionData | null;
}

/**
 * Applies what a provider says of using a report. A stricter word takes effect on the
 * published report at once, without anybody publishing anything; a milder one on the draft.
 */
export async function applyStatus(
  strapi: Core.Strapi,
  documentId: string,
  { before, now, correction }: NewStatus,
): Promise<void> {
  const found = rows.parse(
    await strapi.db.query(uids.report).findMany({
      where: { documentId },
      select: ['id', 'publishedAt', 'pubStatus'],
      populate: { corrections: { select: ['id'] } },
    }),
  );
  for (const { id, publishedAt, pubStatus, corrections } of found) {
    const isDraft = (publishedAt ?? null) === null;
    const isStricter = strictness[now] > strictness[pubStatus];
    if (correction !== null) await correct(strapi, id, correction, corrections.length);
    if (!isStricter && !(isDraft && pubStatus === before && now !== before)) continue;
    await strapi.db.query(uids.report).update({ where: { id }, data: { pubStatus: now } });
  }
}

async function correct(
  strapi: Core.Strapi,
  from: number,
  correction: CorrectionData,
  behind: number,
): Promise<void> {
  const to = await insertRows(strapi, uids.correction, [{ ...correction }], null);
  await insertLinks(strapi, uids.report, [{ from, field: 'corrections', to, behind }]);
}

/** What readers are told of a killed report; why is the provider's and the newsroom's to say. */
export function killCorrection(killedAt: Date, provider: string | null): CorrectionData {
  return {
    date: killedAt.toISOString(),
    kind: 'kill',
    text: `${provider ?? 'Its provider'} has withdrawn this report.`,
  };
}
