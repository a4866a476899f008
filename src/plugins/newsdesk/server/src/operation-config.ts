import { z } from 'zod';

/**
 * Storage that several instances share, S3 or like it: originals and the media library's files.
 * Null keeps them in folders of this machine. Never a public bucket.
 */
export const bucket = z
  .strictObject({
    name: z.string().min(1),
    region: z.string().min(1).default('us-east-1'),
    /** Of a server that is like S3; null for Amazon's. */
    endpoint: z
      .url({ protocol: /^https?$/ })
      .nullable()
      .default(null),
    /** Null for what the machine is allowed to do. */
    accessKeyId: z.string().min(1).nullable().default(null),
    secretAccessKey: z.string().min(1).nullable().default(null),
    /** What the names of all objects start with. */
    prefix: z.string().default(''),
  })
  .nullable()
  .default(null);

/** How an instance ends. */
export const shutdown = z
  .strictObject({
    /** Seconds it serves on after it has said that it is not ready, for load balancers to notice. */
    delaySeconds: z.number().nonnegative().default(0),
    /** Seconds requests under way may take at the most. */
    longestSeconds: z.number().nonnegative().default(25),
  })
  .prefault({});

/** What the server tells about itself. */
export const observability = z
  .strictObject({
    /** The secret of `/_metrics`; null for no such address. */
    metricsToken: z.string().min(16, 'must have 16 characters or more').nullable().default(null),
    /** Whether each request that reaches Strapi is logged, without its query. */
    requestLog: z.boolean().default(false),
    /** Milliseconds from which on a SQL statement is logged; null for none. */
    slowStatementMs: z.int().positive().nullable().default(1_000),
  })
  .prefault({});
