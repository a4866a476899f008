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
