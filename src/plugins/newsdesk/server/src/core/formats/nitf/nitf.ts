import type { PublishedReport } from '../../report/published-report';
import { withBreaks } from '../body/body-html';
import { languageTag } from '../language';
import { element, type MarkupElement, textElement } from '../markup/element';
import { headlineOf, type Publication, reportUri } from '../publication';
import { picturesOf } from '../renditions';
import { lines, oneLine } from '../text';
import { blockNitf } from './nitf-blocks';
import { missingClaims } from './nitf-claims';
import { placeClaims } from '../body/placed-claims';
import { writeXml } from '../markup/write-markup';
import { figureNitf } from './nitf-media';
import type { NitfWriting } from './nitf-writing';

/**
 * A report as a NITF 3.6 document of its own. One that is withheld or killed is
 * announced by its management status, without any of its content.
 */
export function nitfDocument(report: PublishedReport, publication: Publication): string {
  if (report.pubStatus !== 'usable') return writeXml(withdrawn(report, publication));
  const placed = placeClaims(report);
  return writeXml(nitf({ report, publication, placed, hasPicturesBeside: false }));
}

/**
 * A report as NITF 3.6, to stand alone or inside NewsML-G2: quotes, numbers, money,
 * periods, people, organizations and places are marked where the body has them;
 * claims the body does not hold follow it as block quotes and paragraphs of their own.
 */
export function nitf(writing: NitfWriting): MarkupElement {
  const { report, publication, hasPicturesBeside } = writing;
  const beside = new Set(
    hasPicturesBeside ? picturesOf(report, publication.api).map(({ figure }) => figure) : [],
  );
  const figures = report.media.filter((figure) => !beside.has(figure));
  return nitfElement(
    report,
    head(writing),
    element(
      'body',
      {},
      bodyHead(writing),
      element(
        'body.content',
        {},
        report.body.flatMap((block) => blockNitf(block, writing)),
        figures.flatMap((figure) => figureNitf(figure, publication)),
        missingClaims(writing),
      ),
    ),
  );
}

function withdrawn(report: PublishedReport, publication: Publication): MarkupElement {
  const reasons = report.corrections.filter(({ kind }) => kind === 'kill');
  return nitfElement(
    report,
    element(
      'head',
      {},
      element(
        'docdata',
        { 'management-status': report.pubStatus },
        docId(report, publication),
        reasons.map(({ text }) => element('ed-msg', { info: oneLine(text) })),
      ),
    ),
    element('body', {}),
  );
}

function nitfElement(
  { language }: PublishedReport,
  ...content: readonly MarkupElement[]
): MarkupElement {
  return element(
    'nitf',
    {
      xmlns: 'http://iptc.org/std/NITF/2006-10-18/',
      version: '-//IPTC//DTD NITF 3.6//EN',
      baselang: languageTag(language),
    },
    content,
  );
}

const docId = (report: PublishedReport, publication: Publication): MarkupElement =>
  element('doc-id', { regsrc: publication.name, 'id-string': reportUri(report, publication) });

function head({ report, publication }: NitfWriting): MarkupElement {
  const norm = (name: string, date: string | null): MarkupElement | null =>
    date === null ? null : element(name, { norm: date });
  const slugline = oneLine(report.slugline);
  return element(
    'head',
    {},
    element('title', {}, headlineOf(report)),
    element(
      'docdata',
      { 'management-status': report.pubStatus },
      docId(report, publication),
      report.urgency === null ? null : element('urgency', { 'ed-urg': report.urgency }),
      norm('date.issue', report.firstPublishedAt ?? report.publishedAt),
      norm('date.release', report.embargoedUntil),
      norm('date.expire', report.expiresAt),
      report.copyrightNotice === null
        ? null
        : element('doc.copyright', { holder: oneLine(report.copyrightNotice) }),
      slugline === null ? null : element('key-list', {}, element('keyword', { key: slugline })),
    ),
  );
}

function bodyHead({ report }: NitfWriting): MarkupElement {
  const place = oneLine(report.dateline?.place ?? null);
  const date = report.dateline?.date ?? null;
  const keyPoints = report.keyPoints.flatMap(({ text }) => oneLine(text) ?? []);
  const standfirst = lines(report.standfirst);
  const summary = [
    standfirst === null ? [] : element('p', {}, withBreaks(standfirst)),
    keyPoints.length === 0
      ? []
      : element(
          'ul',
          {},
          keyPoints.map((point) => element('li', {}, point)),
        ),
  ].flat();
  return element(
    'body.head',
    {},
    element('hedline', {}, element('hl1', {}, headlineOf(report))),
    textElement('byline', oneLine(report.byline)),
    place === null && date === null
      ? null
      : element(
          'dateline',
          {},
          textElement('location', place),
          place !== null && date !== null ? ', ' : null,
          date === null ? null : element('story.date', { norm: date }, date),
        ),
    summary.length === 0 ? null : element('abstract', {}, summary),
  );
}
