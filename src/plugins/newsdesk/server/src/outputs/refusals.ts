import type { Context } from 'koa';
import { z } from 'zod';
import { NewsdeskError } from '../core/errors';
import { toHttpError } from '../http-errors';

/**
 * The query of a request as its contract has it.
 * @throws NewsdeskError `query-invalid`, naming each parameter that is wrong or unknown
 */
export const queryOf = <T extends z.ZodType>(ctx: Context, contract: T): z.output<T> =>
  parse(contract, ctx.query, 'query-invalid');

/**
 * The variable parts of an address as their contract has them.
 * @throws NewsdeskError `address-unknown`: nothing can lie there
 */
export const addressOf = <T extends z.ZodType>(ctx: Context, contract: T): z.output<T> =>
  parse(contract, ctx.params, 'address-unknown');

const parse = <T extends z.ZodType>(
  contract: T,
  given: unknown,
  code: 'query-invalid' | 'address-unknown',
): z.output<T> => {
  const parsed = contract.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new NewsdeskError(code, `This cannot be answered:\n${z.prettifyError(parsed.error)}`, {
    stage: 'serve',
  });
};

type Handler = (ctx: Context) => Promise<void>;

/** The handler, its refusals with their HTTP status. */
export const refusing =
  (handler: Handler): Handler =>
  async (ctx) => {
    try {
      await handler(ctx);
    } catch (error) {
      if (!(error instanceof NewsdeskError)) throw error;
      const { name, message, status, details, expose } = toHttpError(error);
      if (!expose) throw error;
      // In Strapi's form, but not thrown: what strangers ask wrongly is not worth a stack in the log.
      ctx.status = status;
      ctx.body = { data: null, error: { status, name, message, details } };
    }
  };
