import type { Core } from '@strapi/strapi';
import { z } from 'zod';

export const reportUid = 'api::news-report.news-report';

/** Stands in everything that must not be served; a test looks for it in whole answers. */
export const secret = 'SECRET';

type Fields = Readonly<Record<string, unknown>>;

const entry = z.object({ id: z.number(), documentId: z.string() });

const create = async (strapi: Core.Strapi, uid: string, data: Fields) => {
  const created: unknown = await strapi.documents(uid as never).create({ data } as never);
  return entry.parse(created);
};

export const createPerson = (strapi: Core.Strapi, name: string, more: Fields = {}) =>
  create(strapi, 'api::person.person', { name, ...more });

export const createOrganization = (strapi: Core.Strapi, name: string, more: Fields = {}) =>
  create(strapi, 'api::organization.organization', { name, ...more });

export const createTopic = (strapi: Core.Strapi, label: string, qcode: string) =>
  create(strapi, 'api::topic.topic', { label, qcode });

/** A picture in the media library, without its bytes. */
export const createFile = (strapi: Core.Strapi, name: string): Promise<{ id: number }> =>
  strapi.db.query('plugin::upload.file').create({
    data: {
      name,
      alternativeText: 'The quay at dawn',
      caption: 'Quay',
      width: 1200,
      height: 800,
      hash: name.replace('.', '_'),
      ext: '.jpg',
      mime: 'image/jpeg',
      size: 81.5,
      url: `/uploads/${name}`,
      provider: 'local',
      folderPath: '/',
    },
  });

const evidence = (exact: string) => ({
  start: 10,
  end: 10 + exact.length,
  exact,
  prefix: '',
  suffix: '',
});

/** Every field of the model filled, around a few things that differ. */
export const completeReport = (
  slug: string,
  headline: string,
  names: {
    readonly person: number;
    readonly organization: number;
    readonly topic?: number;
    readonly file?: number;
  },
): Fields => ({
  headline,
  slug,
  headlineDerived: false,
  standfirst: `Standfirst of ${headline}`,
  slugline: 'HARBOUR-FERRY',
  byline: 'By Ingrid Vale',
  dateline: { place: 'Norvik', date: '2026-03-02' },
  body: [{ type: 'paragraph', children: [{ type: 'text', text: `Body of ${headline}` }] }],
  keyPoints: [
    {
      text: 'The ferry runs again',
      evidence: evidence('The ferry'),
      claimKey: 'kp-1',
      confidence: 0.9,
      origin: 'extracted',
    },
    {
      text: 'Fares stay the same',
      claimKey: 'kp-2',
      origin: 'edited',
      confirmedBy: secret,
      confirmedAt: '2026-03-03T08:00:00.000Z',
    },
  ],
  quotes: Array.from({ length: 12 }, (_, index) => ({
    text: `We will sail at ${index + 1} sharp.`,
    kind: 'direct',
    segments: [`We will sail at ${index + 1} sharp.`],
    speakerName: 'Ada Ravn',
    speakerDescription: 'the harbour master',
    speakerKind: 'person',
    ...(index === 0 ? { speaker: names.person, speakerOrganization: names.organization } : {}),
    cue: 'said',
    via: 'Norvik Radio',
    context: 'On the timetable.',
    integrity: 'verbatim',
    overrideReason: secret,
    overriddenBy: secret,
    evidence: evidence('We will sail'),
    claimKey: `q-${index + 1}`,
    confidence: 0.8,
    origin: 'extracted',
  })),
  statistics: [
    {
      label: 'Passengers',
      value: 1250000000.5,
      upperValue: null,
      qualifier: 'at-least',
      unit: 'passengers',
      subject: 'the line',
      predicate: 'carried',
      periodText: 'in 2025',
      periodFrom: '2025-01-01',
      periodTo: '2025-12-31',
      sourceName: 'Harbour Board',
      source: names.organization,
      sourcePerson: names.person,
      printed: 'at least 1.25 billion passengers',
      otherMentions: [],
      evidence: evidence('at least 1.25'),
      claimKey: 's-1',
      confidence: 0.7,
      origin: 'extracted',
    },
  ],
  media: [
    {
      file: names.file ?? null,
      caption: 'The ferry at the quay',
      alternativeText: 'A white ferry',
      credit: 'Photo: Vale/Norvik Press',
      agency: 'Norvik Press',
      photographer: 'Ingrid Vale',
      takenOn: '2026-03-01',
      place: 'Norvik',
      usageTerms: 'Editorial use',
      claimKey: 'm-1',
    },
  ],
  corrections: [
    {
      date: '2026-03-04T09:00:00.000Z',
      kind: 'clarification',
      text: 'The fare is one way.',
      claimKey: 'kp-2',
    },
  ],
  people: [names.person],
  organizations: [names.organization],
  topics: names.topic === undefined ? [] : [names.topic],
  places: [{ name: 'Norvik', description: 'a harbour town' }],
  provider: names.organization,
  guid: `urn:example:${slug}`,
  version: '1',
  language: 'en',
  urgency: 4,
  pubStatus: 'usable',
  firstPublishedAt: '2026-03-02T07:00:00.000Z',
  contentCreatedAt: '2026-03-02T06:00:00.000Z',
  edNote: `${secret} note to editors`,
  usageTerms: 'Free',
  copyrightNotice: '© Norvik Press',
  messages: [{ code: secret }],
});

