import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const announcement = 'Newsdesk is serving';

/** What `npm start` ends in, as a process of its own. */
export interface ServedProcess {
  readonly address: string;
  /** Everything printed so far, both streams. */
  output(): string;
  /** Ends it as an operator would; the exit code, or null when a signal had to. */
  stop(): Promise<number | null>;
}

/**
 * Starts the server and waits until it says where it is, or until it ends.
 * @param environment of the newsroom it works on
 */
export async function serve(
  environment: Readonly<Record<string, string>>,
): Promise<ServedProcess & { readonly exitCode: number | null }> {
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(root, 'scripts/serve.mjs')], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      ...environment,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
    },
  });
  let output = '';
  const ended = once(child, 'exit');
  const announced = new Promise<void>((resolve) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(announcement)) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
  });
  await Promise.race([announced, ended]);
  return {
    address: `http://127.0.0.1:${port}`,
    exitCode: child.exitCode,
    output: () => output,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
}

/** A port nothing listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
