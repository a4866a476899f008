import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { imageResources, iimBlock, xmpPacket } from './testing/metadata-blocks';
import { readPhotoMetadata } from './photo-metadata';
import { writeRights } from './xmp';

const read = (blocks: { iptc?: Buffer; xmp?: string }) =>
  readPhotoMetadata({
    iptc: blocks.iptc,
    xmp: blocks.xmp === undefined ? undefined : Buffer.from(blocks.xmp),
  });

describe('IPTC-IIM', () => {
  const values = {
    105: ['Bridge closed'],
    120: ['The harbour bridge in Århus, closed on Sunday.'],
    80: ['Ada Lindqvist', 'Bo Ek'],
    110: ['Ada Lindqvist / Nordbild'],
    115: ['Nordbild'],
    116: ['© 2026 Nordbild'],
    55: ['20260301'],
    92: ['Harbour bridge'],
    90: ['Århus'],
    101: ['Denmark'],
  };
  const expected = {
    headline: 'Bridge closed',
    caption: 'The harbour bridge in Århus, closed on Sunday.',
    photographer: 'Ada Lindqvist, Bo Ek',
    credit: 'Ada Lindqvist / Nordbild',
    source: 'Nordbild',
    copyrightNotice: '© 2026 Nordbild',
    createdOn: '2026-03-01',
    place: 'Harbour bridge, Århus, Denmark',
  };

  it('is read with its declared UTF-8', async () => {
    const iptc = imageResources(iimBlock(values, 'utf8', true));
    expect(await read({ iptc })).toMatchObject(expected);
  });

  it.each([
    ['UTF-8', 'utf8'],
    ['Latin-1', 'latin1'],
  ] as const)('is read as %s where nothing is declared', async (_, encoding) => {
    const iptc = imageResources(iimBlock(values, encoding, false));
    expect(await read({ iptc })).toMatchObject(expected);
  });

  it('is read bare, as TIFF keeps it', async () => {
    expect(await read({ iptc: iimBlock(values, 'utf8', true) })).toMatchObject(expected);
  });

  it('is read as far as it goes when it is cut off', async () => {
    const whole = imageResources(iimBlock(values, 'utf8', true));
    for (let length = 0; length < whole.length; length += 1) {
      await expect(read({ iptc: whole.subarray(0, length) })).resolves.toBeDefined();
    }
    expect(await read({ iptc: whole.subarray(0, 90) })).toMatchObject({
      headline: null,
      place: 'Århus',
    });
  });
});

describe('XMP', () => {
  const properties = `
    <dc:description><rdf:Alt><rdf:li xml:lang="de">Die Brücke</rdf:li>
      <rdf:li xml:lang="x-default">The bridge &amp; the quay</rdf:li></rdf:Alt></dc:description>
    <dc:creator><rdf:Seq><rdf:li>Ada Lindqvist</rdf:li></rdf:Seq></dc:creator>
    <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Editorial use only</rdf:li></rdf:Alt></xmpRights:UsageTerms>
    <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">A bridge</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
    <photoshop:DateCreated>2026-03-01T10:00:00+01:00</photoshop:DateCreated>`;

  it('is read from elements, lists and attributes', async () => {
    const xmp = xmpPacket(properties, 'photoshop:City="Aarhus" photoshop:Credit="Nordbild"');

    expect(await read({ xmp })).toMatchObject({
      caption: 'The bridge & the quay',
      photographer: 'Ada Lindqvist',
      usageTerms: 'Editorial use only',
      alternativeText: 'A bridge',
      createdOn: '2026-03-01T10:00:00+01:00',
      place: 'Aarhus',
      credit: 'Nordbild',
    });
  });

  it.each([
    ['no XML', 'not xml at all'],
    ['a bomb', '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]><x>&c;</x>'],
    ['nothing', ''],
  ])('says nothing when it is %s', async (_, xmp) => {
    expect(await read({ xmp })).toMatchObject({ caption: null, photographer: null });
  });

  it('keeps rights through writing and reading', async () => {
    const rights = {
      photographer: 'Ada <Lindqvist> & co',
      credit: 'Ada Lindqvist / Nordbild',
      source: 'Nordbild',
      copyrightNotice: '© 2026 “Nordbild”',
      usageTerms: 'Editorial use only',
    };

    expect(await read({ xmp: writeRights(rights) ?? '' })).toMatchObject(rights);
  });
});

describe('XMP and IPTC-IIM that differ', () => {
  const iim = iimBlock({ 105: ['From IIM'], 90: ['Oslo'] }, 'utf8', true);
  const xmp = xmpPacket('<photoshop:Headline>From XMP</photoshop:Headline>');
  const md5 = (of: Buffer) => createHash('md5').update(of).digest();

  it('are read as XMP says, and IIM where XMP is silent', async () => {
    expect(await read({ iptc: imageResources(iim), xmp })).toMatchObject({
      headline: 'From XMP',
      place: 'Oslo',
    });
  });

  it('are read as XMP says when the digest says they agree', async () => {
    const iptc = imageResources(iim, md5(iim));
    expect(await read({ iptc, xmp })).toMatchObject({ headline: 'From XMP' });
  });

  it('are read as IIM says when it was changed last', async () => {
    const iptc = imageResources(iim, md5(Buffer.from('what it was before')));
    expect(await read({ iptc, xmp })).toMatchObject({ headline: 'From IIM' });
  });
});
