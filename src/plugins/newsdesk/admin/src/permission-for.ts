import type { Permission } from '@strapi/strapi/admin';

/** An action as the panel asks for it: our actions have no subject. */
export const permissionFor = (action: string): Pick<Permission, 'action' | 'subject'> => ({
  action,
  subject: null,
});
