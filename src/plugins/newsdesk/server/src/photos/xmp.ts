import { ConformanceReport } from '../core/document/conformance';
import { defaultReadLimits } from '../core/document/read-limits';
import { parseXml } from '../core/document/xml/parse-xml';
import {
  attribute,
  childElement,
  childElements,
  descendants,
  rawText,
  type XmlElement,
} from '../core/document/xml/xml-element';
import { NewsdeskError } from '../core/errors';

/** XMP properties by their usual prefixed name: `dc:creator`. Language alternatives: x-default first. */
export type Xmp = ReadonlyMap<string, readonly string[]>;

const prefixes: Readonly<Record<string, string>> = {
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://ns.adobe.com/photoshop/1.0/': 'photoshop',
  'http://ns.adobe.com/xap/1.0/rights/': 'xmpRights',
  'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/': 'Iptc4xmpCore',
};

/** Reads an XMP packet (ISO 16684-1); one that cannot be read says nothing. */
export function readXmp(packet: Uint8Array): Xmp {
  const found = new Map<string, readonly string[]>();
  try {
    const text = new TextDecoder().decode(packet);
    const limits = { ...defaultReadLimits, nodes: 50_000, nesting: 64 };
    const root = parseXml(text, limits, new ConformanceReport([]));
    for (const description of descendants(root, 'Description')) addProperties(description, found);
  } catch (error) {
    if (!(error instanceof NewsdeskError)) throw error;
  }
  return found;
}

function addProperties(description: XmlElement, found: Map<string, readonly string[]>): void {
  const add = (name: string, values: readonly string[]): void => {
    const texts = values.map((value) => value.trim()).filter((value) => value !== '');
    if (texts.length > 0 && !found.has(name)) found.set(name, texts);
  };
  // The short form, where a property is an attribute; only the usual prefixes are known there.
  for (const name of description.attributes.keys()) {
    const value = attribute(description, name);
    if (value !== null && Object.values(prefixes).includes(name.split(':')[0] ?? '')) {
      add(name, [value]);
    }
  }
  for (const property of childElements(description)) {
    const prefix = prefixes[property.namespace];
    if (prefix !== undefined) add(`${prefix}:${property.name}`, valuesOf(property));
  }
}

function valuesOf(property: XmlElement): readonly string[] {
  const list = ['Alt', 'Seq', 'Bag']
    .map((kind) => childElement(property, kind))
    .find((element) => element !== null);
  if (list === undefined) return [rawText(property)];
  const items = childElements(list, 'li');
  const isDefault = (item: XmlElement): boolean => attribute(item, 'xml:lang') === 'x-default';
  return [...items.filter(isDefault), ...items.filter((item) => !isDefault(item))].map(rawText);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What may stay in a served picture: who made it, and what may be done with it. */
export interface Rights {
  readonly photographer: string | null;
  readonly credit: string | null;
  readonly source: string | null;
  readonly copyrightNotice: string | null;
  readonly usageTerms: string | null;
}

/** An XMP packet with nothing but rights; null when none are known. */
export function writeRights(rights: Rights): string | null {
  const simple = (name: string, value: string | null): string =>
    value === null ? '' : `<${name}>${escaped(value)}</${name}>`;
  const inside = (name: string, list: string, value: string | null): string =>
    value === null
      ? ''
      : `<${name}><rdf:${list}><rdf:li${list === 'Alt' ? ' xml:lang="x-default"' : ''}>${escaped(value)}</rdf:li></rdf:${list}></${name}>`;
  const properties = [
    inside('dc:creator', 'Seq', rights.photographer),
    inside('dc:rights', 'Alt', rights.copyrightNotice),
    inside('xmpRights:UsageTerms', 'Alt', rights.usageTerms),
    simple('photoshop:Credit', rights.credit),
    simple('photoshop:Source', rights.source),
  ].join('');
  if (properties === '') return null;
  const namespaces = Object.entries(prefixes)
    .map(([uri, prefix]) => `xmlns:${prefix}="${uri}"`)
    .join(' ');
  return (
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    `<rdf:Description rdf:about="" ${namespaces}>${properties}</rdf:Description>` +
    '</rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
  );
}
