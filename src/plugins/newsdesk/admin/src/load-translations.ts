import { messageId } from './plugin-id';
import type en from './translations/en.json';

type Messages = Readonly<Record<string, string>>;

const english = (): Promise<{ default: Messages }> => import('./translations/en.json');
const others: Readonly<Record<string, () => Promise<{ default: Messages }>>> = {
  de: () => import('./translations/de.json'),
};

const loaded = new Map<string, Messages>();

/** Our messages in one of the panel's languages; in English where we have no translation. */
export async function loadTranslations(locale: string) {
  const { default: messages } = await (others[locale] ?? english)();
  loaded.set(locale, messages);
  const data = Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [messageId(key), text]),
  );
  return { locale, data };
}

/** A message in the panel's language, for the hooks of the panel that are no components. */
export function translatedNow(key: keyof typeof en): string {
  const language = localStorage.getItem('strapi-admin-language') ?? 'en';
  return loaded.get(language)?.[key] ?? loaded.get('en')?.[key] ?? key;
}
