// Serves what has been built, and says where. In a container this runs alone.
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './preparation/run.mjs';

process.chdir(root);

// Strapi would start without the plugin, silently.
for (const built of ['src/plugins/newsdesk/dist/server/index.js', 'dist/config/server.js']) {
  if (!existsSync(built)) {
    console.error(`[not-built] ${built} is missing. Run "npm run build" first, or "npm start".`);
    process.exit(1);
  }
}

// Development mode would show stack traces to strangers.
process.env.NODE_ENV ??= 'production';
process.env.STRAPI_TELEMETRY_DISABLED ??= 'true';
mkdirSync(path.join(root, 'public/uploads'), { recursive: true });

// Its ES module build imports folders, which Node.js refuses.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
const strapi = configured();
// A first start logs dozens of migrations of an empty database.
const { level } = strapi.log;
strapi.log.level = 'warn';
await strapi.start();
strapi.log.level = level;

function configured() {
  try {
    return createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
  } catch (error) {
    // The configuration's own refusals say what to do; their stack would bury it.
    console.error(error.message);
    return process.exit(1);
  }
}

// Listening everywhere is not an address one can open.
const address = strapi.config.get('server.absoluteUrl').replace('//0.0.0.0', '//localhost');
const hasAdministrator = await strapi.service('admin::user').exists();
console.log(`
Newsdesk is serving:
  admin    ${address}/admin
  REST     ${address}/api/news-reports
  GraphQL  ${address}/graphql
${
  hasAdministrator
    ? ''
    : `
There is no administrator yet. Open ${address}/admin to register the first one now
(whoever comes first becomes it), or: npm run strapi -- admin:create-user
`
}`);
