import { uids } from '../model/uids';

/** A field as an editor sees it. */
export interface FieldView {
  readonly label: string;
  readonly description?: string;
  readonly readOnly?: boolean;
  /** Of a relation: the other entry's field that stands for it. */
  readonly title?: string;
}

/** The edit and list view of a type or component. */
export interface EditorView {
  /** The field that names an entry or the row of a component. */
  readonly title: string;
  readonly sort?: readonly [field: string, order: 'ASC' | 'DESC'];
  readonly columns?: readonly string[];
  /** Fields with their width in twelfths. What is in no row is not for editing by hand. */
  readonly rows: readonly (readonly (readonly [field: string, size: number])[])[];
  readonly fields: Readonly<Record<string, FieldView>>;
}

const named = (label: string, description?: string): FieldView =>
  description === undefined ? { label } : { label, description };
const shown = (label: string, description?: string): FieldView => ({
  ...named(label, description),
  readOnly: true,
});
const linked = (label: string, title: string, description?: string): FieldView => ({
  ...named(label, description),
  title,
});

const item: Readonly<Record<string, FieldView>> = {
  claimKey: shown('Claim key'),
  evidence: shown('Evidence', 'Where the source document says so'),
  confidence: shown('Confidence', '1 is certain'),
  origin: named('Origin', 'Found in the document, edited since, or added by hand'),
  confirmedBy: shown('Confirmed by'),
  confirmedAt: shown('Confirmed at'),
};