export const createDraft = (strapi: Core.Strapi, data: Fields) => create(strapi, reportUid, data);

/** The row the public would see, and its document. */
export const createPublished = async (strapi: Core.Strapi, data: Fields) => {
  const draft = await createDraft(strapi, data);
  await strapi.documents(reportUid as never).publish({ documentId: draft.documentId } as never);
  return draft.documentId;
};

const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

/** A newsroom with one report in each state; only `harbour` is for the public. */
export const createNewsroomContent = async (strapi: Core.Strapi) => {
  const topic = await createTopic(strapi, 'Transport', 'medtop:20000337');
  const organization = await createOrganization(strapi, 'Harbour Board', {
    kind: 'institution',
    aliases: [{ name: 'HB' }],
    sameAs: [{ url: 'https://example.org/harbour-board' }],
  });
  const person = await createPerson(strapi, 'Ada Ravn', {
    role: 'harbour master',
    aliases: [{ name: 'A. Ravn' }],
    sameAs: [{ url: 'https://example.org/ada-ravn' }],
  });
  const file = await createFile(strapi, 'quay.jpg');
  const harbour = await createPublished(
    strapi,
    completeReport('harbour-reopens', 'Harbour reopens', {
      person: person.id,
      organization: organization.id,
      topic: topic.id,
      file: file.id,
    }),
  );

  const hiddenFile = await createFile(strapi, `${secret}.jpg`);
  const hiddenNames = async (state: string) => ({
    person: (await createPerson(strapi, `${secret} person of ${state}`)).id,
    organization: (await createOrganization(strapi, `${secret} organization of ${state}`)).id,
    topic: (await createTopic(strapi, `${secret} topic of ${state}`, `own:${state}`)).id,
    file: hiddenFile.id,
  });
  const hidden = async (state: string, more: Fields) => ({
    ...completeReport(
      `${secret}-${state}`.toLowerCase(),
      `${secret} ${state}`,
      await hiddenNames(state),
    ),
    ...more,
  });
  const draft = await createDraft(strapi, await hidden('draft', {}));
  const invisible = {
    embargoed: await createPublished(
      strapi,
      await hidden('embargoed', { embargoedUntil: ago(-24) }),
    ),
    withheld: await createPublished(strapi, await hidden('withheld', { pubStatus: 'withheld' })),
    canceled: await createPublished(strapi, await hidden('canceled', { pubStatus: 'canceled' })),
    expired: await createPublished(strapi, await hidden('expired', { expiresAt: ago(1) })),
    draft: draft.documentId,
  };
  // The public report has been changed since it was published.
  await strapi.documents(reportUid as never).update({
    documentId: harbour,
    data: { headline: `${secret} newer headline`, standfirst: `${secret} newer standfirst` },
  } as never);
  return { harbour, person, organization, topic, file, invisible };
};
