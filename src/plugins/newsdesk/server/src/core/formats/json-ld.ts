import type {
  PublishedOrganization,
  PublishedPerson,
  PublishedQuote,
  PublishedReport,
  PublishedStatistic,
} from '../report/published-report';
import { bodyText } from './body/body-text';
import { given, type JsonObject, writeJson } from './json';
import { languageTag } from './language';
import { periodOf, quoteSource } from './claim-values';
import {
  authorName,
  headlineOf,
  type Publication,
  reportAddress,
  reportUri,
  sameAsOf,
} from './publication';
import { type Picture, picturesOf } from './renditions';
import { lines, oneLine } from './text';

/**
 * A report as schema.org's NewsArticle in JSON-LD: quotes are its parts
 * (Quotation), statistics what it mentions (Observation). Can be put into a
 * `script` element as it is: no `<` is left in it. A report that is withheld or
 * killed is named by its address and its corrections only.
 */
export function jsonLd(report: PublishedReport, publication: Publication): string {
  const address = reportAddress(report, publication);
  const isUsable = report.pubStatus === 'usable';
  const article = given({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    identifier: reportUri(report, publication),
    creativeWorkStatus: isUsable ? 'Published' : report.pubStatus,
    datePublished: report.firstPublishedAt ?? report.publishedAt,
    dateModified: report.publishedAt,
    expires: report.expiresAt,
    inLanguage: languageTag(report.language),
    publisher: publisher(publication),
    mainEntityOfPage: { '@type': 'WebPage', '@id': address },
    ...(isUsable ? content(report, publication, address) : {}),
    correction: report.corrections
      .filter(({ kind }) => isUsable || kind === 'kill')
      .map(({ date, kind, text }) => ({
        '@type': 'CorrectionComment',
        datePublished: date,
        name: kind,
        text,
      })),
  });
  return writeJson(article).replace(/</g, '\\u003c');
}

function content(report: PublishedReport, publication: Publication, address: string): JsonObject {
  const { dateline, topics } = report;
  const place = oneLine(dateline?.place ?? null);
  return {
    headline: headlineOf(report),
    description: oneLine(report.standfirst),
    abstract: report.keyPoints.flatMap(({ text }) => oneLine(text) ?? []),
    articleBody: bodyText(report.body) || null,
    author: author(report),
    dateCreated: report.contentCreatedAt,
    version: oneLine(report.version),
    dateline: [place, dateline?.date ?? null].filter((part) => part !== null).join(', ') || null,
    locationCreated: place === null ? null : { '@type': 'Place', name: place },
    image: picturesOf(report, publication.api).map(image),
    about: topics.map(({ label, qcode }) =>
      given({ '@type': 'DefinedTerm', name: label, termCode: oneLine(qcode) }),
    ),
    mentions: [
      ...report.people.map((one) => person(one, publication)),
      ...report.organizations.map((one) => organization(one, publication)),
      ...report.places.map(({ name, description }) =>
        given({ '@type': 'Place', name, description: oneLine(description) }),
      ),
      ...report.statistics.map((statistic, index) =>
        observation(statistic, `${address}#statistic-${index + 1}`, publication),
      ),
    ],
    hasPart: report.quotes.map((quote, index) =>
      quotation(quote, `${address}#quote-${index + 1}`, publication),
    ),
    sourceOrganization:
      report.provider === null ? null : organization(report.provider, publication),
    copyrightNotice: lines(report.copyrightNotice),
    usageInfo:
      lines(report.usageTerms) === null
        ? null
        : { '@type': 'CreativeWork', text: lines(report.usageTerms) },
  };
}

function publisher({ name, site, logo }: Publication): JsonObject {
  return given({
    '@type': 'NewsMediaOrganization',
    name,
    url: site,
    logo: logo === null ? null : { '@type': 'ImageObject', url: logo },
  });
}

