import { setTimeout as delay } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

const quietFor = 100;
const atMost = 5000;

/**
 * Waits until nothing was asked of the database for a moment. Strapi reads what it tells
 * its event listeners without being waited for; such a read must not meet a closed pool.
 */
export async function quietDatabase({ db }: Core.Strapi): Promise<void> {
  const started = Date.now();
  let last = started;
  const note = (): void => {
    last = Date.now();
  };
  db.connection.on('query', note);
  while (Date.now() - last < quietFor && Date.now() - started < atMost) await delay(20);
  db.connection.removeListener('query', note);
}
