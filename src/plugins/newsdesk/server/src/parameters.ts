import type { z } from 'zod';
import { NewsdeskError } from './core/errors';

/**
 * What a caller asks by, as its contract has it: the query of an address, or GraphQL's arguments
 * (where null is as absent). Every address of ours and GraphQL refuse alike; `details.parameter`
 * names the one that is wrong.
 * @throws NewsdeskError `parameter-unknown`, `parameter-invalid`, `page-too-large`
 */
export const parametersOf = <T extends z.ZodObject>(contract: T, given: object): z.output<T> => {
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  const { success, data, error } = contract.safeParse(present);
  if (success) return data;
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys' && issue.path.length === 0) {
    throw parameterUnknown(issue.keys[0] ?? '', Object.keys(contract.shape));
  }
  const parameter = String(issue?.path[0] ?? '');
  if (issue?.code === 'too_big' && parameter === 'limit') {
    throw pageTooLarge(Number(issue.maximum));
  }
  throw parameterInvalid(parameter, issue?.message ?? '');
};

const parameterUnknown = (parameter: string, known: readonly string[]): NewsdeskError =>
  new NewsdeskError(
    'parameter-unknown',
    `There is no parameter ${parameter} here. ${known.length === 0 ? 'None is known' : `Known are ${known.join(', ')}`}.`,
    { stage: 'serve', details: { parameter } },
  );

/** A parameter whose value cannot be used, and why. */
export const parameterInvalid = (parameter: string, reason: string): NewsdeskError =>
  new NewsdeskError(
    'parameter-invalid',
    `The parameter ${parameter} is not usable: ${reason.replace(/\.$/, '')}.`,
    { stage: 'serve', details: { parameter } },
  );

/** More was asked for than one answer holds. */
export const pageTooLarge = (limit: number, configKey?: string): NewsdeskError =>
  new NewsdeskError(
    'page-too-large',
    `One answer holds at most ${limit} entries${configKey === undefined ? '' : ` (${configKey})`}. Ask for fewer and follow the cursor, where there is one.`,
    { stage: 'serve', details: { parameter: 'limit', limit } },
  );
