import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { uids } from '../model/uids';
import { itemRow, itemsUid, type ItemRow } from './item-rows';
import { nameKey } from './names-to-link';
import type { TopicToLink } from './topics-to-link';

/** What an arriving item is and what its report is about to refer to. */
export interface Wanted {
  readonly identityKey: string;
  /** Null for an item without versions. */
  readonly itemKey: string | null;
  readonly people: readonly string[];
  readonly organizations: readonly string[];
  readonly topics: readonly TopicToLink[];
  /** Topics by document id. */
  readonly topicIds: readonly string[];
  /** Every address that begins like this one. */
  readonly slug: string;
}

/** An entry, by its row and its document id. */
export interface Entry {
  readonly id: number;
  readonly documentId: string;
}

/** What of it there is. */
export interface LookedUp {
  /** The source document of the same version. */
  readonly existing: Entry | null;
  readonly item: ItemRow | null;
  /** By name key: those of that name, or where there are none those of that alias. */
  readonly people: ReadonlyMap<string, readonly Entry[]>;
  readonly organizations: ReadonlyMap<string, readonly Entry[]>;
  /** By qcode, or by name key of the label where there is no qcode. */
  readonly topics: ReadonlyMap<string, Entry>;
  readonly topicsById: ReadonlyMap<string, Entry>;
  readonly slugs: ReadonlySet<string>;
}

const rows = z.array(
  z.object({
    kind: z.string(),
    id: z.coerce.number(),
    documentId: z.string().nullable(),
    name: z.string(),
  }),
);
type Row = z.infer<typeof rows>[number];

/** Names asked for at once; databases have limits for the values of a statement. */
const batchSize = 400;

/**
 * Looks up whether an item is known, the people, organizations and topics it names, and
 * the addresses that are taken: one statement, unless it names hundreds.
 */
export async function lookUp(strapi: Core.Strapi, wanted: Wanted): Promise<LookedUp> {
  const asked: Row[] = [];
  const { people, organizations, topics } = wanted;
  const longest = Math.max(1, people.length, organizations.length, topics.length);
  for (let from = 0; from < longest; from += batchSize) {
    const batch = <T>(all: readonly T[]) => all.slice(from, from + batchSize);
    asked.push(
      ...(await ask(strapi, {
        ...wanted,
        people: batch(people),
        organizations: batch(organizations),
        topics: batch(topics),
        topicIds: batch(wanted.topicIds),
      })),
    );
  }
  const one = (kind: string) => asked.find((row) => row.kind === kind);
  const [source, state] = [one('source'), one('item')];
  return {
    existing: source === undefined ? null : entryOf(source),
    item:
      state === undefined
        ? null
        : itemRow(state.documentId, state.name, one('item-baseline')?.name ?? null),
    people: named(asked, 'person'),
    organizations: named(asked, 'organization'),
    topics: new Map(
      asked.flatMap((row) => {
        if (row.kind === 'topic') return [[row.name, entryOf(row)] as const];
        return row.kind === 'topic-label' ? [[nameKey(row.name), entryOf(row)] as const] : [];
      }),
    ),
    topicsById: new Map(
      asked.filter(({ kind }) => kind === 'topic-id').map((row) => [row.name, entryOf(row)]),
    ),
    slugs: new Set(asked.filter(({ kind }) => kind === 'slug').map(({ name }) => name)),
  };
}

