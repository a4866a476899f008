import type { PublishedReport } from '../report/published-report';
import { bodyHtml } from './body/body-html';
import { direction, languageTag } from './language';
import { element, type MarkupElement } from './markup/element';
import { writeHtml } from './markup/write-markup';
import { headlineOf, type Publication, type ReportIdentity } from './publication';
import { type Picture, picturesOf } from './renditions';
import { oneLine } from './text';

/** A report that was retracted: what is left of it to tell readers who have it already. */
export interface Kill extends ReportIdentity {
  /** ISO 8601 date-time. */
  readonly killedAt: string;
  readonly reason: string | null;
}

/** Reports to be listed, in the order given, and where the list itself lies. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The feed's own absolute address. */
  readonly address: string;
  readonly reports: readonly PublishedReport[];
  readonly kills: readonly Kill[];
  /** The present moment: what is embargoed or has expired by then is left out. */
  readonly now: string;
}

type Visibility = Pick<PublishedReport, 'pubStatus' | 'embargoedUntil' | 'expiresAt'>;

/** The reports of a list that may be shown at a moment: usable, out of embargo, not expired. */
export function visibleReports<Report extends Visibility>({
  reports,
  now,
}: {
  readonly reports: readonly Report[];
  readonly now: string;
}): readonly Report[] {
  const moment = Date.parse(now);
  return reports.filter(
    ({ pubStatus, embargoedUntil, expiresAt }) =>
      pubStatus === 'usable' &&
      (embargoedUntil === null || Date.parse(embargoedUntil) <= moment) &&
      (expiresAt === null || Date.parse(expiresAt) > moment),
  );
}

/** A moment in UTC with milliseconds, whatever zone it was given in. */
export function utc(moment: string): string {
  return new Date(moment).toISOString();
}

/**
 * When a feed last changed: at its newest report or kill. An empty one never did,
 * so that asking again for it gives the same bytes.
 */
export function updatedAt(reports: readonly PublishedReport[], kills: readonly Kill[]): string {
  const moments = [
    ...reports.map(({ publishedAt }) => publishedAt),
    ...kills.map(({ killedAt }) => killedAt),
  ].map((moment) => Date.parse(moment));
  return new Date(moments.reduce((latest, moment) => Math.max(latest, moment), 0)).toISOString();
}

/** What a list shows of a report: its standfirst, else its key points, else nothing. */
export function summaryOf({ standfirst, keyPoints }: PublishedReport): string | null {
  return oneLine(standfirst) ?? oneLine(keyPoints.map(({ text }) => text).join(' '));
}

/** The whole report as HTML for a reader program: key points, pictures with their credits, body. */
export function reportHtml(report: PublishedReport, publication: Publication): string {
  const language = languageTag(report.language);
  const points = report.keyPoints.flatMap(({ text }) => oneLine(text) ?? []);
  const content = [
    ...(points.length === 0
      ? []
      : [
          element(
            'ul',
            {},
            points.map((point) => element('li', {}, point)),
          ),
        ]),
    ...picturesOf(report, publication.api).map(pictureHtml),
    ...bodyHtml(report.body, publication.api),
  ];
  if (content.length === 0) content.push(element('p', {}, headlineOf(report)));
  return writeHtml([element('div', { lang: language, dir: direction(language) }, content)]);
}

function pictureHtml(picture: Picture): MarkupElement {
  const { address, width, height, caption, credit, alternativeText } = picture;
  const words = [caption, credit === null ? null : element('small', {}, credit)].filter(
    (part) => part !== null,
  );
  return element(
    'figure',
    {},
    element('img', { src: address, alt: alternativeText ?? '', width, height }),
    words.length === 0
      ? null
      : element(
          'figcaption',
          {},
          words.flatMap((part, index) => (index === 0 ? [part] : [' ', part])),
        ),
  );
}
