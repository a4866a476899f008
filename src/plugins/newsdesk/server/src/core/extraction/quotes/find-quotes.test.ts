import { describe, expect, it } from '@jest/globals';
import { named, quotesIn } from './testing/one-document';

/** Each rule with the sentence shape it is for: what is said, by whom, by which cue. */
const shapes: [
  rule: string,
  text: string,
  content: string,
  speaker: string | null,
  cue: string | null,
][] = [
  [
    'quotation-then-speaker',
    '“The bridge is safe,” Dana Whitlock said.',
    '“The bridge is safe,”',
    'Dana Whitlock',
    'said',
  ],
  [
    'quotation-then-cue',
    '“The bridge is safe,” said Dana Whitlock, the city engineer.',
    '“The bridge is safe,”',
    'Dana Whitlock, the city engineer',
    'said',
  ],
  [
    'split-quotation-then-speaker',
    '“The bridge,” Dana Whitlock said, “is safe.”',
    '“The bridge,” Dana Whitlock said, “is safe.”',
    'Dana Whitlock',
    'said',
  ],
  [
    'speaker-then-quotation',
    'Dana Whitlock said: “The bridge is safe.”',
    '“The bridge is safe.”',
    'Dana Whitlock',
    'said',
  ],
  [
    'speaker-then-that',
    'Dana Whitlock said on Monday that the bridge was safe.',
    'that the bridge was safe',
    'Dana Whitlock',
    'said',
  ],
  [
    'speaker-then-clause',
    'The engineers said the bridge was safe.',
    'the bridge was safe',
    'The engineers',
    'said',
  ],
  [
    'clause-then-speaker',
    'The bridge is safe, the engineers said.',
    'The bridge is safe',
    'the engineers',
    'said',
  ],
  [
    'speaker-between-commas',
    'The bridge, the engineers said, is safe.',
    'The bridge, the engineers said, is safe',
    'the engineers',
    'said',
  ],
  [
    'according-to',
    'The bridge is safe, according to the city engineer.',
    'The bridge is safe',
    'the city engineer',
    'according to',
  ],
  [
    'according-to-first',
    'According to the city engineer, the bridge is safe.',
    'the bridge is safe',
    'the city engineer',
    'According to',
  ],
  [
    'participle-then-that',
    'The mayor praised the crews, adding that the work would go on.',
    'that the work would go on',
    'The mayor',
    'adding',
  ],
  [
    'participle-then-mixed-object',
    'The mayor closed the bridge, calling the old cables “a quiet menace.”',
    'the old cables “a quiet menace.”',
    'The mayor',
    'calling',
  ],
  [
    'speaker-then-mixed-object',
    'The union urged drivers to stop the “reckless crossings” at night.',
    'drivers to stop the “reckless crossings” at night',
    'The union',
    'urged',
  ],
  [
    'speaker-then-infinitive',
    'The union urged drivers to take the ferry.',
    'drivers to take the ferry',
    'The union',
    'urged',
  ],
  [
    'speaker-then-question',
    'Reporters asked whether the bridge would open again.',
    'whether the bridge would open again',
    'Reporters',
    'asked',
  ],
  [
    'attitude-speaker-then-that',
    'Residents believe that the bridge was neglected.',
    'that the bridge was neglected',
    'Residents',
    'believe',
  ],
  [
    'noun-then-that',
    'The council rejected the mayor’s claim that the bridge was safe.',
    'that the bridge was safe',
    'the mayor',
    'claim',
  ],
  [
    'as-speaker-says',
    'As the mayor put it, the city had run out of luck.',
    'the city had run out of luck',
    'the mayor',
    'put',
  ],
  [
    'quotation-then-any-verb',
    '“We were lucky this time,” the ferryman grunted.',
    '“We were lucky this time,”',
    'the ferryman',
    'grunted',
  ],
  [
    'quotation-then-name',
    '“We were lucky this time” — Dana Whitlock',
    '“We were lucky this time”',
    'Dana Whitlock',
    null,
  ],
  [
    'relative-then-mixed',
    'The council praised the bridge, which the mayor said was “over budget” in May.',
    'was “over budget”',
    'the mayor',
    'said',
  ],
  [
    'infinitive-then-mixed',
    'The storm led her to declare that the end was “in sight.”',
    'that the end was “in sight.”',
    'her',
    'declare',
  ],
  [
    'noun-then-quotation',
    'The engineer’s answer was that “the bridge is old,” so the city should act.',
    'that “the bridge is old,” so the city should act',
    'The engineer',
    'answer',
  ],
  [
    'speaker-then-that',
    'Dana Whitlock said that given the storm it would be “very hard” to cross.',
    'that given the storm it would be “very hard” to cross',
    'Dana Whitlock',
    'said',
  ],
  [
    'according-to-first',
    'The crews stayed home because, according to the mayor, the bridge was shut.',
    'the bridge was shut',
    'the mayor',
    'according to',
  ],
  [
    'according-to',
    'Late on Sunday, according to the mayor, the bridge was shut.',
    'Late on Sunday, according to the mayor, the bridge was shut',
    'the mayor',
    'according to',
  ],
  [
    'quotation-then-speaker',
    '“It is a dead heat,” as Dana Whitlock said on Monday.',
    '“It is a dead heat,”',
    'Dana Whitlock',
    'said',
  ],
  [
    'speaker-then-mixed-object',
    'She also referenced the “harbour loophole” of last year.',
    'the “harbour loophole” of last year',
    'She',
    'referenced',
  ],
  [
    'speaker-between-commas',
    'If it rains, Dana Whitlock said, “the bridge stays shut.”',
    'If it rains, Dana Whitlock said, “the bridge stays shut.”',
    'Dana Whitlock',
    'said',
  ],
  [
    'speaker-between-commas',
    'The bridge would be helped, Dana Whitlock said, by a dry spring.',
    'The bridge would be helped, Dana Whitlock said, by a dry spring',
    'Dana Whitlock',
    'said',
  ],
  [
    'according-to',
    'Traffic, according to the engineers, has fallen since May.',
    'Traffic, according to the engineers, has fallen since May',
    'the engineers',
    'according to',
  ],
  [
    'clause-then-speaker',
    'The bridge is safe, said a port spokesman, Ivo Lind, who also runs the ferry.',
    'The bridge is safe',
    'a port spokesman, Ivo Lind, who also runs the ferry',
    'said',
  ],
  [
    'clause-then-speaker',
    'Nor are the towers likely to fall, said Dana Whitlock.',
    'Nor are the towers likely to fall',
    'Dana Whitlock',
    'said',
  ],
  [
    'speaker-then-clause',
    'Dana Whitlock argued the plan to close the bridge would fail.',
    'the plan to close the bridge would fail',
    'Dana Whitlock',
    'argued',
  ],
  [
    'quotation-then-speaker',
    'The port is “just scraping by,” Mr. Hedge said from his office.',
    'The port is “just scraping by,”',
    'Mr. Hedge',
    'said',
  ],
  [
    'speaker-then-object',
    'Dana Whitlock accused the port of hiding the report.',
    'the port of hiding the report',
    'Dana Whitlock',
    'accused',
  ],
  [
    'quotation-then-speaker',
    '“What conversation?” Dana Whitlock asked outside the hall.',
    '“What conversation?”',
    'Dana Whitlock',
    'asked',
  ],
  [
    'speaker-between-commas',
    'The bridge, she told jurors, “carried what nobody else would.”',
    'The bridge, she told jurors, “carried what nobody else would.”',
    'she',
    'told',
  ],
  [
    'speaker-then-clause',
    'Dana Whitlock said the bridge, long avoided by drivers, was safe.',
    'the bridge, long avoided by drivers, was safe',
    'Dana Whitlock',
    'said',
  ],
  [
    'speaker-then-object',
    'The poll showed Dana Whitlock leading by six points.',
    'Dana Whitlock leading by six points',
    'The poll',
    'showed',
  ],
  [
    'speaker-then-object',
    'Dana Whitlock blamed the port for the delay.',
    'the port for the delay',
    'Dana Whitlock',
    'blamed',
  ],
];

