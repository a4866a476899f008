import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Merge } from '../../contracts/people';
import { NewsdeskError } from '../../core/errors';
import { lockPublic } from '../../delivery/read-model-tables';
import { nameKey } from '../../import/names-to-link';
import { takeTurn } from '../../model/turns';
import { uids } from '../../model/uids';
import { mergesUid } from './merge-table';
import { movedLinks, moveLinks, takeLinksBack } from './person-links';

const alias = z.looseObject({ id: z.number(), name: z.string() });
const link = z.looseObject({ id: z.number(), url: z.string() });
const person = z.looseObject({
  id: z.number(),
  documentId: z.string(),
  name: z.string(),
  aliases: z.array(alias),
  sameAs: z.array(link),
});
type Person = z.infer<typeof person>;

const record = z.strictObject({
  /** As it was, with its ids. */
  duplicate: person,
  /** What the survivor was given. */
  aliases: z.array(z.string()),
  sameAs: z.array(z.string()),
  links: z.array(movedLinks),
});

/** A merge as it is listed; the moment as text. */
export const mergeRow = z
  .object({
    id: z.number(),
    name: z.string(),
    by: z.string().nullable(),
    at: z.union([z.string(), z.date()]).transform((at) => new Date(at).toISOString()),
  })
  .transform((row): Merge => row);

interface Merging {
  /** Document ids. */
  readonly survivor: string;
  readonly duplicate: string;
  readonly actor: string | null;
  readonly now: Date;
}

/**
 * Makes one person of two, all or nothing: whatever links to the duplicate links to the
 * survivor, drafts and published versions; its name and aliases become the survivor's;
 * it is gone then, and can be had back by {@link undoMerge}.
 * @throws NewsdeskError `person-unknown`, `merge-impossible` for a person and themself
 */
export async function mergePeople(strapi: Core.Strapi, merging: Merging): Promise<Merge> {
  if (merging.survivor === merging.duplicate) {
    throw new NewsdeskError('merge-impossible', 'These are the same person. Choose another one.', {
      stage: 'adopt',
    });
  }
  return strapi.db.transaction(async () => {
    // Nobody links a name while it moves, and nobody reads it half moved.
    await takeTurn(strapi, 'naming');
    await lockPublic(strapi);
    const survivor = await personAt(strapi, merging.survivor);
    const duplicate = await personAt(strapi, merging.duplicate);
    const links = await moveLinks(strapi, { survivor: survivor.id, duplicate: duplicate.id });
    const aliases = newAliases(survivor, duplicate);
    const urls = new Set(survivor.sameAs.map(({ url }) => url));
    const sameAs = duplicate.sameAs.map(({ url }) => url).filter((url) => !urls.has(url));
    await strapi.documents(uids.person).update({
      documentId: survivor.documentId,
      data: known(
        [...survivor.aliases.map(named), ...aliases.map((name) => ({ name }))],
        [...survivor.sameAs.map(linked), ...sameAs.map((url) => ({ url }))],
      ),
    });
    await strapi.documents(uids.person).delete({ documentId: duplicate.documentId });
    const created: unknown = await strapi.db.query(mergesUid).create({
      data: {
        survivor: survivor.documentId,
        name: duplicate.name,
        by: merging.actor,
        at: merging.now,
        record: JSON.stringify({ duplicate, aliases, sameAs, links } satisfies z.input<
          typeof record
        >),
      },
    });
    return mergeRow.parse(created);
  });
}

/** As data of the host's type, whose components are unknown here. */
const known = (
  aliases: readonly object[],
  sameAs: readonly object[],
): Readonly<Record<string, unknown>> => ({ aliases, sameAs });
const named = ({ id, name }: z.infer<typeof alias>) => ({ id, name });
const linked = ({ id, url }: z.infer<typeof link>) => ({ id, url });

function newAliases(survivor: Person, duplicate: Person): string[] {
  const known = new Set([survivor, ...survivor.aliases].map(({ name }) => nameKey(name)));
  return [duplicate, ...duplicate.aliases].flatMap(({ name }) => {
    if (known.has(nameKey(name))) return [];
    known.add(nameKey(name));
    return [name];
  });
}

/**
 * Makes two people of them again: the duplicate with its ids, its links, and what was copied
 * from them since; the survivor without the aliases it was given.
 * @returns the document id of the person who is back
 * @throws NewsdeskError `merge-impossible` when it was undone already or one of them is gone
 */
export async function undoMerge(strapi: Core.Strapi, id: number, now: Date): Promise<string> {
  return strapi.db.transaction(async () => {
    await takeTurn(strapi, 'naming');
    await lockPublic(strapi);
    const found: unknown = await strapi.db.query(mergesUid).findOne({ where: { id } });
    const { success, data: merge } = stored.safeParse(found);
    if (!success || merge.undoneAt !== null) throw cannotUndo();
    const { duplicate, aliases, sameAs, links } = record.parse(JSON.parse(merge.record));
    const survivor = await findPerson(strapi, merge.survivor);
    if (survivor === null || (await findPerson(strapi, duplicate.documentId)) !== null) {
      throw cannotUndo();
    }
    await bringBack(strapi, duplicate);
    await takeLinksBack(strapi, links, { survivor: survivor.id, duplicate: duplicate.id });
    await strapi.documents(uids.person).update({
      documentId: survivor.documentId,
      data: known(
        survivor.aliases.filter(({ name }) => !aliases.includes(name)).map(named),
        survivor.sameAs.filter(({ url }) => !sameAs.includes(url)).map(linked),
      ),
    });
    await strapi.db.query(mergesUid).update({ where: { id }, data: { undoneAt: now } });
    return duplicate.documentId;
  });
}

const stored = z.object({ survivor: z.string(), record: z.string(), undoneAt: z.unknown() });

const cannotUndo = (): NewsdeskError =>
  new NewsdeskError(
    'merge-impossible',
    'This merge cannot be undone: it was undone already, or one of the people was merged or deleted since. Undo the later merge first.',
    { stage: 'adopt' },
  );

/** Below the document service, which would give it other ids. */
async function bringBack(strapi: Core.Strapi, duplicate: Person): Promise<void> {
  const held = (field: 'aliases' | 'sameAs', uid: string) =>
    Promise.all(
      duplicate[field].map(async (item) => {
        await strapi.db.query(uid).create({ data: item });
        return { id: item.id, __pivot: { field, component_type: uid } };
      }),
    );
  await strapi.db.query(uids.person).create({
    data: {
      ...duplicate,
      aliases: await held('aliases', uids.alias),
      sameAs: await held('sameAs', uids.link),
    },
  });
}

async function findPerson(strapi: Core.Strapi, documentId: string): Promise<Person | null> {
  const found: unknown = await strapi.db.query(uids.person).findOne({
    where: { documentId },
    populate: { aliases: true, sameAs: true },
  });
  return person.nullable().parse(found);
}

async function personAt(strapi: Core.Strapi, documentId: string): Promise<Person> {
  const found = await findPerson(strapi, documentId);
  if (found !== null) return found;
  throw new NewsdeskError('person-unknown', 'There is no such person. Reload the page.', {
    stage: 'adopt',
  });
}
