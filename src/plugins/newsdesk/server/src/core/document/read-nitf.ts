import { noParts } from './compose-text';
import type { DocumentBlock } from './document-block';
import { readFlow } from './markup/read-flow';
import type { ConformanceReport } from './conformance';
import type { ReadItem } from './read-item';
import type { ReadLimits } from './read-limits';
import { noMetadata, type SourceMetadata, type SourceSubject } from './source-metadata';
import { readDateTime } from './values/read-date-time';
import { readPubStatus, readUrgency } from './values/read-status';
import { readSubject } from './values/read-subject';
import { attribute, childElement, descendants, textOf, type XmlElement } from './xml/xml-element';

/**
 * Reads an NITF document (NITF 3.x, `nitf` with `head` and `body`), whether it is
 * a file of its own or carried in NewsML. Inline markup of people, money
 * or dates is the provider's guess and is read as plain words.
 */
export function readNitf(
  nitf: XmlElement,
  limits: ReadLimits,
  report: ConformanceReport,
): ReadItem {
  const body = childElement(nitf, 'body');
  if (body === null) report.add('element-missing', 'error', nitf, 'The NITF has no body.');
  const flow =
    body === null ? { blocks: [], media: [] } : readFlow(body, { limits, report, place: body });
  const title = textOf(childElement(nitf, 'head', 'title'));
  const hasHeadline = flow.blocks.some(({ role }) => role === 'headline');
  return {
    mediaType: 'application/nitf+xml',
    parts: {
      ...noParts,
      headline: hasHeadline ? null : (title ?? textOf(descendants(nitf, 'hl2')[0] ?? null)),
      blocks: withText(flow.blocks),
      media: flow.media,
    },
    metadata: nitfMetadata(nitf, report),
    report,
    place: nitf,
  };
}

/** An item that has nothing but its abstract says it as its text. */
function withText(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const hasText = blocks.some(({ role }) => !['headline', 'standfirst', 'byline'].includes(role));
  if (hasText) return blocks;
  return blocks.map((block) =>
    block.role === 'standfirst' ? { ...block, role: 'paragraph' } : block,
  );
}

/** The administrative data of `head`, chiefly `docdata` (NITF 3.6). */
function nitfMetadata(nitf: XmlElement, report: ConformanceReport): SourceMetadata {
  const head = childElement(nitf, 'head');
  const docdata = childElement(head, 'docdata');
  const within = (name: string): XmlElement | null =>
    head === null ? null : (descendants(head, name)[0] ?? null);
  const given = (name: string, key: string): string | null => {
    const element = within(name);
    return element === null ? null : attribute(element, key);
  };
  const date = (name: string): string | null => {
    const element = within(name);
    if (element === null) return null;
    const norm = attribute(element, 'norm');
    const read = readDateTime(norm);
    if (norm === null) report.add('attribute-missing', 'error', element, `${name} has no norm.`);
    else if (read === null)
      report.add('date-unreadable', 'error', element, `The norm of ${name} is not a date.`);
    return read;
  };
  const metas = new Map(
    (head === null ? [] : descendants(head, 'meta')).map((meta) => [
      attribute(meta, 'name')?.toLowerCase() ?? '',
      attribute(meta, 'content'),
    ]),
  );
  const status = docdata === null ? null : attribute(docdata, 'management-status');
  const urgency = given('urgency', 'ed-urg') ?? metas.get('anpa-priority') ?? null;
  if (urgency !== null && readUrgency(urgency) === null) {
    report.add(
      'number-out-of-range',
      'error',
      within('urgency') ?? nitf,
      'The urgency is not 1 to 9.',
    );
  }
  const firstCreatedAt = date('date.issue');
  const holder = given('doc.copyright', 'holder');
  const copyright = [given('doc.copyright', 'year'), holder]
    .filter((part) => part !== null)
    .join(' ');
  const location = within('evloc');
  return {
    ...noMetadata,
    provider:
      textOf(descendants(nitf, 'distributor')[0] ?? null) ?? given('doc-id', 'regsrc') ?? holder,
    guid: given('doc-id', 'id-string') ?? metas.get('guid') ?? null,
    version: given('du-key', 'version') ?? metas.get('version') ?? null,
    publishedOn:
      firstCreatedAt ?? readDateTime(given('pubdata', 'date.publication')) ?? storyDate(nitf),
    language: attribute(nitf, 'xml:lang') ?? metas.get('language') ?? null,
    pubStatus: readPubStatus(status ?? metas.get('pubstatus') ?? null),
    urgency: readUrgency(urgency),
    embargoedUntil: date('date.release'),
    expiresAt: date('date.expire'),
    firstCreatedAt,
    versionCreatedAt: firstCreatedAt,
    slugline: given('du-key', 'key') ?? metas.get('slug') ?? metas.get('anpa-keyword') ?? null,
    edNote: given('ed-msg', 'info') ?? noteOf(nitf),
    copyrightNotice: copyright === '' ? null : `© ${copyright}`,
    usageTerms: given('doc.rights', 'owner') === null ? null : textOf(within('doc.rights')),
    located:
      location === null
        ? []
        : ['city', 'state-prov', 'country-code'].flatMap((key) => attribute(location, key) ?? []),
    subjects: head === null ? [] : descendants(head, 'tobject.subject').map(nitfSubject),
    keywords:
      head === null
        ? []
        : descendants(head, 'keyword').flatMap((word) => attribute(word, 'key') ?? []),
    signals:
      given('fixture', 'fix-id') === null ? [] : [`fixture:${given('fixture', 'fix-id') ?? ''}`],
  };
}

function nitfSubject(subject: XmlElement): SourceSubject {
  const reference = attribute(subject, 'tobject.subject.refnum');
  const name =
    attribute(subject, 'tobject.subject.detail') ??
    attribute(subject, 'tobject.subject.matter') ??
    attribute(subject, 'tobject.subject.type');
  // IPTC Subject Codes have eight digits; some senders drop the leading zero.
  const isCode = reference !== null && /^\d{7,8}$/.test(reference);
  const code = isCode ? reference.padStart(8, '0') : reference;
  return readSubject(
    isCode ? 'subj' : (attribute(subject, 'tobject.subject.ipr') ?? null),
    code,
    name,
  );
}

function storyDate(nitf: XmlElement): string | null {
  const date = descendants(nitf, 'story.date')[0];
  return date === undefined ? null : readDateTime(attribute(date, 'norm'));
}

/** NITF `note` of type `editor` or none is for editors, never for the public. */
function noteOf(nitf: XmlElement): string | null {
  const notes = descendants(nitf, 'note').flatMap((note) => textOf(note) ?? []);
  return notes.length === 0 ? null : notes.join('\n');
}
