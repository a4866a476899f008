import { once } from 'node:events';
import http from 'node:http';

/** Somebody else's web server, on this machine. */
export interface OtherSite {
  /** `127.0.0.1:port`. */
  readonly host: string;
  /** Answers from here on. */
  answer(listener: http.RequestListener): void;
  stop(): void;
}

export async function otherSite(): Promise<OtherSite> {
  let handle: http.RequestListener = (_, response) => response.end();
  const server = http.createServer((request, response) => {
    handle(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    host: `127.0.0.1:${port}`,
    answer: (listener) => {
      handle = listener;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
