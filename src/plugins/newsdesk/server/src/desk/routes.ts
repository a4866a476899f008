import { permissions } from '../contracts/permissions';
import { uids } from '../model/uids';

type Method = 'GET' | 'POST' | 'DELETE';
type Action = string | { readonly action: string; readonly subject: string };

const readSources: Action = {
  action: 'plugin::content-manager.explorer.read',
  subject: uids.ingestSource,
};

const readReports: Action = {
  action: 'plugin::content-manager.explorer.read',
  subject: uids.report,
};

const updateReports: Action = {
  action: 'plugin::content-manager.explorer.update',
  subject: uids.report,
};

const readPeople: Action = {
  action: 'plugin::content-manager.explorer.read',
  subject: uids.person,
};

/** An admin route is open to any login unless it asks for permissions: none is made so here. */
const route = (method: Method, path: string, handler: string, actions: readonly Action[]) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [...actions] } },
    ],
  },
});

/** Below `/newsdesk`, for the admin panel. */
export const deskRoutes = {
  type: 'admin',
  routes: [
    // Whoever has a signed address needs no login: the preview's frame has none.
    {
      method: 'GET',
      path: '/previews/:documentId',
      handler: 'deskPreview.show',
      config: { auth: false },
    },
    route('POST', '/imports/fetches', 'deskFetch.fetch', [permissions.import]),
    route('POST', '/imports/previews', 'deskImport.preview', [permissions.import]),
    route('POST', '/imports', 'deskImport.create', [permissions.import]),
    route('GET', '/quarantine', 'deskQuarantine.find', [permissions.readQuarantine]),
    route('GET', '/quarantine/:id/bytes', 'deskQuarantine.bytes', [permissions.readQuarantine]),
    route('POST', '/quarantine/:id/retries', 'deskQuarantine.retry', [
      permissions.readQuarantine,
      permissions.import,
    ]),
    route('DELETE', '/quarantine/:id', 'deskQuarantine.discard', [
      permissions.readQuarantine,
      permissions.discardQuarantined,
    ]),
    route('GET', '/speakers', 'deskSpeakers.find', [permissions.import]),
    route('POST', '/speakers/matches', 'deskSpeakers.match', [permissions.import]),
    route('GET', '/overview', 'deskOverview.find', [readReports]),
    route('GET', '/ingest-sources/:documentId/status', 'ingest.status', [readSources]),
    route('POST', '/ingest-sources/:documentId/polls', 'ingest.poll', [
      readSources,
      permissions.pollSource,
    ]),
    route('GET', '/reports/:documentId/source', 'deskEvidence.source', [permissions.readSource]),
    route('POST', '/reports/:documentId/confirmations', 'deskEvidence.confirm', [
      permissions.readSource,
      permissions.confirm,
    ]),
    route('GET', '/reports/:documentId/updates', 'deskUpdates.find', [readReports]),
    route('POST', '/reports/:documentId/updates', 'deskUpdates.decide', [updateReports]),
    route('GET', '/reports/:documentId/rereading', 'deskRereading.find', [permissions.readSource]),
    route('POST', '/reports/:documentId/rereading', 'deskRereading.take', [
      permissions.readSource,
      updateReports,
    ]),
    route('POST', '/confirmations', 'deskStandings.confirm', [
      permissions.readSource,
      permissions.confirm,
    ]),
    route('POST', '/standings', 'deskStandings.find', [readReports]),
    route('POST', '/reports/:documentId/presence', 'deskPresence.note', [readReports]),
    route('GET', '/people', 'deskPeople.find', [readPeople, readReports]),
    route('GET', '/people/duplicates', 'deskPeople.duplicates', [readPeople, readReports]),
    route('GET', '/people/:documentId', 'deskPeople.findOne', [readPeople, readReports]),
    route('POST', '/people/:documentId/merges', 'deskPeople.merge', [
      readPeople,
      permissions.merge,
    ]),
    route('POST', '/merges/:id/undo', 'deskPeople.undo', [readPeople, permissions.merge]),
  ],
};
