import type { Core } from '@strapi/strapi';

/** Its model, known to the database alone. */
export const presenceUid = 'newsdesk_presence';

interface Models {
  add(model: object): void;
}

/** One row for each tab that has a report open: in the database, so that every instance knows. */
export function registerPresence(strapi: Core.Strapi): void {
  strapi.get<Models>('models').add({
    uid: presenceUid,
    singularName: 'newsdesk-presence',
    tableName: 'newsdesk_presences',
    attributes: {
      id: { type: 'increments' },
      tab: { type: 'string' },
      documentId: { type: 'string' },
      userId: { type: 'integer' },
      name: { type: 'string' },
      seenAt: { type: 'datetime' },
    },
    indexes: [
      { name: 'newsdesk_presences_tab_unique', columns: ['tab'], type: 'unique' },
      { name: 'newsdesk_presences_document_index', columns: ['document_id'] },
    ],
    lifecycles: {},
  });
}
