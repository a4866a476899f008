/** ISO 4217 codes by the symbol printed in front of or behind an amount. */
export const currencySymbols: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₺', 'TRY'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['₫', 'VND'],
  ['₴', 'UAH'],
  ['₭', 'LAK'],
  ['฿', 'THB'],
  ['₿', 'XBT'],
  ['¢', 'USD'],
]);

/** Letters in front of the dollar sign that say whose dollars they are. */
export const dollarPrefixes: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['usd', 'USD'],
  ['cad', 'CAD'],
  ['aud', 'AUD'],
  ['nzd', 'NZD'],
  ['mex', 'MXN'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['can', 'CAD'],
  ['cdn', 'CAD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['aus', 'AUD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
  ['nt', 'TWD'],
  ['r', 'BRL'],
  ['mx', 'MXN'],
  ['mxn', 'MXN'],
  ['j', 'JMD'],
]);

/** ISO 4217 codes that newspapers print; read as money only in capitals. */
export const currencyCodes: ReadonlySet<string> = new Set(
  (
    'AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GHS HKD HUF IDR ILS INR IRR ISK JPY KES KRW ' +
    'KWD MAD MXN MYR NGN NOK NZD PHP PKR PLN QAR RMB RON RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR'
  ).split(' '),
);

/** Not codes of the standard, printed like them. */
export const informalCodes: ReadonlyMap<string, string> = new Map([
  ['rmb', 'CNY'],
  ['rs', 'INR'],
]);

/** Words for money that mean one currency. */
export const currencyWords: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['buck', 'USD'],
  ['bucks', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['sterling', 'GBP'],
  ['quid', 'GBP'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['rupee', 'INR'],
  ['rupees', 'INR'],
  ['ruble', 'RUB'],
  ['rubles', 'RUB'],
  ['rouble', 'RUB'],
  ['roubles', 'RUB'],
  ['shekel', 'ILS'],
  ['shekels', 'ILS'],
  ['rand', 'ZAR'],
  ['naira', 'NGN'],
  ['reais', 'BRL'],
  ['baht', 'THB'],
  ['zloty', 'PLN'],
  ['zlotys', 'PLN'],
  ['forint', 'HUF'],
  ['forints', 'HUF'],
  ['hryvnia', 'UAH'],
  ['hryvnias', 'UAH'],
  ['ringgit', 'MYR'],
  ['kronor', 'SEK'],
  ['bitcoin', 'XBT'],
  ['bitcoins', 'XBT'],
]);

/** Words for money used by several countries: the adjective in front decides. */
export const sharedCurrencyWords: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    'dollars',
    new Map([
      ['us', 'USD'],
      ['american', 'USD'],
      ['canadian', 'CAD'],
      ['australian', 'AUD'],
      ['singapore', 'SGD'],
      ['zealand', 'NZD'],
      ['kong', 'HKD'],
      ['taiwan', 'TWD'],
      ['jamaican', 'JMD'],
    ]),
  ],
  [
    'pounds',
    new Map([
      ['british', 'GBP'],
      ['egyptian', 'EGP'],
    ]),
  ],
  ['francs', new Map([['swiss', 'CHF']])],
  ['lira', new Map([['turkish', 'TRY']])],
  ['won', new Map([['korean', 'KRW']])],
  [
    'pesos',
    new Map([
      ['mexican', 'MXN'],
      ['argentine', 'ARS'],
      ['chilean', 'CLP'],
      ['colombian', 'COP'],
      ['philippine', 'PHP'],
    ]),
  ],
  [
    'rupees',
    new Map([
      ['indian', 'INR'],
      ['pakistani', 'PKR'],
    ]),
  ],
  [
    'kroner',
    new Map([
      ['danish', 'DKK'],
      ['norwegian', 'NOK'],
    ]),
  ],
  ['kronor', new Map([['swedish', 'SEK']])],
  ['yuan', new Map([['chinese', 'CNY']])],
  ['yen', new Map([['japanese', 'JPY']])],
  ['rubles', new Map([['russian', 'RUB']])],
  ['roubles', new Map([['russian', 'RUB']])],
  ['rand', new Map([['african', 'ZAR']])],
  ['reais', new Map([['brazilian', 'BRL']])],
]);

/** A hundredth of the currency they belong to; values are kept in full units. */
export const minorUnits: ReadonlyMap<string, string> = new Map([
  ['cent', 'USD'],
  ['cents', 'USD'],
  ['penny', 'GBP'],
  ['pence', 'GBP'],
]);
