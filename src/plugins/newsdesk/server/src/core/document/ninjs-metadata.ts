import type { ConformanceReport } from './conformance';
import type { JsonItem } from './json/json-item';
import { noMetadata, type SourceMetadata, type SourceSubject } from './source-metadata';
import { readIsoDateTime } from './values/read-date-time';
import { readPubStatus, readUrgency } from './values/read-status';
import { readSubject } from './values/read-subject';

/** The administrative data of a ninjs item of any generation, and of dialects that say `guid` or `source`. */
export function ninjsMetadata(item: JsonItem, report: ConformanceReport): SourceMetadata {
  const date = (...names: readonly string[]): string | null => {
    const name = names.find(
      (candidate) => item.raw(candidate) !== undefined && item.raw(candidate) !== null,
    );
    return name === undefined ? null : readIsoDateTime(item.verbatim(name), report, item.at(name));
  };
  const versionCreatedAt = date('versionCreated', 'dateModified', 'updated');
  const firstCreatedAt = date('firstCreated', 'datePublished', 'published');
  const contentCreatedAt = date('contentCreated');
  const rights = item.objects('rightsInfo')[0] ?? null;
  const source = item.objects('infoSources', 'infoSource')[0] ?? null;
  const holder = item.text('copyrightHolder') ?? rights?.text('copyrightHolder') ?? null;
  return {
    ...noMetadata,
    provider: item.text('provider', 'source') ?? source?.text('name', 'literal', 'uri') ?? holder,
    guid: item.text('uri', 'guid', 'id', '_id'),
    version: item.text('version'),
    publishedOn: versionCreatedAt ?? firstCreatedAt ?? contentCreatedAt,
    language: item.text('language'),
    pubStatus: readPubStatus(item.text('pubStatus', 'state')),
    urgency: readUrgency(item.text('urgency', 'priority')),
    embargoedUntil: date('embargoedUntil', 'embargoed', 'embargo'),
    expiresAt: date('expires', 'expiry'),
    firstCreatedAt,
    versionCreatedAt,
    contentCreatedAt,
    byline: bylineOf(item),
    slugline: item.text('slugline', 'slug'),
    edNote: item.text('edNote'),
    usageTerms: item.text('usageTerms') ?? rights?.text('usageTerms') ?? null,
    copyrightNotice: item.text('copyrightNotice') ?? rights?.text('copyrightNotice') ?? holder,
    creditLine: item.text('creditLine', 'credit') ?? described(item, /^credit ?line$/),
    located: locatedOf(item),
    subjects: item.objects('subjects', 'subject').map(subjectOf),
    keywords: item.words('keywords', 'tags'),
    signals: [
      ...item
        .objects('signals', 'signal')
        .flatMap((signal) => signal.text('uri', 'code', 'qcode', 'name') ?? []),
    ],
  };
}

/** The byline, with names only from fields that hold nothing else. */
function bylineOf(item: JsonItem): string | null {
  const line = item.text('by', 'byline');
  if (line !== null) return line;
  const lines = item.objects('bylines').flatMap((one) => one.text('by', 'byline', 'name') ?? []);
  if (lines.length > 0) return lines.join(', ');
  const authors = item.words('authors', 'author');
  return authors.length === 0 ? null : authors.join(', ');
}

/** The value of a description that has a certain role. */
export function described(item: JsonItem, role: RegExp): string | null {
  const found = item
    .objects('descriptions')
    .find((description) => role.test((description.text('role') ?? '').toLowerCase()));
  return found?.text('value') ?? null;
}

function locatedOf(item: JsonItem): readonly string[] {
  const located = item.text('located');
  return located === null
    ? item.objects('located').flatMap((place) => place.text('name', 'city') ?? [])
    : [located];
}

function subjectOf(subject: JsonItem): SourceSubject {
  const name = subject.text('name');
  const uri = subject.text('uri');
  const code = subject.text('code', 'qcode', 'literal');
  const scheme = subject.text('scheme');
  if (uri !== null && code === null) return readSubject(null, uri, name);
  if (scheme === null && /^\d{8}$/.test(code ?? '')) return readSubject('subj', code, name);
  return readSubject(scheme, code, name);
}
