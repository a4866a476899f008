import { useCallback } from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';
import { messageId } from './plugin-id';
import type en from './translations/en.json';

/** A message we have a translation of, without the plugin's prefix. */
export type TextKey = keyof typeof en;
export type Translate = (key: TextKey, values?: Readonly<Record<string, PrimitiveType>>) => string;

/** Our messages in the language of the panel. */
export function useText(): Translate {
  const intl = useIntl();
  return useCallback(
    (key, values) => intl.formatMessage({ id: messageId(key) }, { ...values }),
    [intl],
  );
}

/** The message for a code of ours where there is one, else what the server said. */
export function useCodeText(): (code: string, fallback: string) => string {
  const intl = useIntl();
  return useCallback(
    (code, fallback) => {
      const id = messageId(`code.${code}`);
      return id in intl.messages ? intl.formatMessage({ id }) : fallback;
    },
    [intl],
  );
}
