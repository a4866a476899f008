import type { ConformanceReport } from './conformance';
import { noMetadata, type SourceMetadata } from './source-metadata';
import { readIsoDateTime } from './values/read-date-time';
import { readPubStatus, readUrgency } from './values/read-status';
import { readSubject } from './values/read-subject';
import {
  attribute,
  childElement,
  childElements,
  rawText,
  textOf,
  type XmlElement,
} from './xml/xml-element';

/** The name of a property: its `name` child, preferring English and plain ones, else its literal. */
export function nameOf(property: XmlElement): string | null {
  const names = childElements(property, 'name').filter((name) => textOf(name) !== null);
  const english = names.find((name) => (attribute(name, 'xml:lang') ?? 'en').startsWith('en'));
  return textOf(english ?? names[0] ?? null) ?? attribute(property, 'literal');
}

/** A property as one word: its name, else its code without the alias, else its URI. */
function labelOf(property: XmlElement | null): string | null {
  if (property === null) return null;
  const code = attribute(property, 'qcode')?.replace(/^[^:]*:/, '');
  return nameOf(property) ?? code ?? attribute(property, 'uri') ?? textOf(property);
}

/** The administrative data of a NewsML-G2 item: `rightsInfo`, `itemMeta`, `contentMeta`. */
export function newsmlG2Metadata(item: XmlElement, report: ConformanceReport): SourceMetadata {
  const itemMeta = childElement(item, 'itemMeta');
  const contentMeta = childElement(item, 'contentMeta');
  const rightsInfo = childElement(item, 'rightsInfo');
  const metas = [itemMeta, contentMeta].filter((meta) => meta !== null);
  // Agencies put properties into the wrong one of the two; both are looked through.
  const all = (name: string): readonly XmlElement[] =>
    metas.flatMap((meta) => childElements(meta, name));
  const one = (name: string): XmlElement | null => all(name)[0] ?? null;
  const date = (name: string): string | null => {
    const element = one(name);
    return element === null ? null : readIsoDateTime(rawText(element), report, element);
  };
  const words = (name: string): readonly string[] =>
    all(name).flatMap((element) => textOf(element) ?? []);
  const coded = (name: string): string | null => {
    const element = one(name);
    return element === null
      ? null
      : (attribute(element, 'qcode') ?? attribute(element, 'uri') ?? textOf(element));
  };
  const embargoedUntil = date('embargoed');
  const endless = one('embargoed') !== null && embargoedUntil === null;
  if (endless) {
    const reason = 'The embargo has no end, so the item is withheld.';
    report.add('embargo-without-end', 'warning', one('embargoed') ?? item, reason);
  }
  const pubStatus = readPubStatus(coded('pubStatus'));
  if (coded('pubStatus') !== null && pubStatus === null) {
    report.add(
      'pub-status-unknown',
      'error',
      one('pubStatus') ?? item,
      'The pubStatus is none of usable, withheld, canceled.',
    );
  }
  const urgency = textOf(one('urgency'));
  if (one('urgency') !== null && readUrgency(urgency) === null) {
    report.add(
      'number-out-of-range',
      'error',
      one('urgency') ?? item,
      'The urgency is not 1 to 9.',
    );
  }
  const versionCreatedAt = date('versionCreated');
  const firstCreatedAt = date('firstCreated');
  const contentCreatedAt = date('contentCreated');
  const by = words('by');
  const authors = all('creator').filter(
    (creator) => !/publisher|agency/i.test(attribute(creator, 'role') ?? ''),
  );
  const notes = words('edNote');
  const rights = (name: string): string | null =>
    rightsInfo === null ? null : textOf(childElement(rightsInfo, name));
  return {
    ...noMetadata,
    provider: labelOf(one('provider')) ?? labelOf(one('infoSource')),
    guid: attribute(item, 'guid'),
    version: attribute(item, 'version'),
    publishedOn: versionCreatedAt ?? firstCreatedAt ?? contentCreatedAt,
    language: languageOf(item, one('language')),
    pubStatus: endless && pubStatus !== 'canceled' ? 'withheld' : pubStatus,
    urgency: readUrgency(urgency),
    embargoedUntil,
    expiresAt: date('expires'),
    firstCreatedAt,
    versionCreatedAt,
    contentCreatedAt,
    byline: by[0] ?? joinedNames(authors),
    slugline: words('slugline').join('/') || null,
    edNote: notes.length === 0 ? null : notes.join('\n'),
    usageTerms: rights('usageTerms'),
    copyrightNotice:
      rights('copyrightNotice') ??
      (rightsInfo === null ? null : labelOf(childElement(rightsInfo, 'copyrightHolder'))),
    creditLine: words('creditline')[0] ?? null,
    located: all('located').flatMap((located) =>
      [
        nameOf(located) ?? [],
        ...childElements(located, 'broader').map((broader) => nameOf(broader) ?? []),
      ].flat(),
    ),
    subjects: all('subject').map((subject) =>
      readSubject(null, attribute(subject, 'qcode') ?? attribute(subject, 'uri'), nameOf(subject)),
    ),
    keywords: words('keyword'),
    signals: all('signal').flatMap(
      (signal) => attribute(signal, 'qcode') ?? attribute(signal, 'uri') ?? [],
    ),
  };
}

function joinedNames(creators: readonly XmlElement[]): string | null {
  const names = creators.flatMap((creator) => nameOf(creator) ?? textOf(creator) ?? []);
  return names.length === 0 ? null : names.join(', ');
}

function languageOf(item: XmlElement, language: XmlElement | null): string | null {
  const tag = language === null ? null : attribute(language, 'tag');
  return tag ?? attribute(item, 'xml:lang');
}
