// npm run bench:desk: how the panel feels with long documents, in Chromium, on what was built.
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { serveAdmin, type ServedAdmin } from '../tests/admin/served-admin';
import { generatedArticle } from './generated-article';

/** Characters that make a report of a little more than two hundred claims. */
const longArticle = 16_000;
const keys = 'It is nobody’s business but ours, and we say so plainly.';

async function measure(): Promise<void> {
  const admin = await serveAdmin();
  try {
    const page = await admin.open();
    await page.goto('/admin/plugins/newsdesk');
    await previewTime(page, generatedArticle(3_000));
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      times.push(await previewTime(page, generatedArticle(10_000 + round)));
    }
    console.log(`preview of 10 kB, click to shown: ${row(times)} ms`);

    await previewTime(page, generatedArticle(longArticle));
    const cards = await page.locator('li[id^="item-"]').count();
    await watch(page);
    await page.getByRole('button', { name: 'Edit Q20', exact: true }).click();
    await page.getByRole('textbox', { name: 'Words' }).pressSequentially(keys, { delay: 60 });
    for (const code of ['Q30', 'Q31', 'S3', 'S4']) {
      await page.getByRole('button', { name: `Reject ${code}`, exact: true }).click();
    }
    console.log(`preview of ${cards} items, interactions: ${row(await interactions(page))} ms`);
    console.log(`preview of ${cards} items, frames while scrolling: ${row(await scroll(page))} ms`);
    await page.close();

    await editView(admin);
  } finally {
    await admin.stop();
  }
}

async function editView(newsroom: ServedAdmin): Promise<void> {
  const form = new FormData();
  const text = generatedArticle(longArticle);
  form.append('file', new Blob([text], { type: 'text/plain' }), 'long.txt');
  const preview = await newsroom.request('/newsdesk/imports/previews', {
    method: 'POST',
    body: form,
  });
  const { source, headline, ...lists } = z
    .object({
      data: z.object({
        source: z.object({ sha256: z.string() }),
        headline: z.string(),
        keyPoints: z.array(z.looseObject({})),
        quotes: z.array(z.looseObject({})),
        statistics: z.array(z.looseObject({})),
      }),
    })
    .parse(await preview.json()).data;
  const kept = (items: readonly object[], ...notDecided: readonly string[]) =>
    items.map((item, from) => ({
      ...Object.fromEntries(
        Object.entries(item).filter(
          ([name]) => !['places', 'confidence', ...notDecided].includes(name),
        ),
      ),
      from,
      at: null,
    }));
  form.append(
    'decisions',
    JSON.stringify({
      sha256: source.sha256,
      headline,
      keyPoints: kept(lists.keyPoints),
      quotes: kept(lists.quotes, 'integrity', 'isNamed'),
      statistics: kept(lists.statistics, 'printed'),
      media: [],
    }),
  );
  const made = await newsroom.request('/newsdesk/imports', { method: 'POST', body: form });
  const { reportId } = z
    .object({ data: z.object({ reportId: z.string() }) })
    .parse(await made.json()).data;

  const page = await newsroom.open();
  await page.goto(
    `/admin/content-manager/collection-types/api::news-report.news-report/${reportId}`,
  );
  const claims = page.getByRole('list', { name: 'Claims' }).getByRole('listitem');
  await claims.first().waitFor();
  const count = await claims.count();
  const headlineField = page.getByRole('textbox', { name: /^Headline/ });
  await watch(page);
  await headlineField.pressSequentially(keys, { delay: 60 });
  console.log(`edit view of ${count} claims, typing: ${row(await interactions(page))} ms`);
  console.log(
    `edit view of ${count} claims, frames while scrolling: ${row(await scroll(page))} ms`,
  );
}

/** From the click to the frame after the source text is there. */
async function previewTime(page: Page, text: string): Promise<number> {
  await page.reload();
  await page.locator('textarea').fill(text);
  await page.evaluate(() => {
    const state = window as typeof window & { shownAfter?: Promise<number> };
    state.shownAfter = new Promise((resolve) => {
      document.addEventListener(
        'click',
        ({ timeStamp }) => {
          new MutationObserver((_, observer) => {
            if (document.querySelector('[data-mark]') === null) return;
            observer.disconnect();
            requestAnimationFrame(() => {
              setTimeout(() => {
                resolve(performance.now() - timeStamp);
              });
            });
          }).observe(document.body, { childList: true, subtree: true });
        },
        { once: true, capture: true },
      );
    });
  });
  await page.getByRole('button', { name: 'Preview' }).click();
  return page.evaluate(
    () => (window as typeof window & { shownAfter?: Promise<number> }).shownAfter ?? 0,
  );
}

/** Notes every interaction from here on, as the browser measures it: input to the next frame. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const state = window as typeof window & { durations?: Map<number, number> };
    const durations = new Map<number, number>();
    state.durations = durations;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const id = 'interactionId' in entry ? Number(entry.interactionId) : 0;
        if (id > 0) durations.set(id, Math.max(durations.get(id) ?? 0, entry.duration));
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** What was noted. The browser leaves out what took less than 16 ms; keys that are missing count as that. */
async function interactions(page: Page): Promise<number[]> {
  await page.waitForTimeout(500);
  const noted = await page.evaluate(() => [
    ...((window as typeof window & { durations?: Map<number, number> }).durations ?? []).values(),
  ]);
  const quick = Math.max(0, keys.length - noted.length);
  return [...noted, ...Array<number>(quick).fill(16)];
}

/** Milliseconds between frames while the wheel turns. */
async function scroll(page: Page): Promise<number[]> {
  // What compiles this file names functions by it; the browser does not have it.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate(() => {
    const state = window as typeof window & { gaps?: number[]; isOver?: boolean };
    const gaps: number[] = [];
    state.gaps = gaps;
    let before = performance.now();
    const note = (now: number) => {
      gaps.push(now - before);
      before = now;
      if (state.isOver !== true) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await page.mouse.move(900, 600);
  for (let turn = 0; turn < 60; turn += 1) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(30);
  }
  return page.evaluate(() => {
    const state = window as typeof window & { gaps?: number[]; isOver?: boolean };
    state.isOver = true;
    return state.gaps?.slice(1) ?? [];
  });
}

function row(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return `median ${at(0.5)}, 95th percentile ${at(0.95)}, most ${at(1)} (${sorted.length})`;
}

void measure();
