import { randomBytes } from 'node:crypto';

const wellFormed = /^[A-Za-z0-9._:/+=@-]{8,128}$/;

const process = randomBytes(9).toString('base64url');
let made = 0;

/** The id that whoever sent a request gave it; null where there is none, or one that logs should not hold. */
export const givenRequestId = (header: string | readonly string[] | undefined): string | null =>
  typeof header === 'string' && wellFormed.test(header) ? header : null;

/** What a request is known by in logs and answers: the id it came with, else one of our own. */
export const requestIdOf = (header: string | readonly string[] | undefined): string => {
  const given = givenRequestId(header);
  if (given !== null) return given;
  made += 1;
  return `${process}-${made.toString(36)}`;
};
