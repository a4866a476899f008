import type { Core } from '@strapi/strapi';

/** Its model, known to the database alone. */
export const mergesUid = 'newsdesk_merge';

interface Models {
  add(model: object): void;
}

/** One row for each merge of two people, with all it takes to undo it. */
export function registerMerges(strapi: Core.Strapi): void {
  strapi.get<Models>('models').add({
    uid: mergesUid,
    singularName: 'newsdesk-merge',
    tableName: 'newsdesk_merges',
    attributes: {
      id: { type: 'increments' },
      survivor: { type: 'string' },
      name: { type: 'text' },
      by: { type: 'text', columnName: 'merged_by' },
      at: { type: 'datetime', columnName: 'merged_at' },
      undoneAt: { type: 'datetime' },
      record: { type: 'text' },
    },
    indexes: [{ name: 'newsdesk_merges_survivor_index', columns: ['survivor'] }],
    lifecycles: {},
  });
}
