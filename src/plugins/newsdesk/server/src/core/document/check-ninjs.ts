import type { ConformanceReport } from './conformance';
import type { JsonItem } from './json/json-item';
import { ninjsProperties } from './ninjs-properties';

const dates = [
  'versionCreated',
  'firstCreated',
  'contentCreated',
  'embargoed',
  'embargoedUntil',
  'expires',
];

/**
 * Checks an item against what ninjs (1.x, 2.x, 3.x) asks and senders miss: `uri`,
 * closed property names, the forms of status, urgency, counts and lists. Dates
 * are checked where they are read.
 */
export function checkNinjs(item: JsonItem, report: ConformanceReport): void {
  if (item.text('uri') === null) {
    const instead = item.text('guid') === null ? '' : '; guid stands in its place';
    report.add('uri-missing', 'error', item, `The item has no uri${instead}.`);
  }
  const generation = generationOf(item);
  const known = new Set(ninjsProperties[generation]);
  for (const key of item.keys()) {
    const patterned = generation === 1 && /^(?:description|body|headline)_\w+$/.test(key);
    if (known.has(key) || patterned || key === '$schema') continue;
    report.add(
      'property-unknown',
      'warning',
      item.at(key),
      `ninjs ${generation}.x has no property of this name.`,
    );
  }
  const status = item.raw('pubStatus');
  if (status === undefined) {
    report.add(
      'pub-status-missing',
      'info',
      item,
      'There is no publication status; the item counts as usable.',
    );
  } else if (typeof status !== 'string' || !['usable', 'withheld', 'canceled'].includes(status)) {
    report.add(
      'pub-status-unknown',
      'error',
      item.at('pubStatus'),
      'The status is none of usable, withheld, canceled.',
    );
  }
  const urgency = item.raw('urgency');
  if (typeof urgency === 'string') {
    report.add(
      'number-as-text',
      'error',
      item.at('urgency'),
      'The urgency is text; write a number.',
    );
  } else if (typeof urgency === 'number' && !(urgency >= 1 && urgency <= 9)) {
    report.add('number-out-of-range', 'error', item.at('urgency'), 'The urgency is not 1 to 9.');
  }
  for (const name of ['charcount', 'wordcount']) {
    const count = item.raw(name);
    if (count === undefined || (typeof count === 'number' && Number.isInteger(count))) continue;
    report.add('number-malformed', 'error', item.at(name), 'The count is not a whole number.');
  }
  for (const name of ['version', ...dates]) {
    const value = item.raw(name);
    if (value === undefined || typeof value === 'string') continue;
    report.add('text-expected', 'error', item.at(name), 'The value is not text.');
  }
  for (const name of ['associations', 'renditions']) {
    if (generation === 1 || item.raw(name) === undefined || Array.isArray(item.raw(name))) continue;
    report.add('list-expected', 'error', item.at(name), `From ninjs 2 on, ${name} is a list.`);
  }
}

/** 3.x has camel case, 2.x has lists of headlines, bodies and descriptions, 1.x neither. */
function generationOf(item: JsonItem): 1 | 2 | 3 {
  const keys = item.keys();
  if (
    keys.some((key) =>
      /^(?:version|first|content)Created$|^pubStatus$|^altIds$|^infoSources$|^usageTerms$|^edNote$/.test(
        key,
      ),
    )
  )
    return 3;
  return keys.some((key) => ['headlines', 'bodies', 'descriptions', 'by'].includes(key)) ? 2 : 1;
}
