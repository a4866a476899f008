import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import net from 'node:net';
import { freePort } from './served-process';

const program = process.env.REDIS_SERVER ?? '/usr/bin/redis-server';

/** Whether this machine can start a Redis of a test's own. */
export const hasRedis = existsSync(program);

/** A Redis that can be taken away and come back, at the same address, with all it knew. */
export interface RedisProcess {
  readonly url: string;
  start(): Promise<void>;
  /** Takes it away; what it held is kept in `folder`. */
  stop(): Promise<void>;
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });

export async function redisProcess(folder: string): Promise<RedisProcess> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  return {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      const options = ['--port', String(port), '--dir', folder, '--save', '3600', '1'];
      child = spawn(program, options, { stdio: 'ignore' });
      while (!(await answers(port))) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    async stop() {
      if (child === null) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
      child = null;
    },
  };
}
