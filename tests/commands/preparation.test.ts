import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const root = path.resolve(__dirname, '../..');
let project: string;

beforeEach(() => {
  project = mkdtempSync(path.join(os.tmpdir(), 'newsdesk-preparation-'));
  cpSync(path.join(root, 'scripts'), path.join(project, 'scripts'), { recursive: true });
});

afterEach(() => {
  rmSync(project, { recursive: true, force: true });
});

const clean: NodeJS.ProcessEnv = { PATH: process.env.PATH, HOME: process.env.HOME };

function call(script: string, env: NodeJS.ProcessEnv = {}, args: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: project,
    env: { ...clean, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function evaluate(module: string, expression: string, env: NodeJS.ProcessEnv = {}) {
  const file = path.join(project, 'call.mjs');
  writeFileSync(
    file,
    `import * as it from './scripts/preparation/${module}.mjs';
     import { orExplain } from './scripts/preparation/failure.mjs';
     await orExplain(async () => { const answer = await (${expression}); if (answer !== undefined) console.log(JSON.stringify(answer)); });`,
  );
  return call(file, env);
}

describe('secrets', () => {
  const names = [
    'APP_KEYS',
    'API_TOKEN_SALT',
    'ADMIN_JWT_SECRET',
    'TRANSFER_TOKEN_SALT',
    'ENCRYPTION_KEY',
    'JWT_SECRET',
  ];

  it('are generated into .env, for the owner only', () => {
    evaluate('secrets', 'it.generateSecrets()');

    const file = path.join(project, '.env');
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines.map((line) => line.split('=')[0])).toEqual(names);
    expect(new Set(lines.map((line) => line.slice(line.indexOf('=') + 1))).size).toBe(names.length);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('that are there already are kept, and an open file is closed to others', () => {
    const file = path.join(project, '.env');
    writeFileSync(file, 'PORT=1400\nJWT_SECRET=mine-and-long-enough-to-keep', { mode: 0o644 });

    evaluate('secrets', 'it.generateSecrets()');

    const lines = readFileSync(file, 'utf8').split('\n');
    expect(lines.slice(0, 2)).toEqual(['PORT=1400', 'JWT_SECRET=mine-and-long-enough-to-keep']);
    expect(lines.filter((line) => line.startsWith('JWT_SECRET='))).toHaveLength(1);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('given by the environment are not written down', () => {
    evaluate('secrets', 'it.generateSecrets()', { JWT_SECRET: 'from-the-environment-of-the-host' });

    expect(readFileSync(path.join(project, '.env'), 'utf8')).not.toMatch(/^JWT_SECRET=/m);
  });
});

describe('a step', () => {
  const step = `it.onceFor({ name: 'step', inputs: ['input'], outputs: ['output'] }, () => {
    (globalThis.fs ??= process.getBuiltinModule('fs')).writeFileSync('output', 'done');
  })`;

  it('runs once, and again when its input changes or its output is gone', () => {
    writeFileSync(path.join(project, 'input'), 'one');
    const first = evaluate('stamp', step).stdout.trim();
    const second = evaluate('stamp', step).stdout.trim();
    writeFileSync(path.join(project, 'input'), 'two');
    const changed = evaluate('stamp', step).stdout.trim();
    rmSync(path.join(project, 'output'));
    const lost = evaluate('stamp', step).stdout.trim();

    expect([first, second, changed, lost]).toEqual(['true', 'false', 'true', 'true']);
  });
});

describe('npm start', () => {
  it('says which port is taken, before anything is installed', async () => {
    const server = net.createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '0.0.0.0', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });

    const { status, stderr } = call('scripts/start.mjs', { PORT: String(port) });
    server.close();

    expect(status).toBe(1);
    expect(stderr).toContain('[port-in-use]');
    expect(stderr).toContain(String(port));
  });

  it.each([
    ['a port that is no number', { PORT: 'http' }, '[port-unusable]'],
    ['a port out of range', { PORT: '70000' }, '[port-unusable]'],
    ['an address of another machine', { HOST: '203.0.113.7', PORT: '0' }, '[port-unusable]'],
    [
      'a database server that is not there',
      { PORT: '0', DATABASE_CLIENT: 'postgres', DATABASE_HOST: '127.0.0.1', DATABASE_PORT: '9' },
      '[database-unreachable]',
    ],
  ])('refuses %s', (_, env, code) => {
    const { status, stderr } = call('scripts/start.mjs', env);

    expect(status).toBe(1);
    expect(stderr).toContain(code);
  });
});

describe('the server alone', () => {
  it('refuses to start what was never built', () => {
    const { status, stderr } = call('scripts/serve.mjs');

    expect(status).toBe(1);
    expect(stderr).toContain('[not-built]');
  });
});
