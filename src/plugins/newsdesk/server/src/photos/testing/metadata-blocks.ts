/** Builders of what pictures carry, for tests. */

/** IPTC-IIM data sets of record 2, after the declaration of UTF-8 if there is to be one. */
export function iimBlock(
  values: Readonly<Record<number, readonly string[]>>,
  encoding: 'utf8' | 'latin1',
  isDeclared: boolean,
): Buffer {
  const dataSet = (record: number, number: number, value: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from([0x1c, record, number, value.length >> 8, value.length & 0xff]),
      value,
    ]);
  return Buffer.concat([
    ...(isDeclared ? [dataSet(1, 90, Buffer.from('\u001b%G', 'latin1'))] : []),
    ...Object.entries(values).flatMap(([number, texts]) =>
      texts.map((text) => dataSet(2, Number(number), Buffer.from(text, encoding))),
    ),
  ]);
}

/** Photoshop image resources around IPTC-IIM, as in JPEG's APP13, with a digest if given. */
export function imageResources(iim: Buffer, digest?: Buffer): Buffer {
  const resource = (id: number, data: Buffer): Buffer => {
    const head = Buffer.alloc(12);
    head.write('8BIM', 0, 'latin1');
    head.writeUInt16BE(id, 4);
    head.writeUInt32BE(data.length, 8);
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
  };
  return Buffer.concat([
    Buffer.from('Photoshop 3.0\0', 'latin1'),
    resource(0x0404, iim),
    ...(digest === undefined ? [] : [resource(0x0425, digest)]),
  ]);
}

/** An XMP packet of properties as elements and as attributes. */
export function xmpPacket(properties: string, attributes = ''): string {
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" ${attributes}>${properties}</rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

/** Puts a segment into a JPEG, in front of the others. */
export function withSegment(jpeg: Buffer, marker: number, data: Buffer): Buffer {
  const length = data.length + 2;
  return Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, marker, length >> 8, length & 0xff]),
    data,
    jpeg.subarray(2),
  ]);
}
