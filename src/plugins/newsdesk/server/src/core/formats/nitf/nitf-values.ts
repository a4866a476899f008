import type { PublishedQuote } from '../../report/published-report';
import type { Range } from '../../span';

/** The currencies in use, by their codes in ISO 4217. */
const currencies = new Set(
  (
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN ' +
    'BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL ' +
    'GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF ' +
    'KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN ' +
    'MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD ' +
    'SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX ' +
    'USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG'
  ).split(' '),
);

/** The unit of a statistic where it is a currency (ISO 4217), else null. */
export function currencyOf(unit: string | null): string | null {
  return unit !== null && currencies.has(unit) ? unit : null;
}

/** NITF knows direct speech only; other kinds say so in their class. */
export function quoteClass({ kind }: PublishedQuote): string | null {
  return kind === 'direct' ? null : kind;
}

const number =
  /(?:\p{Sc}\s?)?\d(?:[\d.,'’\u00a0\u2009\u202f]*\d)?(?:[\s-](?:hundred|thousand|million|billion|trillion|mln|mn|bn|m|k)\b)?(?:\s?[%\p{Sc}])?/u;

/**
 * Where in a printed figure the number stands: from the first digit (or its sign of
 * currency) to its scale. All of it where there are no digits, or where the
 * currency is a word somewhere else in it.
 */
export function numberIn(printed: string, isMoney: boolean): Range {
  const found = number.exec(printed);
  if (found === null || (isMoney && !/\p{Sc}/u.test(found[0]))) {
    return { start: 0, end: printed.length };
  }
  return { start: found.index, end: found.index + found[0].length };
}
