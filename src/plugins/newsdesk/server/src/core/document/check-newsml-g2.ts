import type { ConformanceReport } from './conformance';
import { contentMetaOrder, itemMetaOrder, itemOrder } from './newsml-g2-order';
import {
  attribute,
  childElement,
  childElements,
  descendants,
  type XmlElement,
} from './xml/xml-element';

/** Attributes of type QCode or a list of QCodes (NewsML-G2 2.35, QCodeType: `alias:code` without white space). */
const qcodes = ['qcode', 'type', 'role', 'format', 'rendition', 'jobtitle', 'rel', 'why', 'how'];
const counts = [
  'wordcount',
  'charcount',
  'size',
  'width',
  'height',
  'linecount',
  'pagecount',
  'duration',
];
/** These attributes may hold several QCodes, a space between them. */
const qcodeLists = new Set(['role', 'why', 'how']);

/**
 * Checks an item against the rules of NewsML-G2 that agencies break: what is
 * mandatory, the order of elements, QCodes, counts. Dates are checked where they are read.
 */
export function checkNewsmlG2(item: XmlElement, report: ConformanceReport): void {
  for (const name of ['guid', 'standard', 'standardversion']) {
    if (attribute(item, name) !== null) continue;
    report.add('attribute-missing', 'error', item, `${item.name} has no ${name}.`);
  }
  const version = item.attributes.get('version');
  if (version !== undefined && !/^\s*0*[1-9]\d*\s*$/.test(version)) {
    report.add(
      'version-not-a-number',
      'error',
      item,
      'The version is not a positive whole number.',
    );
  }
  const itemMeta = childElement(item, 'itemMeta');
  if (itemMeta === null)
    report.add('element-missing', 'error', item, `${item.name} has no itemMeta.`);
  else checkItemMeta(itemMeta, report);
  checkOrder(item, itemOrder, report);
  const contentMeta = childElement(item, 'contentMeta');
  if (contentMeta !== null) checkOrder(contentMeta, contentMetaOrder, report);
  for (const element of descendants(item, ({ namespace }) => namespace === item.namespace)) {
    checkValues(element, report);
  }
}

function checkItemMeta(itemMeta: XmlElement, report: ConformanceReport): void {
  for (const name of ['itemClass', 'provider', 'versionCreated']) {
    if (childElement(itemMeta, name) !== null) continue;
    report.add('element-missing', 'error', itemMeta, `itemMeta has no ${name}.`);
  }
  if (childElement(itemMeta, 'pubStatus') === null) {
    report.add(
      'pub-status-missing',
      'info',
      itemMeta,
      'There is no pubStatus; the item counts as usable.',
    );
  }
  checkOrder(itemMeta, itemMetaOrder, report);
}

function checkOrder(parent: XmlElement, order: readonly string[], report: ConformanceReport): void {
  const places = new Map(
    order.flatMap((names, at) => names.split(' ').map((name) => [name, at] as const)),
  );
  let furthest = { at: -1, name: '' };
  for (const child of childElements(parent)) {
    if (child.namespace !== parent.namespace) continue;
    const at = places.get(child.name);
    if (at === undefined) {
      report.add(
        'element-misplaced',
        'error',
        child,
        `${child.name} does not belong in ${parent.name}.`,
      );
    } else if (at < furthest.at) {
      const reason = `${child.name} stands after ${furthest.name}; it belongs before it.`;
      report.add('element-misplaced', 'error', child, reason);
    } else furthest = { at, name: child.name };
  }
}

function checkValues(element: XmlElement, report: ConformanceReport): void {
  for (const name of qcodes) {
    const value = element.attributes.get(name);
    if (value === undefined) continue;
    const codes = qcodeLists.has(name) ? value.trim().split(/\s+/) : [value];
    if (codes.every((code) => /^[^\s:]+:\S+$/.test(code))) continue;
    const what = value.trim() === '' ? 'is blank' : 'is no QCode (alias:code without spaces)';
    report.add('qcode-malformed', 'error', element, `The ${name} of ${element.name} ${what}.`);
  }
  for (const name of counts) {
    const value = element.attributes.get(name);
    if (value === undefined || /^\d+(?:\.\d+)?$/.test(value.trim())) continue;
    if (name === 'duration' && value.trim() !== '') continue;
    const what = value.trim() === '' ? 'is blank' : 'is not a number';
    report.add('number-malformed', 'error', element, `The ${name} of ${element.name} ${what}.`);
  }
}
