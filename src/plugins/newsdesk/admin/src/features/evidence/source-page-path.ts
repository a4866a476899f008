import { pluginId } from '../../plugin-id';

/** Where a report's source document is shown, at one of its claims. */
export const sourcePagePath = (documentId: string, claimKey?: string): string => {
  const query = claimKey === undefined ? '' : `?claim=${encodeURIComponent(claimKey)}`;
  return `/plugins/${pluginId}/reports/${documentId}/source${query}`;
};