describe('each rule finds its shape', () => {
  it.each(shapes)('%s: %s', (rule, text, content, speaker, cue) => {
    const quote = quotesIn(text).find((candidate) => candidate.rule === rule);
    expect([
      quote?.content.text,
      quote?.speaker?.mention?.text ?? null,
      quote?.cue?.text ?? null,
    ]).toEqual([content, speaker, cue]);
  });
});

describe('sentences that only look like quotes yield none', () => {
  it.each([
    ['a denial of having spoken', 'The mayor did not say that the bridge was safe.'],
    ['a speculation', 'The mayor might say the bridge is safe.'],
    ['a scare-marked term', 'The so-called “bridge” was a row of planks.'],
    ['a title before a comma', 'She spoke on “Morning Harbour,” and then left.'],
    ['a plain narrative', 'The bridge was closed on Monday and drivers took the ferry.'],
    ['a stance without words', 'The mayor criticised the plan.'],
    ['a relative clause without marks', 'The bridge, which the mayor said was shut, is old.'],
    ['what was left unsaid', 'The mayor did not say whether the port had promised to pay.'],
    ['a refusal to say', 'The mayor declined to say whether the port had promised to pay.'],
    ['what somebody overheard', 'Lind heard that the bridge was shut.'],
    ['a thing that a person shows', 'Lind showed the engineers the bridge.'],
    ['a denial of a thing', 'Lind denied three counts of fraud.'],
    ['a demand without words', 'The mayor called for a new bridge.'],
    ['an infinitive without marks', 'The storm led her to declare that the end was near.'],
    ['a noun that names no words', 'The bridge’s colour was “harbour blue” for years.'],
    ['a participle that modifies', 'The crews left the promising bridge to the boats.'],
    ['a subject behind that', 'The mayor said that shocked him.'],
    ['a noun that is no report', 'The report that landed on the desk was thick.'],
    ['an interview as a place', 'The bridge is shut, according to an exclusive interview.'],
  ])('%s: %s', (_, text) => {
    expect(quotesIn(text)).toEqual([]);
  });
});

