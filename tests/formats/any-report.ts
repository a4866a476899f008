import fc, { type Arbitrary } from 'fast-check';
import {
  publishedReport,
  type PublishedReport,
  type PublishedReportInput,
} from '../../src/plugins/newsdesk/server/src/core/report/published-report';

/** What breaks formats: markup, controls, halves of characters, both directions, odd spaces. */
const odd = fc.constantFrom(
  '<b>&amp;</b>',
  ']]>',
  '<!--',
  '&#0;',
  '\u0000\u0008\u000b\u001f',
  '\ud83d',
  '\ude00',
  '\ufffe\uffff',
  '\ufeff',
  '\u202e\u2066',
  '\u00a0\u2028\u2029\u0085',
  '\r\n\r\t',
  'النص العربي',
  'טקסט',
  '新聞',
  'é\u0301\u20dd',
  '😀👩‍👩‍👧',
  '"\'`',
  '%zz',
  '\\u003c',
  '</script>',
);

const words: Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.lorem({ maxCount: 6 }) },
      odd,
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    {
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(' '));

const orNull = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | null> =>
  fc.option(arbitrary, { freq: 3, nil: null });
const instant = fc
  .date({
    min: new Date('1970-01-02T00:00:00Z'),
    max: new Date('2099-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());
const day = instant.map((moment) => moment.slice(0, 10));

const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    '/uploads/a b.jpg',
    '/uploads/ü%20"<>.png',
    '//cdn.example/x.jpg',
    'javascript:alert(1)',
    'data:image/png;base64,AAAA',
    'https://[::1]:80/x',
    'https://münchen.example/ä?q=ü#ö',
    'https://a b.example/',
    'http://',
    'https://x.example:99999999/',
    'HTTPS://UPPER.EXAMPLE/x',
    'https://x.example/a#b#c',
    'https://user:pass@host.example/',
    'mailto:desk@example.org',
    '',
  ),
  words,
);

const text = fc.record(
  {
    type: fc.constant('text' as const),
    text: words,
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    strikethrough: fc.boolean(),
    code: fc.boolean(),
  },
  { requiredKeys: ['type', 'text'] },
);
const inline = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.record({
    type: fc.constant('link' as const),
    url: address,
    children: fc.array(text, { minLength: 1, maxLength: 2 }),
  }),
);
const children = fc.array(inline, { minLength: 1, maxLength: 4 });
const listItem = fc.record({ type: fc.constant('list-item' as const), children });
const format = fc.constantFrom('ordered' as const, 'unordered' as const);
const innerList = fc.record({
  type: fc.constant('list' as const),
  format,
  children: fc.array(listItem, { minLength: 1, maxLength: 2 }),
});
const block = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('paragraph' as const), children }) },
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.integer({ min: 1, max: 6 }),
    children,
  }),
  fc.record({ type: fc.constant('quote' as const), children }),
  fc.record({ type: fc.constant('code' as const), children: fc.array(text, { minLength: 1 }) }),
  fc.record({
    type: fc.constant('list' as const),
    format,
    children: fc.array(fc.oneof(listItem, innerList), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('image' as const),
    image: fc.record({
      url: address,
      alternativeText: orNull(words),
      caption: orNull(words),
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
      mime: fc.constantFrom('image/jpeg', 'image/svg+xml'),
    }),
  }),
);

const sameAs = fc.array(fc.record({ url: address }), { maxLength: 2 });
const aliases = fc.array(fc.record({ name: words }), { maxLength: 2 });
const name = fc.oneof(words, fc.constantFrom('Ada Lindqvist', 'Northport', 'O', ''));
const person = fc.record({
  documentId: fc.uuid(),
  name,
  role: orNull(words),
  aliases,
  sameAs,
});
const organization = fc.record({
  documentId: fc.uuid(),
  name,
  kind: fc.constantFrom('company', null),
  aliases,
  sameAs,
});

const evidence = fc
  .tuple(fc.nat(100_000), words, words, words)
  .map(([start, exact, prefix, suffix]) => ({
    start,
    end: start + exact.length,
    exact,
    prefix,
    suffix,
  }));
const claim = {
  claimKey: orNull(fc.uuid()),
  evidence: orNull(evidence),
  confidence: orNull(fc.double({ min: 0, max: 1, noNaN: true })),
  origin: fc.constantFrom('extracted' as const, 'edited' as const, 'added' as const, null),
};
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1e21, 5e-324),
);

const quote = fc.record({
  ...claim,
  text: words,
  kind: fc.constantFrom('direct' as const, 'mixed' as const, 'indirect' as const),
  segments: fc.array(fc.record({ start: fc.nat(), end: fc.nat(), exact: words }), { maxLength: 2 }),
  speakerName: orNull(words),
  speakerDescription: orNull(words),
  speakerKind: fc.constantFrom(
    'person' as const,
    'organization' as const,
    'group' as const,
    'unknown' as const,
  ),
  speaker: orNull(person),
  speakerOrganization: orNull(organization),
  cue: orNull(words),
  via: orNull(words),
  context: orNull(words),
  integrity: fc.constantFrom(
    'verbatim' as const,
    'adapted' as const,
    'altered' as const,
    'unsourced' as const,
    null,
  ),
});

