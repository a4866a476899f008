import type { Core } from '@strapi/strapi';
import { configOf } from '../config';
import { batchParameters, importsPath, importsQuery } from '../contracts/imports';
import { noQuery } from '../contracts/outputs';
import { NewsdeskError } from '../core/errors';
import { refuse, refusing } from '../http-errors';
import { parametersOf } from '../parameters';
import { callerOf, idempotencyKey } from './caller';
import { heldType } from './hold-body';
import { discard, readUpload } from './read-upload';
import type { ImportRequests } from './requests-service';

/** `POST` and `GET /api/newsdesk/imports`: the door for programs. */
export const importsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const requests = () => strapi.plugin('newsdesk').service<ImportRequests>('importRequests');
  const statusAddress = (id: string): string =>
    `${strapi.config.get<string>('api.rest.prefix', '/api')}${importsPath}/${id}`;

  return {
    create: refusing(async (ctx) => {
      const contentType: unknown = ctx.state[heldType];
      let key: string | null;
      let files;
      try {
        key = idempotencyKey(ctx.get('idempotency-key'));
        const { fileName = null } = parametersOf(importsQuery, ctx.query);
        files = await readUpload(
          {
            request: ctx.req,
            contentType: typeof contentType === 'string' ? contentType : '',
            fileName,
          },
          configOf(strapi).limits,
        );
      } catch (error) {
        discard(ctx.req);
        throw error;
      }
      const reply = await requests().take({
        files,
        caller: callerOf(ctx.state.auth),
        idempotencyKey: key,
        answer: prefersBatch(ctx.get('prefer')) ? 'later' : 'as-fits',
      });
      if (reply.status === 'refused') {
        refuse(ctx, reply.reason, { items: reply.items });
        return;
      }
      const { body, isReplayed } = reply;
      if (isReplayed) ctx.set('Idempotency-Replayed', 'true');
      if (reply.status === 202) ctx.set('Location', statusAddress(reply.body.data.id));
      ctx.status = reply.status;
      ctx.body = body;
    }),

    findOne: refusing(async (ctx) => {
      parametersOf(noQuery, ctx.query);
      const { data: batch } = batchParameters.safeParse(ctx.params);
      const found = batch === undefined ? null : await requests().find(batch.id);
      if (found === null) {
        throw new NewsdeskError(
          'import-not-found',
          'There is no batch of this id; accounts are kept for limits.imports.keptHours.',
          { stage: 'serve' },
        );
      }
      ctx.set('Cache-Control', 'no-store');
      ctx.body = found;
    }),
  };
};

const prefersBatch = (prefer: string): boolean =>
  /(?:^|[,\s])respond-async(?:$|[,;\s])/i.test(prefer);
