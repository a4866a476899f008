import { expect, it } from '@jest/globals';
import { direction, languageTag } from './language';

it.each([
  ['en', 'en'],
  ['zh-Hant-TW', 'zh-Hant-TW'],
  ['und', null],
  ['english (UK)', null],
  ['', null],
  [null, null],
])('%j is the language %j', (given, tag) => {
  expect(languageTag(given)).toBe(tag);
});

it.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ks-Latn', 'ltr'],
  ['arn', 'ltr'],
  ['en', 'ltr'],
  [null, 'ltr'],
] as const)('%j is written %s', (tag, way) => {
  expect(direction(tag)).toBe(way);
});
