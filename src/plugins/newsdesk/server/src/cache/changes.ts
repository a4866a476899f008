import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const attribute = z.object({
  type: z.string(),
  private: z.boolean().optional(),
  target: z.string().optional(),
  component: z.string().optional(),
  components: z.array(z.string()).optional(),
});
const models = z.record(z.string(), z.looseObject({ attributes: z.record(z.string(), attribute) }));

const fileUid = 'plugin::upload.file';

/** The given types and all that their public attributes lead to: relations, components, media. */
export const reachableTypes = (strapi: Core.Strapi, from: readonly string[]): readonly string[] => {
  const all = models.parse({ ...strapi.contentTypes, ...strapi.components });
  const reached = new Set<string>();
  const visit = (uid: string): void => {
    if (reached.has(uid)) return;
    reached.add(uid);
    for (const part of Object.values(all[uid]?.attributes ?? {})) {
      if (part.private === true) continue;
      if (part.type === 'media') visit(fileUid);
      for (const next of [part.target, part.component, ...(part.components ?? [])]) {
        if (next !== undefined && next in all) visit(next);
      }
    }
  };
  from.forEach(visit);
  return [...reached];
};

/** What decides who may read what. Users are part of the key, and checked when they call. */
export const permissionTypes = [
  'plugin::users-permissions.permission',
  'plugin::users-permissions.role',
  'admin::api-token',
  'admin::api-token-permission',
] as const;

const tokenUse = z.object({
  model: z.object({ uid: z.literal('admin::api-token') }),
  params: z.object({ data: z.object({ lastUsedAt: z.unknown() }) }),
});

/** Whether a write only notes that a token was used, which happens while reading. */
const onlyNotesUse = (event: unknown): boolean => {
  const use = tokenUse.safeParse(event);
  if (!use.success) return false;
  return Object.keys(use.data.params.data).every((name) =>
    ['lastUsedAt', 'updatedAt'].includes(name),
  );
};

interface Written {
  readonly model: { readonly uid: string };
}

const draft = z.object({ result: z.object({ publishedAt: z.null() }) });

/** Whether a type has drafts: without them, `publishedAt` says nothing. */
const draftable = z.object({ options: z.object({ draftAndPublish: z.literal(true) }) });

/**
 * Calls `change`, inside the write's transaction where there is one, after every write of the
 * given types; that of a draft is none.
 */
export const watchTypes = (
  strapi: Core.Strapi,
  types: readonly string[],
  change: () => Promise<void>,
): void => {
  if (types.length === 0) return;
  const all = new Map<string, unknown>(Object.entries(strapi.contentTypes));
  const isDraft = (event: Written): boolean =>
    draftable.safeParse(all.get(event.model.uid)).success && draft.safeParse(event).success;
  const written = async (event: Written): Promise<void> => {
    if (!onlyNotesUse(event) && !isDraft(event)) await change();
  };
  strapi.db.lifecycles.subscribe({
    models: [...types],
    afterCreate: written,
    afterCreateMany: written,
    afterUpdate: written,
    afterUpdateMany: written,
    afterDelete: written,
    afterDeleteMany: written,
  });
};
