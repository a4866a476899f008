import { PaperPlane, User } from '@strapi/icons';
import type { StrapiApp, WidgetArgs } from '@strapi/strapi/admin';
import { permissions } from '../../server/src/contracts/permissions';
import { EvidenceSidePanel } from './features/evidence/evidence-side-panel';
import { SourceSidePanel } from './features/sources/source-side-panel';
import { ConfirmReports } from './features/lists/confirm-reports';
import { addReportColumns } from './features/lists/report-columns';
import { addReportFilters } from './features/lists/report-filters';
import { ReportSelection } from './features/lists/ReportSelection';
import { showLines } from './features/lists/show-lines';
import { SavesGuard } from './features/saves/SavesGuard';
import { UpdatesSidePanel } from './features/updates/updates-side-panel';
import { PersonSidePanel } from './features/people/person-side-panel';
import { loadTranslations } from './load-translations';
import { permissionFor } from './permission-for';
import { messageId, pluginId } from './plugin-id';

const deskWidget: WidgetArgs = {
  id: 'desk',
  pluginId,
  icon: PaperPlane,
  title: { id: messageId('desk.title'), defaultMessage: 'News desk' },
  link: {
    label: { id: messageId('desk.link'), defaultMessage: 'Import documents' },
    href: `/plugins/${pluginId}`,
  },
  component: async () => (await import('./features/desk/DeskWidget')).DeskWidget,
  permissions: [
    {
      action: 'plugin::content-manager.explorer.read',
      subject: 'api::news-report.news-report',
    },
  ],
};

const plugin: StrapiApp['appPlugins'][string] = {
  register(app) {
    app.registerPlugin({ id: pluginId, name: pluginId });
    app.addMenuLink({
      to: `plugins/${pluginId}`,
      icon: PaperPlane,
      intlLabel: { id: messageId('plugin.name'), defaultMessage: 'Newsdesk' },
      permissions: [permissionFor(permissions.import)],
      position: 1,
      Component: () => import('./DeskPages').then(({ DeskPages }) => ({ default: DeskPages })),
    });
    app.addMenuLink({
      to: `plugins/${pluginId}/people`,
      icon: User,
      intlLabel: { id: messageId('people.title'), defaultMessage: 'People' },
      permissions: [
        { action: 'plugin::content-manager.explorer.read', subject: 'api::person.person' },
      ],
      position: 2,
      Component: () =>
        import('./features/people/PeoplePages').then(({ PeoplePages }) => ({
          default: PeoplePages,
        })),
    });
    extendContentManager(app);
    // First on the homepage: what waits for an editor comes before what was done.
    app.widgets.register((widgets) => [deskWidget, ...widgets]);
  },
  bootstrap(app) {
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addReportColumns);
    app.registerHook('Admin/CM/pages/ListView/inject-in-filters', addReportFilters);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', showLines);
  },
  registerTrads: ({ locales }) => Promise.all(locales.map(loadTranslations)),
};

/** The content manager's part of the panel that we extend; it has no public type. */
interface EditViewApis {
  readonly addEditViewSidePanel: (
    panels: (
      | typeof EvidenceSidePanel
      | typeof UpdatesSidePanel
      | typeof SourceSidePanel
      | typeof PersonSidePanel
    )[],
  ) => void;
  readonly addBulkAction: (actions: (typeof ConfirmReports)[]) => void;
}

function extendContentManager(app: StrapiApp): void {
  const contentManager = app.getPlugin('content-manager');
  const apis: Partial<EditViewApis> = contentManager.apis;
  apis.addEditViewSidePanel?.([
    UpdatesSidePanel,
    EvidenceSidePanel,
    SourceSidePanel,
    PersonSidePanel,
  ]);
  apis.addBulkAction?.([ConfirmReports]);
  contentManager.injectComponent('editView', 'right-links', {
    name: 'newsdesk-saves',
    Component: SavesGuard,
  });
  contentManager.injectComponent('listView', 'actions', {
    name: 'newsdesk-selection',
    Component: ReportSelection,
  });
}

export default plugin;
