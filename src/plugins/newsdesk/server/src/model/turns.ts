import type { Core } from '@strapi/strapi';
import { once, stepsUid } from './steps';

/** Work that two transactions must not do at the same time, on whatever instance. */
export type Turn = 'naming';

const keyOf = (turn: Turn): string => `turn:${turn}`;

/** Makes the rows that turns are taken on. */
export async function prepareTurns(strapi: Core.Strapi): Promise<void> {
  // The note that it was done is the row itself.
  await once(strapi, keyOf('naming'), () => Promise.resolve());
}

/**
 * Waits for every transaction that took the same turn, and keeps it until this one
 * ends. To be called before the transaction's first read: MariaDB shows it the
 * database as it was at that moment.
 */
export async function takeTurn(strapi: Core.Strapi, turn: Turn): Promise<void> {
  await strapi.db
    .query(stepsUid)
    // Not `update`, which reads first.
    .updateMany({ where: { key: keyOf(turn) }, data: { doneAt: new Date() } });
}