describe('a quoted clause ends', () => {
  it.each([
    [
      'with a list',
      'The court heard that Lind spent it on holidays, a horse and a boat.',
      'that Lind spent it on holidays, a horse and a boat',
    ],
    [
      'before what the writer adds',
      'Lind said the bridge would open in May, a month late.',
      'the bridge would open in May',
    ],
    [
      'before a demand',
      'Lind said it was “safe”, and he ordered the port to open it.',
      'it was “safe”',
    ],
    [
      'before what saying it did',
      'Lind said he would not run again, drawing a sharp reply from the union.',
      'he would not run again',
    ],
    [
      'where the sentence of a participle goes on',
      'Lind waved at the crowd, saying the bridge was safe, and walked to the ferry.',
      'the bridge was safe',
    ],
    [
      'where the speaker next does something with words',
      'Lind said the bridge was safe, but he called the port “a ruin”.',
      'the bridge was safe',
    ],
    [
      'with the quotation, when a time opens the sentence',
      'On Monday, Lind said, “The bridge is safe.”',
      '“The bridge is safe.”',
    ],
    [
      'where somebody disputes it',
      'Lind said it was “over by May”, but the union doubted it.',
      'it was “over by May”',
    ],
    [
      'where somebody disputes it, the comma inside the marks',
      'Lind said it was “over by May,” but she rejected the plan.',
      'it was “over by May,”',
    ],
    [
      'with the sentence when the speaker goes on',
      'Lind said the cables were “worn out”, but the towers were sound.',
      'the cables were “worn out”, but the towers were sound',
    ],
  ])('%s', (_, text, content) => {
    expect(quotesIn(text)[0]?.content.text).toBe(content);
  });
});

