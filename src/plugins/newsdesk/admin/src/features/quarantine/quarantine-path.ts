import { pluginId } from '../../plugin-id';

/** Where the panel shows what could not be imported. */
export const quarantinePagePath = `/plugins/${pluginId}/quarantine`;
