/**
 * Seconds to wait by a `Retry-After` header (RFC 9110, 10.2.3): a number of seconds or an
 * HTTP date. Null when it says nothing that can be read; never negative.
 */
export function secondsToWait(header: string | null, now: Date): number | null {
  if (header === null) return null;
  const value = header.trim();
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const at = value.endsWith('GMT') ? Date.parse(value) : NaN;
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
}
