import type {
  PublishedOrganization,
  PublishedPerson,
  PublishedReport,
} from '../report/published-report';
import type { Mark } from './body/mark';
import type { PlacedClaims } from './body/placed-claims';
import { element, type MarkupElement, textElement } from './markup/element';
import { identityOf } from './newsml-g2-content-meta';
import { quoteSource } from './claim-values';
import type { Publication } from './publication';
import { oneLine } from './text';

interface Referred {
  readonly idrefs: readonly string[];
  readonly identity: Record<string, string>;
  readonly type: string | null;
  readonly name: string | null;
  readonly note: string | null;
  readonly confidence: number | null;
  readonly origin: 'extracted' | 'edited' | 'added' | null;
}

/**
 * One `inlineRef` a claim and a name: which stretches of the prose are about it, and
 * for a claim how it was found (`@how`) and with which confidence (0 to 100). A
 * quote refers to its speaker, a statistic to what it counts; their note is the claim's key.
 */
export function inlineRefs(
  report: PublishedReport,
  publication: Publication,
  placed: PlacedClaims,
): readonly MarkupElement[] {
  const ids = idsOf([...placed.marks.values()].flat(), placed);
  const of = (kind: Mark['kind'], index: number): readonly string[] =>
    ids.get(`${kind}-${index + 1}`) ?? [];
  const named = (
    kind: 'person' | 'organization',
    type: string,
    all: readonly (PublishedPerson | PublishedOrganization)[],
  ): readonly Referred[] =>
    all.map((one, index) => ({
      idrefs: of(kind, index),
      identity: identityOf(one, publication),
      type,
      name: oneLine(one.name),
      note: null,
      confidence: null,
      origin: null,
    }));
  return [
    ...report.quotes.map((quote, index): Referred => {
      const known = quote.speaker ?? quote.speakerOrganization;
      const source = quoteSource(quote);
      const named = source === null ? {} : { literal: source };
      return {
        ...quote,
        idrefs: of('quote', index),
        identity: known === null ? named : identityOf(known, publication),
        type: speakerTypes[quote.speakerKind],
        name: source,
        note: oneLine(quote.claimKey),
      };
    }),
    ...report.statistics.map((statistic, index): Referred => {
      const label = oneLine(statistic.label);
      return {
        ...statistic,
        idrefs: of('statistic', index),
        identity: label === null ? {} : { literal: label },
        type: 'cpnat:abstract',
        name: label,
        note: oneLine(statistic.claimKey),
      };
    }),
    ...named('person', 'cpnat:person', report.people),
    ...named('organization', 'cpnat:organisation', report.organizations),
  ].flatMap((referred) => (referred.idrefs.length === 0 ? [] : inlineRef(referred)));
}

const speakerTypes = {
  person: 'cpnat:person',
  organization: 'cpnat:organisation',
  group: null,
  unknown: null,
} as const;

function idsOf(
  marks: readonly Mark[],
  { missingQuotes, missingStatistics }: PlacedClaims,
): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { kind, index, id } of marks) {
    const name = `${kind}-${index + 1}`;
    const alike = ids.get(name);
    if (alike === undefined) ids.set(name, [id]);
    else alike.push(id);
  }
  for (const index of missingQuotes) ids.set(`quote-${index + 1}`, [`quote-${index + 1}`]);
  for (const index of missingStatistics) {
    ids.set(`statistic-${index + 1}`, [`statistic-${index + 1}`]);
  }
  return ids;
}

function inlineRef(referred: Referred): MarkupElement {
  const { idrefs, identity, type, name, note, confidence, origin } = referred;
  return element(
    'inlineRef',
    {
      idrefs: idrefs.join(' '),
      ...identity,
      type,
      how: origin === null ? null : origin === 'extracted' ? 'howextr:tool' : 'howextr:person',
      confidence: confidence === null ? null : Math.round(confidence * 100),
    },
    textElement('name', name),
    textElement('note', note),
  );
}
