import path from 'node:path';
import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

const server = (env: Env, port: number) => ({
  host: env('DATABASE_HOST', '127.0.0.1'),
  port: env.int('DATABASE_PORT', port),
  database: env('DATABASE_NAME', 'newsdesk'),
  user: env('DATABASE_USERNAME', 'newsdesk'),
  password: env('DATABASE_PASSWORD', ''),
  ssl: env.bool('DATABASE_SSL', false) && {
    rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
  },
});

// Strapi mixes transactions and DDL at every first start; knex says so dozens of times, on stdout.
const log = {
  warn(message: string): void {
    if (!message.startsWith('Transaction was implicitly committed')) console.error(message);
  },
};

/** How settings of one connection are made; better-sqlite3's own types are not installed. */
const pragmaOf = (connection: unknown): ((setting: string) => unknown) => {
  const found: unknown =
    typeof connection === 'object' && connection !== null
      ? Reflect.get(connection, 'pragma')
      : null;
  if (typeof found !== 'function') throw new Error('The SQLite driver has no pragma function.');
  return (setting) => Reflect.apply(found, connection, [setting]) as unknown;
};

/**
 * SQLite's log ahead of the file: a write waits for the disk once in a while instead of twice, and
 * readers of other processes do not wait for it. Losing power may take back the last writes, never
 * break the file. The file's folder must be on a disk of this machine.
 */
const writeAhead = (
  connection: unknown,
  done: (error?: Error, connection?: unknown) => void,
): void => {
  const pragma = pragmaOf(connection);
  for (const setting of ['journal_mode = WAL', 'synchronous = NORMAL']) {
    pragma(setting);
  }
  done(undefined, connection);
};

/** SQLite in a file by default; `DATABASE_CLIENT` is `sqlite`, `postgres` or `mysql` (MariaDB too). */
const database = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  const pool = { min: env.int('DATABASE_POOL_MIN', 0), max: env.int('DATABASE_POOL_MAX', 10) };

  switch (client) {
    case 'sqlite':
      return {
        connection: {
          client,
          connection: {
            filename: path.resolve(process.cwd(), env('DATABASE_FILENAME', 'data/newsdesk.db')),
          },
          useNullAsDefault: true,
          pool: { min: 1, max: 1, afterCreate: writeAhead },
        },
      };
    case 'postgres':
      return {
        connection: {
          client,
          connection: { ...server(env, 5432), schema: env('DATABASE_SCHEMA', 'public') },
          pool,
        },
      };
    case 'mysql':
      return { connection: { client, connection: server(env, 3306), pool, log } };
    default:
      throw new Error(
        `[database-client-unknown] DATABASE_CLIENT is "${client}". Use sqlite, postgres or mysql (for MariaDB too).`,
      );
  }
};

export default database;
