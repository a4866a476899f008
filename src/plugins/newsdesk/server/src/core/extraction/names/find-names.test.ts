import { describe, expect, it } from '@jest/globals';
import { plainTextDocument } from '../../document/read-plain-text';
import { readSentences } from '../language/read-sentences';
import { readLayout } from '../layout/read-layout';
import { findNames } from './find-names';
import type { NamedEntity } from './named-entity';

function namesIn(text: string): readonly NamedEntity[] {
  const layout = readLayout(plainTextDocument(text)).value;
  return findNames(text, layout, readSentences(text, layout));
}

const namesOf = (text: string, kind: NamedEntity['kind']): string[] =>
  namesIn(text)
    .filter((entity) => entity.kind === kind && entity.inStory)
    .map(({ name }) => name);

const named = (text: string, name: string): NamedEntity | undefined =>
  namesIn(text).find((entity) => entity.name === name);

const mentionsOf = (text: string, name: string): string[] =>
  (named(text, name)?.mentions ?? []).map(({ start, end }) => text.slice(start, end));

describe('a person', () => {
  it.each([
    ['The house was sold by Jane Doe last year.', ['Jane Doe']],
    ['It was President Vladimir Putin’s idea.', ['Vladimir Putin']],
    ['They met Dr. Jean-Luc O’Neill-McDonald Jr. in the hall.', ["Jean-Luc O'Neill-McDonald Jr."]],
    ['The plan of Ursula von der Leyen was rejected.', ['Ursula von der Leyen']],
    ['The talks with Abdel Fattah al-Sisi failed.', ['Abdel Fattah al-Sisi']],
    ['A letter from John F. Kennedy was sold.', ['John F. Kennedy']],
    ['A letter from J.K. Rowling was sold.', ['J.K. Rowling']],
    ['“It is late,” said Okonkwo Adeyemi, a baker.', ['Okonkwo Adeyemi']],
    ['The winner, Thandiwe Mbeki, 42, thanked her mother.', ['Thandiwe Mbeki']],
    ['Supreme Court Justice Antonin Scalia wrote the opinion.', ['Antonin Scalia']],
    ['Secretary of State John Kerry arrived.', ['John Kerry']],
    ['Ukrainian President Volodymyr Zelensky arrived.', ['Volodymyr Zelensky']],
    ['An officer, whose first name is Maxim, said he was tired.', ['Maxim']],
    [
      'The senator spoke to Chris Van Hollen and to Debbie Wasserman Schultz.',
      ['Chris Van Hollen', 'Debbie Wasserman Schultz'],
    ],
  ])('is found in “%s”', (text, people) => {
    expect(namesOf(text, 'person')).toEqual(people);
  });

  it.each([
    'The vote was put off until Tuesday in March.',
    'Russian and American soldiers met.',
    'The court heard that he called it a “Special Operation” twice.',
    'However, police found nothing.',
    'Yesterday it rained on Christmas markets.',
    'The Second World War and the Paris Agreement were mentioned.',
    'Prime Minister and President are titles.',
    'He never saw any Nazis or Communists there.',
    'Muslims and Catholics prayed together on Good Friday.',
  ])('is not seen in “%s”', (text) => {
    expect(namesOf(text, 'person')).toEqual([]);
  });

  it('is told by a surname alone while a story has few of that name, and not in a crowd', () => {
    const family = (count: number): string =>
      Array.from(
        { length: count },
        (_, at) => `The vote was lost by Ann${String.fromCharCode(97 + at, 97 + at)}a Marsh.`,
      ).join(' ');
    expect(mentionsOf(`${family(3)} Marsh left.`, 'Annaaa Marsh')).toEqual(['Annaaa Marsh']);
    expect(mentionsOf(`${family(3)} Marsh left.`, 'Anncca Marsh')).toContain('Marsh');
    const crowd = `${family(26)} ${family(26).replaceAll('Ann', 'Bet')} Marsh left.`;
    expect(mentionsOf(crowd, 'Betzza Marsh')).toEqual(['Betzza Marsh']);
  });

  it('is named in full once, with every later mention', () => {
    const text =
      'Putin was late. The host thanked President Vladimir Putin. Putin’s speech was short, and Mr. Putin left.';
    expect(mentionsOf(text, 'Vladimir Putin')).toEqual([
      'Putin',
      'Vladimir Putin',
      'Putin',
      'Putin',
    ]);
  });

  it('is not made one of two people of one surname', () => {
    const text =
      'The book by Bill Clinton was reviewed. Mr. Clinton smiled. The book by Hillary Clinton was not. Mrs. Clinton frowned, and Clinton left.';
    expect(mentionsOf(text, 'Bill Clinton')).toEqual(['Bill Clinton', 'Clinton']);
    expect(mentionsOf(text, 'Hillary Clinton')).toEqual(['Hillary Clinton', 'Clinton', 'Clinton']);
  });

  it('with a first name only is never completed', () => {
    const text = '“I was cold,” said Maxim. Maxim said he wanted to go home.';
    expect(named(text, 'Maxim')).toMatchObject({ aliases: [], kind: 'person' });
  });

  it('keeps initials in the fullest form', () => {
    const text = 'The lawyer of Donald Trump spoke. The money of Donald J. Trump was gone.';
    expect(named(text, 'Donald J. Trump')?.aliases).toEqual(['Donald Trump']);
  });

  it.each([
    ['President Vladimir Putin spoke.', 'Vladimir Putin', 'President'],
    [
      'The former Mexican President Felipe Calderon spoke.',
      'Felipe Calderon',
      'former Mexican President',
    ],
    ['Mr. Harold Nye spoke.', 'Harold Nye', null],
    ['Jane Doe, a spokesman for the mill, spoke.', 'Jane Doe', 'a spokesman for the mill'],
    ['Jane Doe, 42, a farmer from Leeds, spoke.', 'Jane Doe', 'a farmer from Leeds'],
    ['Jane Doe, chief executive of the mill, spoke.', 'Jane Doe', 'chief executive of the mill'],
    ['Its chief executive, Jane Doe, spoke.', 'Jane Doe', 'Its chief executive'],
    ['Kremlin spokesman Dmitry Peskov spoke.', 'Dmitry Peskov', 'Kremlin spokesman'],
    ['A farmer named Jane Doe spoke.', 'Jane Doe', 'A farmer'],
    [
      'Speaking in Leeds, a Russian officer and pilot, whose first name is Maxim, said so.',
      'Maxim',
      'a Russian officer and pilot',
    ],
    ['Jane Doe, a spokesman said, was ill.', 'Jane Doe', null],
    ['Jane Doe, who runs the mill, spoke.', 'Jane Doe', null],
    ['Jane Doe wrote lessons from a brother.', 'Jane Doe', null],
  ])('is described in “%s”', (text, name, description) => {
    expect(named(text, name)?.description).toBe(description);
  });

  it('in a byline or a credit is no part of the story', () => {
    const text =
      'Garden floats\n\nBy Jane Doe\n\nThe council voted to spend two million on a garden.\n\nThe garden in May. REUTERS/John Roe';
    expect(
      namesIn(text)
        .filter(({ inStory }) => !inStory)
        .map(({ name }) => name),
    ).toEqual(['Jane Doe', 'Reuters', 'John Roe']);
    expect(namesOf(text, 'person')).toEqual([]);
  });

  it('is found in a headline in capitals when the story names it', () => {
    const text =
      'COUNCIL ATTACKS PETER OKAFOR OVER GARDEN\n\nThe council attacked the gardener on Tuesday, and Peter Okafor was not there to answer it.';
    expect(mentionsOf(text, 'Peter Okafor')).toEqual(['PETER OKAFOR', 'Peter Okafor']);
  });
});

