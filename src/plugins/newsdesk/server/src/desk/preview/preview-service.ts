import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { configOf } from '../../config';
import { completeQuery, toPublicReport } from '../../delivery/public-report';
import { publishedReport, type PublishedReport } from '../../core/report/published-report';
import { uids } from '../../model/uids';
import { pictureSigner } from '../../photos/sign-pictures';
import { requireReadable } from '../readable-reports';
import { previewAddress, ticketOf, type PreviewTicket } from './preview-address';

export interface PreviewService {
  /**
   * Where the panel's preview shows an entry: a signed address for a while, because the frame
   * it is shown in carries no login.
   * @returns undefined for what has no preview
   * @throws ForbiddenError, NotFoundError when whoever asks may not read the report
   */
  addressOf(
    uid: string,
    asked: { readonly documentId?: string; readonly status?: string },
  ): Promise<string | undefined>;
  /** What a signed address allows to be seen; null when it allows nothing. */
  report(documentId: string, search: unknown): Promise<Shown | null>;
}

interface Shown {
  readonly report: PublishedReport;
  readonly status: PreviewTicket['status'];
}

const row = z.looseObject({ publishedAt: z.unknown(), updatedAt: z.unknown() });

export const previewService = ({ strapi }: { strapi: Core.Strapi }): PreviewService => {
  const secret = () => z.string().min(1).parse(strapi.config.get('admin.auth.secret'));

  return {
    async addressOf(uid, { documentId, status }) {
      const ctx = strapi.requestContext.get();
      if (uid !== uids.report || documentId === undefined || ctx === undefined) return undefined;
      await requireReadable(strapi, ctx, documentId);
      const ticket: PreviewTicket = {
        documentId,
        status: status === 'published' ? 'published' : 'draft',
        expires: Date.now() + configOf(strapi).previewMinutes * 60_000,
      };
      const server = z.string().catch('').parse(strapi.config.get('server.url'));
      return `${server.replace(/\/$/, '')}${previewAddress(ticket, secret())}`;
    },

    async report(documentId, search) {
      const ticket = ticketOf(documentId, search, { secret: secret(), now: Date.now() });
      if (ticket === null) return null;
      const { status, expires } = ticket;
      const found: unknown = await strapi.db.query(uids.report).findOne({
        where: {
          documentId,
          publishedAt: status === 'published' ? { $notNull: true } : null,
        },
        ...completeQuery(),
      });
      if (found === null) return null;
      const entry = row.parse(found);
      // A draft was not published yet; the page shows when it was last saved.
      const dated = { ...entry, publishedAt: entry.publishedAt ?? entry.updatedAt };
      const report = publishedReport.parse(toPublicReport(dated));
      return { report: withPictures(strapi, report, expires), status };
    },
  };
};

/** As long as the page may be seen, so may its pictures: of a draft they are not public. */
function withPictures(
  strapi: Core.Strapi,
  report: PublishedReport,
  expires: number,
): PublishedReport {
  const sign = pictureSigner(strapi, Math.ceil(expires / 1000));
  const media = report.media.map((figure) =>
    figure.file === null
      ? figure
      : { ...figure, file: { ...figure.file, url: sign(figure.file.url) } },
  );
  return { ...report, media };
}