const statistic = fc.record({
  ...claim,
  label: words,
  value: number,
  upperValue: orNull(number),
  qualifier: fc.constantFrom(
    'exact' as const,
    'approximately' as const,
    'at-least' as const,
    'at-most' as const,
    'more-than' as const,
    'less-than' as const,
    'between' as const,
  ),
  unit: orNull(fc.oneof(words, fc.constantFrom('EUR', 'USD', 'percent'))),
  subject: orNull(words),
  predicate: orNull(words),
  periodText: orNull(words),
  periodFrom: orNull(day),
  periodTo: orNull(day),
  sourceName: orNull(words),
  source: orNull(organization),
  sourcePerson: orNull(person),
  printed: orNull(words),
  otherMentions: fc.array(evidence, { maxLength: 1 }),
});

const rendition = {
  url: address,
  mime: fc.constantFrom('image/jpeg', 'image/svg+xml', 'not a type', null),
  width: orNull(fc.integer({ min: 0, max: 9000 })),
  height: orNull(fc.integer({ min: 0, max: 9000 })),
};
const figure = fc.record({
  ...claim,
  file: orNull(
    fc.record({
      ...rendition,
      name: orNull(words),
      size: orNull(fc.double({ min: 0, max: 1e6, noNaN: true })),
      alternativeText: orNull(words),
      caption: orNull(words),
      formats: orNull(
        fc.dictionary(
          fc.constantFrom('thumbnail', 'small', 'large'),
          fc.record({ ...rendition, sizeInBytes: orNull(fc.nat()) }),
        ),
      ),
    }),
  ),
  caption: orNull(words),
  alternativeText: orNull(words),
  credit: orNull(words),
  agency: orNull(words),
  photographer: orNull(words),
  takenOn: orNull(day),
  place: orNull(words),
  usageTerms: orNull(words),
});

const input: Arbitrary<PublishedReportInput> = fc.record({
  documentId: fc.stringMatching(/^[a-z0-9]{24}$/),
  headline: words,
  slug: orNull(fc.oneof(fc.stringMatching(/^[a-z0-9-]{1,60}$/), words)),
  standfirst: orNull(words),
  slugline: orNull(words),
  byline: orNull(words),
  dateline: orNull(fc.record({ place: orNull(words), date: orNull(day) })),
  body: orNull(fc.array(block, { maxLength: 8 })),
  keyPoints: fc.array(fc.record({ ...claim, text: words }), { maxLength: 4 }),
  quotes: fc.oneof(
    { weight: 9, arbitrary: fc.array(quote, { maxLength: 4 }) },
    fc.array(quote, { minLength: 50, maxLength: 50 }),
  ),
  statistics: fc.array(statistic, { maxLength: 4 }),
  media: fc.array(figure, { maxLength: 3 }),
  corrections: fc.array(
    fc.record({
      date: instant,
      kind: fc.constantFrom(
        'correction' as const,
        'clarification' as const,
        'update' as const,
        'kill' as const,
      ),
      text: words,
      claimKey: orNull(fc.uuid()),
    }),
    { maxLength: 2 },
  ),
  people: fc.array(person, { maxLength: 3 }),
  organizations: fc.array(organization, { maxLength: 3 }),
  topics: fc.array(
    fc.record({
      documentId: fc.uuid(),
      label: words,
      qcode: orNull(fc.oneof(fc.constantFrom('medtop:20000763', 'own:a b'), words)),
    }),
    { maxLength: 2 },
  ),
  places: fc.array(fc.record({ name, description: orNull(words) }), { maxLength: 2 }),
  provider: orNull(organization),
  guid: orNull(fc.oneof(fc.constantFrom('urn:newsml:x.example:1', 'no uri'), address)),
  version: orNull(fc.oneof(fc.nat().map(String), words)),
  language: fc.oneof(
    fc.constantFrom('en', 'ar', 'he-IL', 'zh-Hant', 'az-Arab', 'ks-Latn', 'und', null),
    words,
  ),
  urgency: orNull(fc.integer({ min: 1, max: 9 })),
  pubStatus: fc.constantFrom(
    'usable' as const,
    'usable' as const,
    'usable' as const,
    'withheld' as const,
    'canceled' as const,
  ),
  embargoedUntil: orNull(instant),
  expiresAt: orNull(instant),
  firstPublishedAt: orNull(instant),
  contentCreatedAt: orNull(instant),
  publishedAt: instant,
  usageTerms: orNull(words),
  copyrightNotice: orNull(words),
});

/** Puts claims into the body, as an imported report has them, or leaves it as it is. */
const withClaimsInBody = (report: PublishedReportInput, isIn: boolean): PublishedReportInput =>
  isIn
    ? {
        ...report,
        body: [
          ...(report.body ?? []),
          ...(report.quotes ?? []).map(({ text: said }) => ({
            type: 'paragraph' as const,
            children: [{ type: 'text' as const, text: `“${said}” she said.` }],
          })),
          {
            type: 'paragraph' as const,
            children: (report.statistics ?? []).map(({ printed }) => ({
              type: 'text' as const,
              text: ` ${printed ?? ''}. `,
            })),
          },
        ],
      }
    : report;

/** Any report that can be published, odd ones preferred. */
export const anyReport: Arbitrary<PublishedReport> = fc
  .tuple(input, fc.boolean())
  .map(([report, isIn]) => publishedReport.parse(withClaimsInBody(report, isIn)));
