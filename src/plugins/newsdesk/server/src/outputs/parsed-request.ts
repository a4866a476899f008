import type { Context } from 'koa';
import { z } from 'zod';
import { NewsdeskError } from '../core/errors';
import { parametersOf } from '../parameters';

/**
 * The query of a request as its contract has it.
 * @throws NewsdeskError `parameter-unknown`, `parameter-invalid`, `page-too-large`
 */
export const queryOf = <T extends z.ZodObject>(ctx: Context, contract: T): z.output<T> =>
  parametersOf(contract, ctx.query);

/**
 * The variable parts of an address as their contract has them.
 * @throws NewsdeskError `address-unknown`: nothing can lie there
 */
export const addressOf = <T extends z.ZodType>(ctx: Context, contract: T): z.output<T> => {
  const { success, data, error } = contract.safeParse(ctx.params);
  if (success) return data;
  throw new NewsdeskError('address-unknown', `Nothing can lie there:\n${z.prettifyError(error)}`, {
    stage: 'serve',
  });
};
