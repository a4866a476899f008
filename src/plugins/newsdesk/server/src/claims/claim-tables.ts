import type { Core } from '@strapi/strapi';

/**
 * One row for each thing the public can find: a published report, and each of its claims. Narrow,
 * so that a filter no index serves still reads little.
 */
export const findables = 'newsdesk_findable';
/** What a findable is called by: its speaker, its report's topics … in every spelling. */
export const findableNames = 'newsdesk_findable_name';
/** What is shown of a findable, and its words; has the findable's id. */
export const findableTexts = 'newsdesk_findable_text';

/** As the database calls them. */
export const findablesTable = 'newsdesk_findables';
export const namesTable = 'newsdesk_findable_names';
export const textsTable = 'newsdesk_findable_texts';

/** To be raised when other things are written into the tables: they are then made anew. */
export const findablesVersion = 1;

const lifecycles = {};

/** Our own tables; derived, kept with the stored views of reports and made anew from the reports. */
export const registerClaimTables = (strapi: Core.Strapi): void => {
  const models = strapi.get<{ add(model: object): unknown }>('models');
  models.add({
    uid: findables,
    singularName: 'newsdesk-findable',
    tableName: findablesTable,
    attributes: {
      id: { type: 'increments' },
      reportId: { type: 'integer' },
      type: { type: 'string' },
      /** Order in the report, from the first down: 0, -1, -2 … */
      place: { type: 'integer' },
      /** Milliseconds since 1970, for cursors to compare alike on every database. */
      reportedAt: { type: 'float' },
      pubStatus: { type: 'string' },
      embargoedUntil: { type: 'datetime' },
      expiresAt: { type: 'datetime' },
      language: { type: 'string' },
      kind: { type: 'string' },
      via: { type: 'string' },
      unit: { type: 'string' },
      qualifier: { type: 'string' },
      lowest: { type: 'float' },
      highest: { type: 'float' },
      /** ISO days; they compare as they sort. */
      periodFrom: { type: 'string' },
      periodTo: { type: 'string' },
      /** A day to sort by; empty without a period. */
      periodKey: { type: 'string' },
      confidence: { type: 'float' },
      verified: { type: 'boolean' },
    },
    indexes: [
      { name: 'newsdesk_findables_report_index', columns: ['report_id'] },
      {
        name: 'newsdesk_findables_date_index',
        columns: ['type', 'reported_at', 'report_id', 'place'],
      },
      { name: 'newsdesk_findables_value_index', columns: ['type', 'lowest', 'report_id', 'place'] },
      {
        name: 'newsdesk_findables_period_index',
        columns: ['type', 'period_key', 'report_id', 'place'],
      },
      {
        name: 'newsdesk_findables_confidence_index',
        columns: ['type', 'confidence', 'report_id', 'place'],
      },
      {
        name: 'newsdesk_findables_unit_index',
        columns: ['type', 'unit', 'reported_at', 'report_id', 'place'],
      },
      {
        name: 'newsdesk_findables_via_index',
        columns: ['type', 'via', 'reported_at', 'report_id', 'place'],
      },
    ],
    lifecycles,
  });
  models.add({
    uid: findableNames,
    singularName: 'newsdesk-findable-name',
    tableName: namesTable,
    attributes: {
      id: { type: 'increments' },
      reportId: { type: 'integer' },
      /** Null where the name is the whole report's. */
      findableId: { type: 'integer' },
      role: { type: 'string' },
      term: { type: 'string' },
    },
    indexes: [
      { name: 'newsdesk_findable_names_report_index', columns: ['report_id'] },
      {
        name: 'newsdesk_findable_names_term_index',
        columns: ['role', 'term', 'report_id', 'findable_id'],
      },
    ],
    lifecycles,
  });
  models.add({
    uid: findableTexts,
    singularName: 'newsdesk-findable-text',
    tableName: textsTable,
    attributes: {
      id: { type: 'increments' },
      reportId: { type: 'integer' },
      json: { type: 'text' },
      text: { type: 'text' },
      words: { type: 'text' },
    },
    indexes: [{ name: 'newsdesk_findable_texts_report_index', columns: ['report_id'] }],
    lifecycles,
  });
};
