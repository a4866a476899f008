import type { Core } from '@strapi/strapi';

/** Its model, known to the database alone. */
export const stepsUid = 'newsdesk_step';

interface Models {
  add(model: object): void;
}

/**
 * The table of what is done once in a newsroom's life. Its unique key decides
 * between instances that start together; no one sees or edits it.
 */
export function registerSteps(strapi: Core.Strapi): void {
  strapi.get<Models>('models').add({
    uid: stepsUid,
    singularName: 'newsdesk-step',
    tableName: 'newsdesk_steps',
    attributes: {
      id: { type: 'increments' },
      key: { type: 'string' },
      doneAt: { type: 'datetime' },
    },
    indexes: [{ name: 'newsdesk_steps_key_unique', columns: ['key'], type: 'unique' }],
    lifecycles: {},
  });
}

/**
 * Does `work` once, ever, whatever the number of instances and however often they
 * die: the work and the note that it is done are one transaction.
 * @returns whether it was done now
 */
export async function once(
  strapi: Core.Strapi,
  key: string,
  work: () => Promise<void>,
): Promise<boolean> {
  if (await isDone(strapi, key)) return false;
  try {
    await strapi.db.transaction(async () => {
      // First, so that another instance waits here instead of doing the same work.
      await strapi.db.query(stepsUid).create({ data: { key, doneAt: new Date() } });
      await work();
    });
    return true;
  } catch (error) {
    // Looked up outside the transaction: a unique violation has ended it on PostgreSQL.
    if (await isDone(strapi, key)) return false;
    throw error;
  }
}

/** Whether a step was ever done. */
export async function isDone(strapi: Core.Strapi, key: string): Promise<boolean> {
  return (await strapi.db.query(stepsUid).count({ where: { key } })) > 0;
}
