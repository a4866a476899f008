/** Below the REST prefix and `/newsdesk`; open to tokens and roles that were given the action, never to all by default. */
export const importRoutes = [
  { method: 'POST', path: '/imports', handler: 'imports.create' },
  { method: 'GET', path: '/imports/:id', handler: 'imports.findOne' },
];
