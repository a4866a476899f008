import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { z } from 'zod';
import type { Newsroom } from './boot';

const script = path.join(__dirname, 'run-instance.mjs');

const reply = z.object({
  id: z.number(),
  result: z.unknown().optional(),
  error: z.string().optional(),
});

/** An instance of a newsroom, in a process of its own. */
export interface Instance {
  readonly address: string;
  /** `strapi.documents(uid)[action](params)` */
  documents(uid: string, action: string, params: object): Promise<unknown>;
  /** `strapi.db.query(uid)[action](params)` */
  query(uid: string, action: string, params: object): Promise<unknown>;
  /** A service of a plugin. */
  plugin(plugin: string, name: string, action: string, ...params: unknown[]): Promise<unknown>;
  /** A service by its uid. */
  service(uid: string, action: string, ...params: unknown[]): Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * Starts an instance and waits until it serves.
 * @param changes to the newsroom's environment
 */
export async function startInstance(
  newsroom: Newsroom,
  changes: Readonly<Record<string, string>> = {},
): Promise<Instance> {
  const child = fork(script, {
    env: { ...process.env, ...newsroom.environment, ...changes },
    // Jest's own options are not for it.
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, (answer: z.infer<typeof reply>) => void>();
  let last = 0;
  const expectReply = (id: number): Promise<z.infer<typeof reply>> =>
    new Promise((resolve, reject) => {
      waiting.set(id, resolve);
      child.once('exit', () => {
        reject(new Error('the instance ended'));
      });
    });
  child.setMaxListeners(0);
  child.on('message', (message) => {
    const answer = reply.parse(message);
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  const call = async (door: string, what: object): Promise<unknown> => {
    last += 1;
    const answer = expectReply(last);
    child.send({ id: last, door, call: what });
    const { result, error } = await answer;
    if (error !== undefined) throw new Error(error);
    return result;
  };

  const { result: port } = await expectReply(0);
  return {
    address: `http://127.0.0.1:${z.number().parse(port)}`,
    documents: (uid, action, params) => call('documents', { uid, action, params }),
    query: (uid, action, params) => call('query', { uid, action, params }),
    plugin: (plugin, name, action, ...params) => call('service', { plugin, name, action, params }),
    service: (uid, action, ...params) => call('service', { uid, action, params }),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}
