import type { PublishedReport } from '../report/published-report';
import { withBreaks } from './body/body-html';
import { languageTag } from './language';
import { element, type MarkupElement, textElement } from './markup/element';
import { headlineOf, type Publication, reportUri, sameAsOf } from './publication';
import { lines, oneLine } from './text';

/** The `contentMeta` of a report: administrative properties first, then descriptive ones. */
export function contentMeta(report: PublishedReport, publication: Publication): MarkupElement {
  const language = languageTag(report.language);
  const place = oneLine(report.dateline?.place ?? null);
  const dateline = [place, report.dateline?.date ?? null].filter((part) => part !== null);
  const standfirst = lines(report.standfirst);
  // The provider's own id, where it could not be the item's guid because it is no URI.
  const guid = oneLine(report.guid);
  return element(
    'contentMeta',
    {},
    report.urgency === null ? null : element('urgency', {}, String(report.urgency)),
    textElement('contentCreated', report.contentCreatedAt),
    place === null ? null : element('located', {}, element('name', {}, place)),
    report.provider === null ? null : concept('infoSource', null, report.provider, publication),
    guid === null || guid === reportUri(report, publication) ? null : element('altId', {}, guid),
    language === null ? null : element('language', { tag: language }),
    report.topics.map(({ label, qcode }) =>
      element('subject', topicIdentity(qcode), textElement('name', oneLine(label))),
    ),
    report.people.map((person) => concept('subject', 'cpnat:person', person, publication)),
    report.organizations.map((organization) =>
      concept('subject', 'cpnat:organisation', organization, publication),
    ),
    report.places.flatMap(({ name }) => {
      const named = oneLine(name);
      return named === null
        ? []
        : element('subject', { type: 'cpnat:geoArea', literal: named }, element('name', {}, named));
    }),
    textElement('slugline', oneLine(report.slugline)),
    element('headline', {}, headlineOf(report)),
    dateline.length === 0 ? null : element('dateline', {}, dateline.join(', ')),
    textElement('by', oneLine(report.byline)),
    standfirst === null
      ? null
      : element('description', { role: 'drol:summary' }, withBreaks(standfirst)),
  );
}

/** Only the schemes of IPTC's catalog can be written as QCodes; other codes are literals. */
function topicIdentity(qcode: string | null): Record<string, string> {
  const code = oneLine(qcode);
  if (code === null) return {};
  return /^(?:medtop|subj):\w+$/.test(code) ? { qcode: code } : { literal: code };
}

interface Named {
  readonly documentId: string;
  readonly name: string;
  readonly aliases: readonly { readonly name: string }[];
  readonly sameAs: readonly { readonly url: string }[];
}

/** How a person or organization is identified: where it is known elsewhere, else by our id. */
export function identityOf(named: Named, publication: Publication): Record<string, string> {
  const [uri] = sameAsOf(named, publication);
  return uri === undefined ? { literal: oneLine(named.documentId) ?? '' } : { uri };
}

/** A property that is a person or an organization. */
export function concept(
  property: string,
  type: string | null,
  named: Named,
  publication: Publication,
): MarkupElement {
  return element(
    property,
    { ...identityOf(named, publication), type },
    textElement('name', oneLine(named.name)),
  );
}
