import { describe, expect, it } from '@jest/globals';
import { isPublicAddress } from './public-address';

describe('an address', () => {
  it.each(['93.184.215.14', '8.8.8.8', '2606:4700:4700::1111', '::ffff:8.8.8.8'])(
    'of the public internet is known: %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.0.9'],
    ['loopback', '::1'],
    ['nowhere', '0.0.0.0'],
    ['nowhere', '::'],
    ['private', '10.1.2.3'],
    ['private', '172.31.0.1'],
    ['private', '192.168.1.1'],
    ['a carrier', '100.64.0.1'],
    ['the link, where clouds keep their secrets', '169.254.169.254'],
    ['a benchmark', '198.18.0.1'],
    ['many', '224.0.0.1'],
    ['everybody', '255.255.255.255'],
    ['the link', 'fe80::1'],
    ['unique local', 'fd00::1'],
    ['site local', 'fec0::1'],
    ['mapped', '::ffff:127.0.0.1'],
    ['compatible', '::127.0.0.1'],
    ['translated', '64:ff9b::7f00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:7f00:1::'],
    ['nothing', 'localhost'],
  ])('of %s is not public: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
