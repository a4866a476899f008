import { formats, winston } from '@strapi/logger';
import type { Core } from '@strapi/strapi';

/** One JSON object a line, with the id of the request it belongs to. */
const json = winston.format.printf(({ level, message, fields, stack, requestId }) =>
  JSON.stringify({
    time: new Date().toISOString(),
    level,
    message,
    ...(requestId === undefined ? {} : { requestId }),
    ...(stack === undefined ? {} : { stack }),
    ...(typeof fields === 'object' ? fields : {}),
  }),
);

const logger = ({ env }: Core.Config.Shared.ConfigParams) => ({
  level: env('LOG_LEVEL', 'http'),
  format: env('LOG_FORMAT', 'text') === 'json' ? json : formats.prettyPrint(),
});

export default logger;
