import { randomBytes } from 'node:crypto';
import path from 'node:path';
import knex from 'knex';
import { z } from 'zod';

/** A database of a test file's own. */
export interface TestDatabase {
  readonly environment: Readonly<Record<string, string>>;
  /** How many rows a table has, asked without the application. */
  count(table: string): Promise<number>;
  drop(): Promise<void>;
}

/** The database the tests run on: `sqlite` (default), `postgres` or `mysql`. */
export const databaseClient = process.env.DATABASE_CLIENT ?? 'sqlite';

/** Creates an empty database where `DATABASE_CLIENT`, `DATABASE_HOST` and the like say. */
export async function createDatabase(folder: string): Promise<TestDatabase> {
  const name = `newsdesk_test_${randomBytes(6).toString('hex')}`;
  switch (databaseClient) {
    case 'sqlite': {
      const filename = path.join(folder, 'newsdesk.db');
      return {
        environment: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: filename },
        count: (table) => countRows({ client: 'better-sqlite3', connection: { filename } }, table),
        drop: () => Promise.resolve(),
      };
    }
    case 'postgres':
      return onServer(name, { client: 'pg', port: '5432', user: 'postgres', database: 'postgres' });
    case 'mysql':
      return onServer(name, { client: 'mysql2', port: '3306', user: 'root' });
    default:
      throw new Error(`DATABASE_CLIENT "${databaseClient}" is none that the tests know`);
  }
}

interface Server {
  readonly client: string;
  readonly port: string;
  readonly user: string;
  readonly database?: string;
}

async function onServer(
  name: string,
  { client, port, user, database }: Server,
): Promise<TestDatabase> {
  const environment = {
    DATABASE_CLIENT: databaseClient,
    DATABASE_HOST: process.env.DATABASE_HOST ?? '127.0.0.1',
    DATABASE_PORT: process.env.DATABASE_PORT ?? port,
    DATABASE_USERNAME: process.env.DATABASE_USERNAME ?? user,
    DATABASE_PASSWORD: process.env.DATABASE_PASSWORD ?? '',
    DATABASE_NAME: name,
  };
  const connection = {
    host: environment.DATABASE_HOST,
    port: Number(environment.DATABASE_PORT),
    user: environment.DATABASE_USERNAME,
    password: environment.DATABASE_PASSWORD,
  };
  const execute = async (statement: string): Promise<void> => {
    const server = knex({
      client,
      connection: { ...connection, ...(database === undefined ? {} : { database }) },
    });
    try {
      await server.raw(statement);
    } finally {
      await server.destroy();
    }
  };
  await execute(`CREATE DATABASE ${name}`);
  return {
    environment,
    count: (table) => countRows({ client, connection: { ...connection, database: name } }, table),
    // A process that was killed may still hold its connection.
    drop: () => execute(`DROP DATABASE ${name}${client === 'pg' ? ' WITH (FORCE)' : ''}`),
  };
}

async function countRows(
  configuration: { readonly client: string; readonly connection: object },
  table: string,
): Promise<number> {
  const database = knex({ ...configuration, useNullAsDefault: true });
  try {
    const rows: unknown = await database(table).count({ count: '*' });
    return Number(z.array(z.object({ count: z.unknown() })).parse(rows)[0]?.count);
  } finally {
    await database.destroy();
  }
}
