import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { readKnownCredit } from '../core/extraction/media/credit';
import { fileUid } from '../delivery/public-shape';
import { uids } from '../model/uids';
import { filePhoto } from './file-photo';
import type { PhotoMetadata } from './photo-metadata';

const id = z.coerce.number().int();
/** A file as it is put on a figure: by its id, or as the form holds it. */
const file = z.union([id, z.looseObject({ id }).transform((held) => held.id)]).nullish();
const figure = z.looseObject({ id: id.nullish(), file: file.catch(null) });
const written = z.looseObject({
  documentId: z.string().optional(),
  data: z.looseObject({ media: z.array(figure) }),
});
const library = z.array(z.object({ id, photo: filePhoto.nullable().catch(null) }));
const storedFigures = z.object({
  media: z.array(z.looseObject({ id, file: z.object({ id }).nullable() })),
});

type StoredFigure = z.output<typeof storedFigures>['media'][number];

type Figure = z.output<typeof figure>;

/**
 * Puts a picture's own words into a figure when the picture is put on it. Only empty fields are
 * filled, and only then: what an editor writes, or takes away later, is never overwritten.
 */
export function fillFigures(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const isWrite = context.action === 'create' || context.action === 'update';
    if (context.uid !== uids.report || !isWrite) return next();
    const { success, data: params } = written.safeParse(context.params);
    if (!success || !params.data.media.some((item) => typeof item.file === 'number')) return next();

    const known = await figuresOfDraft(strapi, params.documentId);
    const isPut = ({ id: figureId, file: fileId }: Figure): boolean =>
      typeof fileId === 'number' &&
      (typeof figureId !== 'number' || known.get(figureId)?.file?.id !== fileId);
    const photos = await photosOf(strapi, params.data.media.filter(isPut));
    if (photos.size === 0) return next();

    const media = params.data.media.map((item) => {
      const photo = isPut(item) ? photos.get(item.file ?? 0) : undefined;
      if (photo === undefined) return item;
      // What a write leaves out of a figure that is there stays as it is.
      const whole = { ...known.get(item.id ?? 0), ...item };
      return { ...item, ...emptyFieldsFrom(whole, photo) };
    });
    Object.assign(context, { params: { ...context.params, data: { ...params.data, media } } });
    return next();
  });
}

/** The figures of a report's draft, by id. */
async function figuresOfDraft(
  strapi: Core.Strapi,
  documentId: string | undefined,
): Promise<ReadonlyMap<number, StoredFigure>> {
  if (documentId === undefined) return new Map();
  const found: unknown = await strapi.db.query(uids.report).findOne({
    where: { documentId, publishedAt: null },
    select: ['id'],
    populate: { media: { populate: { file: { select: ['id'] } } } },
  });
  const figures = storedFigures.nullable().parse(found)?.media ?? [];
  return new Map(figures.map((stored) => [stored.id, stored]));
}

async function photosOf(
  strapi: Core.Strapi,
  figures: readonly Figure[],
): Promise<ReadonlyMap<number, PhotoMetadata>> {
  if (figures.length === 0) return new Map();
  const ids = figures.map((item) => item.file);
  const files = library.parse(
    await strapi.db
      .query(fileUid)
      .findMany({ where: { id: { $in: ids } }, select: ['id', 'photo'] }),
  );
  return new Map(files.flatMap((known) => (known.photo ? [[known.id, known.photo] as const] : [])));
}

/** What a picture can say in the fields of a figure. */
export function figureFields(photo: PhotoMetadata) {
  const credit = photo.credit ?? photo.copyrightNotice ?? photo.source ?? photo.photographer;
  return {
    caption: photo.caption ?? photo.headline,
    alternativeText: photo.alternativeText,
    credit,
    agency: photo.source ?? (photo.credit === null ? null : readKnownCredit(photo.credit).agency),
    photographer: photo.photographer,
    takenOn: photo.createdOn?.slice(0, 10) ?? null,
    place: photo.place,
    usageTerms: photo.usageTerms,
  };
}

function emptyFieldsFrom(item: Readonly<Record<string, unknown>>, photo: PhotoMetadata): object {
  const isEmpty = (value: unknown): boolean =>
    value === undefined || value === null || value === '';
  return Object.fromEntries(
    Object.entries(figureFields(photo)).filter(
      ([name, value]) => value !== null && isEmpty(item[name]),
    ),
  );
}
