import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  fetchAnswer,
  fetchDocument,
  type FetchOptions,
} from '../../src/plugins/newsdesk/server/src/ingest/fetch-document';
import { localhostCertificate } from './certificate';

type Handler = http.RequestListener;

const { certificate, key } = localhostCertificate();

let handle: Handler = (_, response) => response.end();
const server = http.createServer((request, response) => {
  handle(request, response);
});
const secureServer = https.createServer({ cert: certificate, key }, (rq, rs) => {
  handle(rq, rs);
});
const listen = async (of: http.Server): Promise<number> => {
  of.listen(0, '127.0.0.1');
  await once(of, 'listening');
  const address = of.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};
let port = 0;
let securePort = 0;
beforeAll(async () => {
  port = await listen(server);
  securePort = await listen(secureServer);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  secureServer.closeAllConnections();
  secureServer.close();
});

const answer = (listener: Handler): void => {
  handle = listener;
};
const local = () => `http://127.0.0.1:${port}`;
const options = (changes: Partial<FetchOptions['limits']> = {}): FetchOptions => ({
  limits: { bytes: 10_000, seconds: 10, trustedHosts: [`127.0.0.1:${port}`], ...changes },
});

describe('a document by address', () => {
  it('comes with its media type and file name', async () => {
    answer((_, response) => {
      response.setHeader('content-type', 'Application/RSS+xml; charset=utf-8');
      response.end('<rss/>');
    });

    expect(await fetchDocument(`${local()}/wire/caf%C3%A9.xml?x=1`, options())).toEqual({
      bytes: Buffer.from('<rss/>'),
      mediaType: 'application/rss+xml',
      fileName: 'café.xml',
    });
  });

  it('is unpacked', async () => {
    answer((_, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync('a text'));
    });

    expect((await fetchDocument(local(), options())).bytes).toEqual(Buffer.from('a text'));
  });

  it('is asked for with what its server wants to know, and may be unchanged', async () => {
    answer((request, response) => {
      response.statusCode = request.headers['if-none-match'] === '"7"' ? 304 : 200;
      response.setHeader('etag', '"7"');
      response.end();
    });

    expect(await fetchAnswer(local(), options())).toMatchObject({ etag: '"7"' });
    const known = { ...options(), headers: { 'if-none-match': '"7"' } };
    expect(await fetchAnswer(local(), known)).toBeNull();
  });

  it('is followed inside one host', async () => {
    answer((request, response) => {
      if (request.url === '/here') response.end('here');
      else response.writeHead(302, { location: '/here' }).end();
    });

    expect((await fetchDocument(`${local()}/there`, options())).fileName).toBe('here');
  });
});

describe('what is refused', () => {
  const refused = (address: string, given = options()) => fetchDocument(address, given);

  it.each([
    ['no address', 'wire'],
    ['a file', 'file:///etc/passwd'],
    ['a user in the address', 'https://ada:secret@wire.example/'],
  ])('is %s', async (_, address) => {
    await expect(refused(address)).rejects.toMatchObject({ code: 'address-invalid' });
  });

  it('is plain HTTP to anybody but our own hosts', async () => {
    await expect(refused(local(), options({ trustedHosts: [] }))).rejects.toMatchObject({
      code: 'address-insecure',
    });
  });

  it.each([
    'https://127.0.0.1/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/',
  ])('is a private address: %s', async (address) => {
    await expect(refused(address)).rejects.toMatchObject({ code: 'address-private' });
  });

  it('is a name that turns private when it is connected to', async () => {
    const asked: string[] = [];
    const rebinding: LookupFunction = (hostname, _, callback) => {
      asked.push(hostname);
      const address = asked.length === 1 ? '93.184.215.14' : '127.0.0.1';
      callback(null, [{ address, family: 4 }]);
    };
    // The first answer is taken by whoever looks before connecting.
    rebinding('wire.example', { all: true }, () => undefined);
    let reached = false;
    answer((_, response) => {
      reached = true;
      response.end();
    });

    await expect(
      refused(`https://wire.example:${securePort}/`, { ...options(), lookup: rebinding }),
    ).rejects.toMatchObject({ code: 'address-private' });
    expect(asked).toHaveLength(2);
    expect(reached).toBe(false);
  });

  it('is a name of which one address is private', async () => {
    const lookup: LookupFunction = (_, __, callback) => {
      callback(null, [
        { address: '93.184.215.14', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ]);
    };

    await expect(refused('https://wire.example/', { ...options(), lookup })).rejects.toMatchObject({
      code: 'address-private',
    });
  });

  it.each([
    ['another host', 'http://169.254.169.254/'],
    ['another port', 'http://127.0.0.1:1/'],
    ['itself, for ever', '/again'],
  ])('is a redirect to %s', async (_, location) => {
    answer((__, response) => {
      response.writeHead(302, { location }).end();
    });

    await expect(refused(local())).rejects.toMatchObject({ code: 'source-redirected' });
  });

  it('is a certificate nobody vouches for', async () => {
    await expect(
      refused(`https://127.0.0.1:${securePort}/`, options({ trustedHosts: ['127.0.0.1'] })),
    ).rejects.toMatchObject({ code: 'source-unavailable' });
  });

  it('is not one from a known authority', async () => {
    answer((_, response) => response.end('secret wire'));

    const { bytes } = await fetchDocument(`https://localhost:${securePort}/`, {
      ...options({ trustedHosts: ['localhost'] }),
      certificateAuthority: certificate,
    });

    expect(bytes).toEqual(Buffer.from('secret wire'));
  });

  it.each([
    [
      'too large by its own word',
      (response: http.ServerResponse) => response.setHeader('content-length', 10_001).end(),
    ],
    ['too large', (response: http.ServerResponse) => response.end(Buffer.alloc(10_001))],
    [
      'too large when unpacked',
      (response: http.ServerResponse) =>
        response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(5_000_000))),
    ],
  ])('is %s', async (_, respond) => {
    answer((__, response) => {
      respond(response);
    });

    await expect(refused(local())).rejects.toMatchObject({ code: 'source-too-large' });
  });

  it('is an answer that drips', async () => {
    answer((_, response) => {
      const drip = setInterval(() => response.write('.'), 50);
      response.on('close', () => {
        clearInterval(drip);
      });
    });

    await expect(refused(local(), options({ seconds: 1 }))).rejects.toMatchObject({
      code: 'source-timeout',
    });
  });

  it('is an answer that breaks off', async () => {
    answer((_, response) => {
      response.setHeader('content-length', 100);
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    });

    await expect(refused(local())).rejects.toMatchObject({ code: 'source-unavailable' });
  });

  it('is damaged compression', async () => {
    answer((_, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(randomBytes(50));
    });

    await expect(refused(local())).rejects.toMatchObject({ code: 'source-unavailable' });
  });

  it('is a server that says no, and when to come again', async () => {
    answer((_, response) => {
      response.writeHead(429, { 'retry-after': '90' }).end();
    });

    await expect(refused(local())).rejects.toMatchObject({
      code: 'source-unavailable',
      details: { status: 429, retryAfter: 90 },
    });
  });
});
