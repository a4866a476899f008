import { describe, expect, it } from '@jest/globals';
import { plainTextDocument } from '../../document/read-plain-text';
import type { BlockHint, SourceDocument } from '../../document/source-document';
import { readLayout } from './read-layout';

const plain = (text: string, hints: readonly BlockHint[] = []): SourceDocument => ({
  ...plainTextDocument(text),
  hints,
});

const rolesOf = (text: string): [string, string][] =>
  readLayout(plain(text)).value.blocks.map(({ start, end, role }) => [
    role,
    text.slice(start, end),
  ]);

const body =
  'The council voted on Wednesday to spend two million on a garden that floats at the wharf.';
const more = 'Nobody knows who will water it, and the harbour board has not been asked about it.';

describe('a headline', () => {
  it.each([
    'Council backs floating garden',
    'COUNCIL BACKS FLOATING GARDEN',
    'Will the garden float?',
    'Council Backs Plan for Floating Garden.',
    '‘It will sink’: council backs floating garden',
    'Council backs floating garden.',
  ])('is the first line “%s”', (line) => {
    expect(rolesOf(`${line}\n\n${body}\n\n${more}`)[0]).toEqual(['headline', line]);
  });

  it.each([
    'The council was divided on Tuesday.',
    '“It will sink,” she said.',
    'Q: Will it float?',
    'MAYOR: It will float.',
    body,
  ])('is not the first line “%s”', (line) => {
    expect(rolesOf(`${line}\n\n${body}\n\n${more}`)[0]).toEqual(['body', line]);
  });

  it('is derived from the lead’s first clause where none is printed', () => {
    const { headline } = readLayout(
      plain(
        'The council was told on Tuesday that the garden would float, but nobody in the public gallery believed it, and some of them laughed aloud.',
      ),
    ).value;
    expect(headline).toMatchObject({
      text: 'The council was told on Tuesday that the garden would float, but nobody in the public gallery believed it',
      derived: true,
    });
  });

  it('is null where there is no prose to take one from', () => {
    expect(readLayout(plain('')).value.headline).toBeNull();
  });
});

