import { describe, expect, it } from '@jest/globals';
import { isUri, linkAddress, webAddress } from './web-address';

const base = 'https://api.example.org';

describe('webAddress', () => {
  it.each([
    ['/uploads/a b.jpg', 'https://api.example.org/uploads/a%20b.jpg'],
    ['/uploads/ü%20x.png', 'https://api.example.org/uploads/%C3%BC%20x.png'],
    ['/uploads/100%.png', 'https://api.example.org/uploads/100%25.png'],
    ['//cdn.example/x.jpg', 'https://cdn.example/x.jpg'],
    ['HTTPS://cdn.example/x?a=1&b=2#c', 'https://cdn.example/x?a=1&b=2#c'],
    [' https://cdn.example/"<>.jpg ', 'https://cdn.example/%22%3C%3E.jpg'],
  ])('makes %j an absolute address', (given, address) => {
    expect(webAddress(given, base)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    'data:image/png;base64,AAAA',
    'https://a b.example/',
    'https://user:secret@host.example/',
    'https://münchen.example/',
    'https://x.example:99999999/',
    'http://',
    'image.jpg',
    '',
  ])('takes %j for no address on the web', (given) => {
    expect(webAddress(given, base)).toBeNull();
  });
});

describe('linkAddress', () => {
  it.each(['mailto:desk@example.org', 'tel:+4930123', 'https://example.org/'])(
    'lets %s stand',
    (given) => {
      expect(linkAddress(given, base)).toBe(given);
    },
  );

  it('drops a link that runs code', () => {
    expect(linkAddress('javascript:alert(1)', base)).toBeNull();
  });
});

describe('isUri', () => {
  it.each(['urn:newsml:example.org:20260302:x', 'tag:example.org,2026:1', 'https://example.org/1'])(
    'knows %s as one',
    (text) => {
      expect(isUri(text)).toBe(true);
    },
  );

  it.each(['20260302-x', 'urn newsml', 'http:///x', 'urn:x:ü', 'urn:'])(
    'does not take %j for one',
    (text) => {
      expect(isUri(text)).toBe(false);
    },
  );
});
