import type { Core } from '@strapi/strapi';
import { without } from '../integrity/without';
import { itemLists, itemListNames, uids } from '../model/uids';
import { insertEntry, insertLinks, insertRows, newDocumentId, type Links } from './insert-rows';
import { isPlainlyValid } from './plainly-valid';
import type { ReportData } from './report-data';

/** A draft as it is stored the first time. */
export interface NewDraft {
  readonly data: ReportData & { readonly corrections: readonly CorrectionData[] };
  readonly messages: readonly unknown[];
  /** Row of its source document. */
  readonly sourceDocument: number;
  /** The row of an entry by its document id. */
  readonly idOf: (documentId: string) => number | null;
}

export interface CorrectionData {
  readonly date: string;
  readonly kind: 'kill';
  readonly text: string;
}

/** Fields of items that point to entries; all others are columns. */
const itemLinks = {
  keyPoints: [],
  quotes: ['speaker', 'speakerOrganization'],
  statistics: ['source', 'sourcePerson'],
  media: [],
} as const;

/** Fields of a report that are rows of their own. */
const partNames = [...itemListNames, 'dateline', 'places', 'corrections'] as const;
const linkNames = ['people', 'organizations', 'topics', 'provider'] as const;

type Row = Readonly<Record<string, unknown>>;

/**
 * Stores a draft report in one statement for each table it has rows in, where the
 * document service makes several for each item. What that does besides is done here:
 * validation, lifecycle hooks and, once it is committed, the event.
 * @returns its document id
 */
export async function storeReport(strapi: Core.Strapi, draft: NewDraft): Promise<string> {
  const { data, idOf } = draft;
  await validate(strapi, data);
  const idsOf = (documentIds: readonly string[]) => documentIds.flatMap((one) => idOf(one) ?? []);

  const parts: { readonly field: string; readonly to: readonly number[] }[] = [];
  for (const list of itemListNames) {
    const uid = itemLists[list];
    const fields: readonly string[] = itemLinks[list];
    const rows = data[list].map((item): Row => ({ ...item }));
    const ids = await insertRows(
      strapi,
      uid,
      rows.map((row) => without(row, fields)),
      'claimKey',
    );
    parts.push({ field: list, to: ids });
    await insertLinks(
      strapi,
      uid,
      rows.flatMap((row, index) =>
        fields.flatMap((field): Links[] => {
          const [from, documentId] = [ids[index], row[field]];
          if (from === undefined || typeof documentId !== 'string') return [];
          return [{ from, field, to: idsOf([documentId]) }];
        }),
      ),
    );
  }
  const dateline = data.dateline === null ? [] : [{ ...data.dateline }];
  const corrections = data.corrections.map((one) => ({ ...one }));
  parts.push(
    { field: 'dateline', to: await insertRows(strapi, uids.dateline, dateline, null) },
    { field: 'places', to: await insertRows(strapi, uids.place, data.places, null) },
    { field: 'corrections', to: await insertRows(strapi, uids.correction, corrections, null) },
  );

  const documentId = newDocumentId();
  const scalars = {
    ...without({ ...data }, [...partNames, ...linkNames]),
    documentId,
    messages: draft.messages,
    publishedAt: null,
    locale: null,
  };
  const from = await insertEntry(strapi, uids.report, scalars);
  await insertLinks(strapi, uids.report, [
    ...parts.map((part) => ({ ...part, from })),
    ...(['people', 'organizations', 'topics'] as const).map((field) => ({
      from,
      field,
      to: idsOf(data[field]),
    })),
    { from, field: 'provider', to: idsOf(data.provider === null ? [] : [data.provider]) },
    { from, field: 'sourceDocument', to: [draft.sourceDocument] },
  ]);
  await announce(strapi, { ...data, id: from, documentId });
  return documentId;
}

interface EntityValidator {
  validateEntityCreation(model: unknown, data: object, options: object): Promise<unknown>;
}

/**
 * As the document service validates a draft; that what relations point to exists was just looked
 * up. Items that plainly meet their model are left out.
 */
async function validate(strapi: Core.Strapi, data: NewDraft['data']): Promise<void> {
  const items = itemListNames.map((list): [string, readonly Row[]] => [
    list,
    data[list]
      .map((item) => without({ ...item }, itemLinks[list]))
      .filter((item) => !isPlainlyValid(attributesOf(strapi, itemLists[list]), item)),
  ]);
  await strapi
    .get<EntityValidator>('entityValidator')
    .validateEntityCreation(
      strapi.contentType(uids.report),
      { ...without({ ...data }, linkNames), ...Object.fromEntries(items) },
      { isDraft: true },
    );
}

const attributesOf = (
  { components }: Core.Strapi,
  uid: (typeof itemLists)[keyof typeof itemLists],
): Readonly<Record<string, object>> => components[uid]?.attributes ?? {};

interface CommitHooks {
  readonly onCommit: (work: () => void) => void;
}

/** Tells webhooks, as the document service would; never what is private. */
async function announce(strapi: Core.Strapi, entry: Row): Promise<void> {
  const { attributes, modelName, uid } = strapi.contentType(uids.report);
  const secret = Object.entries(attributes).flatMap(([name, attribute]) =>
    'private' in attribute && attribute.private ? [name] : [],
  );
  await strapi.db.transaction(({ onCommit }: CommitHooks) => {
    onCommit(() => {
      void strapi.eventHub.emit('entry.create', {
        model: modelName,
        uid,
        entry: without(entry, secret),
      });
    });
    return Promise.resolve();
  });
}