/** An outlet's own byline is no person's. */
function author({ byline, provider, organizations }: PublishedReport): JsonObject | null {
  const name = authorName(byline);
  if (name === null) return null;
  const outlets = [...(provider === null ? [] : [provider]), ...organizations];
  const isOutlet = outlets.some((outlet) => oneLine(outlet.name) === name);
  return { '@type': isOutlet ? 'Organization' : 'Person', name };
}

function person(one: PublishedPerson, publication: Publication): JsonObject {
  return given({
    '@type': 'Person',
    name: one.name,
    alternateName: one.aliases.map(({ name }) => name),
    jobTitle: oneLine(one.role),
    sameAs: sameAsOf(one, publication),
  });
}

function organization(one: PublishedOrganization, publication: Publication): JsonObject {
  return given({
    '@type': 'Organization',
    name: one.name,
    alternateName: one.aliases.map(({ name }) => name),
    sameAs: sameAsOf(one, publication),
  });
}

function image(picture: Picture): JsonObject {
  const photographer = oneLine(picture.figure.photographer);
  const agency = oneLine(picture.figure.agency);
  const place = oneLine(picture.figure.place);
  return given({
    '@type': 'ImageObject',
    url: picture.address,
    contentUrl: picture.address,
    encodingFormat: picture.mediaType,
    width: picture.width,
    height: picture.height,
    caption: picture.caption,
    creditText: picture.credit,
    creator: photographer === null ? null : { '@type': 'Person', name: photographer },
    sourceOrganization: agency === null ? null : { '@type': 'Organization', name: agency },
    dateCreated: picture.figure.takenOn,
    contentLocation: place === null ? null : { '@type': 'Place', name: place },
  });
}

function quotation(quote: PublishedQuote, id: string, publication: Publication): JsonObject {
  const via = oneLine(quote.via);
  return given({
    '@type': 'Quotation',
    '@id': id,
    identifier: quote.claimKey,
    text: quote.text,
    genre: quote.kind,
    spokenByCharacter: speaker(quote, publication),
    sourceOrganization: via === null ? null : { '@type': 'Organization', name: via },
  });
}

function speaker(quote: PublishedQuote, publication: Publication): JsonObject | null {
  if (quote.speaker !== null) return person(quote.speaker, publication);
  if (quote.speakerOrganization !== null) {
    return organization(quote.speakerOrganization, publication);
  }
  const name = quoteSource(quote);
  if (name === null) return null;
  const description = oneLine(quote.speakerDescription);
  return given({
    '@type': quote.speakerKind === 'person' ? 'Person' : 'Organization',
    name,
    description: description === name ? null : description,
  });
}

/** Bounds are written as bounds (`minValue`, `maxValue`), the rest as a value. */
function observation(
  statistic: PublishedStatistic,
  id: string,
  publication: Publication,
): JsonObject {
  const { value, upperValue, qualifier } = statistic;
  const subject = oneLine(statistic.subject);
  const sourceName = oneLine(statistic.sourceName);
  const source =
    statistic.sourcePerson !== null
      ? person(statistic.sourcePerson, publication)
      : statistic.source !== null
        ? organization(statistic.source, publication)
        : sourceName === null
          ? null
          : { '@type': 'Organization', name: sourceName };
  const period = periodOf(statistic);
  const isLower = ['at-least', 'more-than', 'between'].includes(qualifier);
  const isUpper = ['at-most', 'less-than'].includes(qualifier);
  return given({
    '@type': 'Observation',
    '@id': id,
    identifier: statistic.claimKey,
    name: statistic.label,
    description: oneLine(statistic.printed),
    value: isLower || isUpper ? null : value,
    minValue: isLower ? value : null,
    maxValue: qualifier === 'between' ? upperValue : isUpper ? value : null,
    measurementQualifier: qualifier === 'exact' ? null : qualifier,
    unitText: oneLine(statistic.unit),
    observationAbout: subject === null ? null : { '@type': 'Thing', name: subject },
    variableMeasured: oneLine(statistic.predicate),
    observationDate: statistic.periodTo ?? statistic.periodFrom,
    subjectOf:
      source === null && period === null
        ? null
        : given({ '@type': 'CreativeWork', creator: source, temporalCoverage: period }),
  });
}
