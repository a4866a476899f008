import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A Strapi application with the same model and settings and nothing of ours: Strapi's own
 * controllers, services and routes, its GraphQL and its users and permissions.
 */
export function makeStockApplication(root: string, folder: string): void {
  const from = (...parts: readonly string[]): string => path.join(root, 'dist', ...parts);
  const to = (...parts: readonly string[]): string => path.join(folder, ...parts);
  mkdirSync(to('src/api'), { recursive: true });
  mkdirSync(to('public/uploads'), { recursive: true });
  mkdirSync(to('database/migrations'), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), to('node_modules'));
  for (const file of ['package.json', 'favicon.png']) cpSync(path.join(root, file), to(file));
  cpSync(from('config'), to('config'), { recursive: true });
  cpSync(from('src/configuration'), to('src/configuration'), { recursive: true });
  cpSync(from('src/components'), to('src/components'), { recursive: true });
  writeFileSync(
    to('config/plugins.js'),
    `const { secret } = require('../src/configuration/secret');
module.exports = ({ env }) => ({
  'users-permissions': { config: { jwtSecret: secret(env, 'JWT_SECRET') } },
  graphql: { config: { endpoint: '/graphql', landingPage: false, defaultLimit: 100, maxLimit: 100 } },
});`,
  );
  for (const type of readdirSync(from('src/api'))) {
    const uid = `api::${type}.${type}`;
    cpSync(from('src/api', type, 'content-types'), to('src/api', type, 'content-types'), {
      recursive: true,
    });
    const kinds = [
      ['controllers', 'createCoreController'],
      ['services', 'createCoreService'],
      ['routes', 'createCoreRouter'],
    ] as const;
    for (const [kind, factory] of kinds) {
      mkdirSync(to('src/api', type, kind));
      writeFileSync(
        to('src/api', type, kind, `${type}.js`),
        `module.exports = require('@strapi/strapi').factories.${factory}('${uid}');`,
      );
    }
  }
}
