import { readFile, writeFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import { writeRights, type Rights } from './xmp';

/** Formats that are written anew when they are served, by sharp's names. */
const writers: Readonly<Record<string, (picture: Sharp, quality: number) => Sharp>> = {
  jpeg: (picture, quality) => picture.jpeg({ quality }),
  png: (picture, quality) => picture.png({ quality }),
  webp: (picture, quality) => picture.webp({ quality }),
  tiff: (picture, quality) => picture.tiff({ quality }),
  heif: (picture, quality) => picture.avif({ quality }),
  gif: (picture) => picture.gif(),
};

export const isRewritable = (format: string): boolean => format in writers;

export interface WrittenPicture {
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/**
 * Writes a picture anew, upright, with its colours, and with nothing beside them but who made it
 * and what may be done with it: no place, no serial numbers, no names of cameras' owners.
 */
export async function writeServedPicture(
  from: string,
  to: string,
  format: string,
  options: { readonly quality: number; readonly rights: Rights },
): Promise<WrittenPicture> {
  const write = writers[format];
  if (write === undefined) throw new Error(`pictures of format ${format} are not written anew`);
  const xmp = writeRights(options.rights);
  const upright = sharp(from, { animated: true }).autoOrient().keepIccProfile();
  const { width, height, size, pageHeight } = await write(
    xmp === null ? upright : upright.withXmp(xmp),
    options.quality,
  ).toFile(to);
  return { width, height: pageHeight ?? height, bytes: size };
}

const xmpMark = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');

/**
 * Adds rights to a JPEG that carries no XMP, without touching its picture; other files stay as
 * they are.
 * @returns its new size in bytes
 */
export async function addRights(file: string, rights: Rights): Promise<number> {
  const xmp = writeRights(rights);
  const picture = await readFile(file);
  const isJpeg = picture[0] === 0xff && picture[1] === 0xd8;
  const length = xmpMark.length + Buffer.byteLength(xmp ?? '') + 2;
  if (xmp === null || !isJpeg || length > 0xffff) return picture.length;
  const head = Buffer.from([0xff, 0xe1, length >> 8, length & 0xff]);
  const whole = Buffer.concat([
    picture.subarray(0, 2),
    head,
    xmpMark,
    Buffer.from(xmp),
    picture.subarray(2),
  ]);
  await writeFile(file, whole);
  return whole.length;
}
