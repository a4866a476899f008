import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Answer, Encoding } from './answer';
import { shortBody } from './body-ahead';
import { givenRequestId } from '../observability/request-id';
import type { Cache } from './cache';
import { answerHeaders, endsSoon, publicCacheControl } from './headers';
import { encodingFor, etagOf, isUnchanged, takesSmaller } from './negotiation';

/** The fast door: answers the public's known reads before Strapi is entered. */
export interface Front {
  /** Takes the place of the server's listener; everything else goes on to that one. */
  open(server: Server): void;
  /**
   * Remembers where the answer to a request is stored, and the headers all its equals get.
   * @param headers names and values in turn
   */
  learn(request: IncomingMessage, key: string, headers: readonly string[]): void;
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** A request as the public sends it, and where its answer is. */
interface Alias {
  readonly key: string;
  /** Of the answer whatever it says: security, origins. */
  readonly headers: readonly string[];
  /** Complete heads of the last answer, by how it is sent. */
  readonly heads: Map<string, Head>;
}

interface Head {
  readonly answer: Answer;
  readonly headers: string[];
  readonly body: Buffer;
  readonly etag: string;
}

interface Doors {
  /** Prefix of the content API, with its slash. */
  readonly rest: string;
  /** Path of GraphQL; null without it. */
  readonly graphql: string | null;
}

/** Whoever sends one of these is not anonymous, or asks for a form of its own. */
const particular = [
  'authorization',
  'cookie',
  'strapi-response-format',
  'strapi-encode-source-maps',
] as const;

const isAnonymous = ({ headers }: IncomingMessage): boolean =>
  particular.every((name) => headers[name] === undefined);

const isGraphql = (url: string, path: string): boolean =>
  url === path || url.startsWith(`${path}?`);

/** Whoever gave a request an id gets it back. */
const withRequestId = ({ headers }: IncomingMessage, head: string[]): string[] => {
  const id = givenRequestId(headers['x-request-id']);
  return id === null ? head : [...head, 'X-Request-Id', id];
};

export const front = (cache: Cache, doors: Doors): Front => {
  const { answers, freshness, counters, policy, now } = cache;
  const aliases = new LRUCache<string, Alias>({
    maxSize: Math.max(1, Math.floor(cache.memoryBytes / 8)),
    sizeCalculation: ({ key, headers }, name) =>
      2 * (key.length + name.length) + headers.reduce((sum, text) => sum + text.length, 0) + 2_048,
  });
  /** The names of the requests that went on to Strapi. */
  const waiting = new WeakMap<IncomingMessage, string>();

  /** What a GET is known by: everything in it that its answer depends on. Null where it is not ours. */
  const nameOfGet = (request: IncomingMessage): string | null => {
    const { url = '', headers } = request;
    if (doors.graphql !== null && isGraphql(url, doors.graphql)) {
      const { accept = '', origin = '', 'content-type': type = '' } = headers;
      const preflight = [headers['apollo-require-preflight'], headers['x-apollo-operation-name']];
      return [url, origin, accept, type, preflight.some(Boolean)].join('\n');
    }
    if (!url.startsWith(doors.rest)) return null;
    return headers.origin === undefined ? url : `${url}\n${headers.origin}`;
  };

  const headOf = (alias: Alias, answer: Answer, encoding: Encoding, soon: boolean): Head => {
    const name = soon ? `${encoding} soon` : encoding;
    const known = alias.heads.get(name);
    if (known?.answer === answer) return known;
    const body = answer.smaller[encoding] ?? answer.body;
    const head: Head = {
      answer,
      body,
      etag: etagOf(answer, encoding),
      headers: [
        ...alias.headers,
        ...answerHeaders(answer, encoding, publicCacheControl(policy, soon), policy.surrogateKeys),
        'Content-Length',
        String(body.length),
      ],
    };
    alias.heads.set(name, head);
    return head;
  };

  /** Answers a request from memory; false where that cannot be done at once. */
  const answer = (request: IncomingMessage, response: ServerResponse, name: string): boolean => {
    const alias = aliases.get(name);
    if (alias === undefined) return false;
    const epoch = freshness.known();
    if (epoch === null) return false;
    const stored = answers.inMemory(alias.key, epoch);
    if (stored === null) return false;

    counters.frontHits += 1;
    const acceptEncoding = request.headers['accept-encoding'];
    const encoding = encodingFor(stored.answer, acceptEncoding);
    const head = headOf(alias, stored.answer, encoding, endsSoon(policy, stored.until, now()));
    const isPost = request.method === 'POST';
    if (!isPost && isUnchanged(head.etag, request.headers['if-none-match'])) {
      counters.unchanged += 1;
      counters.frontUnchanged += 1;
      response.writeHead(304, withRequestId(request, head.headers.slice(0, -2))).end();
      return true;
    }
    response.writeHead(200, withRequestId(request, head.headers));
    if (request.method === 'HEAD') response.end();
    else response.end(head.body);
    if (takesSmaller(acceptEncoding)) answers.compressSoon(alias.key, stored);
    return true;
  };

  const isOurPost = ({ url, headers }: IncomingMessage): boolean =>
    url === doors.graphql && headers['content-type']?.startsWith('application/json') === true;

  const post = async (request: IncomingMessage, response: ServerResponse, strapi: Listener) => {
    const body = await shortBody(request);
    if (body !== null) {
      const { accept = '', origin = '', 'content-type': type = '' } = request.headers;
      const name = ['POST', origin, accept, type, body].join('\n');
      if (answer(request, response, name)) return;
      waiting.set(request, name);
    }
    strapi(request, response);
  };

  const serve = (request: IncomingMessage, response: ServerResponse, strapi: Listener): void => {
    const { method } = request;
    if ((method === 'GET' || method === 'HEAD') && isAnonymous(request)) {
      const name = nameOfGet(request);
      if (name !== null) {
        if (answer(request, response, name)) return;
        waiting.set(request, name);
      }
    } else if (method === 'POST' && isOurPost(request) && isAnonymous(request)) {
      post(request, response, strapi).catch((error: unknown) => {
        cache.failed(error);
        response.destroy();
      });
      return;
    }
    strapi(request, response);
  };

  return {
    open: (server) => {
      const listeners = server.listeners('request');
      server.removeAllListeners('request');
      const strapi: Listener = (request, response) => {
        for (const listener of listeners) Reflect.apply(listener, server, [request, response]);
      };
      server.on('request', (request: IncomingMessage, response: ServerResponse) => {
        serve(request, response, strapi);
      });
    },
    learn: (request, key, headers) => {
      const name = waiting.get(request);
      if (name !== undefined) aliases.set(name, { key, headers, heads: new Map() });
    },
  };
};
