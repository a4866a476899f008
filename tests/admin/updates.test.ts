import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFaults } from './accessibility';
import { draftOf, field, importer, openReport, saveElsewhere, statusOf } from './edit-view';
import { becomes } from './eventually';
import { serveAdmin, type ServedAdmin } from './served-admin';

let admin: ServedAdmin;
let send: Awaited<ReturnType<typeof importer>>;
beforeAll(async () => {
  admin = await serveAdmin();
  send = await importer(admin);
});
afterAll(() => admin.stop());

interface Said {
  readonly headline: string;
  readonly body: string;
}
const first: Said = {
  headline: 'Harbour reopens',
  body: 'The harbour reopened on Monday.\n\n“Ships are back,” said Anna Berg, the mayor.\n\n“We lost a dozen boats in the storm,” Cor Dahl said.',
};
const second: Said = {
  headline: 'Harbour reopens after three weeks',
  body: 'The harbour reopened on Monday.\n\n“We lost two dozen boats in the storm,” Cor Dahl said.\n\n“Nobody was hurt,” said Ida Holm, a doctor.',
};

let items = 0;
const wire = (item: number, version: number, { headline, body }: Said) =>
  send(
    JSON.stringify({
      uri: `tag:nordwire.example,2026:${item}`,
      version: String(version),
      type: 'text',
      pubstatus: 'usable',
      provider: 'Nordwire',
      headline: `${headline} (${item})`,
      body_text: body,
    }),
    'application/json',
  );

/** A report whose headline was edited before its second version came in. */
async function updatedReport(): Promise<string> {
  items += 1;
  const documentId = await wire(items, 1, first);
  await saveElsewhere(admin, documentId, { headline: 'Our own headline' });
  expect(await wire(items, 2, second)).toBe(documentId);
  return documentId;
}

const dialog = (page: Page) => page.getByRole('dialog', { name: /^What version 2 changed/ });
async function openReview(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review the changes' }).click();
  await dialog(page).waitFor();
}
const change = (page: Page, legend: RegExp) => dialog(page).getByRole('group', { name: legend });
const apply = (page: Page) =>
  statusOf(page, 'POST', () =>
    dialog(page)
      .getByRole('button', { name: /^Make \d+ change/ })
      .click(),
  );
const headline = (page: Page) => page.locator('input[name="headline"]').inputValue();

describe('a newer version of a wire item', () => {
  it('is told of beside the form, with what was kept back', async () => {
    const page = await openReport(admin, await updatedReport());

    await page.getByText(/^Version 2 came in/).waitFor();
    await page.getByText('1 is kept back because it was edited here.').waitFor();
    await page.context().close();
  });

  it('shows a conflict with both words and the one before', async () => {
    const page = await openReport(admin, await updatedReport());
    await openReview(page);

    const conflict = change(page, /^Headline · changed · changed by both/);
    const said = await conflict.textContent();
    expect(said).toContain('after three weeks');
    expect(said).toContain('Our own headline');
    expect(said).toContain(`Before: Harbour reopens (${items})`);
    expect(await conflict.getByRole('radio', { name: /^Our draft/ }).isChecked()).toBe(true);
    await page.context().close();
  });

  it('is taken with the keyboard, and that is undone again', async () => {
    const page = await openReport(admin, await updatedReport());
    await page.getByRole('button', { name: 'Review the changes' }).focus();
    await page.keyboard.press('Enter');
    await change(page, /^Headline/)
      .getByRole('radio', { name: /^Our draft/ })
      .focus();
    await page.keyboard.press('ArrowLeft');
    expect(await apply(page)).toBe(200);
    await becomes(() => headline(page), `Harbour reopens after three weeks (${items})`);

    await dialog(page).getByRole('button', { name: 'Undo' }).click();
    await becomes(() => headline(page), 'Our own headline');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('gives a withdrawn quote back, claim by claim', async () => {
    const documentId = await updatedReport();
    const page = await openReport(admin, documentId);
    await openReview(page);
    const withdrawn = change(page, /withdrawn/);
    expect(await withdrawn.textContent()).toContain('Ships are back');
    await withdrawn.getByRole('radio', { name: /^Our draft/ }).check();
    const added = change(page, /^Q\d · new/);
    await added.getByRole('radio', { name: /^Our draft/ }).check();
    expect(await apply(page)).toBe(200);

    const words = (await draftOf(admin, documentId)).quotes.map(({ text }) => text);
    expect(words.sort()).toEqual(['Ships are back', 'We lost two dozen boats in the storm']);
    await page.context().close();
  });

  it('does not take the place of what somebody saved in between', async () => {
    const documentId = await updatedReport();
    const page = await openReport(admin, documentId);
    await openReview(page);
    await change(page, /^Headline/)
      .getByRole('radio', { name: /^Version 2/ })
      .check();
    await saveElsewhere(admin, documentId, { headline: 'Written in between' });
    expect(await apply(page)).toBe(409);

    await dialog(page).getByText('Somebody has saved another version', { exact: false }).waitFor();
    expect((await draftOf(admin, documentId)).headline).toBe('Written in between');
    const conflict = change(page, /^Headline.*edited since/);
    await conflict.getByText('Written in between').waitFor();
    expect(await apply(page)).toBe(200);
    await becomes(() => headline(page), `Harbour reopens after three weeks (${items})`);
    await dialog(page).getByRole('button', { name: 'Undo' }).click();
    await becomes(() => headline(page), 'Written in between');
    await page.context().close();
  });

  it('waits for what is typed to be saved', async () => {
    const page = await openReport(admin, await updatedReport());
    await field(page, 'Slugline').fill('TYPED');
    await openReview(page);

    await dialog(page)
      .getByText('The form has changes that are not saved.', { exact: false })
      .waitFor();
    expect(
      await dialog(page).getByRole('button', { name: 'Take all of theirs' }).isDisabled(),
    ).toBe(true);
    await page.context().close();
  });

  it.each([
    ['light and wide', {}],
    ['dark and narrow', { theme: 'dark' as const, width: 768 }],
  ])('has a review without serious accessibility faults, %s', async (_, options) => {
    const page = await openReport(admin, await updatedReport(), options);
    await openReview(page);

    expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
    await page.context().close();
  });
});
