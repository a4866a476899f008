import type { Core } from '@strapi/strapi';
import type { Message } from '../core/result';
import { uids } from '../model/uids';
import { insertRows, newDocumentId } from './insert-rows';
import type { KnownNames } from './item-data';
import type { Entry, LookedUp } from './look-up';
import { nameKey, type NamesToLink, type NameToLink } from './names-to-link';
import { topicKey, type TopicToLink } from './topics-to-link';

/** The entries of a report that is about to be stored. */
export interface LinkedNames {
  readonly known: KnownNames;
  /** Document ids of the topics, in order. */
  readonly topics: readonly string[];
  /** The row of an entry by its document id. */
  readonly idOf: (documentId: string) => number | null;
  readonly messages: readonly Message[];
}

export interface ToLink extends NamesToLink {
  readonly topics: readonly TopicToLink[];
  /** Topics by document id. */
  readonly topicIds: readonly string[];
}

/**
 * The people and organizations of a report, by full name or alias, and its topics, by
 * QCode: those that were found, and the others created. A name that several go by is
 * linked to none of them, and a message says so.
 */
export async function linkNames(
  strapi: Core.Strapi,
  toLink: ToLink,
  found: LookedUp,
): Promise<LinkedNames> {
  const now = new Date();
  const row = () => ({ documentId: newDocumentId(), publishedAt: now, locale: null });
  const people = await named(toLink.people, found.people, (names) =>
    insert(
      strapi,
      uids.person,
      names.map(({ name, description }) => ({ ...row(), name, role: description })),
    ),
  );
  const organizations = await named(toLink.organizations, found.organizations, (names) =>
    insert(
      strapi,
      uids.organization,
      names.map(({ name }) => ({ ...row(), name })),
    ),
  );
  const absent = toLink.topics.filter((topic) => !found.topics.has(topicKey(topic)));
  const created = await insert(
    strapi,
    uids.topic,
    absent.map((topic) => ({ ...row(), ...topic })),
  );
  const topics = new Map([
    ...found.topics,
    ...absent.flatMap((topic, index) => {
      const entry = created[index];
      return entry === undefined ? [] : [[topicKey(topic), entry] as const];
    }),
  ]);

  const entries = [...people.entries, ...organizations.entries, ...topics, ...found.topicsById].map(
    ([, entry]) => entry,
  );
  const rows = new Map(entries.map(({ documentId, id }) => [documentId, id]));
  return {
    known: {
      person: (name) => people.entries.get(nameKey(name))?.documentId ?? null,
      organization: (name) => organizations.entries.get(nameKey(name))?.documentId ?? null,
    },
    topics: [
      ...new Set([
        ...toLink.topics.flatMap((topic) => topics.get(topicKey(topic))?.documentId ?? []),
        ...found.topicsById.keys(),
      ]),
    ],
    idOf: (documentId) => rows.get(documentId) ?? null,
    messages: [...people.messages, ...organizations.messages],
  };
}

interface Named {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly messages: readonly Message[];
}

async function named(
  names: readonly NameToLink[],
  candidates: ReadonlyMap<string, readonly Entry[]>,
  create: (names: readonly NameToLink[]) => Promise<readonly Entry[]>,
): Promise<Named> {
  const entries = new Map<string, Entry>();
  const messages: Message[] = [];
  const absent: NameToLink[] = [];
  for (const name of names) {
    const matches = candidates.get(nameKey(name.name)) ?? [];
    const [match] = matches;
    if (match === undefined) absent.push(name);
    else if (matches.length === 1) entries.set(nameKey(name.name), match);
    else messages.push(ambiguous(name.name, matches.length));
  }
  for (const [index, entry] of (await create(absent)).entries()) {
    entries.set(nameKey(absent[index]?.name ?? ''), entry);
  }
  return { entries, messages };
}

type NewRow = Readonly<Record<string, unknown>> & { readonly documentId: string };

async function insert(
  strapi: Core.Strapi,
  uid: string,
  rows: readonly NewRow[],
): Promise<readonly Entry[]> {
  const ids = await insertRows(strapi, uid, rows, 'documentId');
  return rows.flatMap(({ documentId }, index) => {
    const id = ids[index];
    return id === undefined ? [] : [{ id, documentId }];
  });
}

function ambiguous(name: string, count: number): Message {
  return {
    code: 'name-ambiguous',
    severity: 'warning',
    span: null,
    reason: `${count} entries are called "${name}"; none was linked. Choose the right one.`,
  };
}
