import { z } from 'zod';

const stale = z.object({
  name: z.literal('ValidationError'),
  message: z.string(),
  details: z.object({ code: z.literal('report-changed') }),
});

/**
 * Does what an editor decided about a report. On one that somebody else has saved since it is a
 * conflict (409): the 400 of a save is for the form, which shows it on its fields.
 */
export async function decided<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { success, data } = stale.safeParse(error);
    if (!success) throw error;
    throw Object.assign(new Error(data.message, { cause: error }), {
      name: 'ConflictError',
      status: 409,
      expose: true,
      details: { code: data.details.code },
    });
  }
}
