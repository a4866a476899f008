import type { PublishedFigure, PublishedReport } from '../report/published-report';
import { bodyHtml } from './body/body-html';
import { bodyText } from './body/body-text';
import { given, type JsonObject, writeJson } from './json';
import { languageTag } from './language';
import { writeHtml } from './markup/write-markup';
import { claimsOf } from './ninjs-claims';
import { ninjsClaimsSchemaAddress } from './ninjs-claims-schema';
import { headlineOf, type Publication, reportAddress, reportUri, sameAsOf } from './publication';
import { renditionsOf, wordsFor } from './renditions';
import { lines, oneLine } from './text';

const ninjsSchema = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#';

/**
 * A report as ninjs 3.1 with its key points, quotes, statistics and corrections, by
 * our extension schema. A report that is withheld or killed is announced without
 * any of its content.
 */
export function ninjs(report: PublishedReport, publication: Publication): string {
  return writeJson({
    ...item(report, publication, ninjsClaimsSchemaAddress(publication)),
    ...claimsOf(report),
  });
}

/** The same without what ninjs itself has no place for; valid by IPTC's own closed schema. */
export function plainNinjs(report: PublishedReport, publication: Publication): string {
  return writeJson(item(report, publication, ninjsSchema));
}

function item(report: PublishedReport, publication: Publication, schema: string): JsonObject {
  return given({
    uri: reportUri(report, publication),
    type: 'text',
    representationType: 'full',
    version: oneLine(report.version),
    firstCreated: report.firstPublishedAt,
    versionCreated: report.publishedAt,
    embargoedUntil: report.embargoedUntil,
    pubStatus: report.pubStatus,
    expires: report.expiresAt,
    ...(report.pubStatus === 'usable' ? content(report, publication) : withdrawn(report)),
    altIds: altIds(report),
    standard: { name: 'ninjs', version: '3.1', schema },
  });
}

/** What receivers are told in place of the content: why, as far as a correction says it. */
function withdrawn({ corrections, language }: PublishedReport): JsonObject {
  const reasons = corrections.flatMap(({ kind, text }) => (kind === 'kill' ? [text] : []));
  return { language: languageTag(language), edNote: lines(reasons.join('\n')) };
}

function content(report: PublishedReport, publication: Publication): JsonObject {
  const { body, provider } = report;
  const text = bodyText(body);
  const html = writeHtml(bodyHtml(body, publication.api));
  return {
    contentCreated: report.contentCreatedAt,
    urgency: report.urgency,
    copyrightNotice: lines(report.copyrightNotice),
    usageTerms: lines(report.usageTerms),
    language: languageTag(report.language),
    headlines: [{ role: 'main', contentType: 'text/plain', value: headlineOf(report) }],
    descriptions: [
      ...described('summary', report.standfirst),
      ...report.keyPoints.flatMap(({ text: point }) => described('keyPoint', point)),
    ],
    bodies:
      text === ''
        ? []
        : [
            {
              role: 'main',
              contentType: 'text/html',
              charCount: text.length,
              wordCount: text.match(/\S+/g)?.length ?? 0,
              value: html,
            },
            { role: 'plain', contentType: 'text/plain', value: text },
          ],
    people: report.people.flatMap((person) => named(person, publication)),
    organisations: report.organizations.flatMap((one) => named(one, publication)),
    places: report.places.flatMap(({ name }) => {
      const place = oneLine(name);
      return place === null ? [] : { name: place, rel: 'mentions' };
    }),
    subjects: report.topics.map(({ label, qcode }) => subject(label, qcode)),
    infoSources:
      provider === null
        ? []
        : named(provider, publication).map(({ name, uri }) => given({ name, uri })),
    by: oneLine(report.byline),
    slugline: oneLine(report.slugline),
    located: oneLine(report.dateline?.place ?? null),
    associations: report.media.map((figure, index) => picture(figure, index, report, publication)),
  };
}

function described(role: string, text: string | null): readonly JsonObject[] {
  const value = lines(text);
  return value === null ? [] : [{ role, contentType: 'text/plain', value }];
}

function named(
  one: PublishedReport['people'][number] | PublishedReport['organizations'][number],
  publication: Publication,
): readonly JsonObject[] {
  const name = oneLine(one.name);
  const [uri] = sameAsOf(one, publication);
  return name === null ? [] : [given({ name, rel: 'mentions', uri: uri ?? null })];
}

function subject(label: string, qcode: string | null): JsonObject {
  const code = oneLine(qcode);
  const topic = /^medtop:(\w+)$/.exec(code ?? '')?.[1];
  return given({
    name: oneLine(label),
    rel: 'about',
    uri: topic === undefined ? null : `http://cv.iptc.org/newscodes/mediatopic/${topic}`,
    literal: code,
  });
}

function altIds({ guid, documentId, slug, pubStatus }: PublishedReport): readonly JsonObject[] {
  // A slug is made of the headline, which a killed report no longer shows.
  const ids = { guid, documentId, slug: pubStatus === 'usable' ? slug : null };
  return Object.entries(ids).flatMap(([role, value]) => {
    const id = oneLine(value);
    return id === null ? [] : [{ role, value: id }];
  });
}

/** A picture as an item of its own; it is identified by its file, else by its place in the report. */
function picture(
  figure: PublishedFigure,
  index: number,
  report: PublishedReport,
  publication: Publication,
): JsonObject {
  const renditions = figure.file === null ? [] : renditionsOf(figure.file, publication.api);
  const [best] = renditions;
  const words = wordsFor(figure);
  return given({
    name: `picture-${index + 1}`,
    rel: 'picture',
    uri: best?.address ?? `${reportAddress(report, publication)}#picture-${index + 1}`,
    type: 'picture',
    // ninjs has no dates without a time; midnight UTC stands for the day.
    contentCreated: figure.takenOn === null ? null : `${figure.takenOn}T00:00:00Z`,
    usageTerms: lines(figure.usageTerms),
    descriptions: [
      ...described('caption', words.caption),
      ...described('creditline', words.credit),
      ...described('alternativeText', words.alternativeText),
    ],
    by: oneLine(figure.photographer) ?? words.credit,
    located: oneLine(figure.place),
    infoSources: oneLine(figure.agency) === null ? [] : [{ name: oneLine(figure.agency) }],
    renditions: renditions.map(({ name, address, mediaType, width, height, bytes }) =>
      given({ name, href: address, contentType: mediaType, width, height, sizeInBytes: bytes }),
    ),
  });
}