describe('the paragraphs above the body', () => {
  it('are read in any order that papers use', () => {
    expect(
      rolesOf(
        `Council backs floating garden\nOpponents say the baths should come first\nBy Jane Doe and John Roe\nPublished 10 March 2022\nLEEDS, England (AP) — ${body}\n${more}`,
      ).map(([role]) => role),
    ).toEqual(['headline', 'standfirst', 'byline', 'dateline', 'dateline', 'body', 'body']);
  });

  it('leave no byline, date or dateline where none is printed', () => {
    const { value } = readLayout(plain(`Council backs floating garden\n\n${body}\n\n${more}`));
    expect([value.byline, value.dateline, value.publishedOn, value.standfirst]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('may hold the outlet in a line of its own', () => {
    const text = `Garden floats\n\nBy Jane Doe\nBBC News, Leeds\n\nPublished 2 March 2022\n\n${body}`;
    expect(rolesOf(text).map(([role]) => role)).toEqual([
      'headline',
      'byline',
      'byline',
      'dateline',
      'body',
    ]);
  });

  it('hold no dateline where a transcript sets names like one', () => {
    const text = `${body}\n\nSIEGEL — It floats, and it will go on floating.\n\nSIEGEL — It does not.`;
    expect(readLayout(plain(text)).value.dateline).toBeNull();
  });

  it('date a dateline’s day by the publication line', () => {
    const text = `Garden floats\n\nPublished 2 January 2022\n\nLONDON, Dec 30 (Reuters) - ${body}`;
    expect(readLayout(plain(text)).value.dateline?.date).toBe('2021-12-30');
  });
});

describe('key points', () => {
  it.each(['KEY POINTS', 'Key takeaways:', 'Highlights', 'At a glance', 'What to know'])(
    'stand under “%s”',
    (heading) => {
      const text = `${heading}\n• Garden to float\n• Baths stay shut\n\n${body}`;
      expect(readLayout(plain(text)).value.keyPoints.map((point) => point.text)).toEqual([
        'Garden to float',
        'Baths stay shut',
      ]);
    },
  );

  it('may stand without bullets, close under the heading', () => {
    const text = `Key points\nGarden to float\nBaths stay shut\n\n${body}`;
    expect(readLayout(plain(text)).value.keyPoints).toHaveLength(2);
  });

  it('may stand without a heading between headline and body', () => {
    const text = `Council backs floating garden\n\n- Garden to float\n- Baths stay shut\n\n${body}`;
    expect(readLayout(plain(text)).value.keyPoints).toHaveLength(2);
  });

  it('are not a list inside the body', () => {
    const text = `Garden floats\n\n${body}\n\n${more}\n\n• repair the roof\n• open the pool\n\n${body}`;
    expect(readLayout(plain(text)).value.keyPoints).toEqual([]);
    expect(rolesOf(text)).toContainEqual(['body', 'repair the roof']);
  });

  it('are not paragraphs under a subheading', () => {
    const text = `Garden floats\n\n${body}\n\nWhat to know\n\n${body}\n\n${more}`;
    expect(readLayout(plain(text)).value.keyPoints).toEqual([]);
  });
});

describe('subheadings, captions and furniture', () => {
  it('are told from body', () => {
    const text = [
      'Garden floats',
      body,
      'A different view',
      more,
      'The garden at the wharf. (Jane Doe/AFP)',
      'Sign up for our newsletter',
      body,
    ].join('\n\n');
    expect(rolesOf(text).map(([role]) => role)).toEqual([
      'headline',
      'body',
      'subheading',
      'body',
      'caption',
      'credit',
      'boilerplate',
      'body',
    ]);
  });

  it.each([
    'He asked the Council for Public Safety (Leeds) for help.',
    'He read it in the paper (Guardian).',
    'A poll found the same (NBC/WSJ/Marist).',
    'She filed the story to her desk at once, said Reuters.',
    '“A picture is worth a thousand words, and this one is worth more than that to me,” he said. (Reuters)',
    'The photo: a boy with a dog.',
  ])('are not “%s”', (paragraph) => {
    expect(rolesOf(`Garden floats\n\n${body}\n\n${paragraph}\n\n${more}`)).toContainEqual([
      'body',
      paragraph,
    ]);
  });

  it('leave out the agency that signs the article', () => {
    expect(rolesOf(`Garden floats\n\n${body}\n\n${more}\n\nReuters`).at(-1)).toEqual([
      'boilerplate',
      'Reuters',
    ]);
  });

  it('report what was left out', () => {
    const { messages } = readLayout(plain(`Garden floats\n\n${body}\n\nAdvertisement\n\n${more}`));
    expect(messages).toContainEqual(
      expect.objectContaining({
        code: 'boilerplate-left-out',
        span: expect.objectContaining({ text: 'Advertisement' }),
      }),
    );
  });
});

describe('a picture', () => {
  it('has one figure however often its caption is printed', () => {
    const caption = 'A boat passes the garden in Leeds, March 3, 2021.';
    const text = `Garden floats\n\n${body}\n\n${caption}\n${caption} Reuters / JANE DOE`;
    expect(readLayout(plain(text)).value.media).toEqual([
      expect.objectContaining({
        caption,
        credit: 'Reuters / JANE DOE',
        agency: 'Reuters',
        photographer: 'Jane Doe',
        takenOn: '2021-03-03',
        place: 'Leeds',
        captionSpans: [expect.anything(), expect.anything()],
      }),
    ]);
  });

  it('has one figure when one of its captions is cut short', () => {
    const text = `Garden floats\n\n${body}\n\nA tanker leaves the port in the morning\nA tanker leaves the port in the morning fog, March 1, 2022. AFP`;
    expect(readLayout(plain(text)).value.media).toEqual([
      expect.objectContaining({
        caption: 'A tanker leaves the port in the morning fog, March 1, 2022.',
        credit: 'AFP',
      }),
    ]);
  });

  it('may have its credit above, as broadcasters print it', () => {
    const text = `Garden floats\n\n${body}\n\nImage source, Getty Images\nImage caption, A boat passes the garden\n\n${more}`;
    expect(readLayout(plain(text)).value.media).toEqual([
      expect.objectContaining({ caption: 'A boat passes the garden', credit: 'Getty Images' }),
    ]);
  });

  it('has its credit in the next line', () => {
    const text = `Garden floats\n\n${body}\n\nThe garden in a drawing.\nPhotograph: Jane Doe/The Paper\n\n${more}`;
    expect(readLayout(plain(text)).value.media).toEqual([
      expect.objectContaining({
        caption: 'The garden in a drawing.',
        credit: 'Jane Doe/The Paper',
        photographer: 'Jane Doe',
      }),
    ]);
  });
});

describe('a format’s hints', () => {
  const text = `Sign of the times\n\n${body}\n\nA boat passes.\n\nJane Doe\n\nRead more: tides`;
  const hint = (words: string, role: BlockHint['role']): BlockHint => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    role,
  });

  it('are believed for layout', () => {
    const { value } = readLayout(
      plain(text, [
        hint('Sign of the times', 'headline'),
        hint(body, 'paragraph'),
        hint('A boat passes.', 'caption'),
        hint('Jane Doe', 'credit'),
        hint('Read more: tides', 'paragraph'),
      ]),
    );
    expect(value.blocks.map(({ role }) => role)).toEqual([
      'headline',
      'body',
      'caption',
      'credit',
      'boilerplate',
    ]);
    expect(value.media).toEqual([
      expect.objectContaining({ caption: 'A boat passes.', credit: 'Jane Doe' }),
    ]);
  });

  it('name authors without “By”', () => {
    const { value } = readLayout(plain(text, [hint('Jane Doe', 'byline')]));
    expect(value.byline?.authors).toEqual(['Jane Doe']);
  });
});
