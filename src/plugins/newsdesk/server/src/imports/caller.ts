import { z } from 'zod';
import { importsHeaders } from '../contracts/imports';
import { NewsdeskError } from '../core/errors';

const auth = z.looseObject({
  strategy: z.looseObject({ name: z.string() }),
  credentials: z.looseObject({ id: z.union([z.number(), z.string()]) }).nullish(),
});

/** Who makes a request, as Strapi found out; programs without a name of their own are one. */
export function callerOf(state: unknown): string {
  const { data } = auth.safeParse(state);
  return `${data?.strategy.name ?? 'unknown'}:${data?.credentials?.id ?? ''}`;
}

/**
 * The key by which a caller says that two requests are the same (IETF httpapi
 * idempotency-key-header); null for none.
 * @throws NewsdeskError `idempotency-key-invalid`
 */
export function idempotencyKey(given: string | null | undefined): string | null {
  const key = given?.trim().replace(/^"(.*)"$/, '$1') ?? '';
  if (key === '') return null;
  if (importsHeaders.shape['idempotency-key'].safeParse(key).success) return key;
  throw new NewsdeskError(
    'idempotency-key-invalid',
    'An idempotency key is at most 255 ASCII characters. Send a UUID.',
    { stage: 'serve' },
  );
}
