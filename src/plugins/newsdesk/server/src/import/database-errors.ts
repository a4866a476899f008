import { z } from 'zod';

/** Unique violations, deadlocks and outdated snapshots, by the names databases have for them. */
const overtaken = new Set([
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_BUSY',
  '23505',
  '40001',
  '40P01',
  'ER_DUP_ENTRY',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_CHECKREAD',
]);

const databaseError = z.object({ code: z.string() });

/** Whether a transaction failed because another one was in its way, and may be tried again. */
export function isOvertaken(error: unknown): boolean {
  const { success, data } = databaseError.safeParse(error);
  return success && overtaken.has(data.code);
}
