import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { fileUid } from '../delivery/public-shape';
import { uids } from '../model/uids';

/** Its model, known to the database alone: which row of a report shows which picture in its text. */
export const bodyPicturesUid = 'newsdesk_body_picture';

interface Models {
  add(model: object): void;
}

/** The table of pictures in texts, which hold them as JSON that no index reaches. */
export function registerBodyPictures(strapi: Core.Strapi): void {
  strapi.get<Models>('models').add({
    uid: bodyPicturesUid,
    singularName: 'newsdesk-body-picture',
    tableName: 'newsdesk_body_pictures',
    attributes: {
      id: { type: 'increments' },
      hash: { type: 'string' },
      reportId: { type: 'integer' },
    },
    indexes: [
      { name: 'newsdesk_body_pictures_hash_index', columns: ['hash'] },
      { name: 'newsdesk_body_pictures_report_index', columns: ['report_id'] },
    ],
    lifecycles: {},
  });
}

interface WriteEvent {
  readonly params: { readonly data?: unknown };
  readonly result?: unknown;
}

const id = z.number();
const imageBlock = z.object({
  type: z.literal('image'),
  image: z.object({ hash: z.string().min(1) }),
});
const reportWrite = z.object({ body: z.array(z.unknown()) });
const figureWrite = z.object({ file: z.unknown() });
const row = z.object({ id });

/**
 * Notes for good which files are pictures of reports, through whichever door they are put there,
 * inside the write's own transaction.
 */
export function noteReportPictures(strapi: Core.Strapi): void {
  const reportWritten = async ({ params, result }: WriteEvent): Promise<void> => {
    const written = reportWrite.safeParse(params.data);
    const report = row.safeParse(result);
    if (!written.success || !report.success) return;
    const hashes = written.data.body.flatMap((block) => {
      const image = imageBlock.safeParse(block);
      return image.success ? [image.data.image.hash] : [];
    });
    const pictures = strapi.db.query(bodyPicturesUid);
    const reportId = report.data.id;
    await pictures.deleteMany({ where: { reportId } });
    if (hashes.length === 0) return;
    await pictures.createMany({ data: hashes.map((hash) => ({ hash, reportId })) });
    await noteFiles(strapi, { hash: { $in: hashes } });
  };
  const figureWritten = async ({ params }: WriteEvent): Promise<void> => {
    const figure = figureWrite.safeParse(params.data);
    const ids = figure.success ? fileIds(figure.data.file) : [];
    if (ids.length > 0) await noteFiles(strapi, { id: { $in: ids } });
  };
  strapi.db.lifecycles.subscribe({
    models: [uids.report],
    afterCreate: reportWritten,
    afterUpdate: reportWritten,
    async afterDelete({ result }: WriteEvent) {
      const report = row.safeParse(result);
      if (!report.success) return;
      await strapi.db.query(bodyPicturesUid).deleteMany({ where: { reportId: report.data.id } });
    },
  });
  strapi.db.lifecycles.subscribe({
    models: [uids.figure],
    afterCreate: figureWritten,
    afterUpdate: figureWritten,
  });
}

/** In the query layer, past its events: what reports say has not changed. */
async function noteFiles(strapi: Core.Strapi, which: object): Promise<void> {
  await strapi.db
    .queryBuilder(fileUid)
    .where({ ...which, $or: [{ ofReports: { $null: true } }, { ofReports: false }] })
    .update({ ofReports: true })
    .execute();
}

/** A relation as it is written: an id, an entry, a list, or either inside `set` or `connect`. */
function fileIds(written: unknown): readonly number[] {
  if (typeof written === 'number') return [written];
  if (typeof written === 'string') return /^\d+$/.test(written) ? [Number(written)] : [];
  if (Array.isArray(written)) return written.flatMap(fileIds);
  if (typeof written !== 'object' || written === null) return [];
  if ('id' in written) return fileIds(written.id);
  return [
    ...('set' in written ? fileIds(written.set) : []),
    ...('connect' in written ? fileIds(written.connect) : []),
  ];
}
