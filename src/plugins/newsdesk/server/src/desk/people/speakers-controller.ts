import type { Core } from '@strapi/strapi';
import { validateZodSchema } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import {
  matchesRequest,
  speakerTypes,
  type Speaker,
  type SpeakerMatch,
} from '../../contracts/speakers';
import { newDocumentId } from '../../import/insert-rows';
import { lookUp } from '../../import/look-up';
import { isFullName, nameKey } from '../../import/names-to-link';
import { uids } from '../../model/uids';
import { readableEntries } from '../readable-reports';

/** Of people, and of organizations. */
const mostFound = 10;

const uidOf = { person: uids.person, organization: uids.organization } as const;
const selected = { person: ['documentId', 'name', 'role'], organization: ['documentId', 'name'] };
const rows = z.array(
  z.object({
    documentId: z.string(),
    name: z.string(),
    role: z.string().nullable().default(null),
  }),
);
const searchQuery = z.object({ search: z.string().trim().max(255).catch('') });
const asked = z.object({ request: z.object({ body: z.unknown() }) });

/** Whom a quote of the import page can be linked to, and whom its name alone links it to. */
export const speakersController = ({ strapi }: { strapi: Core.Strapi }) => {
  async function find(
    type: Speaker['type'],
    where: object,
    limit?: number,
  ): Promise<readonly Speaker[]> {
    const found: unknown = await strapi.db.query(uidOf[type]).findMany({
      where,
      select: selected[type],
      orderBy: { name: 'asc' },
      ...(limit === undefined ? {} : { limit }),
    });
    return rows.parse(found).map((row) => ({ type, ...row }));
  }

  return {
    async find(ctx: Context): Promise<void> {
      const { search } = searchQuery.parse(ctx.query);
      const like = { $containsi: search };
      const data: Speaker[] = [];
      for (const type of speakerTypes) {
        const readable = await readableEntries(strapi, ctx, uidOf[type]);
        if (readable === null) continue;
        const named = { $or: [{ name: like }, { aliases: { name: like } }] };
        data.push(...(await find(type, { $and: [named, readable] }, mostFound)));
      }
      ctx.body = { data };
    },

    async match(ctx: Context): Promise<void> {
      const { names } = validateZodSchema(matchesRequest)(
        asked.parse(ctx).request.body,
        'Send the names as the field "names".',
      );
      const wanted = (of: Speaker['type']) =>
        names.flatMap(({ type, name }) => (type === of ? [name.replace(/\s+/g, ' ').trim()] : []));
      const { people, organizations } = await lookUp(strapi, {
        people: wanted('person'),
        organizations: wanted('organization'),
        topics: [],
        topicIds: [],
        identityKey: '',
        itemKey: null,
        // Nothing has this address.
        slug: newDocumentId(),
      });
      const entriesOf = ({ type, name }: Pick<Speaker, 'type' | 'name'>) =>
        (type === 'person' ? people : organizations).get(nameKey(name)) ?? [];
      const known = new Map<string, Speaker>();
      for (const type of speakerTypes) {
        const documentIds = names
          .filter((name) => name.type === type)
          .flatMap((name) => entriesOf(name).map(({ documentId }) => documentId));
        if (documentIds.length === 0) continue;
        for (const speaker of await find(type, { documentId: { $in: documentIds } }))
          known.set(speaker.documentId, speaker);
      }
      const data = names.map((name): SpeakerMatch => {
        const isLinkable = name.type === 'organization' || isFullName(name.name);
        const entries = isLinkable ? entriesOf(name) : [];
        return {
          ...name,
          isLinkable,
          speakers: entries.flatMap(({ documentId }) => known.get(documentId) ?? []),
        };
      });
      ctx.body = { data };
    },
  };
};
