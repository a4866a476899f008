import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { NewsdeskError } from '../core/errors';

/** Where a page ended: the values its order compares. */
export type Position = readonly (string | number)[];

const position = z.array(z.union([z.string(), z.number()])).max(4);

export interface Cursors {
  /** A cursor for the page after a position, good for this query alone. */
  write(query: string, at: Position): string;
  /**
   * The position a cursor names.
   * @throws NewsdeskError `cursor-invalid`, also for one from another query
   */
  read(query: string, cursor: string): Position;
}

/**
 * Opaque cursors. They are signed together with the query they come from, so that none can be
 * made up or used with another.
 */
export const cursorsWith = (secret: string): Cursors => {
  const sign = (query: string, body: string): string =>
    createHmac('sha256', secret)
      .update(`newsdesk cursor\n${query}\n${body}`)
      .digest('base64url')
      .slice(0, 22);

  return {
    write: (query, at) => {
      const body = Buffer.from(JSON.stringify(at)).toString('base64url');
      return `${body}.${sign(query, body)}`;
    },

    read: (query, cursor) => {
      const [body = '', signature = ''] = cursor.split('.');
      const expected = Buffer.from(sign(query, body));
      const given = Buffer.from(signature);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
        throw new NewsdeskError(
          'cursor-invalid',
          'This cursor belongs to another query. Send it with the filters, sort and words of the answer it came with, or leave it out to start anew.',
          { stage: 'serve', details: { parameter: 'cursor' } },
        );
      }
      return position.parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
    },
  };
};
