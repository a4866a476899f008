/** RFC 3986's unreserved and reserved characters (but brackets) and whole percent-encodings. */
const uri =
  /^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})+(?:#(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*)?$/;
const web = /^https?:\/\/[A-Za-z0-9][A-Za-z0-9.-]{0,252}(?::\d{1,5})?(?:[/?#].*)?$/i;
const longestAddress = 2048;

/** Whether a text is a URI as RFC 3986 has it, scheme included and nothing left to encode. */
export function isUri(text: string): boolean {
  return (
    text.length <= longestAddress && uri.test(text) && (!/^https?:/i.test(text) || web.test(text))
  );
}

/**
 * The absolute web address of a file or page: a relative one resolved against
 * `base` (an absolute address without a trailing slash), what must be encoded
 * encoded. Null for anything that is no address on the web, such as `javascript:`.
 */
export function webAddress(given: string, base: string): string | null {
  const absolute = given.startsWith('//')
    ? `https:${given}`
    : given.startsWith('/')
      ? base + given
      : given;
  const encoded = encodeAddress(absolute.trim()).replace(/^https?:/i, (scheme) =>
    scheme.toLowerCase(),
  );
  return isUri(encoded) && web.test(encoded) ? encoded : null;
}

/** A link as an editor may write it: an address on the web, a mail address or a telephone number. */
export function linkAddress(given: string, base: string): string | null {
  const encoded = encodeAddress(given.trim());
  if (/^(?:mailto|tel):./i.test(encoded)) return isUri(encoded) ? encoded : null;
  return webAddress(given, base);
}

/** Encodes what no URI may hold and leaves what is encoded already. */
function encodeAddress(address: string): string {
  return address
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~!$&'()*+,;=:@/?#%]/gu, (character) =>
      encodeURIComponent(character),
    );
}
