const places = ['Harlow', 'Brenton', 'Castle Reef', 'Oakmere', 'Lindale'];
const people = ['Ann Lee', 'Tom Barry', 'Maria Costa', 'Joel Park', 'Rita Okafor'];
const things = ['homes', 'workers', 'vehicles', 'voters', 'patients'];

function pick(list: readonly string[], number: number): string {
  return list[number % list.length] ?? '';
}

function paragraph(number: number): string {
  const place = pick(places, number);
  const person = pick(people, number * 3);
  const thing = pick(things, number * 7);
  const count = (number * 137) % 9000;
  switch (number % 5) {
    case 0:
      return `“We will not leave ${place},” said ${person}, the mayor, on Tuesday. “Nobody here is ready to go, and nobody should be asked to.”`;
    case 1:
      return `About ${count + 100} ${thing} in ${place} were hit by the flood that began on March ${(number % 28) + 1}, according to the interior ministry, up ${(number % 40) + 1}% from last year.`;
    case 2:
      return `${person} said the damage had reached $${(number % 90) + 1}.5 million and that it would take “years, not months” to repair.`;
    case 3:
      return `The council's plan, which ${person} called “a first step,” would move ${count + 20} ${thing} to higher ground by the end of the decade.`;
    default:
      return `Rain fell for most of the week. The river, which runs from the hills above ${place} to the sea, rose above its banks and closed the road that leads to the port.`;
  }
}

/** A news article of about that many characters: key points, quotes, figures, dates; the same every time. */
export function generatedArticle(characters: number): string {
  const lines = [
    `Flood closes the port of ${pick(places, characters)}`,
    'By Ann Lee',
    'KEY POINTS',
    '• About 1,200 homes were hit by the flood since March 3',
    '• The mayor said nobody would leave',
  ];
  let length = lines.join('\n\n').length;
  for (let number = 0; length < characters; number += 1) {
    const next = paragraph(number);
    lines.push(next);
    length += next.length + 2;
  }
  return lines.join('\n\n').slice(0, characters);
}

const hostilePieces: Readonly<Record<string, string>> = {
  'quote marks': '"',
  'curly quote marks': '“',
  'open and close': '“”',
  apostrophes: "'",
  capitals: 'Aa Bb ',
  'capital run': 'ABC',
  digits: '0123456789',
  dashes: '-',
  commas: ',',
  dollars: '$',
  'percent signs': '% ',
  'number words': 'one ',
  'grouped numbers': '1,000 ',
  ranges: '10-15 ',
  halves: 'half a ',
  months: 'May ',
  'dotted digits': '1.2',
  'one giant word': 'a',
  brackets: '(',
  said: 'he said ',
  'empty lines': '\n',
  bullets: '• a\n',
  'bylines line by line': 'By Jane Doe\n',
  'key-point headings': 'KEY POINTS\n',
  'quoted letters': '“a” ',
  'open brackets with sums': '$3 (',
};

/** Texts of one repeated piece, made to be slow. */
export function hostileTexts(characters: number): readonly { name: string; text: string }[] {
  return Object.entries(hostilePieces).map(([name, piece]) => ({
    name,
    text: piece.repeat(Math.ceil(characters / piece.length)).slice(0, characters),
  }));
}
