import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { createDatabase, type TestDatabase } from './test-database';

const root = path.resolve(__dirname, '../..');

/** A newsroom of a test's own: a fresh database and a folder for its files, gone when removed. */
export interface Newsroom {
  /** Environment of a process that works on it, for tests that start one. */
  readonly environment: Readonly<Record<string, string>>;
  readonly sourceFiles: string;
  /** Starts the application on it; again after `stop`, as after a restart. */
  boot(): Promise<Application>;
  /** How many rows a table has, asked without the application. */
  count(table: string): Promise<number>;
  /** Stops what runs and deletes everything. */
  remove(): Promise<void>;
}

export interface Application {
  readonly strapi: Core.Strapi;
  /** The HTTP server, for supertest. */
  readonly server: Core.Strapi['server']['httpServer'];
  stop(): Promise<void>;
}

export interface NewsroomOptions {
  /** File to seed from, below the project's root; without one the newsroom starts empty. */
  readonly seedDocument?: string;
  /** Whether answers are stored; a test of what lies below asks each time. */
  readonly cache?: boolean;
  /** What is set otherwise. */
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Prepares a newsroom on the database that `DATABASE_CLIENT` names: SQLite, or a
 * database of its own on the PostgreSQL or MariaDB server. Nothing is shared
 * between test files.
 */
export async function createNewsroom(options: NewsroomOptions = {}): Promise<Newsroom> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'newsdesk-test-'));
  const database = await createDatabase(folder);
  const environment = {
    ...environmentOf(folder, database, options.seedDocument ?? ''),
    CACHE: String(options.cache ?? true),
    ...options.environment,
  };
  let running: Application | null = null;

  return {
    environment,
    sourceFiles: environment.SOURCE_FILES,
    count: (table) => database.count(table),
    async boot() {
      Object.assign(process.env, environment);
      // Strapi's admin holds its actions at module level: a second start needs a second copy.
      // Imported here: what measures the panel prepares newsrooms without Jest.
      const { jest } = await import('@jest/globals');
      jest.resetModules();
      const { createStrapi } = await import('@strapi/strapi');
      const strapi = createStrapi({
        appDir: root,
        distDir: path.join(root, 'dist'),
        autoReload: false,
        serveAdminPanel: false,
      });
      strapi.log.level = process.env.TEST_LOG_LEVEL ?? 'error';
      await strapi.load();
      strapi.server.mount();
      running = {
        strapi,
        server: strapi.server.httpServer,
        async stop() {
          running = null;
          await strapi.destroy();
        },
      };
      return running;
    },
    async remove() {
      await running?.stop();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function environmentOf(folder: string, database: TestDatabase, seedDocument: string) {
  const secret = () => randomBytes(24).toString('base64');
  return {
    ...database.environment,
    NODE_ENV: 'test',
    SOURCE_FILES: path.join(folder, 'source-documents'),
    ORIGINAL_PICTURES: path.join(folder, 'original-pictures'),
    SEED_DOCUMENT: seedDocument,
    APP_KEYS: secret(),
    ADMIN_JWT_SECRET: secret(),
    API_TOKEN_SALT: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    ENCRYPTION_KEY: secret(),
    JWT_SECRET: secret(),
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
}