export const editorViews: Readonly<Record<string, EditorView>> = {
  [uids.report]: {
    title: 'headline',
    sort: ['updatedAt', 'DESC'],
    columns: ['headline', 'provider', 'pubStatus', 'updatedAt'],
    rows: [
      [['headline', 12]],
      [
        ['slug', 6],
        ['slugline', 6],
      ],
      [['standfirst', 12]],
      [['byline', 12]],
      [['dateline', 12]],
      [['keyPoints', 12]],
      [['quotes', 12]],
      [['statistics', 12]],
      [['media', 12]],
      [['body', 12]],
      [
        ['people', 6],
        ['organizations', 6],
      ],
      [
        ['topics', 6],
        ['translationOf', 6],
      ],
      [['places', 12]],
      [['corrections', 12]],
      [
        ['pubStatus', 4],
        ['urgency', 4],
        ['language', 4],
      ],
      [
        ['embargoedUntil', 6],
        ['expiresAt', 6],
      ],
      [
        ['provider', 4],
        ['guid', 4],
        ['version', 4],
      ],
      [
        ['contentCreatedAt', 6],
        ['headlineDerived', 6],
      ],
      [['edNote', 12]],
      [
        ['usageTerms', 6],
        ['copyrightNotice', 6],
      ],
      [['sourceDocument', 6]],
    ],
    fields: {
      headline: named('Headline'),
      headlineDerived: named(
        'Headline is derived',
        'The document has no headline; this one was made from its key points or its lead',
      ),
      slug: named('Slug', 'The report’s address; made from the headline when left empty'),
      slugline: named('Slugline', 'Short working title of the story'),
      standfirst: named('Standfirst', 'The sentence or two under the headline'),
      byline: named('Byline', 'As printed: who wrote it'),
      dateline: named('Dateline', 'Where and when it was filed'),
      body: named('Body'),
      keyPoints: named('Key points', 'The points the document lists at its head'),
      quotes: named('Quotes', 'Checked against the source document each time you save'),
      statistics: named('Statistics'),
      media: named('Media', 'Pictures with their captions and credits'),
      corrections: named('Corrections', 'What was changed after publication, and why'),
      people: linked('People', 'name', 'Whom the report names'),
      organizations: linked('Organizations', 'name', 'Which bodies the report names'),
      topics: linked('Topics', 'label'),
      places: named('Places', 'Where the story happens'),
      provider: linked('Provider', 'name', 'Who sent the document'),
      guid: named('GUID', 'The provider’s own name for the item'),
      version: named('Version', 'The provider’s version of the item'),
      language: named('Language', 'BCP 47 code, “und” when it cannot be told'),
      translationOf: linked('Translation of', 'headline', 'The original report'),
      urgency: named('Urgency', '1 is most urgent, 9 least'),
      pubStatus: named(
        'Publishing status',
        'Only usable reports are served; canceled kills the report everywhere',
      ),
      embargoedUntil: named('Embargoed until', 'Not served before this moment'),
      expiresAt: named('Expires at', 'Not served from this moment on'),
      firstPublishedAt: shown('First published at'),
      contentCreatedAt: named('Content created at'),
      edNote: named('Editorial note', 'For the newsroom only, never served'),
      usageTerms: named('Usage terms'),
      copyrightNotice: named('Copyright notice'),
      sourceDocument: {
        label: 'Source document',
        description: 'What the report was read from and its quotes are checked against',
        title: 'fileName',
        readOnly: true,
      },
      messages: shown('Messages', 'What the import had to say'),
      updatedAt: named('Last change'),
    },
  },
  [uids.keyPoint]: {
    title: 'text',
    rows: [
      [['text', 12]],
      [
        ['origin', 6],
        ['confidence', 4],
      ],
    ],
    fields: { ...item, text: named('Key point') },
  },
  [uids.quote]: {
    title: 'text',
    rows: [
      [['text', 12]],
      [
        ['kind', 6],
        ['integrity', 6],
      ],
      [
        ['speakerName', 6],
        ['speakerDescription', 6],
      ],
      [
        ['speakerKind', 4],
        ['speaker', 4],
        ['speakerOrganization', 4],
      ],
      [
        ['cue', 6],
        ['via', 6],
      ],
      [['context', 12]],
      [['overrideReason', 12]],
      [
        ['overriddenBy', 6],
        ['overriddenAt', 6],
      ],
      [
        ['origin', 6],
        ['confidence', 4],
      ],
    ],
    fields: {
      ...item,
      text: named('Words', 'As printed, without the quotation marks around them'),
      kind: named(
        'Kind',
        'Direct: only quoted words. Mixed: a clause with quoted words. Indirect: no marks',
      ),
      segments: shown('Quoted pieces'),
      speakerName: named('Speaker', 'As the document names the speaker'),
      speakerDescription: named('Speaker’s description', 'For example “the mayor of Ghent”'),
      speakerKind: named('Speaker is a'),
      speaker: linked('Person', 'name', 'Only when it is certain who it is'),
      speakerOrganization: linked('Organization', 'name', 'When an organization speaks'),
      cue: named('Cue', 'The reporting verb: said, denied, according to'),
      via: named('Via', 'The outlet the quote was given to'),
      context: named('Context', 'The paragraph it stands in'),
      integrity: shown(
        'Integrity',
        'Verbatim, adapted (marked changes), altered (other words than the source), or unsourced',
      ),
      overrideReason: named(
        'Override reason',
        'Why this quote may be published although its words are not the source’s',
      ),
      overriddenBy: shown('Overridden by'),
      overriddenAt: shown('Overridden at'),
    },
  },
  [uids.statistic]: {
    title: 'label',
    rows: [
      [['label', 12]],
      [
        ['qualifier', 4],
        ['value', 4],
        ['upperValue', 4],
      ],
      [
        ['unit', 4],
        ['subject', 4],
        ['predicate', 4],
      ],
      [
        ['periodText', 4],
        ['periodFrom', 4],
        ['periodTo', 4],
      ],
      [
        ['sourceName', 4],
        ['source', 4],
        ['sourcePerson', 4],
      ],
      [['printed', 12]],
      [
        ['origin', 6],
        ['confidence', 4],
      ],
    ],
    fields: {
      ...item,
      label: named('Label', 'How lists and cards show it'),
      value: named('Value', 'In full units: 1.2 million is 1200000'),
      upperValue: named('Upper value', 'Of a range'),
      qualifier: named('Qualifier'),
      unit: named('Unit', 'For money the ISO 4217 code'),
      subject: named('Subject', 'What is counted or measured'),
      predicate: named('Predicate', 'What is said of it, a rise or fall included'),
      periodText: named('Period', 'As printed'),
      periodFrom: named('From'),
      periodTo: named('To'),
      sourceName: named('Source', 'As the document names it'),
      source: linked('Source organization', 'name'),
      sourcePerson: linked('Source person', 'name'),
      printed: named('Printed', 'Verbatim, as the document prints it'),
      otherMentions: shown('Other mentions'),
    },
  },
  [uids.figure]: {
    title: 'caption',
    rows: [
      [['file', 6]],
      [['caption', 12]],
      [['alternativeText', 12]],
      [
        ['credit', 4],
        ['agency', 4],
        ['photographer', 4],
      ],
      [
        ['takenOn', 4],
        ['place', 4],
        ['usageTerms', 4],
      ],
      [
        ['origin', 6],
        ['confidence', 4],
      ],
    ],
    fields: {
      ...item,
      file: named('File'),
      caption: named('Caption'),
      alternativeText: named('Alternative text', 'What the picture shows, for who cannot see it'),
      credit: named('Credit', 'As printed'),
      agency: named('Agency'),
      photographer: named('Photographer'),
      takenOn: named('Taken on'),
      place: named('Place'),
      usageTerms: named('Usage terms'),
    },
  },
  [uids.correction]: {
    title: 'text',
    rows: [
      [
        ['kind', 6],
        ['date', 6],
      ],
      [['text', 12]],
      [['claimKey', 6]],
    ],
    fields: {
      date: named('Date'),
      kind: named('Kind'),
      text: named('Text', 'What was wrong, and what is right'),
      claimKey: named('Claim key', 'Of the corrected key point, quote or statistic'),
    },
  },
  [uids.dateline]: {
    title: 'place',
    rows: [
      [
        ['place', 8],
        ['date', 4],
      ],
    ],
    fields: { place: named('Place'), date: named('Date') },
  },
  [uids.place]: {
    title: 'name',
    rows: [
      [
        ['name', 6],
        ['description', 6],
      ],
    ],
    fields: { name: named('Name'), description: named('Description') },
  },
  [uids.alias]: {
    title: 'name',
    rows: [[['name', 12]]],
    fields: { name: named('Also known as') },
  },
  [uids.link]: {
    title: 'url',
    rows: [[['url', 12]]],
    fields: { url: named('Address', 'Of the same one’s page elsewhere, for example on Wikidata') },
  },
  [uids.person]: {
    title: 'name',
    columns: ['name', 'role', 'updatedAt'],
    rows: [
      [
        ['name', 6],
        ['role', 6],
      ],
      [['aliases', 12]],
      [['sameAs', 12]],
    ],
    fields: {
      name: named('Full name', 'Quotes are linked to a person by full name or alias'),
      aliases: named('Aliases', 'Other full names and spellings, never a first name alone'),
      role: named('Role', 'For example “President of Ukraine”'),
      sameAs: named('Same as', 'Pages of the same person elsewhere'),
      updatedAt: named('Last change'),
    },
  },
  [uids.organization]: {
    title: 'name',
    columns: ['name', 'kind', 'updatedAt'],
    rows: [
      [
        ['name', 6],
        ['kind', 6],
      ],
      [['aliases', 12]],
      [['sameAs', 12]],
    ],
    fields: {
      name: named('Name'),
      aliases: named('Aliases', 'Other names, abbreviations and spellings'),
      kind: named('Kind'),
      sameAs: named('Same as', 'Pages of the same organization elsewhere'),
      updatedAt: named('Last change'),
    },
  },
  [uids.topic]: {
    title: 'label',
    columns: ['label', 'qcode', 'updatedAt'],
    rows: [
      [
        ['label', 6],
        ['qcode', 6],
      ],
    ],
    fields: {
      label: named('Label'),
      qcode: named('Code', 'IPTC Media Topic, for example medtop:20000763; empty for your own'),
      updatedAt: named('Last change'),
    },
  },
  [uids.ingestSource]: {
    title: 'label',
    columns: ['label', 'address', 'format', 'enabled', 'updatedAt'],
    rows: [
      [
        ['label', 8],
        ['enabled', 4],
      ],
      [['address', 12]],
      [
        ['format', 6],
        ['intervalMinutes', 6],
      ],
      [
        ['authentication', 4],
        ['userName', 4],
        ['credentials', 4],
      ],
      [
        ['provider', 6],
        ['topic', 6],
      ],
    ],
    fields: {
      label: named('Label', 'What the newsroom calls this source'),
      enabled: named('Enabled', 'Whether it is asked at intervals'),
      address: named('Address', 'Of the feed, beginning with https://'),
      format: named('Format', 'Auto takes any wire format; another answer is refused'),
      intervalMinutes: named('Interval in minutes', 'From 1 to 10080, a week'),
      authentication: named('Authentication', 'Basic: user name and password. Bearer: a token'),
      userName: named('User name', 'For basic authentication'),
      credentials: named(
        'Password or token',
        'Kept encrypted and never shown again; leave it empty to keep what is there',
      ),
      provider: linked('Provider', 'name', 'Who sent the items that do not say so themselves'),
      topic: linked('Default topic', 'label', 'For items without one'),
      updatedAt: named('Last change'),
    },
  },
  [uids.sourceDocument]: {
    title: 'fileName',
    sort: ['receivedAt', 'DESC'],
    columns: ['fileName', 'mediaType', 'provider', 'byteSize', 'receivedAt'],
    rows: [
      [
        ['fileName', 6],
        ['mediaType', 6],
      ],
      [
        ['byteSize', 4],
        ['receivedAt', 6],
      ],
      [
        ['provider', 4],
        ['guid', 4],
        ['version', 4],
      ],
      [['text', 12]],
      [
        ['readerVersion', 6],
        ['extractorVersion', 6],
      ],
      [
        ['sha256', 6],
        ['identityKey', 6],
      ],
    ],
    fields: {
      fileName: shown('File name'),
      mediaType: shown('Media type'),
      byteSize: shown('Size in bytes'),
      text: shown('Text', 'What was read; reports and their evidence point into it'),
      sha256: shown('SHA-256', 'Of the original file'),
      provider: shown('Provider'),
      guid: shown('GUID'),
      version: shown('Version'),
      receivedAt: shown('Received at'),
      readerVersion: shown('Reader version'),
      extractorVersion: shown('Extractor version'),
      messages: shown('Conformance', 'Where the file breaks its own format'),
      identityKey: shown('Identity key'),
    },
  },
};
