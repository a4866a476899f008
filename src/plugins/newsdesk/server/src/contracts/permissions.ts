/** Strapi admin permissions of the desk; each guards its routes and what the panel shows of them. */
export const permissions = {
  import: 'plugin::newsdesk.import',
  readSource: 'plugin::newsdesk.source.read',
  confirm: 'plugin::newsdesk.confirm',
  override: 'plugin::newsdesk.override',
  pollSource: 'plugin::newsdesk.ingest-sources.poll',
  merge: 'plugin::newsdesk.merge',
  readQuarantine: 'plugin::newsdesk.quarantine.read',
  discardQuarantined: 'plugin::newsdesk.quarantine.discard',
} as const;
