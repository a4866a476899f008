import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** Where pictures are served, by their path alone. */
const served = '/uploads/';

/** The name of the picture a request path asks for, however it is written; null when it asks for none. */
export function pictureName(path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  // As a file system would read it.
  const parts: string[] = [];
  for (const part of decoded.split(/[/\\]/)) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  const normal = `/${parts.join('/')}`;
  return normal.toLowerCase().startsWith(served) ? normal.slice(served.length) : null;
}

/** An address that is good until `expires`, in Unix seconds. */
export function signedAddress(name: string, expires: number, key: string): string {
  return `${served}${encodeURIComponent(name)}?expires=${expires}&signature=${signature(name, expires, key)}`;
}

const signed = z.object({
  expires: z.string().regex(/^\d{1,12}$/),
  signature: z.string(),
});

/** Whether a request's query is a signature of this picture that is still good. */
export function isSigned(name: string, query: unknown, now: Date, key: string): boolean {
  const { success, data } = signed.safeParse(query);
  if (!success || Number(data.expires) * 1000 < now.getTime()) return false;
  const expected = Buffer.from(signature(name, Number(data.expires), key));
  const given = Buffer.from(data.signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function signature(name: string, expires: number, key: string): string {
  return createHmac('sha256', `newsdesk picture address ${key}`)
    .update(`${expires}\n${name}`)
    .digest('base64url');
}
