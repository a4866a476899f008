import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { configOf } from '../config';
import { uids } from '../model/uids';
import { pictureName, signedAddress } from './picture-address';
import { pictureKeyOf } from './picture-key';

const adminRequest = z.object({
  route: z.object({ info: z.object({ type: z.literal('admin') }) }),
});
const address = z.object({ url: z.string() });
const shown = z.looseObject({ media: z.array(z.looseObject({ file: z.unknown() })) });

interface Provider {
  readonly extend: (changes: object) => unknown;
}
const upload = z.object({
  provider: z.custom<Provider>(
    (value) => typeof value === 'object' && value !== null && 'extend' in value,
  ),
});
interface FileService {
  [member: string]: unknown;
  readonly signFileUrls: (file: unknown) => Promise<unknown>;
}

const isAdminRequest = (strapi: Core.Strapi): boolean =>
  adminRequest.safeParse(strapi.requestContext.get()?.state).success;

/**
 * Gives the admin panel short-lived, signed addresses of pictures, by the mechanism Strapi has for
 * private providers: its `<img>` elements carry no token. Everybody else gets plain addresses.
 * Only for pictures in this application's own folder; a bucket signs for itself.
 */
export function signPictures(strapi: Core.Strapi): void {
  if (strapi.config.get<string>('plugin::upload.provider', 'local') !== 'local') return;
  const { provider } = upload.parse(strapi.plugin('upload'));
  provider.extend({
    isPrivate: () => Promise.resolve(isAdminRequest(strapi)),
    getSignedUrl: (file: unknown) =>
      Promise.resolve({ url: pictureSigner(strapi, expiry(strapi))(address.parse(file).url) }),
  });
}

/**
 * Signs addresses of pictures in this application's own folder; others stay as they are.
 * @param expires until when they are good, in Unix seconds
 */
export function pictureSigner(strapi: Core.Strapi, expires: number): (url: string) => string {
  const key = pictureKeyOf(strapi);
  return (url) => {
    const name = pictureName(url.split('?')[0] ?? '');
    return name === null ? url : signedAddress(name, expires, key);
  };
}

/** Rounded up, so that an address stays the same for a while and browsers keep what they have. */
function expiry(strapi: Core.Strapi): number {
  const seconds = configOf(strapi).pictureAddressMinutes * 60;
  return (Math.floor(Date.now() / 1000 / seconds) + 2) * seconds;
}

/** The pictures of a report that the panel edits: the content manager takes them as they are. */
export function signFigures(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const result = await next();
    if (context.uid !== uids.report || !isAdminRequest(strapi)) return result;
    const parsed = shown.safeParse(result);
    if (!parsed.success || result === null || typeof result !== 'object') return result;
    const { signFileUrls } = strapi.plugin('upload').service<FileService>('file');
    const media = await Promise.all(
      parsed.data.media.map(async (figure) =>
        figure.file ? { ...figure, file: await signFileUrls(figure.file) } : figure,
      ),
    );
    return Object.assign(result, { media });
  });
}
