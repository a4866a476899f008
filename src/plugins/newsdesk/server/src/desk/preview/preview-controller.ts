import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { previewGone, previewPage, previewPolicy } from './preview-page';
import type { PreviewService } from './preview-service';

const address = z.object({ params: z.object({ documentId: z.string().max(255) }) });

/** The page that the panel's preview shows. */
export const previewController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async show(ctx: Context): Promise<void> {
    const { documentId } = address.parse(ctx).params;
    const shown = await strapi
      .plugin('newsdesk')
      .service<PreviewService>('preview')
      .report(documentId, ctx.query);
    ctx.set({
      'content-security-policy': previewPolicy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
    ctx.type = 'text/html; charset=utf-8';
    ctx.status = shown === null ? 404 : 200;
    ctx.body =
      shown === null
        ? previewGone(ctx.get('accept-language') || 'en')
        : previewPage(shown.report, shown.status);
  },
});
