export const pluginId = 'newsdesk';

/** A message's id, as the panel knows it, for its key in `translations/`. */
export const messageId = (key: string): string => `${pluginId}.${key}`;
