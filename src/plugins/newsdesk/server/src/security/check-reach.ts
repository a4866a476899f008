import { z } from 'zod';
import { NewsdeskError } from '../core/errors';
import { uids } from '../model/uids';

const relation = z.object({
  type: z.literal('relation'),
  target: z.string(),
  private: z.boolean().optional(),
});

/** A model as Strapi loads it, as far as its attributes go. */
export interface Model {
  readonly attributes: Readonly<Record<string, unknown>>;
}

/**
 * Makes sure that no public relation leads to a report: filters and sorts through it would match
 * drafts and reports under embargo, whatever guards the report itself.
 * @throws NewsdeskError `report-reachable`, naming every such relation
 */
export const checkReach = (models: ReadonlyMap<string, Model>): void => {
  const leading = [...models].flatMap(([uid, { attributes }]) =>
    Object.entries(attributes).flatMap(([name, attribute]) => {
      const parsed = relation.safeParse(attribute);
      const leads =
        parsed.success &&
        [uids.report, uids.sourceDocument].some((target) => target === parsed.data.target);
      return leads && parsed.data.private !== true ? [`${uid}.${name}`] : [];
    }),
  );
  if (leading.length === 0) return;
  throw new NewsdeskError(
    'report-reachable',
    `Drafts could be guessed through ${leading.join(', ')}. Give each "private": true in its schema.`,
    { stage: 'configure', details: { relations: leading.join(', ') } },
  );
};
