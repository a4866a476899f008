import path from 'node:path';
import { run, root } from './run.mjs';
import { onceFor } from './stamp.mjs';
import { throwawaySecrets } from './throwaway-secrets.mjs';

const plugin = 'src/plugins/newsdesk';
const bin = (name) => path.join(root, 'node_modules/.bin', name);

/** Builds the plugin's bundles: server, core, command line and admin. */
export function buildPlugin() {
  onceFor(
    {
      name: 'plugin',
      inputs: [plugin, 'package-lock.json'],
      outputs: [`${plugin}/dist/server/index.js`, `${plugin}/dist/cli/index.js`],
    },
    () => {
      console.error('Building the plugin …');
      run(bin('strapi-plugin'), ['build'], {
        cwd: path.join(root, plugin),
        code: 'plugin-build-failed',
        message: 'The plugin could not be built. The lines above say where.',
      });
    },
  );
}

/** Compiles the host application's TypeScript into dist/. */
export function compileApplication() {
  onceFor(
    {
      name: 'application',
      inputs: [
        'config',
        'src/api',
        'src/components',
        'src/configuration',
        'src/index.ts',
        'tsconfig.json',
      ],
      outputs: ['dist/config/server.js', 'dist/src/api'],
    },
    () => {
      console.error('Compiling the application …');
      run(bin('tsc'), ['-p', 'tsconfig.json'], {
        code: 'application-build-failed',
        message: 'The application could not be compiled. The lines above say where.',
      });
    },
  );
}

/** Builds the admin panel (about a minute). */
export function buildAdmin() {
  onceFor(
    {
      name: 'admin',
      inputs: ['src/admin', `${plugin}/admin`, 'package.json', 'package-lock.json'],
      outputs: ['dist/build/index.html'],
      // The panel is built for the address it is reached at.
      settings: [process.env.PUBLIC_URL ?? ''],
    },
    () => {
      console.error('Building the admin panel (about a minute) …');
      run(bin('strapi'), ['build'], {
        code: 'admin-build-failed',
        message: 'The admin panel could not be built. The lines above say where.',
        env: { ...throwawaySecrets(), NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
      });
    },
  );
}
