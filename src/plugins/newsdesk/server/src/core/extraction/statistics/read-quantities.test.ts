import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lexemesOf } from '../dates/lexeme';
import type { Quantity } from './quantity';
import { readQuantities } from './read-quantities';

function read(text: string): readonly Quantity[] {
  return readQuantities(text, lexemesOf(text, 0, text.length));
}

function values(text: string): readonly unknown[] {
  return read(text).map(({ value, upperValue, unit }) => [
    value,
    upperValue,
    'name' in unit ? unit.name : null,
  ]);
}

describe('scaled numbers', () => {
  it.each([
    ['3.4 million', 3400000, null],
    ['$1.46bn', 1460000000, 'USD'],
    ['$3.4m', 3400000, 'USD'],
    ['3.4m people', 3400000, null],
    ['2bn', 2000000000, null],
    ['10k followers', 10000, null],
    ['€10B', 10000000000, 'EUR'],
    ['half a million', 500000, null],
    ['a quarter of a million', 250000, null],
    ['one and a half million', 1500000, null],
    ['a million and a half', 1500000, null],
    ['two and a half miles', 2.5, 'miles'],
    ['10 1/2 miles', 10.5, 'miles'],
    ['2½ tons', 2.5, 'tons'],
    ['half a dozen', 6, null],
  ])('reads %j', (text, value, unit) => {
    expect(values(text)).toEqual([[value, null, unit]]);
  });

  it.each([
    ['a 5m wall', 5, 'meters'],
    ['1.8m tall', 1.8, 'meters'],
  ])('leaves the metre in %j', (text, value, unit) => {
    expect(values(text)).toEqual([[value, null, unit]]);
  });
});

describe('money', () => {
  it.each([
    ['US$5', 5, 'USD'],
    ['C$ 5', 5, 'CAD'],
    ['HK$12.50', 12.5, 'HKD'],
    ['USD 5 million', 5000000, 'USD'],
    ['GBP350', 350, 'GBP'],
    ['5 million euros', 5000000, 'EUR'],
    ['£2m', 2000000, 'GBP'],
    ['5 million pounds', 5000000, 'GBP'],
    ['¥500', 500, 'JPY'],
    ['₹5 crore', 50000000, 'INR'],
    ['15€', 15, 'EUR'],
    ['20 Canadian dollars', 20, 'CAD'],
    ['5 Swiss francs', 5, 'CHF'],
    ['99 cents', 0.99, 'USD'],
    ['470 pence', 4.7, 'GBP'],
    ['50p', 0.5, 'GBP'],
    ['thirteen dollars and forty-five cents', 13.45, 'USD'],
    ['15 dollars 50.', 15.5, 'USD'],
    ['75 EUR million', 75000000, 'EUR'],
    ['-$5m', -5000000, 'USD'],
    ['a 5-million-euro grant', 5000000, 'EUR'],
    ['billions of dollars', 1000000000, 'USD'],
  ])('reads %j', (text, value, unit) => {
    expect(values(text)).toEqual([[value, null, unit]]);
  });

  it('takes pounds without millions for a weight', () => {
    expect(values('200 pounds')).toEqual([[200, null, 'pounds']]);
  });

  it('keeps apart what is paid from what is counted', () => {
    expect(values('for 15 dollars 50 people')).toEqual([
      [15, null, 'USD'],
      [50, null, null],
    ]);
  });

  it('takes a word in small letters for no currency code', () => {
    expect(values('try 5')).toEqual([[5, null, null]]);
  });
});

describe('shares', () => {
  it.each([
    ['12%', 12, 'percent'],
    ['twelve per cent', 12, 'percent'],
    ['3 percentage points', 3, 'percentage points'],
    ['25 basis points', 25, 'basis points'],
    ['half of voters', 50, 'percent'],
    ['two-thirds of voters', 66.67, 'percent'],
    ['a third of voters', 33.33, 'percent'],
    ['three-quarters of a percentage point', 0.75, 'percentage points'],
    ['one in five', 20, 'percent'],
    ['three out of four', 75, 'percent'],
    ['nine in every 10', 90, 'percent'],
    ['¾ of them', 75, 'percent'],
  ])('reads %j', (text, value, unit) => {
    expect(values(text)).toEqual([[value, null, unit]]);
  });

  it.each([['a third man'], ['9/11'], ['24/7'], ['twenty-first'], ['the two hundred and fifth']])(
    'reads no number in %j',
    (text) => {
      expect(values(text)).toEqual([]);
    },
  );

  it('reads no share in "three in 2014"', () => {
    expect(values('three in 2014')).toEqual([
      [3, null, null],
      [2014, null, null],
    ]);
  });
});

