import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { fileUid } from '../delivery/public-shape';
import { publicGeneration } from '../delivery/read-model-tables';
import { visibleAt } from '../delivery/visibility';
import { uids } from '../model/uids';
import { bodyPicturesUid } from './body-pictures';
import { isSigned, pictureName } from './picture-address';
import { pictureKeyOf } from './picture-key';

type Middleware = Parameters<Core.Strapi['server']['use']>[0];

const file = z.object({ id: z.number(), hash: z.string(), ofReports: z.boolean().nullable() });
type File = z.output<typeof file>;

/** Decisions are kept as long as nothing public changes, and at most so long: embargoes end. */
const longestMilliseconds = 60_000;
const mostDecisions = 10_000;

interface Decision {
  readonly generation: number;
  readonly until: number;
  readonly visible: boolean;
}

const holder = z.object({ expiresAt: z.coerce.date().nullable() });

/**
 * Serves a picture that ever was a report's to the public only while a visible report shows it.
 * Editors come with a signed address. Everything else in the library is served as always, but as
 * nothing that could run scripts.
 */
export function guardPictures(strapi: Core.Strapi): void {
  const decisions = new Map<number, Decision>();

  /** The file of a name, or of the name of one of its smaller formats. */
  async function findFile(name: string): Promise<File | null> {
    const stem = name.replace(/\.[^.]*$/, '');
    const formats = ['thumbnail', ...breakpointsOf(strapi)];
    const hashes = [
      stem,
      ...formats
        .filter((format) => stem.startsWith(`${format}_`))
        .map((format) => stem.slice(format.length + 1)),
    ];
    const found: unknown = await strapi.db.query(fileUid).findOne({
      where: { hash: { $in: hashes } },
      select: ['id', 'hash', 'ofReports'],
      orderBy: { ofReports: 'desc' },
    });
    return file.nullable().parse(found);
  }

  async function visibleHolder({ id, hash }: File, now: Date) {
    const shown = { publishedAt: { $notNull: true } };
    const reports = strapi.db.query(uids.report);
    const byFigure: unknown = await reports.findOne({
      where: { $and: [{ media: { file: { id } } }, shown, visibleAt(now)] },
      select: ['expiresAt'],
    });
    if (byFigure !== null) return holder.parse(byFigure);
    const rows = z.array(z.object({ reportId: z.number() })).parse(
      await strapi.db.query(bodyPicturesUid).findMany({
        where: { hash },
        select: ['reportId'],
        orderBy: { id: 'desc' },
        limit: 1000,
      }),
    );
    if (rows.length === 0) return null;
    const byBody: unknown = await reports.findOne({
      where: {
        $and: [{ id: { $in: rows.map(({ reportId }) => reportId) } }, shown, visibleAt(now)],
      },
      select: ['expiresAt'],
    });
    return holder.nullable().parse(byBody);
  }

  async function isVisible(picture: File): Promise<boolean> {
    const now = new Date();
    const generation = await publicGeneration(strapi);
    const known = decisions.get(picture.id);
    if (known?.generation === generation && known.until > now.getTime()) return known.visible;
    const shown = await visibleHolder(picture, now);
    if (decisions.size >= mostDecisions) decisions.clear();
    decisions.set(picture.id, {
      generation,
      visible: shown !== null,
      // An embargo that ends is noticed within seconds; an expiry at its moment.
      until: Math.min(
        now.getTime() + (shown === null ? longestMilliseconds / 12 : longestMilliseconds),
        shown?.expiresAt?.getTime() ?? Infinity,
      ),
    });
    return shown !== null;
  }

  const guard: Middleware = async (ctx, next) => {
    const name = pictureName(ctx.path);
    if (name === null) {
      await next();
      return;
    }
    const picture = await findFile(name);
    if (picture?.ofReports === true && !(await isVisible(picture))) {
      if (!isSigned(name, ctx.query, new Date(), pictureKeyOf(strapi))) {
        ctx.status = 404;
        ctx.body = {
          data: null,
          error: {
            status: 404,
            name: 'NotFoundError',
            message: 'No published report shows this picture.',
            details: { code: 'picture-not-public' },
          },
        };
        return;
      }
      ctx.set('Cache-Control', 'private, max-age=0');
    }
    await next();
    // A drawing or a page somebody uploaded runs nothing when it is opened by itself. Set last:
    // Strapi's own policy, meant for the panel, is set on the way in.
    ctx.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    ctx.set('X-Content-Type-Options', 'nosniff');
  };
  strapi.server.use(guard);
}

const breakpointsOf = (strapi: Core.Strapi): readonly string[] =>
  Object.keys(
    strapi.config.get<object>('plugin::upload.breakpoints', { large: 1, medium: 1, small: 1 }),
  );
