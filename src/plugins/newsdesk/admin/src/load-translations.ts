import { messageId } from './plugin-id';

type Messages = Readonly<Record<string, string>>;

const english = (): Promise<{ default: Messages }> => import('./translations/en.json');
const others: Readonly<Record<string, () => Promise<{ default: Messages }>>> = {
  de: () => import('./translations/de.json'),
};

/** Our messages in one of the panel's languages; in English where we have no translation. */
export async function loadTranslations(locale: string) {
  const { default: messages } = await (others[locale] ?? english)();
  const data = Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [messageId(key), text]),
  );
  return { locale, data };
}
