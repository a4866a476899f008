import { readFileSync } from 'node:fs';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import { createNewsroom, type Newsroom } from '../app/boot';
import { freePort, serve, type ServedProcess } from '../app/served-process';

const root = path.resolve(__dirname, '../..');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Site {
  readonly address: string;
  stop(): Promise<void>;
}

/** The example, as a process of its own, in front of a newsroom's API. */
const startSite = async (api: string): Promise<Site> => {
  const port = await freePort();
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(root, 'examples/site/start.ts')],
    {
      cwd: root,
      env: { PATH: process.env['PATH'], NEWSDESK_API: api, SITE_PORT: String(port) },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const ended = once(child, 'exit');
  if (child.stdout !== null) await Promise.race([once(child.stdout, 'data'), ended]);
  return {
    address: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill();
      await ended;
    },
  };
};

let newsroom: Newsroom;
let served: ServedProcess;
let site: Site;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  newsroom = await createNewsroom({ seedDocument: 'database/seeds/news-report.txt' });
  served = await serve(newsroom.environment);
  site = await startSite(`${served.address}/api`);
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
}, 300_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
  await served.stop();
  await newsroom.remove();
});

const violations = async (): Promise<readonly string[]> => {
  // The page's content security policy lets no script in; the browser's own context does.
  const found: unknown = await page.evaluate(`${axe}; axe.run().then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`);
  return found as readonly string[];
};

const open = async (address: string): Promise<number> =>
  (await page.goto(site.address + address))?.status() ?? 0;

describe('the example site', () => {
  it('shows the latest reports and leads to each', async () => {
    expect(await open('/')).toBe(200);
    expect(await page.locator('.teasers article').count()).toBe(1);
    await page.locator('.teasers h2 a').click();
    await page.locator('.quote').first().waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/reports\/[a-z0-9-]+$/);
  });

  it('shows a report’s quotes with speakers, its statistics and its key points', async () => {
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('section[aria-labelledby=key-points] li').count()).toBe(3);
    expect(await page.locator('.quote cite').first().innerText()).not.toBe('');
    expect(await page.locator('.quote .badge.verbatim').count()).toBeGreaterThan(0);
    expect(await page.locator('.statistic .value').allInnerTexts()).toContainEqual(
      expect.stringContaining('1,000'),
    );
    if (process.env['SCREENSHOTS'] !== undefined) {
      await page.screenshot({
        path: path.join(process.env['SCREENSHOTS'], 'report.png'),
        fullPage: true,
      });
    }
  });

  it('holds JSON-LD, and feeds that are there', async () => {
    const linked: unknown = JSON.parse(
      (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
    );
    expect(linked).toMatchObject({ '@type': 'NewsArticle' });
    const feeds = await page
      .locator('link[rel=alternate]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(feeds).toHaveLength(3);
    for (const feed of feeds) expect((await fetch(feed ?? '')).status).toBe(200);
  });

  it('shows everything a person said, with its report', async () => {
    await page.locator('.names a, .quote cite a').first().click();
    await page.locator('h1').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/people\//);
    const quotes = await page.locator('.quote .about').count();
    expect(quotes > 0 || (await page.locator('.empty').count()) === 1).toBe(true);
    expect(await violations()).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('is accessible, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await open('/');
    expect(await violations()).toEqual([]);
    await page.locator('.teasers h2 a').click();
    await page.locator('.quote').first().waitFor();
    expect(await violations()).toEqual([]);
    if (process.env['SCREENSHOTS'] !== undefined) {
      await page.screenshot({
        path: path.join(process.env['SCREENSHOTS'], `${colorScheme}.png`),
        fullPage: true,
      });
    }
  });

  it.each(['/nothing', '/reports/nothing', '/people/nothing', `/people/${'a'.repeat(24)}`])(
    'says that nothing lies at %s',
    async (address) => {
      expect(await open(address)).toBe(404);
      expect(await page.locator('h1').innerText()).toBe('Not found');
    },
  );

  it('says so when the newsroom does not answer, without telling why', async () => {
    const alone = await startSite('http://127.0.0.1:1/api');
    const answer = await page.goto(alone.address);
    expect(answer?.status()).toBe(502);
    expect(await page.locator('h1').innerText()).toBe('The newsroom does not answer');
    expect(await page.content()).not.toContain('ECONNREFUSED');
    await alone.stop();
  });
});
