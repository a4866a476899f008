import type { Publication } from '../core/formats/publication';

/** The one address of a feed, whatever order its parameters were given in. */
export const feedAddress = (
  { api }: Publication,
  name: string,
  parameters: Readonly<Record<string, string | number | undefined>>,
): string => {
  const given = Object.entries(parameters).flatMap(([key, value]): [string, string][] =>
    value === undefined ? [] : [[key, String(value)]],
  );
  const search = new URLSearchParams(given).toString();
  const address = `${api}/api/newsdesk/feeds/${name}`;
  return search === '' ? address : `${address}?${search}`;
};