describe('marks', () => {
  it.each([
    ['curly', '“It is safe,” she said.'],
    ['straight', '"It is safe," she said.'],
    ['straight open, curly close', '"It is safe,” she said.'],
    ['doubled', "''It is safe,'' she said."],
    ['single', '‘It is safe,’ she said.'],
    ['guillemets', '«It is safe,» she said.'],
  ])('%s marks open and close a quotation', (_, text) => {
    expect(quotesIn(text).map(({ kind, content }) => [kind, content.text])).toEqual([
      ['direct', text.slice(0, text.indexOf(' she'))],
    ]);
  });

  it('keeps an apostrophe inside a quotation from closing it', () => {
    expect(quotesIn("'It's the drivers' bridge,' she said.")[0]?.content.text).toBe(
      "'It's the drivers' bridge,'",
    );
  });

  it('keeps a nested quotation inside its outer one', () => {
    expect(quotesIn('“He told me ‘run’ and I ran,” she said.')).toHaveLength(1);
  });

  it('makes one quote of a quotation that runs over paragraphs', () => {
    const text = 'Dana Whitlock said: “The bridge is old.\n“It is also safe.”';
    expect(quotesIn(text).map(({ content, segments }) => [content.text, segments.length])).toEqual([
      ['“The bridge is old.\n“It is also safe.”', 2],
    ]);
  });

  it('opens a sentence with back ticks as with other marks', () => {
    const text = "``It is safe,'' Dana Whitlock said before noon. ``Nobody should worry.''";
    expect(quotesIn(text).map(({ content }) => content.text)).toEqual([
      "``It is safe,''",
      "``Nobody should worry.''",
    ]);
  });

  it('survives a mark that never closes', () => {
    expect(() => quotesIn('“The bridge is safe, she said.')).not.toThrow();
  });
});

describe('quotations without their own attribution', () => {
  it('go to the speaker their paragraph has just quoted', () => {
    const quotes = quotesIn('“It is old,” Dana Whitlock said. “But it is safe and sound.”');
    expect(
      quotes.map(({ rule, speaker, cue }) => [rule, speaker?.mention?.text, cue?.text ?? null]),
    ).toEqual([
      ['quotation-then-speaker', 'Dana Whitlock', 'said'],
      ['floating-same-paragraph', 'Dana Whitlock', null],
    ]);
  });

  it('go to whoever the sentence before introduces', () => {
    const quotes = quotesIn(
      'The engineer was blunt when she replied:\n“It is old but it is safe.”',
    );
    expect(quotes.at(-1)?.rule).toBe('introduced-by-sentence');
  });

  it.each([
    ['speaks', 'Speaking at the gate, Dana Whitlock was in no hurry.', 'Dana Whitlock'],
    ['only walks', 'Walking to the gate, Dana Whitlock was in no hurry.', undefined],
  ])('go to whoever the sentence before says %s', (_, before, speaker) => {
    const quotes = quotesIn(`${before}\n“It is old but it is safe.”`);
    expect(quotes.at(-1)?.speaker?.mention?.text).toBe(speaker);
  });

  it.each([
    ['one person', 'Dana Whitlock, 41, builds bridges.', 'Dana Whitlock'],
    ['two people', 'Dana Whitlock built the bridge with Oskar Lind.', undefined],
  ])('go to the person introduced before a conversation, with %s named', (_, before, speaker) => {
    const text = `${before}\nQ: Is it safe?\nA: It is safe.\nQ: Since when?\nA: Since May.`;
    const names = [named(text, 'person', 'Dana Whitlock'), named(text, 'person', 'Oskar Lind')];
    const present = names.filter(({ mentions }) => mentions.length > 0);
    expect(quotesIn(text, present).map((quote) => quote.speaker?.name)).toEqual([speaker, speaker]);
  });

  it('are answers in a printed interview, without marks', () => {
    const quotes = quotesIn('Q: Is it safe?\nA: It is safe.\nQ: Since when?\nA: Since May.');
    expect(quotes.map(({ kind, content }) => [kind, content.text])).toEqual([
      ['direct', 'It is safe.'],
      ['direct', 'Since May.'],
    ]);
  });
});

