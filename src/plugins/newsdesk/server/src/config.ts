import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { defaultReadLimits } from './core/document/read-limits';
import { NewsdeskError } from './core/errors';
import { defaultProseLimits } from './core/extraction/layout/prose-limits';
import { bucket, observability, shutdown } from './operation-config';

/** An address of a site, without a slash at the end. */
const webOrigin = z
  .url({ protocol: /^https?$/ })
  .regex(/[^/]$/, 'must not end in a slash')
  .regex(/^[^?#]*$/, 'must not have a query');

/**
 * What may be written under `newsdesk.config` in `config/plugins.ts`; every key is
 * optional. Defaults live here alone: Strapi merges arrays by index and ignores
 * what a validator returns, so a default it knew of could not be replaced.
 */
export const newsdeskConfig = z.strictObject({
  /** Folder of the original files, from the application's root. Never inside `public`. */
  sourceFiles: z.string().min(1).default('private/source-documents'),
  /** Folder of pictures as they came, places and serial numbers included. Never inside `public`. */
  originalPictures: z.string().min(1).default('private/original-pictures'),
  /** Minutes an editor's address of a picture that is not public is good for. */
  pictureAddressMinutes: z.int().positive().default(60),
  /** What happens when a report with an altered direct quote is published. */
  alteredQuotes: z.enum(['block', 'warn', 'off']).default('block'),
  /** The document an empty newsroom starts with, from the application's root; null starts empty. */
  seedDocument: z.string().min(1).nullable().default('database/seeds/news-report.txt'),
  /** Whether the first start lets everybody find published reports and who is named in them. */
  publicRead: z.boolean().default(true),
  /** Minutes for which the address of a preview is good. */
  previewMinutes: z.int().positive().max(1_440).default(15),
  /** Of whatever is asked of other servers: watched sources, documents by address. */
  fetching: z
    .strictObject({
      /** Bytes of one answer, unpacked. */
      bytes: z.int().positive().default(defaultReadLimits.documentBytes),
      /** Seconds until the whole answer is there. */
      seconds: z.int().positive().default(30),
      /** Hosts inside the newsroom's own network, `name` or `name:port`: HTTP and private addresses are allowed there. */
      trustedHosts: z.array(z.string().min(1)).default([]),
    })
    .prefault({}),
  /** Watched sources. */
  ingest: z
    .strictObject({
      /** Whether this instance asks them; the others go on. */
      polling: z.boolean().default(true),
      /** Seconds between looks at which sources are due. */
      everySeconds: z.int().positive().default(15),
      /** Sources asked at the same time by one instance. */
      atOnce: z.int().positive().default(4),
    })
    .prefault({}),
  /** Who publishes, as feeds and formats say it. */
  publication: z
    .strictObject({
      name: z.string().trim().min(1).default('Newsdesk'),
      /** BCP 47. */
      language: z
        .string()
        .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'must be a language tag such as en-GB')
        .default('en'),
      /** The front page of the site that shows the reports; null is this server's own address. */
      site: webOrigin.nullable().default(null),
      /** Where on the site a report lies; `{slug}` and `{documentId}` are filled in. */
      reportPath: z
        .string()
        .regex(/^\/[^\s?#]*\{(?:slug|documentId)\}[^\s]*$/, 'must hold {slug} or {documentId}')
        .default('/reports/{slug}'),
      /** Makes ids of reports URIs, such as `tag:news.example.org,2026:`; null is made of the site. */
      idPrefix: z
        .string()
        .regex(/^[A-Za-z][A-Za-z0-9+.-]*:[\w.~:/?@!$&'()*+,;=-]*$/, 'must be the start of a URI')
        .nullable()
        .default(null),
      logo: z
        .url({ protocol: /^https?$/ })
        .nullable()
        .default(null),
    })
    .prefault({}),
  /** Stored answers to reads. */
  cache: z
    .strictObject({
      /** Whether answers are stored at all. */
      enabled: z.boolean().default(true),
      /** Bytes of memory for answers. */
      memoryBytes: z.int().positive().default(134_217_728),
      /** Address of the Redis that instances share; null for an instance alone. */
      redisUrl: z
        .url({ protocol: /^rediss?$/ })
        .nullable()
        .default(null),
      /** Milliseconds between looks at the database for changes that nobody announced. */
      checkMs: z.int().min(10).max(10_000).default(300),
      /** Seconds an answer is kept at the longest. */
      longestSeconds: z.int().positive().default(3_600),
      /** Seconds a browser may show a public answer without asking. */
      maxAge: z.int().nonnegative().default(0),
      /** Seconds a CDN may. */
      sharedMaxAge: z.int().nonnegative().default(1),
      /** Seconds either may show it beyond that while it asks. */
      staleWhileRevalidate: z.int().nonnegative().default(1),
      /** Whether answers name the reports they show, for a CDN to purge them by. */
      surrogateKeys: z.boolean().default(true),
    })
    .prefault({}),
  bucket,
  shutdown,
  observability,
  limits: z
    .strictObject({
      /** Bytes of one file to import. */
      documentBytes: z.int().positive().default(defaultReadLimits.documentBytes),
      /** UTF-16 code units of the text read from it. */
      textCharacters: z.int().positive().default(defaultReadLimits.textCharacters),
      /** Items of one file: of a feed, a message, a mail. */
      items: z.int().positive().default(defaultReadLimits.items),
      /** Levels of elements or objects inside one another. */
      nesting: z.int().positive().default(defaultReadLimits.nesting),
      /** Elements or values of one file. */
      nodes: z.int().positive().default(defaultReadLimits.nodes),
      /** Bytes of an archive, unpacked; a Word file is one. */
      archiveBytes: z.int().positive().default(defaultReadLimits.archiveBytes),
      /** Entries of an archive. */
      archiveEntries: z.int().positive().default(defaultReadLimits.archiveEntries),
      /** Pages of one PDF. */
      pages: z.int().positive().default(defaultReadLimits.pages),
      /** Paragraphs of one text whose sentences are read. */
      paragraphs: z.int().positive().default(defaultProseLimits.paragraphs),
      /** Words and marks of one text whose sentences are read. */
      words: z.int().positive().default(defaultProseLimits.words),
      /** Reports of one feed. */
      feedReports: z.int().positive().max(1_000).default(100),
      /** Changes of one answer of `changes`. */
      changes: z.int().positive().max(1_000).default(100),
      claims: z
        .strictObject({
          /** Claims, or what a search finds, of one answer. */
          pageSize: z.int().positive().default(100),
          /** UTF-16 code units of the words searched for. */
          searchCharacters: z.int().positive().default(300),
          /** Words searched for at once. */
          searchWords: z.int().positive().default(16),
          /** Of what has all the words, the latest this many are ranked. */
          ranked: z.int().positive().default(1_000),
        })
        .prefault({}),
      imports: z
        .strictObject({
          /** Bytes of one request to import, whatever number of files it holds. */
          requestBytes: z.int().positive().default(60_000_000),
          /** Files of one request, those of an archive counted. */
          files: z.int().positive().default(1_000),
          /** Files that are imported before the request is answered; more become a batch. */
          filesAnswered: z.int().positive().default(10),
          /** Hours an idempotency key and a batch's account are kept. */
          keptHours: z.int().positive().default(24),
        })
        .prefault({}),
      /** Pictures of one document that are put into the media library. */
      pictures: z.int().nonnegative().default(100),
      graphql: z
        .strictObject({
          /** Levels of fields below one another. */
          depth: z.int().positive().default(8),
          /** Fields asked for under another name, in one operation. */
          aliases: z.int().nonnegative().default(30),
          /** Entries of one page. */
          pageSize: z.int().positive().default(100),
          /** Values of one answer, lists taken at the length asked for. */
          cost: z.int().positive().default(200_000),
          /** Words and signs of one document, counted before it is parsed. */
          tokens: z.int().positive().default(5_000),
        })
        .prefault({}),
    })
    .prefault({}),
});

export type NewsdeskConfig = z.output<typeof newsdeskConfig>;

/**
 * Completes the configuration.
 * @throws NewsdeskError `configuration-invalid`, naming each wrong key
 */
export function resolveConfig(input: unknown): NewsdeskConfig {
  const { success, data, error } = newsdeskConfig.safeParse(input);
  if (success) return data;
  throw new NewsdeskError(
    'configuration-invalid',
    `The configuration of the plugin "newsdesk" in config/plugins.ts is not valid:\n${z.prettifyError(error)}`,
    { stage: 'configure' },
  );
}

/** In the form Strapi loads: it only refuses, `register` resolves. */
export const config = {
  default: {},
  validator(input: unknown): void {
    resolveConfig(input);
  },
};

const configPath = 'plugin::newsdesk';

/** Replaces what was written by what runs, once, when the plugin is registered. */
export function completeConfig(strapi: Core.Strapi): void {
  const resolved = resolveConfig(strapi.config.get(configPath));
  refusePublicFolder('sourceFiles', resolved.sourceFiles, strapi.dirs);
  refusePublicFolder('originalPictures', resolved.originalPictures, strapi.dirs);
  strapi.config.set(configPath, resolved);
}

/** Whatever lies in `public` is served to anybody who guesses its name. */
function refusePublicFolder(
  key: string,
  folder: string,
  { app, static: served }: Core.Strapi['dirs'],
): void {
  const inside = path.relative(served.public, path.resolve(app.root, folder));
  if (inside.startsWith('..') || path.isAbsolute(inside)) return;
  throw new NewsdeskError(
    'configuration-invalid',
    `The folder of original files, ${key} "${folder}", is served to everybody. Choose one outside of ${served.public}.`,
    { stage: 'configure' },
  );
}

/** The complete configuration. */
export function configOf(strapi: Core.Strapi): NewsdeskConfig {
  return strapi.config.get<NewsdeskConfig>(configPath);
}