async function ask(strapi: Core.Strapi, wanted: Wanted): Promise<readonly Row[]> {
  const { connection } = strapi.db;
  const tableOf = (uid: string): string => strapi.db.metadata.get(uid).tableName;
  const columns = (kind: string, table: string, name: string) => [
    connection.raw(`'${kind}' as kind`),
    `${table}.id`,
    `${table}.document_id as documentId`,
    `${name} as name`,
  ];
  // As the database folds case, so that a name is found by itself in every alphabet.
  const oneOf = (column: string, names: readonly string[]) =>
    connection.raw(`lower(??) in (${names.map(() => 'lower(?)').join(', ')})`, [column, ...names]);

  const byName = (kind: string, uid: string, names: readonly string[]) => {
    if (names.length === 0) return [];
    const aliases = aliasTable.parse(strapi.db.metadata.get(uid).attributes['aliases']).joinTable;
    return [
      connection(`${tableOf(uid)} as named`)
        .select(columns(kind, 'named', 'named.name'))
        .where(oneOf('named.name', names)),
      connection(`${tableOf(uids.alias)} as alias`)
        .select(columns(`${kind}-alias`, 'named', 'alias.name'))
        .join(`${aliases.name} as link`, (on) =>
          on
            .on(`link.${aliases.inverseJoinColumn.name}`, 'alias.id')
            .andOnVal('link.field', aliases.on.field),
        )
        .join(`${tableOf(uid)} as named`, 'named.id', `link.${aliases.joinColumn.name}`)
        .where(oneOf('alias.name', names)),
    ];
  };
  const qcodes = wanted.topics.flatMap(({ qcode }) => qcode ?? []);
  const labels = wanted.topics.flatMap(({ qcode, label }) => (qcode === null ? [label] : []));
  const topic = `${tableOf(uids.topic)} as topic`;
  const questions = [
    ...byName('person', uids.person, wanted.people),
    ...byName('organization', uids.organization, wanted.organizations),
    ...(qcodes.length === 0
      ? []
      : [
          connection(topic)
            .select(columns('topic', 'topic', 'topic.qcode'))
            .whereIn('topic.qcode', qcodes),
        ]),
    ...(wanted.topicIds.length === 0
      ? []
      : [
          connection(topic)
            .select(columns('topic-id', 'topic', 'topic.document_id'))
            .whereIn('topic.document_id', wanted.topicIds),
        ]),
    ...(labels.length === 0
      ? []
      : [
          connection(topic)
            .select(columns('topic-label', 'topic', 'topic.label'))
            .whereNull('topic.qcode')
            .where(oneOf('topic.label', labels)),
        ]),
  ];
  const items = ['item', 'item-baseline'].map((kind) =>
    connection(`${tableOf(itemsUid)} as item`)
      .select(
        connection.raw(`'${kind}' as kind`),
        'item.id',
        'item.report_id as documentId',
        kind === 'item' ? 'item.state as name' : 'item.baseline as name',
      )
      .where('item.item_key', wanted.itemKey)
      .whereNotNull(kind === 'item' ? 'item.state' : 'item.baseline'),
  );
  const statement = connection(`${tableOf(uids.report)} as report`)
    .select(columns('slug', 'report', 'report.slug'))
    // Slugs are letters, digits and hyphens: nothing to escape.
    .where('report.slug', 'like', `${wanted.slug}%`)
    .unionAll([
      connection(`${tableOf(uids.sourceDocument)} as source`)
        .select(columns('source', 'source', 'source.identity_key'))
        .where('source.identity_key', wanted.identityKey),
      ...(wanted.itemKey === null ? [] : items),
      ...questions,
    ]);
  return rows.parse(await inTransaction(strapi, statement)).sort((one, other) => one.id - other.id);
}

const aliasTable = z.object({
  joinTable: z.object({
    name: z.string(),
    joinColumn: z.object({ name: z.string() }),
    inverseJoinColumn: z.object({ name: z.string() }),
    on: z.object({ field: z.string() }),
  }),
});

interface Statement {
  transacting(trx: unknown): PromiseLike<unknown>;
}

/** Runs a statement in the transaction that is open, which on SQLite has the only connection. */
function inTransaction(strapi: Core.Strapi, statement: Statement): Promise<unknown> {
  return strapi.db.transaction(async ({ trx }) => statement.transacting(trx));
}

function named(asked: readonly Row[], kind: string): ReadonlyMap<string, readonly Entry[]> {
  const gathered = (of: string) => {
    const entries = new Map<string, Entry[]>();
    for (const row of asked.filter((candidate) => candidate.kind === of)) {
      const key = nameKey(row.name);
      const known = entries.get(key) ?? [];
      if (!known.some(({ id }) => id === row.id)) entries.set(key, [...known, entryOf(row)]);
    }
    return entries;
  };
  return new Map([...gathered(`${kind}-alias`), ...gathered(kind)]);
}

function entryOf({ id, documentId }: Row): Entry {
  return { id, documentId: documentId ?? '' };
}
