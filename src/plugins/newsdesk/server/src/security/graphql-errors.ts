import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { NewsdeskError } from '../core/errors';
import { toHttpError } from '../http-errors';

const inCapitals = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase();

/** The code of an error meant for the caller, as Strapi names them; null for a fault of ours. */
const codeOf = (error: Error): string | null => {
  const { name } = error;
  if (error instanceof errors.ForbiddenError || error instanceof errors.UnauthorizedError) {
    return 'FORBIDDEN';
  }
  if (error instanceof errors.ValidationError) return 'BAD_USER_INPUT';
  if (error instanceof errors.ApplicationError) return `STRAPI_${inCapitals(name)}`;
  if (error instanceof NewsdeskError && toHttpError(error).expose) return inCapitals(error.code);
  return null;
};

const detailsOf = (error: Error): unknown => ('details' in error ? error.details : {});

/**
 * Formats the errors of a GraphQL answer: those meant for the caller with their code, message and
 * details; of a fault of ours nothing but that it happened (it is logged), where Strapi would
 * send its message.
 */
export const graphqlErrors =
  (strapi: Core.Strapi) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    if (!(error instanceof GraphQLError)) {
      strapi.log.error(error);
      return { message: 'Internal Server Error', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
    }
    const cause = error.originalError;
    if (cause === undefined || cause instanceof GraphQLError) return formatted;

    const code = codeOf(cause);
    const where = {
      ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
    };
    if (code === null) {
      strapi.log.error(cause);
      return {
        message: 'Internal Server Error',
        ...where,
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      };
    }
    return {
      message: cause.message,
      ...where,
      extensions: {
        error: { name: cause.name, message: cause.message, details: detailsOf(cause) },
        code,
      },
    };
  };