describe('an organisation', () => {
  it.each([
    ['The Ministry of Defence denied it.', 'Ministry of Defence'],
    [
      'The U.S. Department of Health and Human Services denied it.',
      'U.S. Department of Health and Human Services',
    ],
    ['Members of the Ukrainian Security Services denied it.', 'Ukrainian Security Services'],
    ['He works at Goldman Sachs in the city.', 'Goldman Sachs'],
    ['He studied at the University of Leeds.', 'University of Leeds'],
    ['Halvorsen Group said sales fell.', 'Halvorsen Group'],
    ['The airline Lochair said sales fell.', 'Lochair'],
    ['Shares of Brightwater, a maker of pumps, fell.', 'Brightwater'],
    ['He told CNN about it.', 'CNN'],
    ['The Securities and Exchange Commission sued.', 'Securities and Exchange Commission'],
  ])('is found in “%s”', (text, name) => {
    expect(namesOf(text, 'organization')).toContain(name);
  });

  it('and its acronym are one', () => {
    const text =
      'The World Health Organization (WHO) met. The WHO said nothing, and a report of the World Health Organization was lost.';
    expect(mentionsOf(text, 'World Health Organization')).toEqual([
      'World Health Organization',
      'WHO',
      'WHO',
      'World Health Organization',
    ]);
  });

  it('may be named by its first word later', () => {
    const text = 'Goldman Sachs lost money. Shares of Goldman fell.';
    expect(mentionsOf(text, 'Goldman Sachs')).toEqual(['Goldman Sachs', 'Goldman']);
  });

  it.each(['The GDP and the CEO fell.', 'It was NOT true.', 'He watched TV in the US.'])(
    'is not seen in “%s”',
    (text) => {
      expect(namesOf(text, 'organization')).toEqual([]);
    },
  );
});

describe('a place', () => {
  it.each([
    ['They fought outside Brovary, near Kyiv, Ukraine.', ['Brovary', 'Kyiv', 'Ukraine']],
    ['Russia’s army left.', ['Russia']],
    ['He lives in Ambleford with a dog.', ['Ambleford']],
    ['They drove along Harnet Avenue.', ['Harnet Avenue']],
    ['She flew to New York and Rio de Janeiro.', ['New York', 'Rio de Janeiro']],
    ['The island of Gotland was dark.', ['Gotland']],
  ])('is found in “%s”', (text, places) => {
    expect(namesOf(text, 'place')).toEqual(places);
  });

  it.each(['He trusted in Maxim, said Maxim.', 'It happened in March.'])(
    'is not seen in “%s”',
    (text) => {
      expect(namesOf(text, 'place')).toEqual([]);
    },
  );
});
