import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** Which version of which report may be looked at, and until when. */
export interface PreviewTicket {
  readonly documentId: string;
  readonly status: 'draft' | 'published';
  /** Milliseconds since the epoch. */
  readonly expires: number;
}

const query = z.object({
  status: z.enum(['draft', 'published']),
  expires: z.coerce.number().int().positive(),
  signature: z.string().max(100),
});

/** The signed address of a preview, from the server's root. */
export function previewAddress(ticket: PreviewTicket, secret: string): string {
  const { documentId, status, expires } = ticket;
  const signature = signatureOf(ticket, secret);
  const search = new URLSearchParams({ status, expires: String(expires), signature });
  return `/newsdesk/previews/${encodeURIComponent(documentId)}?${search.toString()}`;
}

/** What an address allows; null when it was not signed by us or its time is over. */
export function ticketOf(
  documentId: string,
  search: unknown,
  { secret, now }: { readonly secret: string; readonly now: number },
): PreviewTicket | null {
  const { success, data } = query.safeParse(search);
  if (!success || data.expires <= now) return null;
  const ticket = { documentId, status: data.status, expires: data.expires };
  const given = Buffer.from(data.signature);
  const right = Buffer.from(signatureOf(ticket, secret));
  return given.length === right.length && timingSafeEqual(given, right) ? ticket : null;
}

/** With a key of its own: what is signed here opens nothing else. */
function signatureOf({ documentId, status, expires }: PreviewTicket, secret: string): string {
  const key = createHmac('sha256', secret).update('newsdesk preview').digest();
  return createHmac('sha256', key)
    .update(JSON.stringify([documentId, status, expires]))
    .digest('base64url');
}
