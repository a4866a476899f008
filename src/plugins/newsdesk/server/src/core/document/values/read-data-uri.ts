/** A file written into an address (RFC 2397). */
export interface DataUri {
  readonly mediaType: string | null;
  readonly bytes: Uint8Array;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Reads a base64 `data:` address; null for any other. Characters outside the alphabet are passed over (RFC 2045, section 6.8). */
export function readDataUri(uri: string): DataUri | null {
  const match = /^data:([\w.+-]{1,60}\/[\w.+-]{1,60})?(?:;[\w=-]{1,60}){0,3};base64,/i.exec(uri);
  if (match === null) return null;
  const bytes = new Uint8Array(Math.floor(((uri.length - match[0].length) * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let at = match[0].length; at < uri.length; at += 1) {
    const value = alphabet.indexOf(uri.charAt(at));
    if (value === -1) continue;
    held = ((held << 6) | value) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length] = (held >> bits) & 0xff;
    length += 1;
  }
  return { mediaType: match[1]?.toLowerCase() ?? null, bytes: bytes.subarray(0, length) };
}
