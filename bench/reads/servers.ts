import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const root = path.resolve(__dirname, '../..');
const reply = z.object({ id: z.number(), result: z.unknown(), error: z.string().optional() });

/** A process that is measured. */
export interface Server {
  readonly port: number;
  readonly child: ChildProcess;
  /** Has it do something that has no address. */
  call(door: string, what: object): Promise<unknown>;
  /** Seconds of processor time so far; null where that cannot be told. */
  processorSeconds(): number | null;
  stop(): Promise<void>;
}

/** Starts a script below bench/ that sends its port when it serves. */
export async function startServer(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const child = fork(path.join(root, 'bench', script), args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.setMaxListeners(0);
  const waiting = new Map<number, (answer: z.infer<typeof reply>) => void>();
  let last = 0;
  const expectReply = (id: number): Promise<z.infer<typeof reply>> =>
    new Promise((resolve, reject) => {
      waiting.set(id, resolve);
      child.once('exit', (code) => {
        reject(new Error(`${script} ended with ${String(code)}`));
      });
    });
  child.on('message', (message) => {
    const answer = reply.parse(message);
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  const { result } = await expectReply(0);
  const { pid = 0 } = child;
  return {
    port: z.number().parse(result),
    child,
    async call(door, call) {
      last += 1;
      const answer = expectReply(last);
      child.send({ id: last, door, call });
      const { result: done, error } = await answer;
      if (error !== undefined) throw new Error(error);
      return done;
    },
    processorSeconds() {
      const file = `/proc/${pid}/stat`;
      if (!existsSync(file)) return null;
      const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? [];
      // In hundredths on every Linux that Node.js runs on.
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
