import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { permissions } from '../contracts/permissions';

/** The admin's own service for what roles may do. */
interface Permissions {
  readonly actionProvider: {
    readonly registerMany: (actions: readonly object[]) => Promise<unknown>;
  };
}

const permissionService = z.custom<Permissions>(
  (service) => typeof service === 'object' && service !== null && 'actionProvider' in service,
);

const prefix = 'plugin::newsdesk.';

const actions = [
  { uid: permissions.import, displayName: 'Preview and import documents', subCategory: 'import' },
  { uid: permissions.readSource, displayName: 'Read source documents', subCategory: 'evidence' },
  { uid: permissions.confirm, displayName: 'Confirm claims', subCategory: 'evidence' },
  { uid: permissions.override, displayName: 'Override altered quotes', subCategory: 'evidence' },
  { uid: permissions.pollSource, displayName: 'Ask ingest sources now', subCategory: 'ingest' },
  { uid: permissions.merge, displayName: 'Merge people', subCategory: 'people' },
  {
    uid: permissions.readQuarantine,
    displayName: 'See what could not be imported',
    subCategory: 'quarantine',
  },
  {
    uid: permissions.discardQuarantined,
    displayName: 'Give up what could not be imported',
    subCategory: 'quarantine',
  },
].map(({ uid, ...action }) => ({
  ...action,
  uid: uid.slice(prefix.length),
  section: 'plugins',
  pluginName: 'newsdesk',
}));

/** Makes the desk's permissions known, so that roles can be given them. */
export async function registerDeskActions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = permissionService.parse(strapi.service('admin::permission'));
  await actionProvider.registerMany(actions);
}
