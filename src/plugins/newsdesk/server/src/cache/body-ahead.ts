import type { IncomingMessage } from 'node:http';

/** Bytes; longer bodies are left alone. */
const longest = 16_384;

/**
 * Reads the body of a request and puts it back, so that whoever comes next reads it as if nobody
 * had. Null where it is long, compressed or of unknown length, or where the caller hung up.
 */
export const shortBody = (request: IncomingMessage): Promise<string | null> => {
  const { 'content-length': said, 'content-encoding': coding } = request.headers;
  const length = Number(said ?? Number.NaN);
  if (coding !== undefined || !(length > 0 && length <= longest)) return Promise.resolve(null);
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    const done = (body: string | null): void => {
      request.off('readable', take).off('close', gone).off('error', gone);
      resolve(body);
    };
    const gone = (): void => {
      done(null);
    };
    const take = (): void => {
      for (let part: unknown = request.read(); Buffer.isBuffer(part); part = request.read()) {
        parts.push(part);
        bytes += part.length;
      }
      if (bytes < length) return;
      const whole = Buffer.concat(parts);
      // In the same turn: a stream that has noticed its end takes nothing back.
      request.unshift(whole);
      done(whole.toString('utf8'));
    };
    request.on('readable', take).on('close', gone).on('error', gone);
  });
};
