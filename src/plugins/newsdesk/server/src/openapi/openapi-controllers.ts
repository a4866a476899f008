import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { configOf } from '../config';
import { noQuery } from '../contracts/outputs';
import { NewsdeskError } from '../core/errors';
import { refusing } from '../http-errors';
import { publicationOf } from '../outputs/publication';
import { addressOf, queryOf } from '../outputs/parsed-request';
import { respond } from '../outputs/respond';
import { openapiDocument } from './document';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Newsdesk API</title>
    <link rel="stylesheet" href="/api/newsdesk/docs/swagger-ui.css" />
    <link rel="icon" href="data:," />
  </head>
  <body>
    <main id="docs"></main>
    <script src="/api/newsdesk/docs/swagger-ui-bundle.js"></script>
    <script src="/api/newsdesk/docs/start.js"></script>
  </body>
</html>
`;

const start =
  "SwaggerUIBundle({ url: '/api/newsdesk/openapi.json', dom_id: '#docs', deepLinking: true });\n";

const parameters = z.object({
  file: z.enum(['swagger-ui.css', 'swagger-ui-bundle.js', 'start.js']).optional(),
});
type FileName = NonNullable<z.output<typeof parameters>['file']>;

const mediaTypes: Readonly<Record<FileName, string>> = {
  'swagger-ui.css': 'text/css',
  'swagger-ui-bundle.js': 'text/javascript',
  'start.js': 'text/javascript',
};

const contentOf = (file: FileName): Promise<string> =>
  file === 'start.js'
    ? Promise.resolve(start)
    : readFile(
        path.join(path.dirname(require.resolve('swagger-ui-dist/package.json')), file),
        'utf8',
      );

/** The contract, for programs. */
export const openapiController = ({ strapi }: { strapi: Core.Strapi }) => ({
  find: refusing((ctx: Context) => {
    queryOf(ctx, noQuery);
    const document = openapiDocument(configOf(strapi), publicationOf(strapi).api);
    respond(ctx, {
      mediaType: 'application/json',
      body: JSON.stringify(document),
      lastModified: null,
    });
    return Promise.resolve();
  }),
});

/** The contract, for people: everything the page needs comes from here. */
export const apiDocsController = () => ({
  find: refusing(async (ctx: Context) => {
    queryOf(ctx, noQuery);
    const { file } = addressOf(ctx, parameters);
    if (file === undefined) {
      respond(ctx, { mediaType: 'text/html', body: page, lastModified: null });
      return;
    }
    const body = await contentOf(file).catch((cause: unknown) => {
      throw new NewsdeskError('address-unknown', 'The package swagger-ui-dist is missing.', {
        stage: 'serve',
        cause,
      });
    });
    respond(ctx, { mediaType: mediaTypes[file], body, lastModified: null });
  }),
});
