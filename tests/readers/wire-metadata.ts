/** What a wire says of its item, by the names the source document has for it. */
export const carriedFields = [
  'guid',
  'version',
  'pubStatus',
  'urgency',
  'embargoedUntil',
  'usageTerms',
  'copyrightNotice',
  'slugline',
  'edNote',
  'subjects',
  'located',
  'provider',
  'firstCreatedAt',
] as const;
export type CarriedField = (typeof carriedFields)[number];

export interface WireMetadata {
  readonly name: string;
  readonly fileName: string;
  readonly input: string;
  /** What the format has no place for. */
  readonly unsupported: readonly CarriedField[];
}

const lead = 'The harbour of Ostby reopened on Tuesday after three weeks, its master said.';
const created = '2026-01-05T08:00:00Z';
const embargo = '2026-01-06T09:00:00Z';

export const wires: readonly WireMetadata[] = [
  {
    name: 'ninjs 1.x',
    fileName: 'a.json',
    input: JSON.stringify({
      uri: 'urn:nw:1',
      version: '2',
      pubstatus: 'usable',
      urgency: 3,
      embargoed: embargo,
      usageterms: 'Not for radio',
      copyrightnotice: '© Nordwire',
      slugline: 'harbour-reopens',
      ednote: 'Photo follows',
      subject: [{ code: 'medtop:20000337', name: 'Transport' }],
      located: 'Ostby',
      source: 'Nordwire',
      firstcreated: created,
      headline: 'Harbour reopens',
      body_text: lead,
    }),
    unsupported: [],
  },
  {
    name: 'ninjs 3.x',
    fileName: 'a.json',
    input: JSON.stringify({
      uri: 'urn:nw:1',
      standard: { name: 'ninjs', version: '3.0' },
      version: '2',
      pubStatus: 'usable',
      urgency: 3,
      embargoedUntil: embargo,
      usageTerms: 'Not for radio',
      copyrightNotice: '© Nordwire',
      slugline: 'harbour-reopens',
      edNote: 'Photo follows',
      subjects: [{ uri: 'http://cv.iptc.org/newscodes/mediatopic/20000337', name: 'Transport' }],
      located: 'Ostby',
      infoSources: [{ name: 'Nordwire' }],
      firstCreated: created,
      headlines: [{ value: 'Harbour reopens' }],
      bodies: [{ value: lead, contentType: 'text/plain' }],
    }),
    unsupported: [],
  },
  {
    name: 'NewsML-G2',
    fileName: 'a.xml',
    input: `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:nw:1" version="2"><rightsInfo><copyrightNotice>© Nordwire</copyrightNotice><usageTerms>Not for radio</usageTerms></rightsInfo><itemMeta><itemClass qcode="ninat:text"/><provider literal="Nordwire"/><firstCreated>${created}</firstCreated><embargoed>${embargo}</embargoed><pubStatus qcode="stat:usable"/><edNote>Photo follows</edNote></itemMeta><contentMeta><urgency>3</urgency><located><name>Ostby</name></located><slugline>harbour-reopens</slugline><headline>Harbour reopens</headline><subject qcode="medtop:20000337"><name>Transport</name></subject></contentMeta><contentSet><inlineData>${lead}</inlineData></contentSet></newsItem>`,
    unsupported: [],
  },
  {
    name: 'NITF',
    fileName: 'a.xml',
    input: `<nitf><head><tobject><tobject.subject tobject.subject.refnum="04000000" tobject.subject.type="Economy"/></tobject><docdata management-status="usable"><doc-id id-string="urn:nw:1" regsrc="Nordwire"/><urgency ed-urg="3"/><evloc city="Ostby"/><date.issue norm="20260105T080000Z"/><date.release norm="20260106T090000Z"/><doc.copyright year="2026" holder="Nordwire"/><doc.rights owner="Nordwire">Not for radio</doc.rights><du-key key="harbour-reopens" version="2"/><ed-msg info="Photo follows"/></docdata></head><body><body.head><hedline><hl1>Harbour reopens</hl1></hedline></body.head><body.content><p>${lead}</p></body.content></body></nitf>`,
    unsupported: [],
  },
  {
    name: 'NewsML 1.2',
    fileName: 'a.xml',
    input: `<NewsML><NewsEnvelope><DateAndTime>20260105T080000Z</DateAndTime></NewsEnvelope><NewsItem><Identification><NewsIdentifier><ProviderId>nordwire.example</ProviderId><DateId>20260105</DateId><NewsItemId>1</NewsItemId><RevisionId PreviousRevision="1" Update="N">2</RevisionId><PublicIdentifier>urn:newsml:nordwire.example:20260105:1:2</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20260105T080000Z</FirstCreated><ThisRevisionCreated>20260105T083000Z</ThisRevisionCreated><Status FormalName="Usable"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20260106T090000Z</DateAndTime></StatusWillChange><Urgency FormalName="3"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Harbour reopens</HeadLine><SlugLine>harbour-reopens</SlugLine><CopyrightLine>© Nordwire</CopyrightLine><NewsLine><NewsLineType FormalName="Instruction"/><NewsLineText>Photo follows</NewsLineText></NewsLine><RightsLine>Not for radio</RightsLine></NewsLines><AdministrativeMetadata><Provider><Party FormalName="Nordwire"/></Provider></AdministrativeMetadata><DescriptiveMetadata><SubjectCode><Subject FormalName="04000000"/></SubjectCode><Location><Property FormalName="City" Value="Ostby"/></Location></DescriptiveMetadata><ContentItem><DataContent><p>${lead}</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
    unsupported: [],
  },
  {
    name: 'RSS 2.0',
    fileName: 'a.xml',
    input: `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Nordwire</title><copyright>© Nordwire</copyright><item><title>Harbour reopens</title><guid>urn:nw:1</guid><category>Transport</category><pubDate>Mon, 05 Jan 2026 08:00:00 GMT</pubDate><dc:rights>© Nordwire</dc:rights><description>${lead}</description></item></channel></rss>`,
    unsupported: [
      'version',
      'pubStatus',
      'urgency',
      'embargoedUntil',
      'usageTerms',
      'slugline',
      'edNote',
      'located',
    ],
  },
  {
    name: 'Atom',
    fileName: 'a.xml',
    input: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Nordwire</title><entry><title>Harbour reopens</title><id>urn:nw:1</id><published>${created}</published><updated>2026-01-05T08:30:00Z</updated><category term="transport" label="Transport"/><rights>© Nordwire</rights><content type="text">${lead}</content></entry></feed>`,
    unsupported: [
      'pubStatus',
      'urgency',
      'embargoedUntil',
      'usageTerms',
      'slugline',
      'edNote',
      'located',
    ],
  },
  {
    name: 'IPTC 7901',
    fileName: 'a.txt',
    input: `\u0001nwd0123 3 pol 12 harbour-reopens\r\n\u0002Harbour reopens =\r\nEds: Photo follows\r\n\r\n${lead}\r\n\u0003\r\n050800 gmt jan 26\u0004`,
    unsupported: [
      'guid',
      'version',
      'pubStatus',
      'embargoedUntil',
      'usageTerms',
      'copyrightNotice',
      'located',
      'firstCreatedAt',
    ],
  },
  {
    name: 'ANPA 1312',
    fileName: 'a.txt',
    input: `\u0016\u0016\u0001a0123\u001furpol--\r\n\u0013\u0011bc-Harbour 01-05 0120\r\n\u0002\u001e^Harbour reopens<\r\n^Eds: Photo follows<\r\n^   ${lead}\r\n\u0003\r\nnw-01-05-26 0800GMT<\u0004`,
    unsupported: [
      'guid',
      'version',
      'pubStatus',
      'embargoedUntil',
      'usageTerms',
      'copyrightNotice',
      'located',
      'firstCreatedAt',
      'provider',
    ],
  },
];
