import type { Core } from '@strapi/strapi';
import { secret } from '../src/configuration/secret';

const plugins = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  newsdesk: {
    enabled: true,
    resolve: './src/plugins/newsdesk',
    config: {
      sourceFiles: env('SOURCE_FILES', 'private/source-documents'),
      originalPictures: env('ORIGINAL_PICTURES', 'private/original-pictures'),
      // An empty value starts with an empty newsroom.
      seedDocument: env('SEED_DOCUMENT', 'database/seeds/news-report.txt') || null,
      cache: {
        enabled: env.bool('CACHE', true),
        memoryBytes: env.int('CACHE_MEMORY_MB', 128) * 1_048_576,
        redisUrl: env('REDIS_URL', '') || null,
      },
      bucket: env('S3_BUCKET', '')
        ? {
            name: env('S3_BUCKET'),
            region: env('S3_REGION', 'us-east-1'),
            endpoint: env('S3_ENDPOINT', '') || null,
            accessKeyId: env('S3_ACCESS_KEY_ID', '') || null,
            secretAccessKey: env('S3_SECRET_ACCESS_KEY', '') || null,
            prefix: env('S3_PREFIX', ''),
          }
        : null,
      shutdown: { delaySeconds: env.int('SHUTDOWN_DELAY_SECONDS', 0) },
      observability: {
        metricsToken: env('METRICS_TOKEN', '') || null,
        requestLog: true,
        slowStatementMs: env.int('SLOW_STATEMENT_MS', 1_000) || null,
      },
      fetching: { trustedHosts: env.array('TRUSTED_HOSTS', []) },
      publication: {
        name: env('PUBLICATION_NAME', 'Newsdesk'),
        language: env('PUBLICATION_LANGUAGE', 'en'),
        site: env('SITE_URL', '') || null,
        reportPath: env('SITE_REPORT_PATH', '/reports/{slug}'),
        idPrefix: env('PUBLICATION_ID_PREFIX', '') || null,
        logo: env('PUBLICATION_LOGO', '') || null,
      },
    },
  },
  'users-permissions': {
    config: { jwtSecret: secret(env, 'JWT_SECRET') },
  },
  graphql: {
    config: {
      endpoint: '/graphql',
      landingPage: env('NODE_ENV') !== 'production',
    },
  },
});

export default plugins;
