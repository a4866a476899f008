import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { adopted } from '../app/adopted';
import { reading } from '../app/reading';
import { seriousFaults } from './accessibility';
import { draftOf, openReport, saveElsewhere, statusOf } from './edit-view';
import { becomes } from './eventually';
import { serveAdmin, type ServedAdmin } from './served-admin';

/**
 * A report as an extractor of long ago left it: of three quotes it saw one rightly, one in
 * part, and took a title for a third.
 */
const readLongAgo = (number: number) => {
  const story = reading({
    headline: `Bridge number ${number} closed`,
    paragraphs: [
      'The book “A Year of Rain” lies in the town hall.',
      '“We will rebuild the bridge in spring,” Ada Lindqvist said on Monday.',
      '“It has rained for forty days and we are tired of it,” Berta Quist told reporters.',
      '“Nobody asked us before the works began,” Cor van Dorp said.',
    ],
    quotes: [
      { words: '“A Year of Rain”', speaker: 'Ada Lindqvist' },
      { words: '“We will rebuild the bridge in spring,”', speaker: 'Ada Lindqvist' },
      { words: '“It has rained for forty days and we are tired of it,”', speaker: 'Cor van Dorp' },
    ],
  });
  return story;
};

let admin: ServedAdmin;
const documentIds: string[] = [];
beforeAll(async () => {
  admin = await serveAdmin({
    async prepare({ strapi }) {
      for (let number = 1; number <= 6; number += 1) {
        documentIds.push((await adopted(strapi, readLongAgo(number))).reportId);
      }
    },
  });
});
afterAll(() => admin.stop());

const next = () => documentIds.pop() ?? '';
const dialog = (page: Page) => page.getByRole('dialog', { name: 'The source, read again' });
async function readAgain(documentId: string, options = {}): Promise<Page> {
  const page = await openReport(admin, documentId, options);
  await page.getByRole('button', { name: 'Read the source again' }).click();
  await dialog(page).getByText('1 new claim').waitFor();
  return page;
}
const apply = (page: Page) =>
  statusOf(page, 'POST', () =>
    dialog(page)
      .getByRole('button', { name: /^Make \d+ change/ })
      .click(),
  );
const card = (page: Page, name: string | RegExp) => dialog(page).getByRole('checkbox', { name });
const quotes = async (documentId: string) =>
  (await draftOf(admin, documentId)).quotes.map(({ text, ['speakerName']: speaker }) => [
    text,
    speaker,
  ]);

describe('the source read again', () => {
  it('shows what is new, what is read otherwise and what is gone, and changes nothing', async () => {
    const documentId = next();
    const before = await draftOf(admin, documentId);
    const page = await readAgain(documentId);

    await dialog(page).getByText('2 claims read otherwise').waitFor();
    await dialog(page).getByText('1 claim not found any more').waitFor();
    expect(await draftOf(admin, documentId)).toEqual(before);
    await page.context().close();
  });

  it('takes what the editor chose, and leaves the rest', async () => {
    const documentId = next();
    const page = await readAgain(documentId);
    await card(page, 'Add to Quotes').check();
    await card(page, 'Take out Q1').check();
    expect(await apply(page)).toBe(200);

    expect(await quotes(documentId)).toEqual([
      ['We will rebuild the bridge in spring', 'Ada Lindqvist'],
      ['It has rained for forty days and we are tired of it', 'Cor van Dorp'],
      ['Nobody asked us before the works began', 'Cor van Dorp'],
    ]);
    // The form beside has it too.
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Nobody asked us before the works' }).first().waitFor();
    await page.context().close();
  });

  it('never overwrites what an editor wrote, and takes the rest of the claim', async () => {
    const documentId = next();
    const [title, sound, rain] = (await draftOf(admin, documentId)).quotes;
    await saveElsewhere(admin, documentId, {
      quotes: [
        { ...title, text: 'A Year of Rain, a novel' },
        sound,
        { ...rain, speakerName: 'Berta Quist, 81' },
      ],
    });
    const page = await readAgain(documentId);

    expect(await card(page, 'Take out Q1').isDisabled()).toBe(true);
    await dialog(page).getByText('Berta Quist, 81').waitFor({ state: 'detached' });
    await dialog(page).getByRole('button', { name: 'Choose all' }).click();
    expect(await apply(page)).toBe(200);
    const after = await quotes(documentId);
    expect(after).toContainEqual(['A Year of Rain, a novel', 'Ada Lindqvist']);
    expect(after.map(([, speaker]) => speaker)).toContain('Berta Quist, 81');
    await page.context().close();
  });

  it('is refused over what somebody saved in between, and shown anew', async () => {
    const documentId = next();
    const page = await readAgain(documentId);
    await card(page, 'Take out Q1').check();
    await saveElsewhere(admin, documentId, { slugline: 'IN BETWEEN' });
    expect(await apply(page)).toBe(409);

    await dialog(page).getByText('Somebody has saved another version', { exact: false }).waitFor();
    expect(await quotes(documentId)).toHaveLength(3);
    expect(await apply(page)).toBe(200);
    await becomes(async () => (await quotes(documentId)).length, 2);
    await page.context().close();
  });

  it.each([
    ['light and wide', {}],
    ['dark and narrow', { theme: 'dark' as const, width: 768 }],
  ])('has a review without serious accessibility faults, %s', async (_, options) => {
    const page = await readAgain(next(), options);

    expect(await seriousFaults(page, '[role="dialog"]')).toEqual([]);
    await page.context().close();
  });
});
