import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Agent, request, type Dispatcher } from 'undici';
import { NewsdeskError } from '../core/errors';
import { isPublicAddress } from './public-address';
import { secondsToWait } from './retry-after';

/** Redirects followed inside one host. */
const mostRedirects = 3;

/** How far a request to somewhere else may go; `fetching` in the configuration. */
export interface FetchLimits {
  /** Bytes of the answer, unpacked. */
  readonly bytes: number;
  /** Seconds until the whole answer is there. */
  readonly seconds: number;
  /** Hosts (`name` or `name:port`) inside the newsroom's network: plain HTTP and private addresses are allowed. */
  readonly trustedHosts: readonly string[];
}

export interface FetchOptions {
  readonly limits: FetchLimits;
  /** Sent with the request, for example `authorization`; they never reach another host. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Ends the request from outside. */
  readonly signal?: AbortSignal;
  /** Finds a host's addresses, as `dns.lookup`; what it says is checked, whoever says it. */
  readonly lookup?: LookupFunction;
  /** PEM of a certificate authority to trust besides the system's. */
  readonly certificateAuthority?: string;
}

export interface FetchedDocument {
  readonly bytes: Uint8Array;
  /** As the server declares it, without parameters; null when it does not. */
  readonly mediaType: string | null;
  /** Last part of the address's path, or null. */
  readonly fileName: string | null;
}

/** What a conditional request is answered with. */
export interface FetchedAnswer extends FetchedDocument {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/**
 * Fetches what lies at an address.
 * @throws NewsdeskError of stage `fetch`: `address-invalid`, `address-insecure`, `address-private`,
 * `source-redirected`, `source-too-large`, `source-timeout`, `source-unavailable`
 */
export async function fetchDocument(
  address: string,
  options: FetchOptions,
): Promise<FetchedDocument> {
  const answer = await fetchAnswer(address, options);
  if (answer === null) throw unavailable(address, 304);
  const { bytes, mediaType, fileName } = answer;
  return { bytes, mediaType, fileName };
}

/**
 * As {@link fetchDocument}, for requests with `if-none-match` or `if-modified-since`.
 * @returns null when nothing has changed (304)
 */
export async function fetchAnswer(
  address: string,
  options: FetchOptions,
): Promise<FetchedAnswer | null> {
  const { limits } = options;
  const deadline = AbortSignal.timeout(limits.seconds * 1000);
  const signal = options.signal ? AbortSignal.any([deadline, options.signal]) : deadline;
  let url = checkedAddress(address, limits);
  const agent = new Agent({
    connect: {
      lookup: guardedLookup(url, limits, options.lookup ?? systemLookup),
      timeout: limits.seconds * 1000,
      ...(options.certificateAuthority === undefined ? {} : { ca: options.certificateAuthority }),
    },
  });
  try {
    for (let redirects = 0; ; redirects += 1) {
      const answer = await request(url, {
        dispatcher: agent,
        signal,
        headers: {
          'user-agent': 'Newsdesk',
          'accept-encoding': 'gzip, br',
          ...options.headers,
        },
      });
      const { statusCode, headers } = answer;
      // Whoever reads it hears of an error; an answer that is left unread must not end the process.
      answer.body.on('error', () => undefined);
      if (isRedirect(statusCode) && typeof headers['location'] === 'string') {
        await answer.body.dump();
        url = redirected(url, headers['location'], redirects, limits);
        continue;
      }
      if (statusCode === 304) {
        await answer.body.dump();
        return null;
      }
      if (statusCode < 200 || statusCode > 299) {
        throw unavailable(
          url.href,
          statusCode,
          secondsToWait(text(headers['retry-after']), new Date()),
        );
      }
      return {
        bytes: await bodyOf(answer, limits.bytes),
        mediaType: text(headers['content-type'])?.split(';')[0]?.trim().toLowerCase() ?? null,
        fileName: fileNameOf(url),
        etag: text(headers['etag']),
        lastModified: text(headers['last-modified']),
      };
    }
  } catch (error) {
    throw asRefusal(error, url, { deadline, limits });
  } finally {
    await agent.destroy();
  }
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);
const text = (header: string | string[] | undefined): string | null =>
  (Array.isArray(header) ? header[0] : header) ?? null;

const isTrusted = ({ hostname, host }: URL, { trustedHosts }: FetchLimits): boolean =>
  trustedHosts.includes(hostname) || trustedHosts.includes(host);

/**
 * An address that may be asked, as far as it can be told without asking.
 * @throws NewsdeskError `address-invalid`, `address-insecure`, `address-private`
 */
export function checkedAddress(address: string, limits: FetchLimits): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw refusal(
      'address-invalid',
      'This is not a web address. Give one that starts with https://.',
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw refusal(
      'address-invalid',
      'The address holds a user name or a password, which logs would show. Give them as credentials instead.',
    );
  }
  const trusted = isTrusted(url, limits);
  if (url.protocol === 'http:' && !trusted) {
    throw refusal(
      'address-insecure',
      `${url.host} is asked over HTTPS only. Use https://, or name the host in fetching.trustedHosts if it is your own.`,
      { configKey: 'fetching.trustedHosts', host: url.host },
    );
  }
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0 && !trusted && !isPublicAddress(literal)) throw privateAddress(url.host);
  return url;
}

