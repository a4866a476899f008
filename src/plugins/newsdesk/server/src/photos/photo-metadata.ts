import exifr from 'exifr';
import { z } from 'zod';
import { readIim, type Iim } from './iptc-iim';
import { readXmp, type Rights, type Xmp } from './xmp';

/** What a picture says of itself, in IPTC's terms. */
export interface PhotoMetadata extends Rights {
  readonly headline: string | null;
  readonly caption: string | null;
  readonly alternativeText: string | null;
  /** ISO 8601 date, or date-time as given. */
  readonly createdOn: string | null;
  /** Location, city, state and country, most precise first. */
  readonly place: string | null;
}

/** The blocks a picture carries, as its decoder hands them out. */
export interface MetadataBlocks {
  readonly iptc?: Uint8Array | undefined;
  readonly xmp?: Uint8Array | undefined;
  readonly exif?: Uint8Array | undefined;
}

const exifText = z.string().nullish().catch(null);
const exifTags = z.object({
  ImageDescription: exifText,
  Artist: exifText,
  Copyright: exifText,
  DateTimeOriginal: exifText,
});
type Exif = z.output<typeof exifTags>;

/**
 * Reads IPTC-IIM, XMP and EXIF as one: XMP before IIM, unless Photoshop's digest says that IIM is
 * the newer one, and EXIF, which cameras fill, last (IPTC Photo Metadata Standard; Metadata
 * Working Group, Guidelines for Handling Image Metadata 2.0, chapter 5).
 */
export async function readPhotoMetadata(blocks: MetadataBlocks): Promise<PhotoMetadata> {
  const iim = blocks.iptc === undefined ? null : readIim(blocks.iptc);
  const xmp = blocks.xmp === undefined ? new Map<string, string[]>() : readXmp(blocks.xmp);
  const exif = blocks.exif === undefined ? null : await readExif(blocks.exif);
  const first = firstOf(xmp, iim);

  return {
    headline: first('photoshop:Headline', 105),
    caption: first('dc:description', 120) ?? text(exif?.ImageDescription),
    alternativeText: first('Iptc4xmpCore:AltTextAccessibility', null),
    photographer:
      all(xmp, iim, 'dc:creator', 80) ?? text(exif?.Artist)?.replaceAll(';', ', ') ?? null,
    credit: first('photoshop:Credit', 110),
    source: first('photoshop:Source', 115),
    copyrightNotice: first('dc:rights', 116) ?? text(exif?.Copyright),
    usageTerms: first('xmpRights:UsageTerms', null),
    createdOn: dateOf(first('photoshop:DateCreated', 55) ?? text(exif?.DateTimeOriginal)),
    place: placeOf([
      first('Iptc4xmpCore:Location', 92),
      first('photoshop:City', 90),
      first('photoshop:State', 95),
      first('photoshop:Country', 101),
    ]),
  };
}

const text = (value: string | null | undefined): string | null => {
  const trimmed = value?.replaceAll('\u0000', '').trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

type Values = readonly string[] | undefined;

/** The two blocks' values of one property, the more trusted first. */
function inOrder(xmp: Xmp, iim: Iim | null, name: string, dataSet: number | null): Values[] {
  const ofXmp = xmp.get(name);
  const ofIim = dataSet === null ? undefined : iim?.values.get(dataSet);
  return iim?.agreesWithXmp === false ? [ofIim, ofXmp] : [ofXmp, ofIim];
}

const firstOf =
  (xmp: Xmp, iim: Iim | null) =>
  (name: string, dataSet: number | null): string | null =>
    inOrder(xmp, iim, name, dataSet).find((values) => values !== undefined)?.[0] ?? null;

function all(xmp: Xmp, iim: Iim | null, name: string, dataSet: number): string | null {
  return (
    inOrder(xmp, iim, name, dataSet)
      .find((values) => values !== undefined)
      ?.join(', ') ?? null
  );
}

/** IIM writes 20260301, EXIF 2026:03:01 10:00:00, XMP ISO 8601. */
function dateOf(written: string | null): string | null {
  const parts = /^(\d{4})[-:]?(\d{2})[-:]?(\d{2})(?:[T ](\d{2}:\d{2}.*))?$/.exec(written ?? '');
  if (parts === null) return null;
  const [, year = '', month = '', day = '', time] = parts;
  const date = `${year}-${month}-${day}`;
  if (Number.isNaN(Date.parse(date))) return null;
  return time === undefined ? date : `${date}T${time}`;
}

function placeOf(names: readonly (string | null)[]): string | null {
  const known = [...new Set(names.filter((name) => name !== null))];
  return known.length === 0 ? null : known.join(', ');
}

/** A camera's own block; what cannot be read says nothing. */
async function readExif(block: Uint8Array): Promise<Exif | null> {
  const isMarked = Buffer.from(block.subarray(0, 6)).toString('latin1') === 'Exif\0\0';
  try {
    const tags: unknown = await exifr.parse(Buffer.from(isMarked ? block.subarray(6) : block), {
      tiff: true,
      ifd0: {},
      exif: true,
      gps: false,
      interop: false,
      ifd1: false,
      reviveValues: false,
      pick: ['ImageDescription', 'Artist', 'Copyright', 'DateTimeOriginal'],
    });
    return exifTags
      .nullable()
      .catch(null)
      .parse(tags ?? null);
  } catch {
    return null;
  }
}
