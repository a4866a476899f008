/** zero–nineteen. */
export const unitWords: ReadonlyMap<string, number> = new Map(
  [
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
    'seventeen',
    'eighteen',
    'nineteen',
  ].map((word, value): [string, number] => [word, value]),
);

/** twenty–ninety. */
export const tensWords: ReadonlyMap<string, number> = new Map(
  ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map(
    (word, index): [string, number] => [word, (index + 2) * 10],
  ),
);

/** Powers of ten by word: thousand and up, and India's lakh and crore. */
export const scaleExponents: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['lakh', 5],
  ['lakhs', 5],
  ['million', 6],
  ['crore', 7],
  ['crores', 7],
  ['billion', 9],
  ['trillion', 12],
]);

/** Short forms that mean a power of ten wherever they follow a figure. */
export const firmScaleMarks: ReadonlyMap<string, number> = new Map([
  ['mn', 6],
  ['mln', 6],
  ['mil', 6],
  ['mio', 6],
  ['bn', 9],
  ['bln', 9],
  ['tn', 12],
  ['trn', 12],
]);

/** Short forms that mean a power of ten only beside money or in front of what is counted. */
export const looseScaleMarks: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['m', 6],
  ['b', 9],
  ['t', 12],
]);

/** How many of something, said loosely: more than the word's own number. */
export const looseCounts: ReadonlyMap<string, number> = new Map([
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1000],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
]);

/** Denominators; a plural needs a numerator above one. */
export const denominators: ReadonlyMap<string, number> = new Map(
  [
    ['half', 'halves'],
    ['third', 'thirds'],
    ['quarter', 'quarters'],
    ['fifth', 'fifths'],
    ['sixth', 'sixths'],
    ['seventh', 'sevenths'],
    ['eighth', 'eighths'],
    ['ninth', 'ninths'],
    ['tenth', 'tenths'],
  ]
    .flatMap((names, index) => names.map((name): [string, number] => [name, index + 2]))
    .concat([
      ['fourth', 4],
      ['fourths', 4],
      ['twentieth', 20],
      ['twentieths', 20],
      ['hundredth', 100],
      ['hundredths', 100],
      ['thousandth', 1000],
      ['thousandths', 1000],
    ]),
);

/** Words that multiply by themselves: "doubled", "twice as many". */
export const multipleWords: ReadonlyMap<string, number> = new Map([
  ['doubled', 2],
  ['doubling', 2],
  ['tripled', 3],
  ['tripling', 3],
  ['trebled', 3],
  ['trebling', 3],
  ['quadrupled', 4],
  ['quadrupling', 4],
  ['quintupled', 5],
  ['halved', 0.5],
  ['halving', 0.5],
  ['twofold', 2],
  ['threefold', 3],
  ['fourfold', 4],
  ['fivefold', 5],
  ['sixfold', 6],
  ['sevenfold', 7],
  ['eightfold', 8],
  ['ninefold', 9],
  ['tenfold', 10],
]);

/** ½ and its like, as the Unicode standard names them. */
export const fractionSigns: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);
