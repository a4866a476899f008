import { describe, expect, it } from '@jest/globals';
import { extractReport } from '../extract-report';
import { noMetadata } from '../../document/source-document';

/** Who speaks the last quote of an article. */
function lastSpeaker(...paragraphs: string[]): string | null | undefined {
  const text = [
    'The council met on Monday to settle the matter of the bridge.',
    ...paragraphs,
  ].join('\n\n');
  const { quotes } = extractReport({
    text,
    mediaType: 'text/plain',
    metadata: { ...noMetadata, language: 'en' },
    hints: [],
    media: [],
    conformance: [],
  });
  return quotes.at(-1)?.speaker?.name;
}

describe('whom a pronoun means', () => {
  it.each([
    [
      'whom the sentence before opens with, before whoever spoke last',
      ['Karen Holt said the bridge was safe.', 'Ruth Lind shook her head. “It is not,” she said.'],
      'Ruth Lind',
    ],
    [
      'whoever spoke last, when nobody opens a sentence since',
      [
        'Ruth Lind shook her head. “It is not,” Karen Holt said. She called it a shame, “pure and simple.”',
      ],
      'Karen Holt',
    ],
    [
      'not the owner of what opens the sentence',
      ['Ruth Lind said the bridge was safe. Karen Holt’s bicycle fell. “It is safe,” she said.'],
      'Ruth Lind',
    ],
  ])('%s', (_, paragraphs, name) => {
    expect(lastSpeaker(...paragraphs)).toBe(name);
  });
});

describe('whom a description means', () => {
  it('is who is called that, not who belongs to it', () => {
    const says = 'The minister said the towers were old.';
    expect(lastSpeaker('Finance Minister Karen Holt said it was late.', says)).toBe('Karen Holt');
    expect(
      lastSpeaker('Zoo president Karen Holt said it was late.', says.replace('minister', 'zoo')),
    ).toBe('zoo');
  });
});

describe('who stands behind a role or a short title', () => {
  it.each([
    ['“It is safe,” said Coun. Priya Lind, who moved the plan.', 'Priya Lind'],
    ['Lawyer Naomi Holt asked why the bridge had not been shut.', 'Naomi Holt'],
    [
      'The bridge’s builder, Halden Works Ltd, said it would repair the towers.',
      'Halden Works Ltd',
    ],
    ['The first witness, pharmacist Tariq Holt, said he phoned the clinic.', 'Tariq Holt'],
    ['Handler Steve Morris said the bridge held.', 'Steve Morris'],
    ['A federal report released Wednesday says the towers are old.', 'federal report'],
    ['One engineer who lost her job said the towers were old.', 'One engineer'],
  ])('%s', (text, name) => {
    expect(lastSpeaker(text)).toBe(name);
  });
});
