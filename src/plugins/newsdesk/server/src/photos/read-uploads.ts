import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import sharp, { type Metadata } from 'sharp';
import { z } from 'zod';
import { fileUid } from '../delivery/public-shape';
import { sha256Of } from '../import/identity-key';
import { filePhoto } from './file-photo';
import { originalPicturesOf } from './original-pictures';
import { readPhotoMetadata } from './photo-metadata';
import { addRights, isRewritable, writeServedPicture } from './served-picture';

/** A file on its way into Strapi's media library. */
interface IncomingPicture {
  readonly name: string;
  readonly hash: string;
  readonly ext?: string;
  readonly mime: string;
  readonly filepath: string;
  readonly tmpWorkingDirectory?: string;
  readonly caption?: string | null;
  readonly alternativeText?: string | null;
  readonly photo?: unknown;
}

/** As much of the media library's picture service as is replaced or completed here. */
interface PictureService {
  [member: string]: unknown;
  readonly generateThumbnail: (file: IncomingPicture) => Promise<DerivedPicture | null>;
  readonly generateResponsiveFormats: (
    file: IncomingPicture,
  ) => Promise<readonly ({ readonly file: DerivedPicture } | undefined)[]>;
}
interface DerivedPicture {
  readonly filepath: string;
}
interface Settings {
  readonly sizeOptimization?: boolean;
}
interface UploadService {
  [member: string]: unknown;
  readonly getSettings: () => Promise<Settings | null>;
}
interface Services {
  readonly extend: (uid: string, extend: (service: PictureService) => PictureService) => unknown;
}
interface FileType {
  readonly attributes: Record<string, object>;
  readonly indexes?: unknown[] | undefined;
}

const pictureExtension = /^\.(?:jpe?g|png|gif|webp|avif|tiff?|svg|heic|heif|bmp|ico)$/i;

/** Gives the media library's files room for what a picture says of itself. */
export function addFileAttributes(strapi: Core.Strapi): void {
  const type: FileType = strapi.contentType(fileUid);
  const attribute = { configurable: false, private: true, searchable: false };
  Object.assign(type.attributes, {
    photo: { ...attribute, type: 'json' },
    // SHA-256 of the picture as it came.
    original: { ...attribute, type: 'string' },
    // Whether it ever was a report's: then it is served while a visible report shows it.
    ofReports: { ...attribute, type: 'boolean' },
  });
  type.indexes?.push(
    { name: 'upload_files_hash_index', columns: ['hash'], type: null },
    { name: 'upload_files_original_index', columns: ['original'], type: null },
  );
}

/**
 * Reads every picture that enters the media library, by whichever door, keeps it as it came, and
 * lets only a copy without places and serial numbers be served. What cannot be decoded as the
 * picture it claims to be is refused.
 */
export function readUploads(strapi: Core.Strapi): void {
  const settings = async (): Promise<Settings> =>
    (await strapi.plugin('upload').service<UploadService>('upload').getSettings()) ?? {};

  strapi.get<Services>('services').extend('plugin::upload.image-manipulation', (service) => ({
    ...service,

    isImage: async (file: IncomingPicture): Promise<boolean> => {
      const claims = file.mime.startsWith('image/') || pictureExtension.test(file.ext ?? '');
      const decoded = await metadataOf(file);
      const format = decoded === null ? null : formatOf(decoded);
      if (format === null) {
        if (claims) throw unreadable(file.name);
        return false;
      }
      // A drawing may hold scripts, and is served with the type it is declared with.
      if (format === 'svg' && claims && file.mime !== 'image/svg+xml') throw unreadable(file.name);
      return format !== 'svg' || file.mime === 'image/svg+xml';
    },

    isFaultyImage: async (file: IncomingPicture): Promise<boolean> => {
      try {
        await sharp(file.filepath).stats();
        return false;
      } catch {
        throw unreadable(file.name);
      }
    },

    isOptimizableImage: async (file: IncomingPicture): Promise<boolean> => {
      const decoded = await metadataOf(file);
      return decoded !== null && isRewritable(formatOf(decoded) ?? '');
    },

    optimize: async (file: IncomingPicture): Promise<object> => {
      const bytes = await readFile(file.filepath);
      const decoded = await sharp(bytes).metadata();
      const photo = await readPhotoMetadata(decoded);
      const original = sha256Of(bytes);
      await originalPicturesOf(strapi).write(original, bytes);
      const filepath = path.join(file.tmpWorkingDirectory ?? '', `served-${file.hash}`);
      const { sizeOptimization = false } = await settings();
      const written = await writeServedPicture(
        file.filepath,
        filepath,
        formatOf(decoded) ?? decoded.format,
        { quality: sizeOptimization ? 80 : 100, rights: photo },
      );
      return {
        ...file,
        filepath,
        getStream: () => createReadStream(filepath),
        width: written.width,
        height: written.height,
        size: kilobytes(written.bytes),
        sizeInBytes: written.bytes,
        caption: file.caption || (photo.caption ?? photo.headline),
        alternativeText: file.alternativeText || photo.alternativeText,
        photo,
        original,
      };
    },

    generateThumbnail: async (file: IncomingPicture) => {
      const thumbnail = await service.generateThumbnail(file);
      if (thumbnail !== null) await credit(thumbnail, file);
      return thumbnail;
    },

    generateResponsiveFormats: async (file: IncomingPicture) => {
      const formats = await service.generateResponsiveFormats(file);
      for (const format of formats) if (format !== undefined) await credit(format.file, file);
      return formats;
    },
  }));

  strapi.db.lifecycles.subscribe({
    models: [fileUid],
    async afterDelete({ result }: { readonly result?: unknown }) {
      const sha256 = deletedFile.parse(result)?.original ?? null;
      if (sha256 === null) return;
      const others = await strapi.db.query(fileUid).count({ where: { original: sha256 } });
      if (others === 0) await originalPicturesOf(strapi).remove(sha256);
    },
  });
}

const deletedFile = z.object({ original: z.string().nullish() }).nullish().catch(null);

async function metadataOf({ filepath }: IncomingPicture): Promise<Metadata | null> {
  try {
    return await sharp(filepath).metadata();
  } catch {
    return null;
  }
}

/** Sharp's name of a format that pictures are served in; null for any other. */
function formatOf({ format, compression }: Metadata): string | null {
  if (format === 'heif') return compression === 'av1' ? format : null;
  return format === 'svg' || isRewritable(format) ? format : null;
}

/** Pictures made smaller are what most readers see: they say whose they are, too. */
async function credit(derived: DerivedPicture, { photo }: IncomingPicture): Promise<void> {
  const { success, data } = filePhoto.safeParse(photo);
  if (!success) return;
  const bytes = await addRights(derived.filepath, data);
  Object.assign(derived, { size: kilobytes(bytes), sizeInBytes: bytes });
}

/** As the media library counts. */
const kilobytes = (bytes: number): number => Math.round((bytes / 1000) * 100) / 100;

function unreadable(name: string): Error {
  return new errors.ValidationError(
    `${name} is not the picture it claims to be, or is damaged. Send JPEG, PNG, WebP, AVIF, TIFF, GIF or SVG.`,
    { code: 'picture-unreadable', errors: [] },
  );
}
