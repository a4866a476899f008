import { describe, expect, it } from '@jest/globals';
import { previewAddress, ticketOf } from './preview-address';

const ticket = { documentId: 'abc', status: 'draft', expires: 2_000 } as const;
const secret = 'a secret';
const queryOf = (address: string) =>
  Object.fromEntries(new URL(address, 'http://localhost').searchParams);
const signed = queryOf(previewAddress(ticket, secret));

describe('a preview’s address', () => {
  it('allows what it was made for', () => {
    expect(ticketOf('abc', signed, { secret, now: 1_999 })).toEqual(ticket);
  });

  it.each([
    ['after its time', 'abc', signed, 2_000, secret],
    ['another report', 'abd', signed, 1_000, secret],
    ['another version', 'abc', { ...signed, status: 'published' }, 1_000, secret],
    ['a longer time', 'abc', { ...signed, expires: '9000' }, 1_000, secret],
    ['without a signature', 'abc', { status: 'draft', expires: '2000' }, 1_000, secret],
    ['with a short signature', 'abc', { ...signed, signature: 'x' }, 1_000, secret],
    ['signed by somebody else', 'abc', signed, 1_000, 'another secret'],
  ])('does not allow %s', (_, documentId, query, now, key) => {
    expect(ticketOf(documentId, query, { secret: key, now })).toBeNull();
  });
});
