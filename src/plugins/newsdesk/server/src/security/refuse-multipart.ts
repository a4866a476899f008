import { rm } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';

type Middleware = Parameters<Core.Strapi['server']['use']>[0];

/** A parsed upload: koa-body gives one file or several under each field's name. */
const temporaryFile = z.object({ filepath: z.string() });
const temporaryFiles = z.record(z.string(), z.union([temporaryFile, z.array(temporaryFile)]));

const removeLeftOvers = async (files: unknown): Promise<void> => {
  const parsed = temporaryFiles.safeParse(files);
  if (!parsed.success) return;
  await Promise.all(
    Object.values(parsed.data)
      .flat()
      .map((file) => rm(file.filepath, { force: true })),
  );
};

/**
 * Strapi parses any multipart body into temporary files before it asks who sends it. Refuses such
 * bodies (415) except where files are expected, and (401) there from callers without any
 * credential; removes what is left when the answer is made. Must come before the body parser.
 */
export const refuseMultipart = (strapi: Core.Strapi): Middleware => {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  const doors = [`${prefix}/upload`, '/upload', '/admin/project-settings', '/newsdesk/imports'];

  const refuse = (status: number, name: string, message: string, code: string) => ({
    data: null,
    error: { status, name, message, details: { code } },
  });

  return async (ctx, next) => {
    if (typeof ctx.is('multipart') !== 'string') {
      await next();
      return;
    }

    if (!doors.some((door) => ctx.path === door || ctx.path.startsWith(`${door}/`))) {
      ctx.status = 415;
      ctx.body = refuse(
        415,
        'UnsupportedMediaTypeError',
        `Files are taken at ${prefix}/upload and ${prefix}/newsdesk/imports. Send JSON here.`,
        'multipart-not-expected',
      );
      return;
    }
    if (ctx.get('authorization') === '' && ctx.get('cookie') === '') {
      ctx.status = 401;
      ctx.body = refuse(
        401,
        'UnauthorizedError',
        'Files are taken from known callers. Send an API token.',
        'multipart-needs-credentials',
      );
      return;
    }
    try {
      await next();
    } finally {
      await removeLeftOvers(ctx.request.files);
    }
  };
};