/** Checks addresses where the connection takes them, so that no second answer of a name server can differ. */
function guardedLookup(url: URL, limits: FetchLimits, lookup: LookupFunction): LookupFunction {
  if (isTrusted(url, limits)) return lookup;
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses: LookupAddress[] = Array.isArray(found) ? found : [];
      const [first] = addresses;
      if (error !== null || first === undefined) {
        callback(error ?? new Error(`${hostname} has no address`), '');
      } else if (!addresses.every(({ address }) => isPublicAddress(address))) {
        callback(privateAddress(hostname), '');
      } else if (options.all === true) {
        callback(null, addresses);
      } else {
        callback(null, first.address, first.family);
      }
    });
  };
}

/** The next address, on the same host and not less safe. */
function redirected(from: URL, location: string, redirects: number, limits: FetchLimits): URL {
  const to = URL.canParse(location, from.href) ? new URL(location, from.href) : null;
  const stays =
    to !== null &&
    to.hostname === from.hostname &&
    (to.port === from.port || (from.protocol === 'http:' && to.protocol === 'https:')) &&
    !(from.protocol === 'https:' && to.protocol === 'http:');
  if (!stays || redirects >= mostRedirects) {
    throw refusal(
      'source-redirected',
      stays
        ? `${from.host} redirects more than ${mostRedirects} times. Give the final address.`
        : `${from.host} redirects to another host, which is not followed. Give the final address.`,
      { host: from.host, redirects: mostRedirects },
    );
  }
  return checkedAddress(to.href, limits);
}

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Reads an answer, unpacking it as it comes, and stops as soon as it is too large. */
async function bodyOf(answer: Dispatcher.ResponseData, most: number): Promise<Uint8Array> {
  const encoding = text(answer.headers['content-encoding'])?.trim().toLowerCase() ?? 'identity';
  const unpacker = unpackers[encoding];
  if (unpacker === undefined && encoding !== 'identity') {
    throw refusal(
      'source-unavailable',
      `The answer is encoded as ${encoding}, which is not read. Ask its sender for gzip or none.`,
    );
  }
  if (Number(text(answer.headers['content-length'])) > most) throw tooLarge(most);
  return unpacker === undefined
    ? collected(answer.body, most)
    : // What goes wrong before the unpacker ends its output too, where it is noticed.
      collected(
        pipeline(answer.body, unpacker(), () => undefined),
        most,
      );
}

async function collected(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function fileNameOf({ pathname }: URL): string | null {
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || null;
  } catch {
    return last;
  }
}

interface Attempt {
  readonly deadline: AbortSignal;
  readonly limits: FetchLimits;
}

/** What went wrong, as one of our own errors. */
function asRefusal(error: unknown, { host }: URL, { deadline, limits }: Attempt): Error {
  if (error instanceof NewsdeskError) return error;
  if (deadline.aborted) {
    return refusal(
      'source-timeout',
      `${host} did not answer completely in ${limits.seconds} seconds. Try later, or raise fetching.seconds.`,
      { configKey: 'fetching.seconds', limit: limits.seconds, host },
    );
  }
  return new NewsdeskError(
    'source-unavailable',
    `${host} cannot be reached or broke off. Check the address and try later.`,
    { stage: 'fetch', details: { host }, cause: error },
  );
}

function unavailable(
  address: string,
  status: number,
  retryAfter: number | null = null,
): NewsdeskError {
  const host = URL.canParse(address) ? new URL(address).host : address;
  return refusal(
    'source-unavailable',
    `${host} answers with status ${status}. Check the address and the credentials, or try later.`,
    { host, status, retryAfter },
  );
}

function tooLarge(most: number): NewsdeskError {
  return refusal(
    'source-too-large',
    `The answer has more than ${most} bytes, unpacked. Ask for less, or raise fetching.bytes.`,
    { configKey: 'fetching.bytes', limit: most },
  );
}

function privateAddress(host: string): NewsdeskError {
  return refusal(
    'address-private',
    `${host} is not on the public internet and is not asked. Name it in fetching.trustedHosts if it is your own.`,
    { configKey: 'fetching.trustedHosts', host },
  );
}

function refusal(
  code: NewsdeskError['code'],
  message: string,
  details: NewsdeskError['details'] = {},
): NewsdeskError {
  return new NewsdeskError(code, message, { stage: 'fetch', details });
}
