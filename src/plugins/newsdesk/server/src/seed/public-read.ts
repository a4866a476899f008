import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { claimActions } from '../claims/claim-controllers';
import { configOf } from '../config';
import { once } from '../model/steps';
import { uids } from '../model/uids';
import { publicOutputActions } from '../outputs/routes';

/** Reports, and who and what they name: without those, no filter by speaker would work. */
const publicTypes = [uids.report, uids.person, uids.organization, uids.topic];

interface UsersPermissions {
  /** Makes the default roles; a second call changes nothing. */
  initialize(): Promise<void>;
}

const role = z.object({ id: z.number() });

/**
 * Lets everybody read what is published, once in the newsroom's life: what an
 * administrator takes away later is never given back.
 */
export async function openPublicRead(strapi: Core.Strapi): Promise<void> {
  if (!configOf(strapi).publicRead) return;
  // Plugins start in the order of the configuration, and its roles may not be made yet.
  await strapi
    .plugin('users-permissions')
    .service<UsersPermissions>('users-permissions')
    .initialize();
  await allowOnce(
    strapi,
    'public-read',
    publicTypes.flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]),
  );
  await allowOnce(strapi, 'public-outputs', publicOutputActions);
  await allowOnce(strapi, 'public-claims', Object.values(claimActions));
}

async function allowOnce(
  strapi: Core.Strapi,
  step: string,
  actions: readonly string[],
): Promise<void> {
  await once(strapi, step, async () => {
    const found: unknown = await strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' }, select: ['id'] });
    const { id } = role.parse(found);
    for (const action of actions) {
      await strapi.db
        .query('plugin::users-permissions.permission')
        .create({ data: { action, role: id } });
    }
  });
}
