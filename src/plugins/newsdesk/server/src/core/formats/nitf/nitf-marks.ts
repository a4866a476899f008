import type { PublishedStatistic } from '../../report/published-report';
import type { Leaf } from '../body/leaves';
import { withBreaks } from '../body/body-html';
import type { Mark } from '../body/mark';
import { type Run, runsOf, wordsOf } from '../body/runs';
import { element, type MarkupNode } from '../markup/element';
import { type Publication, sameAsOf } from '../publication';
import { oneLine } from '../text';
import { linkAddress } from '../web-address';
import { periodOf, quoteSource } from '../claim-values';
import { currencyOf, numberIn, quoteClass } from './nitf-values';
import type { NitfWriting } from './nitf-writing';

/** The words of a leaf with its marks around them; what the editor set is inside the marks. */
export function leafNitf(leaf: Leaf, writing: NitfWriting): readonly MarkupNode[] {
  const runs = runsOf(leaf);
  const words = wordsOf(runs);
  const marks = writing.placed.marks.get(leaf) ?? [];
  let next = 0;
  const write = (from: number, to: number): readonly MarkupNode[] => {
    const nodes: MarkupNode[] = [];
    let at = from;
    for (let mark = marks[next]; mark !== undefined && mark.start < to; mark = marks[next]) {
      next += 1;
      nodes.push(...setRuns(runs, at, mark.start, writing.publication));
      const content =
        mark.kind === 'quote' ? write(mark.start, mark.end) : [words.slice(mark.start, mark.end)];
      nodes.push(...markNitf(mark, content, writing));
      at = mark.end;
    }
    nodes.push(...setRuns(runs, at, to, writing.publication));
    return nodes;
  };
  return write(0, words.length);
}

function setRuns(
  runs: readonly Run[],
  from: number,
  to: number,
  { api }: Publication,
): readonly MarkupNode[] {
  let start = 0;
  return runs.flatMap((run) => {
    const begin = Math.max(from - start, 0);
    const end = Math.min(to - start, run.text.length);
    start += run.text.length;
    if (end <= begin) return [];
    const words = withBreaks(run.text.slice(begin, end));
    const isSet = run.bold || run.italic || run.underline || run.strikethrough;
    const set = isSet ? [element('em', { class: classOf(run) }, words)] : words;
    const address = run.link === null ? null : linkAddress(run.link, api);
    return address === null ? set : [element('a', { href: address }, set)];
  });
}

function classOf(run: Run): string {
  return (['bold', 'italic', 'underline', 'strikethrough'] as const)
    .filter((name) => run[name])
    .join(' ');
}

function markNitf(
  mark: Mark,
  content: readonly MarkupNode[],
  writing: NitfWriting,
): readonly MarkupNode[] {
  const { report, publication } = writing;
  const { kind, index, id } = mark;
  switch (kind) {
    case 'quote': {
      const quote = report.quotes[index];
      if (quote === undefined) return content;
      const attributes = { id, class: quoteClass(quote), 'quote-source': quoteSource(quote) };
      return [element('q', attributes, content)];
    }
    case 'statistic': {
      const statistic = report.statistics[index];
      const [words] = content;
      return statistic === undefined || typeof words !== 'string'
        ? content
        : numberNitf(statistic, words, id);
    }
    case 'period': {
      const statistic = report.statistics[index];
      const norm = statistic === undefined ? null : periodOf(statistic);
      return [element('chron', { id, norm }, content)];
    }
    case 'person':
      return [element('person', knownAs(report.people[index], id, publication), content)];
    case 'organization':
      return [element('org', knownAs(report.organizations[index], id, publication), content)];
    case 'place':
      return [element('location', { id }, content)];
    case 'speaker': {
      const isPerson = report.quotes[index]?.speakerKind === 'person';
      return [element(isPerson ? 'person' : 'org', { id }, content)];
    }
    case 'outlet':
      return [element('org', { id }, content)];
  }
}

function knownAs(
  named: { readonly sameAs: readonly { readonly url: string }[] } | undefined,
  id: string,
  publication: Publication,
): Record<string, string> {
  const value = named === undefined ? undefined : sameAsOf(named, publication)[0];
  return value === undefined ? { id } : { id, idsrc: 'uri', value };
}

/** A figure as printed, its number or amount of money marked in it. */
export function numberNitf(
  statistic: PublishedStatistic,
  printed: string,
  id: string,
): readonly MarkupNode[] {
  const unit = oneLine(statistic.unit);
  const currency = currencyOf(unit);
  const { start, end } = numberIn(printed, currency !== null);
  const number = printed.slice(start, end);
  const marked =
    currency === null
      ? element('num', { id, units: unit ?? oneLine(statistic.subject) }, number)
      : element('money', { id, unit: currency }, number);
  return [printed.slice(0, start), marked, printed.slice(end)].filter((node) => node !== '');
}
