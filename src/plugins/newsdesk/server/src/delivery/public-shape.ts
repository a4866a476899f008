import { uids } from '../model/uids';

/** The media library's type. */
export const fileUid = 'plugin::upload.file';

/**
 * The public view of a report: an explicit allow-list. What is not named here never leaves the
 * newsroom by way of a stored answer, whatever is added to the model later.
 */
export interface PublicShape {
  /** The type of an entry that lives on its own, and may change on its own; null for a part. */
  readonly uid: string | null;
  readonly fields: readonly string[];
  readonly parts: Readonly<Record<string, PublicShape>>;
}

const shape = (
  fields: readonly string[],
  parts: Readonly<Record<string, PublicShape>> = {},
  uid: string | null = null,
): PublicShape => ({ uid, fields, parts });

const dates = ['createdAt', 'updatedAt', 'publishedAt'] as const;
const claim = ['evidence', 'claimKey', 'confidence', 'origin'] as const;

const alias = shape(['id', 'name']);
const link = shape(['id', 'url']);

const person = shape(
  ['id', 'documentId', 'name', 'role', ...dates],
  { aliases: alias, sameAs: link },
  uids.person,
);

const organization = shape(
  ['id', 'documentId', 'name', 'kind', ...dates],
  { aliases: alias, sameAs: link },
  uids.organization,
);

const topic = shape(['id', 'documentId', 'label', 'qcode', ...dates], {}, uids.topic);

const file = shape(
  [
    'id',
    'documentId',
    'name',
    'alternativeText',
    'caption',
    'width',
    'height',
    'formats',
    'ext',
    'mime',
    'size',
    'url',
    'previewUrl',
    ...dates,
  ],
  {},
  fileUid,
);

const keyPoint = shape(['id', 'text', ...claim]);

const quote = shape(
  [
    'id',
    'text',
    'kind',
    'segments',
    'speakerName',
    'speakerDescription',
    'speakerKind',
    'cue',
    'via',
    'context',
    'integrity',
    ...claim,
  ],
  { speaker: person, speakerOrganization: organization },
);

const statistic = shape(
  [
    'id',
    'label',
    'value',
    'upperValue',
    'qualifier',
    'unit',
    'subject',
    'predicate',
    'periodText',
    'periodFrom',
    'periodTo',
    'sourceName',
    'printed',
    'otherMentions',
    ...claim,
  ],
  { source: organization, sourcePerson: person },
);

const figure = shape(
  [
    'id',
    'caption',
    'alternativeText',
    'credit',
    'agency',
    'photographer',
    'takenOn',
    'place',
    'usageTerms',
    ...claim,
  ],
  { file },
);

const correction = shape(['id', 'date', 'kind', 'text', 'claimKey']);
const dateline = shape(['id', 'place', 'date']);
const place = shape(['id', 'name', 'description']);

/** Everything the public sees of a report. */
export const publicReport = shape(
  [
    'id',
    'documentId',
    'headline',
    'slug',
    'headlineDerived',
    'standfirst',
    'slugline',
    'byline',
    'body',
    'guid',
    'version',
    'language',
    'urgency',
    'pubStatus',
    'embargoedUntil',
    'expiresAt',
    'firstPublishedAt',
    'contentCreatedAt',
    'usageTerms',
    'copyrightNotice',
    ...dates,
  ],
  {
    dateline,
    keyPoints: keyPoint,
    quotes: quote,
    statistics: statistic,
    media: figure,
    corrections: correction,
    people: person,
    organizations: organization,
    topics: topic,
    places: place,
    provider: organization,
  },
);
