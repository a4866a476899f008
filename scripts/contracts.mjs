// Writes docs/openapi.json and docs/schema.graphql anew from what runs.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildPlugin, compileApplication } from './preparation/build.mjs';
import { orExplain } from './preparation/failure.mjs';
import { root } from './preparation/run.mjs';

await orExplain(() => {
  buildPlugin();
  compileApplication();
});

const { status } = spawnSync(
  path.join(root, 'node_modules/.bin/jest'),
  ['--selectProjects', 'app', '--testPathPatterns', 'tests/app/contract'],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_OPTIONS: '--experimental-vm-modules',
      WRITE_CONTRACTS: 'true',
    },
  },
);
process.exit(status ?? 1);