describe('ranges', () => {
  it.each([
    ['10-15', 10, 15, null],
    ['10–15 people', 10, 15, null],
    ['between 10 and 15', 10, 15, null],
    ['from 3% to 5%', 3, 5, 'percent'],
    ['10 to 15 percent', 10, 15, 'percent'],
    ['$5-7 million', 5000000, 7000000, 'USD'],
    ['£2m-£3m', 2000000, 3000000, 'GBP'],
    ['8- to 16-meter', 8, 16, 'meters'],
    ['two or three', 2, 3, null],
    ['20 through 100', 20, 100, null],
    ['rise by 2 to 3 per cent', 2, 3, 'percent'],
    ['fell five to ten percentage points', 5, 10, 'percentage points'],
    ['grew by $2 to $3 million', 2000000, 3000000, 'USD'],
  ])('reads %j', (text, value, upper, unit) => {
    expect(values(text)).toEqual([[value, upper, unit]]);
  });

  it('reads a change from one level to another as two figures', () => {
    expect(values('fell from 5% to 3%')).toEqual([
      [5, null, 'percent'],
      [3, null, 'percent'],
    ]);
  });

  it.each([
    ['rose by 200 to 300', [200, 300]],
    ['rose 0.2 to 5 percent', [0.2, 5]],
    ['rose from 2 to 3 percent', [2, 3]],
    ['rose 2 points to 3 percent', [2, 3]],
  ])('reads the change and the level it reaches in %j as two figures', (text, both) => {
    expect(read(text).map(({ value }) => value)).toEqual(both);
  });

  it('keeps apart what is not in the same unit', () => {
    expect(values('44 ml to 50 mg')).toEqual([
      [44, null, 'milliliters'],
      [50, null, 'milligrams'],
    ]);
  });
});

describe('multiples and loose counts', () => {
  it.each([
    ['doubled', 2, 'times'],
    ['halved', 0.5, 'times'],
    ['twice as many', 2, 'times'],
    ['three times as many', 3, 'times'],
    ['five-fold', 5, 'times'],
    ['dozens of', 12, null],
    ['tens of thousands of people', 10000, null],
    ['a few hundred', 100, null],
  ])('reads %j', (text, value, unit) => {
    expect(values(text)).toEqual([[value, null, unit]]);
  });

  it.each([['twice a week'], ['he scores']])('reads none in %j', (text) => {
    expect(values(text)).toEqual([]);
  });
});

describe('signs', () => {
  it.each([
    ['minus 5', -5],
    ['−18 °C', -18],
    ['(-3)', -3],
  ])('reads %j as negative', (text, value) => {
    expect(read(text).map((quantity) => quantity.value)).toEqual([value]);
  });
});

describe('what is attached to other characters', () => {
  it.each([['A320'], ['F-16'], ['COVID-19'], ['#11'], ['x_5'], ['v1.5.3']])(
    'reads nothing in %j',
    (text) => {
      expect(values(text)).toEqual([]);
    },
  );

  it.each([['5G'], ['1960s']])('marks %j as going on', (text) => {
    expect(read(text).map(({ isCutOff }) => isCutOff)).toEqual([true]);
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        'one ',
        'a ',
        'half ',
        'of ',
        'million ',
        '$',
        '€',
        '%',
        '1',
        '000',
        ',',
        '.',
        '-',
        '–',
        '/',
        '±',
        ' ',
        '½',
        'to ',
        'in ',
        'and ',
        'between ',
        'hundred ',
        'USD ',
        "'",
        '\u00a0',
        'k',
        'm',
        'bn',
      ),
      { maxLength: 80 },
    )
    .map((pieces) => pieces.join('')),
);

describe('any text', () => {
  it('gives numbers that lie in it, in order and apart, the same every time', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const first = read(text);
        let end = 0;
        for (const quantity of first) {
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          expect(quantity.end).toBeGreaterThan(quantity.start);
          expect(quantity.end).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(quantity.value)).toBe(true);
          end = quantity.end;
        }
        expect(read(text)).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['1'],
    [','],
    ['-'],
    ['one '],
    ['$'],
    ['% '],
    ['half a '],
    ['1 in '],
    ['between 1 and '],
    ['1,000 '],
  ])('survives twenty thousand times %j', (piece) => {
    expect(() => read(piece.repeat(20000))).not.toThrow();
  });
});
