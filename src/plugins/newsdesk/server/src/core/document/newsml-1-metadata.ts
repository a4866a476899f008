import type { ConformanceReport } from './conformance';
import { noMetadata, type SourceMetadata, type SourceSubject } from './source-metadata';
import { readDateTime } from './values/read-date-time';
import { readPubStatus, readUrgency } from './values/read-status';
import { readSubject } from './values/read-subject';
import { attribute, childElement, descendants, textOf, type XmlElement } from './xml/xml-element';

/** The administrative data of a NewsML 1.x item (`Identification`, `NewsManagement` and the metadata of its components). */
export function newsml1Metadata(
  item: XmlElement,
  envelope: XmlElement | null,
  report: ConformanceReport,
): SourceMetadata {
  const identifier = childElement(item, 'Identification', 'NewsIdentifier');
  const management = childElement(item, 'NewsManagement');
  const identified = (name: string): string | null => textOf(childElement(identifier, name));
  const first = (name: string): XmlElement | null => descendants(item, name)[0] ?? null;
  const line = (name: string): string | null => textOf(first(name));
  const formal = (element: XmlElement | null): string | null =>
    element === null ? null : attribute(element, 'FormalName');
  const date = (name: string): string | null => {
    const element = childElement(management, name);
    const text = textOf(element);
    const read = readDateTime(text);
    if (element !== null && read === null) {
      const code = text === null ? 'date-blank' : 'date-unreadable';
      report.add(code, 'error', element, `${name} is not a date.`);
    }
    return read;
  };
  if (identifier === null)
    report.add('element-missing', 'error', item, 'NewsItem has no NewsIdentifier.');
  if (management === null)
    report.add('element-missing', 'error', item, 'NewsItem has no NewsManagement.');
  const status = formal(childElement(management, 'Status'));
  if (status === null)
    report.add(
      'pub-status-missing',
      'info',
      management ?? item,
      'There is no Status; the item counts as usable.',
    );

  // "urn:newsml:provider:date:id:3N" names one version; without its version it names the item.
  const publicIdentifier = identified('PublicIdentifier');
  const version = identified('RevisionId');
  const assembled = ['ProviderId', 'DateId', 'NewsItemId'].map((name) => identified(name) ?? '');
  const guid =
    publicIdentifier !== null
      ? publicIdentifier.replace(/^(urn:newsml:[^:]+:[^:]+:.+):\d+[NUA]?$/i, '$1')
      : assembled[2] === ''
        ? null
        : `urn:newsml:${assembled.join(':')}`;
  const change = childElement(management, 'StatusWillChange');
  const becomes = readPubStatus(formal(childElement(change, 'FutureStatus')));
  const changesAt = readDateTime(textOf(childElement(change, 'DateAndTime')));
  const firstCreatedAt = date('FirstCreated');
  const versionCreatedAt = date('ThisRevisionCreated');
  const sent = readDateTime(textOf(childElement(envelope, 'DateAndTime')));
  const provider = first('Provider') ?? childElement(envelope, 'SentFrom');
  const urgency = formal(childElement(management, 'Urgency')) ?? formal(first('Priority'));
  return {
    ...noMetadata,
    provider: formal(childElement(provider, 'Party')) ?? identified('ProviderId'),
    guid,
    version,
    publishedOn: versionCreatedAt ?? firstCreatedAt ?? sent,
    language: formal(first('Language')) ?? attribute(item, 'xml:lang'),
    pubStatus: isKill(item) ? 'canceled' : readPubStatus(status),
    urgency: readUrgency(urgency),
    embargoedUntil: becomes === 'usable' ? changesAt : null,
    expiresAt: becomes === 'canceled' || becomes === 'withheld' ? changesAt : null,
    firstCreatedAt,
    versionCreatedAt,
    contentCreatedAt: readDateTime(textOf(first('DateLineDate'))),
    headline: line('HeadLine'),
    byline: line('ByLine'),
    slugline: line('SlugLine') ?? textOf(childElement(item, 'Identification', 'NameLabel')),
    edNote: newsLineOfType(item, /instruction|advisory|ednote|editor/i),
    usageTerms: line('RightsLine') ?? line('UsageType'),
    copyrightNotice: line('CopyrightLine') ?? line('CopyrightHolder'),
    creditLine: line('CreditLine'),
    located: locatedOf(first('Location')),
    subjects: descendants(item, ({ name }) =>
      ['Subject', 'SubjectMatter', 'SubjectDetail'].includes(name),
    ).map(subjectOf),
    keywords: descendants(item, 'KeywordLine').flatMap((word) => textOf(word) ?? []),
    signals: descendants(item, 'Instruction').flatMap((instruction) => formal(instruction) ?? []),
  };
}

/** NewsML 1.x, `Instruction`: an item may do away with an earlier one whatever its own status. */
function isKill(item: XmlElement): boolean {
  return descendants(item, 'Instruction').some((instruction) =>
    /^(?:kill|cancel|delete|withdraw)/i.test(attribute(instruction, 'FormalName') ?? ''),
  );
}

function subjectOf(subject: XmlElement): SourceSubject {
  const code = attribute(subject, 'FormalName');
  const scheme = attribute(subject, 'Scheme') ?? attribute(subject, 'Vocabulary');
  const isCode = /^\d{8}$/.test(code ?? '');
  return isCode ? readSubject('subj', code, null) : readSubject(scheme, code, null);
}

function locatedOf(location: XmlElement | null): readonly string[] {
  if (location === null) return [];
  const values = new Map(
    descendants(location, 'Property').map((property) => [
      attribute(property, 'FormalName')?.toLowerCase() ?? '',
      attribute(property, 'Value'),
    ]),
  );
  return ['city', 'sublocation', 'countryarea', 'country'].flatMap(
    (name) => values.get(name) ?? [],
  );
}

function newsLineOfType(item: XmlElement, type: RegExp): string | null {
  const line = descendants(item, 'NewsLine').find((candidate) => {
    const kind = childElement(candidate, 'NewsLineType');
    return kind !== null && type.test(attribute(kind, 'FormalName') ?? '');
  });
  return line === undefined ? null : textOf(childElement(line, 'NewsLineText'));
}
