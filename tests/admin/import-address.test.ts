import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { article } from './articles';
import { becomes } from './eventually';
import { otherSite, type OtherSite } from './other-site';
import { serveAdmin, type ServedAdmin } from './served-admin';

let site: OtherSite;
let admin: ServedAdmin;
beforeAll(async () => {
  site = await otherSite();
  admin = await serveAdmin({ environment: { TRUSTED_HOSTS: site.host } });
});
afterAll(async () => {
  await admin.stop();
  site.stop();
});

const field = (page: Page) => page.getByLabel('Or give an address');

async function fetchFrom(address: string): Promise<Page> {
  const page = await admin.open();
  await page.goto('/admin/plugins/newsdesk');
  await field(page).fill(address);
  await page.getByRole('button', { name: 'Fetch the document' }).click();
  return page;
}

const webPage = `<!doctype html><html><head><title>Tram</title></head><body><article>
  ${article
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n')}</article></body></html>`;

describe('a document at an address', () => {
  it('becomes a preview, and a draft', async () => {
    site.answer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(webPage);
    });
    const page = await fetchFrom(`http://${site.host}/news/tram`);

    await page.getByRole('region', { name: /^Source text/ }).waitFor();
    await page.getByRole('button', { name: 'Create draft' }).click();
    await page.waitForURL(/api::news-report\.news-report\//);
    await page.context().close();
  });

  it.each([
    ['is on a private network', () => 'https://127.0.0.1:1/tram', 'address-private'],
    ['is not encrypted', () => 'http://news.example/tram', 'address-insecure'],
    ['is none', () => 'tram', 'address-invalid'],
    ['leads elsewhere', () => `http://${site.host}/elsewhere`, 'source-redirected'],
    ['says no', () => `http://${site.host}/no`, 'source-unavailable'],
  ])('that %s is refused, and stays in the field', async (_, address, code) => {
    site.answer(({ url }, response) => {
      if (url === '/elsewhere') response.writeHead(302, { location: 'http://10.0.0.1/' }).end();
      else response.writeHead(503).end();
    });
    const page = await fetchFrom(address());

    await page.getByText(`[${code}]`).waitFor();
    expect(await field(page).inputValue()).toBe(address());
    await page.context().close();
  });

  it('that could not be had the first time is fetched again with one click', async () => {
    site.answer((_, response) => response.writeHead(503).end());
    const page = await fetchFrom(`http://${site.host}/tram.txt`);
    await page.getByText('[source-unavailable]').waitFor();

    site.answer((_, response) => response.end(article));
    await page.getByRole('button', { name: 'Fetch the document' }).click();

    await page.getByRole('region', { name: /^Source text/ }).waitFor();
    await becomes(() => page.getByText('tram.txt', { exact: true }).count(), 1);
    await page.context().close();
  });
});
