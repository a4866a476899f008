import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { configOf } from '../config';
import type { SourceMedia } from '../core/document/source-media';
import type { Message } from '../core/result';
import { uids } from '../model/uids';

interface UploadService {
  [member: string]: unknown;
  readonly upload: (upload: object) => Promise<unknown>;
}
const uploaded = z.array(z.object({ id: z.number() })).min(1);
const draft = z.object({
  media: z.array(
    z.object({
      id: z.number(),
      caption: z.string().nullable(),
      file: z.object({ id: z.number() }).nullable(),
    }),
  ),
});

/**
 * Puts the pictures that a document brought along into the media library and on the figures of its
 * draft: on the figure with the same caption, else on a figure of their own. A newer version brings
 * those with captions that no figure with a file has. Pictures that are only named by an address
 * are not fetched; a message says so, and so does one for each picture that cannot be decoded.
 */
export async function attachPictures(
  strapi: Core.Strapi,
  reportId: string,
  media: readonly SourceMedia[],
  isNewerVersion: boolean,
): Promise<readonly Message[]> {
  const messages: Message[] = [];
  const mostPictures = configOf(strapi).limits.pictures;
  const all = media.filter(({ kind }) => kind === 'picture' || kind === 'graphic');
  const shown = isNewerVersion ? await shownCaptions(strapi, reportId) : new Set<string>();
  const pictures = isNewerVersion
    ? all.filter(({ caption }) => words(caption) !== '' && !shown.has(words(caption)))
    : all;
  const brought: { readonly of: SourceMedia; readonly fileId: number }[] = [];
  for (const of of pictures) {
    const best = of.renditions.find(({ bytes }) => bytes !== null);
    if (best === undefined) {
      const addresses = of.renditions.flatMap(({ uri }) => uri ?? []);
      if (of.renditions.length > 0) messages.push(notFetched(addresses));
    } else if (brought.length < mostPictures) {
      const fileId = await upload(strapi, best.bytes ?? new Uint8Array(), best.mediaType);
      if (fileId === null) messages.push(unreadable());
      else brought.push({ of, fileId });
    } else {
      messages.push(tooMany(mostPictures));
      break;
    }
  }
  if (brought.length > 0) await putOnFigures(strapi, reportId, brought);
  return messages;
}

const figuresOf = async (strapi: Core.Strapi, documentId: string) => {
  const found: unknown = await strapi.db.query(uids.report).findOne({
    where: { documentId, publishedAt: null },
    select: ['id'],
    populate: { media: { select: ['id', 'caption'], populate: { file: { select: ['id'] } } } },
  });
  return draft.parse(found).media;
};

const shownCaptions = async (strapi: Core.Strapi, documentId: string) =>
  new Set(
    (await figuresOf(strapi, documentId))
      .filter(({ file }) => file !== null)
      .map(({ caption }) => words(caption)),
  );

async function putOnFigures(
  strapi: Core.Strapi,
  documentId: string,
  brought: readonly { readonly of: SourceMedia; readonly fileId: number }[],
): Promise<void> {
  const figures = await figuresOf(strapi, documentId);
  const files = new Map<number, number>();
  const added: object[] = [];
  for (const { of, fileId } of brought) {
    const figure = figures.find(
      ({ id, caption, file }) => file === null && !files.has(id) && sameWords(caption, of.caption),
    );
    if (figure === undefined) added.push({ ...figureOf(of), file: fileId });
    else files.set(figure.id, fileId);
  }
  const kept = figures.map(({ id, file }) => ({ id, file: files.get(id) ?? file?.id ?? null }));
  const data: Readonly<Record<string, unknown>> = { media: [...kept, ...added] };
  await strapi.documents(uids.report).update({
    documentId,
    data,
    status: 'draft',
  });
}

const words = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
const sameWords = (one: string | null, other: string | null): boolean =>
  words(one) !== '' && words(one) === words(other);

function figureOf(of: SourceMedia): object {
  return {
    caption: of.caption ?? of.headline,
    alternativeText: of.alternativeText,
    credit: of.credit,
    photographer: of.byline,
    takenOn: /^\d{4}-\d{2}-\d{2}/.exec(of.takenOn ?? '')?.[0] ?? null,
    place: of.place,
    usageTerms: of.usageTerms,
    claimKey: randomUUID(),
    origin: 'extracted',
  };
}

/** @returns the file's id, or null when it is no picture */
async function upload(
  strapi: Core.Strapi,
  bytes: Uint8Array,
  mediaType: string | null,
): Promise<number | null> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'newsdesk-picture-'));
  try {
    const type = mediaType ?? 'image/jpeg';
    const filepath = path.join(folder, 'picture');
    await writeFile(filepath, bytes);
    const files = {
      filepath,
      originalFilename: `picture.${type.split('/')[1]?.replace(/\W.*/, '') ?? 'jpeg'}`,
      mimetype: type,
      size: bytes.byteLength,
    };
    const service = strapi.plugin('upload').service<UploadService>('upload');
    return uploaded.parse(await service.upload({ data: { fileInfo: {} }, files }))[0]?.id ?? null;
  } catch (error) {
    if (error instanceof errors.ValidationError || error instanceof errors.ApplicationError) {
      return null;
    }
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const message = (code: string, severity: Message['severity'], reason: string): Message => ({
  code,
  severity,
  span: null,
  reason,
});
const notFetched = (addresses: readonly string[]): Message =>
  message(
    'picture-not-fetched',
    'info',
    `A picture lies at ${addresses.join(', ') || 'an unknown address'}.`,
  );
const unreadable = (): Message =>
  message('picture-unreadable', 'warning', 'A picture of the document cannot be decoded.');
const tooMany = (most: number): Message =>
  message(
    'pictures-too-many',
    'warning',
    `Only the first ${most} pictures were taken (limits.pictures).`,
  );
