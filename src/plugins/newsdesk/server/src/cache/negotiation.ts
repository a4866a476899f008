import type { Answer, Encoding } from './answer';

const refused = /^\s*q\s*=\s*0(\.0*)?\s*$/;

/** The codings an Accept-Encoding allows (RFC 9110, 12.5.3); how much it likes each is left aside. */
const allowed = (acceptEncoding: string): ReadonlySet<string> =>
  new Set(
    acceptEncoding
      .toLowerCase()
      .split(',')
      .flatMap((part) => {
        const [coding = '', ...parameters] = part.split(';');
        return parameters.some((parameter) => refused.test(parameter)) ? [] : [coding.trim()];
      }),
  );

/** The smallest body that is there and that the caller takes. */
export const encodingFor = (answer: Answer, acceptEncoding: string | undefined): Encoding => {
  if (acceptEncoding === undefined || acceptEncoding === '') return 'identity';
  const codings = allowed(acceptEncoding);
  if (answer.smaller.br !== undefined && codings.has('br')) return 'br';
  if (answer.smaller.gzip !== undefined && codings.has('gzip')) return 'gzip';
  return 'identity';
};

/** Whether a caller would take a compressed body. */
export const takesSmaller = (acceptEncoding: string | undefined): boolean =>
  acceptEncoding !== undefined && /\b(br|gzip)\b/i.test(acceptEncoding);

/** The strong entity tag of one body: compressed bytes are other bytes (RFC 9110, 8.8.3). */
export const etagOf = ({ tag }: Answer, encoding: Encoding): string =>
  encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`;

/** Whether If-None-Match names the body that would be sent (RFC 9110, 13.1.2: compared weakly). */
export const isUnchanged = (etag: string, ifNoneMatch: string | undefined): boolean => {
  if (ifNoneMatch === undefined || ifNoneMatch === '') return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
};
