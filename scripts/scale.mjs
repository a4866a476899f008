// Several instances behind nginx on this machine: npm run scale -- [instances] [--as-built]
import { buildAdmin, buildPlugin, compileApplication } from './preparation/build.mjs';
import { orExplain } from './preparation/failure.mjs';
import { install, requireNode } from './preparation/install.mjs';
import { loadEnvironment, requireDatabase, requireFreePort } from './preparation/preflight.mjs';
import { generateSecrets } from './preparation/secrets.mjs';
import { startTopology } from './preparation/topology.mjs';

const words = process.argv.slice(2);

await orExplain(async () => {
  requireNode();
  loadEnvironment();
  process.env.PORT ??= '1337';
  await requireFreePort();
  await requireDatabase();
  if (!words.includes('--as-built')) {
    install();
    generateSecrets();
    buildPlugin();
    compileApplication();
    buildAdmin();
  }
  const instances = Number(words.find((word) => /^\d+$/.test(word)) ?? 3);
  const topology = await startTopology({ instances, port: Number(process.env.PORT) });
  const end = async () => {
    await topology.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void end());
  const { address } = topology;
  console.log(`\nNewsdesk is serving at ${address} from:`);
  for (const { address: own, pid } of topology.instances) console.log(`  ${own} (process ${pid})`);
});
