import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { SpeakerLink } from '../contracts/speakers';
import { NewsdeskError } from '../core/errors';
import type { ExtractedReport } from '../core/report/extracted-report';
import { uids } from '../model/uids';
import { insertRows, newDocumentId } from './insert-rows';
import type { KnownNames } from './item-data';
import type { Entry } from './look-up';
import { nameKey, type NamesToLink } from './names-to-link';
import type { ReportData } from './report-data';

/** Whom an editor linked each quote to, in the report's order; null leaves it to the name. */
export type SpeakerChoices = readonly (SpeakerLink | null)[];

type ChosenEntry = Entry & { readonly type: 'person' | 'organization' };

interface ChosenSpeakers {
  /** Of each quote; null is nobody, undefined is left to the name. */
  readonly ofQuotes: readonly (ChosenEntry | null | undefined)[];
  readonly idOf: (documentId: string) => number | null;
}

const entries = z.array(z.object({ id: z.number(), documentId: z.string() }));
const uidOf = { person: uids.person, organization: uids.organization } as const;

/** The names an editor decided about, as {@link nameKey}; they are neither looked up nor made entries of. */
function decidedNames(
  { quotes }: Pick<ExtractedReport, 'quotes'>,
  choices: SpeakerChoices,
): ReadonlySet<string> {
  return new Set(
    quotes.flatMap(({ speaker }, index) =>
      choices[index] != null && speaker?.name != null ? [nameKey(speaker.name)] : [],
    ),
  );
}

/** What is left to be linked by name. */
export function undecidedNames(
  names: NamesToLink,
  report: Pick<ExtractedReport, 'quotes'>,
  choices: SpeakerChoices,
): NamesToLink {
  const decided = decidedNames(report, choices);
  const isOpen = ({ name }: { readonly name: string }) => !decided.has(nameKey(name));
  return {
    people: names.people.filter(isOpen),
    organizations: names.organizations.filter(isOpen),
  };
}

/** As known, but for the names an editor decided about: those are nobody's until the choices are applied. */
export function undecidedKnown(
  known: KnownNames,
  report: Pick<ExtractedReport, 'quotes'>,
  choices: SpeakerChoices,
): KnownNames {
  const decided = decidedNames(report, choices);
  return {
    person: (name) => (decided.has(nameKey(name)) ? null : known.person(name)),
    organization: (name) => (decided.has(nameKey(name)) ? null : known.organization(name)),
  };
}

/**
 * The entries that were chosen, those that are new made in the open transaction. The same new
 * name is one new entry.
 * @throws NewsdeskError `speaker-unknown` when one is not there any more
 */
export async function chosenSpeakers(
  strapi: Core.Strapi,
  choices: SpeakerChoices,
): Promise<ChosenSpeakers> {
  const found = new Map<string, ChosenEntry>();
  for (const type of ['person', 'organization'] as const) {
    const wanted = new Set(choices.flatMap((link) => (link?.to === type ? [link.documentId] : [])));
    for (const entry of await existing(strapi, type, [...wanted]))
      found.set(keyOf(type, entry.documentId), entry);
    const names = new Map(
      choices.flatMap((link) =>
        link !== null && 'name' in link && link.to === `new-${type}`
          ? [[nameKey(link.name), link.name] as const]
          : [],
      ),
    );
    const rows = [...names.values()].map((name) => ({
      documentId: newDocumentId(),
      name: name.replace(/\s+/g, ' '),
      publishedAt: new Date(),
      locale: null,
    }));
    const ids = await insertRows(strapi, uidOf[type], rows, 'documentId');
    for (const [index, { documentId, name }] of rows.entries()) {
      const id = ids[index];
      if (id !== undefined)
        found.set(keyOf(`new-${type}`, nameKey(name)), { type, id, documentId });
    }
  }
  const rowIds = new Map([...found.values()].map(({ documentId, id }) => [documentId, id]));
  return {
    ofQuotes: choices.map((link) => {
      if (link === null) return undefined;
      if (link.to === 'nobody') return null;
      const entry = found.get(
        keyOf(link.to, 'name' in link ? nameKey(link.name) : link.documentId),
      );
      if (entry === undefined) throw unknownSpeaker();
      return entry;
    }),
    idOf: (documentId) => rowIds.get(documentId) ?? null,
  };
}

const keyOf = (to: SpeakerLink['to'], name: string): string => `${to} ${name}`;

async function existing(
  strapi: Core.Strapi,
  type: ChosenEntry['type'],
  documentIds: readonly string[],
): Promise<readonly ChosenEntry[]> {
  if (documentIds.length === 0) return [];
  const found: unknown = await strapi.db.query(uidOf[type]).findMany({
    where: { documentId: { $in: documentIds } },
    select: ['id', 'documentId'],
  });
  return entries.parse(found).map((entry) => ({ ...entry, type }));
}

/**
 * A report's data with the speakers that were chosen. A name that was decided about in one quote
 * is the same entry in the others and in what the report is linked to. Pure.
 */
export function withChosenSpeakers(
  data: ReportData,
  { quotes: read }: Pick<ExtractedReport, 'quotes'>,
  { ofQuotes }: ChosenSpeakers,
): ReportData {
  const byName = new Map<string, ChosenEntry | null>();
  for (const [index, entry] of ofQuotes.entries()) {
    const name = read[index]?.speaker?.name ?? null;
    if (entry !== undefined && name !== null && !byName.has(nameKey(name)))
      byName.set(nameKey(name), entry);
  }
  const quotes = data.quotes.map((quote, index) => {
    const speaker = read[index]?.speaker ?? null;
    const own = ofQuotes[index];
    const named = speaker?.name == null ? null : byName.get(nameKey(speaker.name));
    // By name a person is only ever a person; chosen for the quote itself it is what was chosen.
    const entry = own === undefined && named?.type === speaker?.kind ? named : own;
    if (entry === undefined) return quote;
    return {
      ...quote,
      speaker: entry?.type === 'person' ? entry.documentId : null,
      speakerOrganization: entry?.type === 'organization' ? entry.documentId : null,
    };
  });
  const chosen = ofQuotes.filter((entry) => entry != null);
  const idsOf = (type: ChosenEntry['type']) =>
    chosen.filter((entry) => entry.type === type).map(({ documentId }) => documentId);
  return {
    ...data,
    quotes,
    people: [...new Set([...data.people, ...idsOf('person')])],
    organizations: [...new Set([...data.organizations, ...idsOf('organization')])],
  };
}

function unknownSpeaker(): NewsdeskError {
  return new NewsdeskError(
    'speaker-unknown',
    'A person or organization that was chosen for a quote is not there any more. Choose another one.',
    { stage: 'adopt' },
  );
}