describe('speakers', () => {
  it('carry the fullest name the document prints', () => {
    const text = 'Dana Whitlock inspected it. “It is safe,” Whitlock said.';
    const quotes = quotesIn(text, [named(text, 'person', 'Dana Whitlock', 'Whitlock')]);
    expect(quotes[0]?.speaker).toMatchObject({ name: 'Dana Whitlock', kind: 'person' });
  });

  it('keep their title as the description', () => {
    const text = '“It is safe,” said city engineer Dana Whitlock.';
    expect(quotesIn(text, [named(text, 'person', 'Dana Whitlock')])[0]?.speaker).toMatchObject({
      name: 'Dana Whitlock',
      description: 'city engineer',
    });
  });

  it('are found past an appositive and a relative clause', () => {
    const text = 'Dana Whitlock, an engineer who studied in Riga, said the bridge was safe.';
    expect(quotesIn(text, [named(text, 'person', 'Dana Whitlock')])[0]?.speaker?.name).toBe(
      'Dana Whitlock',
    );
  });

  it('are found behind a possessive and a participle', () => {
    const text = '“It is safe,” said the city’s managing engineer, Dana Whitlock, at noon.';
    expect(quotesIn(text, [named(text, 'person', 'Dana Whitlock')])[0]?.speaker).toMatchObject({
      name: 'Dana Whitlock',
      description: 'the city’s managing engineer',
    });
  });

  it('end before a participle that holds no noun', () => {
    const quotes = quotesIn('“It is safe,” said the city engineer speaking at noon.');
    expect(quotes[0]?.speaker?.mention?.text).toBe('the city engineer');
  });

  it('take the name behind their office and a title', () => {
    const text = 'The chairman, Sen. Dana Whitlock, said the bridge was safe.';
    expect(quotesIn(text, [named(text, 'person', 'Dana Whitlock')])[0]?.speaker).toMatchObject({
      name: 'Dana Whitlock',
      description: 'The chairman',
    });
  });

  it('keep apart from a name that a longer appositive holds', () => {
    const text = 'The chairman, a friend of Dana Whitlock, said the bridge was safe.';
    expect(quotesIn(text, [named(text, 'person', 'Dana Whitlock')])[0]?.speaker?.name).toBe(
      'chairman',
    );
  });

  it('are never the object of a relative clause', () => {
    const quotes = quotesIn('Several drivers who talked to the newspaper said the bridge shook.');
    expect(quotes[0]?.speaker).toMatchObject({ name: 'Several drivers', kind: 'group' });
  });

  it('are looked up for a pronoun that agrees', () => {
    const text = 'Dana Whitlock met Oskar Lind. She said the bridge was safe.';
    const names = [named(text, 'person', 'Dana Whitlock'), named(text, 'person', 'Oskar Lind')];
    expect(quotesIn(text, names)[0]?.speaker?.name).toBe('Dana Whitlock');
  });

  it('stay unknown when nobody fits a pronoun', () => {
    expect(quotesIn('She said the bridge was safe.')[0]?.speaker).toMatchObject({
      name: null,
      kind: 'person',
    });
  });

  it('take the name a description tells', () => {
    const quotes = quotesIn('A young ferryman, whose first name is Timo, said he saw nothing.');
    expect(quotes[0]?.speaker).toMatchObject({ name: 'Timo', description: 'A young ferryman' });
  });

  it('tell the outlet apart', () => {
    const text = 'Dana Whitlock told Reuters that the bridge was safe.';
    const [quote] = quotesIn(text, [named(text, 'person', 'Dana Whitlock')]);
    expect([quote?.speaker?.name, quote?.via?.name]).toEqual(['Dana Whitlock', 'Reuters']);
  });

  it.each([
    ['a paper with its article', 'told the Guardian that', 'Guardian'],
    ['an agency by its letters', 'told PTI that', 'PTI'],
    ['nobody of the press', 'told the council that', null],
    ['a word of such a name alone', 'told Mail that', null],
  ])('tell the outlet: %s', (_, told, via) => {
    const quotes = quotesIn(`Dana Whitlock ${told} the bridge was safe.`);
    expect(quotes[0]?.via?.name ?? null).toBe(via);
  });

  it('have no outlet when they speak on another occasion', () => {
    const text =
      'Dana Whitlock told Reuters that the bridge was safe.\nOn Friday, Whitlock said the ferry was late.';
    const quotes = quotesIn(text, [named(text, 'person', 'Dana Whitlock', 'Whitlock')]);
    expect(quotes.map(({ via }) => via?.name ?? null)).toEqual(['Reuters', null]);
  });
});
