import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createNewsroom, type Newsroom } from './boot';
import { hasRedis } from './redis-process';
import { freePort } from './served-process';
import { reportUid } from './stored';
import { databaseClient } from './test-database';

const root = path.resolve(__dirname, '../..');
const hasNginx = existsSync(process.env.NGINX ?? '/usr/sbin/nginx');
// scripts/test.mjs says by name what is missing here.
const where = databaseClient === 'postgres' && hasNginx && hasRedis ? describe : describe.skip;

/** What a write must be seen within, on every instance and in front of them. */
const soon = 1_000;

where('three instances behind nginx', () => {
  let newsroom: Newsroom;
  let script: ChildProcess;
  let front: string;
  let instances: { readonly address: string; readonly pid: number }[];
  let administrator: string;

  beforeAll(async () => {
    newsroom = await createNewsroom();
    const port = await freePort();
    script = spawn(process.execPath, [path.join(root, 'scripts/scale.mjs'), '3', '--as-built'], {
      cwd: root,
      env: { ...process.env, ...newsroom.environment, NODE_OPTIONS: '', PORT: String(port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    await Promise.race([
      once(script, 'exit'),
      new Promise<void>((resolve) => {
        script.stdout?.on('data', (chunk: Buffer) => {
          output += chunk.toString();
          if ((output.match(/\(process \d+\)/g) ?? []).length === 3) resolve();
        });
      }),
    ]);
    front = `http://127.0.0.1:${port}`;
    instances = [...output.matchAll(/(http:\/\/\S+) \(process (\d+)\)/g)].map(
      ([, address = '', pid]) => ({ address, pid: Number(pid) }),
    );
    administrator = z.object({ data: z.object({ token: z.string() }) }).parse(
      await send(front, '/admin/register-admin', {
        firstname: 'Edith',
        lastname: 'Editor',
        email: 'edith@newsdesk.example',
        password: 'Correct-horse-1',
      }),
    ).data.token;
  }, 240_000);
  afterAll(async () => {
    const ended = once(script, 'exit');
    script.kill('SIGTERM');
    await ended;
    await newsroom.remove();
  });

  async function send(address: string, place: string, body: object): Promise<unknown> {
    const answer = await fetch(`${address}${place}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${administrator}` },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${place} answered ${answer.status}: ${text}`);
    return JSON.parse(text);
  }
  const entry = z.object({ data: z.object({ documentId: z.string() }) });
  const contentOf = (documentId = '') =>
    `/content-manager/collection-types/${reportUid}${documentId === '' ? '' : `/${documentId}`}`;
  async function publish(at: string, headline: string, slug: string): Promise<string> {
    const { documentId } = entry.parse(
      await send(at, contentOf(), { headline, slug, pubStatus: 'usable' }),
    ).data;
    await send(at, `${contentOf(documentId)}/actions/publish`, {});
    return documentId;
  }
  const list = z.object({ data: z.array(z.object({ headline: z.string() })) });
  const headlines = async (address: string): Promise<readonly string[]> => {
    const answer = await fetch(`${address}/api/news-reports`);
    return list.parse(await answer.json()).data.map(({ headline }) => headline);
  };
  const everywhere = () =>
    Promise.all([...instances.map(({ address }) => headlines(address)), headlines(front)]);
  const at = (index: number): string => instances[index]?.address ?? '';

  it('shows what one publishes on all of them, and in front, within a second', async () => {
    // So that each has an answer stored that is about to be untrue.
    for (let time = 0; time < 3; time += 1) await everywhere();

    const reportId = await publish(at(1), 'Ferry returns', 'ferry-returns');
    await delay(soon);
    expect(await everywhere()).toEqual(Array.from({ length: 4 }, () => ['Ferry returns']));

    await send(at(2), `${contentOf(reportId)}/actions/unpublish`, {});
    await delay(soon);
    expect(await everywhere()).toEqual(Array.from({ length: 4 }, () => []));
  });

  it('keeps answers in front for a moment, and none of those that say who they are', async () => {
    const caches = async (headers: Readonly<Record<string, string>>) => {
      const asked = Array.from({ length: 20 }, () =>
        fetch(`${front}/api/news-reports?sort=slug`, { headers }),
      );
      return (await Promise.all(asked)).map((answer) => answer.headers.get('x-cache'));
    };

    expect(await caches({})).toContain('HIT');
    expect(new Set(await caches({ cookie: 'session=1' }))).toEqual(new Set(['BYPASS']));
  });

  it.each(['/_metrics', '/_ready', '/_health'])('keeps %s to itself', async (address) => {
    expect((await fetch(`${front}${address}`)).status).toBe(404);
  });

  it('goes on when an instance is killed, and when another ends', async () => {
    await publish(front, 'Harbour opens', 'harbour-opens');
    const statuses: number[] = [];
    const state = { isReading: true };
    const read = async (): Promise<void> => {
      for (let number = 0; state.isReading; number += 1) {
        const answer = await fetch(`${front}/api/news-reports/slug/harbour-opens?n=${number}`);
        await answer.text();
        statuses.push(answer.status);
      }
    };
    const readers = [read(), read(), read()];
    const seen = async (more: number): Promise<void> => {
      const until = statuses.length + more;
      while (statuses.length < until) await delay(20);
    };

    await seen(30);
    process.kill(instances[2]?.pid ?? 0, 'SIGKILL');
    await seen(60);
    process.kill(instances[1]?.pid ?? 0, 'SIGTERM');
    await seen(60);
    while (
      await fetch(`${at(1)}/_health`).then(
        () => true,
        () => false,
      )
    )
      await delay(50);
    await seen(60);
    state.isReading = false;
    await Promise.all(readers);

    expect(statuses.filter((status) => status !== 200)).toEqual([]);
  });
});
