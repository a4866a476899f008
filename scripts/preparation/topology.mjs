/* global URL, fetch */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { answers } from './preflight.mjs';
import { root } from './run.mjs';

const nginx = process.env.NGINX ?? '/usr/sbin/nginx';
const redis = process.env.REDIS_SERVER ?? '/usr/bin/redis-server';
const longestStart = 180_000;

/**
 * Starts what `docker compose --profile scale` starts in containers: Redis (unless REDIS_URL names
 * one), instances on the database server of the environment, and nginx in front of them.
 * @returns addresses and process ids, and how to end it all
 */
export async function startTopology({ instances, port }) {
  requireParts();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'newsdesk-scale-'));
  const children = [];
  const start = (program, args, env = {}) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      // A signal to the group of this script is ours to pass on, in order.
      detached: true,
    });
    children.push(child);
    return child;
  };
  const stop = async () => {
    // First what brings requests, last what instances need to end well.
    for (const child of [...children].reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };

  try {
    const redisUrl = process.env.REDIS_URL || (await startRedis(start, folder));
    const serving = [];
    const serve = async (number) => {
      const own = await freePort();
      const child = start(process.execPath, [path.join(root, 'scripts/serve.mjs')], {
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: String(own),
        BEHIND_PROXY: 'true',
        REDIS_URL: redisUrl,
      });
      const address = `http://127.0.0.1:${own}`;
      serving[number] = { address, pid: child.pid };
      await untilReady(`${address}/_ready`, child);
    };
    // The first makes the tables; several at once would each try to.
    await serve(0);
    await Promise.all(Array.from({ length: instances - 1 }, (_, index) => serve(index + 1)));

    const child = start(nginx, ['-c', nginxConfiguration(folder, port, serving)]);
    const address = `http://127.0.0.1:${port}`;
    await untilReady(`${address}/api/news-reports`, child);
    return { address, instances: serving, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function requireParts() {
  if (!existsSync(nginx))
    throw new Failure(
      'nginx-missing',
      `No nginx at ${nginx}. Install it, or set NGINX to its path.`,
    );
  if (!process.env.REDIS_URL && !existsSync(redis))
    throw new Failure(
      'redis-missing',
      `No Redis at ${redis}. Install it, or set REDIS_SERVER to its path or REDIS_URL to an address.`,
    );
  if ((process.env.DATABASE_CLIENT ?? 'sqlite') === 'sqlite')
    throw new Failure(
      'database-not-shared',
      'Several instances need a database server: set DATABASE_CLIENT=postgres, DATABASE_HOST and the rest.',
    );
}

async function startRedis(start, folder) {
  const port = await freePort();
  const limits = ['--save', '', '--maxmemory', '256mb', '--maxmemory-policy', 'allkeys-lru'];
  start(redis, ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, ...limits]);
  while (!(await answers('127.0.0.1', port))) await delay(50);
  return `redis://127.0.0.1:${port}`;
}

function nginxConfiguration(folder, port, instances) {
  const values = {
    LISTEN: `127.0.0.1:${port}`,
    INSTANCES: instances.map(({ address }) => `server ${new URL(address).host};`).join('\n  '),
    CACHE_FOLDER: path.join(folder, 'cache'),
    ACCESS_LOG: path.join(folder, 'access.log'),
  };
  const template = readFileSync(path.join(root, 'deploy/nginx.conf.template'), 'utf8');
  const filled = template.replace(/\$\{([A-Z_]+)\}/g, (_, name) => values[name]);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${path.join(folder, kind)};`)
    .join('\n');
  mkdirSync(path.join(folder, 'logs'));
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(path.join(folder, 'newsdesk.conf'), filled);
  writeFileSync(
    file,
    `${process.getuid() === 0 ? 'user root;\n' : ''}daemon off;
worker_processes auto;
pid ${path.join(folder, 'nginx.pid')};
error_log stderr warn;
events { worker_connections 4096; }
http {
${temporary}
include ${path.join(folder, 'newsdesk.conf')};
}
`,
  );
  return file;
}

async function untilReady(address, child) {
  const end = Date.now() + longestStart;
  for (;;) {
    const isReady = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    if (child.exitCode !== null || Date.now() > end)
      throw new Failure('not-started', `${address} does not answer. The lines above say why.`);
    await delay(100);
  }
}

/** A port nothing listens on at the moment. */
async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
