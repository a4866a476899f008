import { existsSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { root } from './run.mjs';

const connectTimeout = 5_000;

/** Reads `.env` into the environment; what is already set there wins. */
export function loadEnvironment() {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/** @throws Failure `port-in-use` or `port-unusable` when the server could not listen. */
export async function requireFreePort() {
  const host = process.env.HOST ?? '0.0.0.0';
  const port = Number(process.env.PORT ?? 1337);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Failure(
      'port-unusable',
      `PORT is "${process.env.PORT}". Use a number from 1 to 65535.`,
    );
  }
  const code = await new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error) => resolve(error.code));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
  if (code === 'EADDRINUSE') {
    throw new Failure(
      'port-in-use',
      `Port ${port} is taken by another program. Stop it, or choose another port: PORT=1338 npm start`,
    );
  }
  if (code !== null) {
    throw new Failure(
      'port-unusable',
      `Cannot listen on ${host}:${port} (${code}). Set HOST and PORT to an address of this machine.`,
    );
  }
}

/** @throws Failure `database-unreachable` when a database server is configured and does not answer. */
export async function requireDatabase() {
  const client = process.env.DATABASE_CLIENT ?? 'sqlite';
  if (client === 'sqlite') return;
  const host = process.env.DATABASE_HOST ?? '127.0.0.1';
  const port = Number(process.env.DATABASE_PORT ?? (client === 'postgres' ? 5432 : 3306));
  // A path is a Unix socket's folder; the driver knows the file in it.
  if (host.startsWith('/')) return;
  if (!(await answers(host, port))) {
    throw new Failure(
      'database-unreachable',
      `No ${client} server answers at ${host}:${port}. Start it, or correct DATABASE_HOST and DATABASE_PORT; without DATABASE_CLIENT the embedded SQLite is used.`,
    );
  }
}

/** Whether something accepts connections there. */
export function answers(host, port) {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: connectTimeout });
    const settle = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true));
    socket.once('timeout', () => settle(false));
    socket.once('error', () => settle(false));
  });
}
