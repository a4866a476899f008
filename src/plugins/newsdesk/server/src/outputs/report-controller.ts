import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { lastChange } from '../changes/last-change';
import { noQuery, reportParameters } from '../contracts/outputs';
import { NewsdeskError } from '../core/errors';
import { reportFormats } from '../core/formats/formats';
import { refusing } from '../http-errors';
import { publicationOf } from './publication';
import { killedWhere, publicReports, visibleWhere } from './public-reports';
import { addressOf, queryOf } from './parsed-request';
import { preferred, respond } from './respond';

type FormatName = keyof typeof reportFormats;

/** What is chosen from by `Accept`, the one that holds most first. */
const negotiated = new Map<string, FormatName>(
  (['ninjs', 'json-ld', 'newsml-g2', 'newsml-g2-message', 'nitf'] as const).map((name) => [
    reportFormats[name].mediaType,
    name,
  ]),
);

/** One report in the formats partners and search engines read. */
export const reportOutputController = ({ strapi }: { strapi: Core.Strapi }) => {
  async function answer(ctx: Context, documentId: string, name: FormatName): Promise<void> {
    const now = new Date();
    const [report] = await publicReports(strapi, {
      where: { documentId, $or: [visibleWhere(now), killedWhere(strapi, now)] },
      orderBy: [{ id: 'desc' }],
      limit: 1,
    });
    if (report === undefined) {
      throw new NewsdeskError(
        'report-not-found',
        'The public sees no such report: it was never published, is under embargo, or has gone.',
        { stage: 'serve' },
      );
    }
    const { mediaType, write } = reportFormats[name];
    respond(ctx, {
      mediaType,
      body: write(report, publicationOf(strapi)),
      lastModified: await lastChange(strapi, now, documentId),
    });
  }

  return {
    /** In the format its address names, else in the one the caller likes best. */
    findOne: refusing(async (ctx) => {
      queryOf(ctx, noQuery);
      const { documentId, format } = addressOf(ctx, reportParameters);
      await answer(ctx, documentId, format ?? preferred(ctx, negotiated));
    }),
  };
};
