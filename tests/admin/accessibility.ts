import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The serious and critical accessibility faults of what a page shows, each in a line. */
export async function seriousFaults(page: Page, within: string): Promise<readonly string[]> {
  // What is still fading in has other colours than an editor will see.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    }
  });
  // Evaluated, not added as a script: the panel's content security policy stays as it is.
  await page.evaluate(axe.source);
  const results = await page.evaluate<axe.AxeResults, string>(
    (selector) => window.axe.run(selector, { resultTypes: ['violations'] }),
    within,
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
