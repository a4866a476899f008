import { z } from 'zod';

/** A stretch of the source text, in UTF-16 code units, end exclusive. */
export const place = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Place = z.infer<typeof place>;
