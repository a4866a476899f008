import { pluginId } from '../../plugin-id';

export const peoplePagePath = `/plugins/${pluginId}/people`;

/** Where the panel shows all a person said. */
export const personPagePath = (documentId: string): string => `${peoplePagePath}/${documentId}`;
