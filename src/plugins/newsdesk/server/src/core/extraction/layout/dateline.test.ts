import { describe, expect, it } from '@jest/globals';
import { readDateline, readDatelineLine } from './dateline';

describe('a dateline', () => {
  it.each([
    ['KYIV, Ukraine (AP) — Rockets', 'Kyiv, Ukraine', null],
    ['LONDON, March 3 (Reuters) - Shares', 'London', '2022-03-03'],
    ['WASHINGTON — The Senate', 'Washington', null],
    ['WASHINGTON -- The Senate', 'Washington', null],
    ['NEW DELHI: The monsoon', 'New Delhi', null],
    ['MEXICO CITY, Feb. 8 (UPI) — Count', 'Mexico City', '2022-02-08'],
    ['DES MOINES, Iowa, Aug. 10 (UPI) -- A', 'Des Moines, Iowa', '2021-08-10'],
    ['Berlin (dpa) - Die', 'Berlin', null],
    ['Paris (AFP) – A', 'Paris', null],
    ['Washington (CNN)The president', 'Washington', null],
    ['ST. LOUIS — A', 'St. Louis', null],
    ['STORNOWAY, 14 February 2020 — A', 'Stornoway', '2020-02-14'],
    ['(Reuters) - Oil', null, null],
    ['GENEVA (3 March 2022) – The', 'Geneva', '2022-03-03'],
    ['Kyiv, Ukraine – The', 'Kyiv, Ukraine', null],
    ['March 10 (Reuters) - Oil', null, '2022-03-10'],
    ['LONDON/PARIS, March 8 (Reuters) - Oil', 'London/Paris', '2022-03-08'],
  ])('is read from “%s”', (head, place, date) => {
    expect(readDateline(head, '2022-03-10')).toMatchObject({ place, date });
  });

  it.each([
    'TRUMP: We will win',
    'MODERATOR: Good evening',
    'BREAKING — The mayor',
    'EXCLUSIVE: The mayor',
    'The mayor — a farmer — resigned',
    'London - the city that never sleeps',
    'He said: go',
    'Q: Why?',
    'NATO-led forces',
  ])('is not read from “%s”', (head) => {
    expect(readDateline(head, null)).toBeNull();
  });

  it('leaves a day without a year undated when nothing says when it was published', () => {
    expect(readDateline('LONDON, March 3 (Reuters) - Shares', null)?.date).toBeNull();
  });

  it('shows its words without the dash', () => {
    const head = 'KYIV, Ukraine (AP) — Rockets';
    const dateline = readDateline(head, null);
    expect(head.slice(0, dateline?.textLength)).toBe('KYIV, Ukraine (AP)');
    expect(head.slice(dateline?.length)).toBe('Rockets');
  });

  it('may stand in a line of its own', () => {
    expect(readDatelineLine('LONDON, March 3, 2022', null)).toMatchObject({
      place: 'London',
      date: '2022-03-03',
    });
    expect(readDatelineLine('London Bridge', null)).toBeNull();
  });
});
