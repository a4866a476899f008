/** One file in a shape an agency sends, and what a desk needs of it at least. */
export interface AgencyShape {
  readonly name: string;
  readonly fileName: string;
  /** Written as Latin-1 when `latin1`, else as UTF-8. */
  readonly input: string;
  readonly latin1?: true;
  readonly documents: readonly {
    readonly headline: string;
    /** Words that are in a body paragraph; null for an item that has none. */
    readonly body: string | null;
    readonly metadata?: Readonly<Record<string, unknown>>;
  }[];
}

const lead = 'The harbour of Ostby reopened on Tuesday after three weeks, its master said.';
const second = '"The last wreck is gone," said Wilma Ost, who has led the port since 2019.';

export const agencyShapes: readonly AgencyShape[] = [
  {
    name: 'telex frame ZCZC with marked header lines',
    fileName: 'story.txt',
    input: `ZCZC\n:Harbour\n=reopens\n$b\n^Harbour reopens after three weeks\n&A\n+04000000\n*X\n${lead}\n${second}\nNNNN\n`,
    documents: [
      {
        headline: 'Harbour reopens after three weeks',
        body: 'The harbour of Ostby',
        metadata: { slugline: 'Harbour', subjects: [{ scheme: 'subject-code', code: '04000000' }] },
      },
    ],
  },
  {
    name: 'telex frame ZCZC of a press release service, headline after a colon',
    fileName: 'release.tst',
    input: `ZCZC\n%mnet\n:Harbour company reports record year\n$j\n\nMedia release\n\n${lead}\n\n${second}\n\nNNNN\n`,
    documents: [{ headline: 'Harbour company reports record year', body: 'The harbour of Ostby' }],
  },
  {
    name: 'telex frame ZCZC with the slug after a hash',
    fileName: 'fields.tst',
    input: `ZCZC\n#AFL Results\n@Round 4\n:Ostby beat Westby in round four\n$t\n*T\n\n Ostby      12.8 (80)\n Westby      9.4 (58)\n\n Best: Anders, Quist and Lund were good all day.\nNNNN\n`,
    documents: [{ headline: 'Ostby beat Westby in round four', body: 'were good all day' }],
  },
  {
    name: 'telex frame ZCZC without marked lines',
    fileName: 'racing.txt',
    input: `ZCZC\nYY FORM 12 RFG\nRACING : Ostby Cup field announced\n\n${lead}\n${second}\n\nNNNN\n`,
    documents: [{ headline: 'Ostby Cup field announced', body: 'The harbour of Ostby' }],
  },
  {
    name: 'fields named by two letters and a hash',
    fileName: 'bites.tst',
    input: `zczc\nAN#1\nKN#Nordwire Finance\nPD#06 June 2016 14:00:00\nCO#OST\nSO#XOST\nSF#\nBY#Ann Lee\nKY#Harbour\nTI#Harbour shares rise after reopening\nAB#Shares rose on the news.\nTX#${lead}\n${second}\nNNNN\n`,
    latin1: true,
    documents: [
      {
        headline: 'Harbour shares rise after reopening',
        body: 'The harbour of Ostby',
        metadata: { byline: 'Ann Lee', slugline: 'Harbour', provider: 'Nordwire Finance' },
      },
    ],
  },
  {
    name: 'press release text with source and number above its headline',
    fileName: 'pr.txt',
    input: `Source: Ostby Harbour Company\nMEDIA RELEASE PR67000\nHarbour Company Reopens the Port of Ostby\n\nOSTBY, Feb. 1, 2017 /PRNewswire-Nordnet/ --\n\n${lead}\n\n${second}\n\nSOURCE: Ostby Harbour Company\n`,
    latin1: true,
    documents: [
      { headline: 'Harbour Company Reopens the Port of Ostby', body: 'The harbour of Ostby' },
    ],
  },
  {
    name: 'weather bureau warning, all capitals and a product number first',
    fileName: 'IDN20400.txt',
    input: `IDN20400\nBureau of Weather\nOstby Regional Office\n\nTOP PRIORITY FOR IMMEDIATE BROADCAST\n\nSevere Weather Warning\nfor DAMAGING WINDS\n\nIssued at 4:10 pm EDT on Tuesday 5 June 2018\n\nDamaging winds averaging 60 km/h are expected along the coast this evening.\nPeople should stay away from the harbour.\n`,
    documents: [{ headline: 'Bureau of Weather', body: 'Damaging winds averaging 60 km/h' }],
  },
  {
    name: 'sports results after one header of control characters',
    fileName: 'results.txt',
    input: `\u0001OSTBY\u001f1-8\u001fN\u001fN\u001fNSW\u001fMonday\nRace 1: The reopening stakes over 1200 metres\nWilma's Joy (A Lund) 1, Red Tide (B Quist) 2, Slow Ferry 3.\nAll started.\nAAP RESULTS\n`,
    documents: [{ headline: 'OSTBY 1-8 N N NSW Monday', body: 'Red Tide (B Quist) 2' }],
  },
  {
    name: 'IPTC 7901 as a German agency sends it',
    fileName: 'dpa.txt',
    input: `\u0001dpa1234 3 vm 123  Nordland/Hafen/\n\u0002 Hafen von Ostby öffnet nach drei Wochen =\n \nOstby (dpa) - Der Hafen von Ostby hat am Dienstag nach drei Wochen wieder\ngeöffnet. Das teilte der Hafenmeister mit.\n  «Das letzte Wrack ist fort», sagte Wilma Ost.\n\u0003dpa wo xx n1\n051435 Jun 18\n\u0004`,
    latin1: true,
    documents: [
      {
        headline: 'Hafen von Ostby öffnet nach drei Wochen',
        body: 'Der Hafen von Ostby hat am Dienstag',
        metadata: { urgency: 3 },
      },
    ],
  },
  {
    name: 'IPTC 7901 whose control characters were lost',
    fileName: 'dpa.txt',
    input: `dpa1234 4 pl 123  dpa 0456\nNordland/Hafen/\n\nHafen von Ostby öffnet nach drei Wochen =\n \nOstby (dpa) - Der Hafen von Ostby hat am Dienstag nach drei Wochen wieder\ngeöffnet. Das teilte der Hafenmeister mit.\n`,
    latin1: true,
    documents: [
      {
        headline: 'Hafen von Ostby öffnet nach drei Wochen',
        body: 'Der Hafen von Ostby hat am Dienstag',
      },
    ],
  },
  {
    name: 'IPTC 7901 behind fill characters',
    fileName: 'ats.txt',
    input: `\u007f\u007f\r\n\u007f\u0001ats0123 4 pl 210 Ostby\r\nPort/rouvre/\r\n\u0002Le port d'Ostby rouvre après trois semaines = \r\n \r\nOstby (ats) Le port d'Ostby a rouvert mardi après trois semaines, a\r\nindiqué son directeur.\r\n  « La dernière épave a disparu », a dit Wilma Ost.\r\n\u0003\r\n\u0004`,
    latin1: true,
    documents: [
      {
        headline: "Le port d'Ostby rouvre après trois semaines",
        body: "Le port d'Ostby a rouvert mardi",
      },
    ],
  },
  {
    name: 'ANPA 1312 with a take line above the headline',
    fileName: 'ap.tst',
    input: `\u0016\u0016\u0001a1045\u001fbc-----\nr i\u0013\u0011 bc-harbor-reopens 2ndld-writethru 06-05 0321\n\u0002^BC-NL--Harbor Reopens, 2nd Ld-Writethru,321<\n^Harbor reopens after three weeks<\n^Eds: Updates with quotes.<\n^By WILMA LEE=\n^Nordwire Writer=\n\tOSTBY, Nordland (NW) _ The harbor of Ostby reopened on Tuesday after three weeks.\n\t"The last wreck is gone," said Wilma Ost.\n\u0003NW-WF-06-05-18 1435GMT\u0004\n`,
    documents: [
      {
        headline: 'Harbor reopens after three weeks',
        body: 'The harbor of Ostby reopened',
        metadata: { edNote: 'Eds: Updates with quotes.' },
      },
    ],
  },
  {
    name: 'ANPA 1312 alert that has nothing but its first sentence',
    fileName: 'alert.tst',
    input: `\u0016\u0016\u0001a1046\u001fbc-----\nu i\u0013\u0011 bc-alert 06-05 0012\n\u0002^BC-APNewsAlert,12<\n\tOSTBY, Nordland (NW) _ Harbor master says the port of Ostby has reopened.\n\u0003NW-WF-06-05-18 1430GMT\u0004\n`,
    documents: [
      {
        headline: 'Harbor master says the port of Ostby has reopened',
        body: 'Harbor master says the port',
      },
    ],
  },
  {
    name: 'ANPA 1312 table with thin spaces and tab marks',
    fileName: 'table.tst',
    input: `\u0016\u0016\u0001a1047\u001fbc-----\ns s\u0014\u0012 bc-soc--scores 06-05 0050\n\u0002^BC-SOC--Nordland Scores,50<\n^Nordland league results<\n^\u0008Ostby\u00103\u0010Westby\u00101<\n^\u0008Nordby\u00100\u0010Sudby\u00100<\n\tThe next round is played on Saturday in all four towns.\n\u0003NW-WF-06-05-18 1435GMT\u0004\n`,
    documents: [{ headline: 'Nordland league results', body: 'next round is played on Saturday' }],
  },
  {
    name: 'JSON of an agency API whose body lies beside the item',
    fileName: 'item.json',
    input: JSON.stringify({
      api_version: '1.1',
      data: {
        item: {
          uri: 'https://api.nordwire.example/content/a1b2',
          altids: { itemid: 'a1b2', etag: 'a1b2_3a' },
          version: 3,
          type: 'text',
          language: 'en',
          pubstatus: 'usable',
          urgency: 4,
          headline: 'Harbor reopens after three weeks',
          headline_extended: 'The harbor of Ostby reopened.',
          slugline: 'BC-NL--Harbor,Reopens',
          ednote: 'Eds: Updates.',
          firstcreated: '2018-06-05T14:30:00Z',
          versioncreated: '2018-06-05T14:35:00+0000',
          bylines: [{ by: 'By WILMA LEE', title: 'Nordwire Writer' }],
          subject: [{ code: 'i', name: 'International', rels: ['category'] }],
          associations: {},
        },
      },
      nitf: {
        body_html: `<block id="Main"><p>OSTBY, Nordland (NW) — ${lead}</p><p>${second}</p></block>`,
      },
    }),
    documents: [
      {
        headline: 'Harbor reopens after three weeks',
        body: 'The harbour of Ostby reopened',
        metadata: { version: '3', urgency: 4 },
      },
    ],
  },
  {
    name: 'JSON of an agency API that cancels an item',
    fileName: 'kill.json',
    input: JSON.stringify({
      api_version: '1.1',
      data: {
        item: {
          uri: 'https://api.nordwire.example/content/a1b2',
          version: 4,
          type: 'text',
          pubstatus: 'cancelled',
          headline: 'Harbor reopens after three weeks',
        },
      },
    }),
    documents: [
      {
        headline: 'Harbor reopens after three weeks',
        body: null,
        metadata: { pubStatus: 'canceled', version: '4' },
      },
    ],
  },
  {
    name: 'Danish XML of an agency’s own with escaped HTML',
    fileName: 'rb.xml',
    input: `<?xml version="1.0"?><RBNews xmlns="http://tempuri.org/"><NewsID>12345</NewsID><PublishDate>2018-06-05T14:35:00</PublishDate><Priority>3</Priority><headline>Havnen i Østby er åben igen</headline><strapline>Havn/Åbning</strapline><subtitle>Efter tre uger.</subtitle><origin>/ritzau/</origin><version>2</version><content>&lt;p&gt;Havnen i Østby åbnede tirsdag efter tre uger, siger havnechefen.&lt;/p&gt;&lt;p&gt;- Det sidste vrag er væk, siger Wilma Ost.&lt;/p&gt;</content><TilRedaktionen>&lt;p&gt;Ring til vagten.&lt;/p&gt;</TilRedaktionen></RBNews>`,
    documents: [
      {
        headline: 'Havnen i Østby er åben igen',
        body: 'Havnen i Østby åbnede tirsdag',
        metadata: { guid: '12345', version: '2' },
      },
    ],
  },
  {
    name: 'the same without a headline',
    fileName: 'rb.xml',
    input: `<?xml version="1.0"?><ns:RBNews xmlns:ns="http://tempuri.org/"><ns:NewsID>12346</ns:NewsID><ns:headline/><ns:content>&lt;p&gt;Havnen i Østby åbnede tirsdag efter tre uger, siger havnechefen.&lt;/p&gt;</ns:content></ns:RBNews>`,
    documents: [
      {
        headline: 'Havnen i Østby åbnede tirsdag efter tre uger, siger havnechefen',
        body: 'Havnen i Østby åbnede tirsdag',
      },
    ],
  },
  {
    name: 'Atom whose title is in the agency’s own element',
    fileName: 'wenn.xml',
    input: `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:nm="http://feed.example/nm" xmlns:cm="http://feed.example/cm"><title>Showbiz</title><nm:NewsManagement/><entry><cm:ContentMetadata><cm:title>Singer opens the harbour</cm:title><cm:first_line>She sang.</cm:first_line></cm:ContentMetadata><nm:NewsManagement><nm:published>2018-06-05T14:35:00+00:00</nm:published><nm:updated>2018-06-05T14:36:00+00:00</nm:updated><nm:original_article_id>778</nm:original_article_id></nm:NewsManagement><content type="text">${lead}\n\n  ${second}</content></entry></feed>`,
    documents: [
      {
        headline: 'Singer opens the harbour',
        body: 'The harbour of Ostby reopened',
        metadata: { guid: '778' },
      },
    ],
  },
  {
    name: 'a blog’s export',
    fileName: 'export.xml',
    input: `<?xml version="1.0"?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Blog</title><wp:wxr_version>1.2</wp:wxr_version><item><title>Harbour reopens</title><link>https://blog.example/1</link><pubDate>Tue, 05 Jun 2018 14:35:00 +0000</pubDate><dc:creator><![CDATA[ann]]></dc:creator><guid isPermaLink="false">https://blog.example/?p=1</guid><description></description><content:encoded><![CDATA[${lead}\n\n${second}\n\n<!--more-->\nMore follows here, the port said.]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>1</wp:post_id><wp:status>publish</wp:status></item></channel></rss>`,
    documents: [{ headline: 'Harbour reopens', body: 'The harbour of Ostby reopened' }],
  },
  {
    name: 'a press release service’s own XML',
    fileName: 'release.xml',
    input: `<?xml version="1.0" encoding="UTF-8"?><release id="17846"><title>Havnen i Østby er åpen</title><leadtext>Etter tre uker.</leadtext><body>&lt;p&gt;Havnen i Østby åpnet tirsdag etter tre uker, sier havnesjefen.&lt;/p&gt;</body><publicationDate>2018-06-05T14:35:00+02:00</publicationDate><publisher id="12"><name>Østby Havn</name></publisher><images><image id="1"><url>https://img.example/1.jpg</url><caption>Havnen</caption></image></images><contacts><contact><name>Wilma Ost</name><title>Sjef</title><phone>1</phone></contact></contacts></release>`,
    documents: [
      {
        headline: 'Havnen i Østby er åpen',
        body: 'Havnen i Østby åpnet tirsdag',
        metadata: { guid: '17846' },
      },
    ],
  },
  {
    name: 'NewsML 1.2 with title, lead and body as components, two stories in one item',
    fileName: 'belga.xml',
    input: `<?xml version="1.0" encoding="utf-8"?><NewsML Version="1.2"><NewsEnvelope><DateAndTime>20180605T143500</DateAndTime></NewsEnvelope><NewsItem xml:lang="fr"><Identification><NewsIdentifier><ProviderId>nordwire.example</ProviderId><DateId>20180605</DateId><NewsItemId>77</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId><PublicIdentifier>urn:newsml:nordwire.example:20180605:77:1N</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName="NEWS"/><FirstCreated>20180605T143000</FirstCreated><ThisRevisionCreated>20180605T143500</ThisRevisionCreated><Status FormalName="USABLE"/></NewsManagement><NewsComponent><NewsComponent Duid="1001" xml:lang="fr"><Role FormalName="Text"/><NewsLines><HeadLine>Le port d'Ostby rouvre</HeadLine><CreditLine>NORDWIRE</CreditLine></NewsLines><NewsComponent><Role FormalName="Title"/><ContentItem><Format FormalName="Text"/><DataContent>Le port d'Ostby rouvre</DataContent></ContentItem></NewsComponent><NewsComponent><Role FormalName="Lead"/><ContentItem><Format FormalName="Text"/><DataContent>Le port d'Ostby a rouvert mardi.</DataContent></ContentItem></NewsComponent><NewsComponent><Role FormalName="Body"/><ContentItem><Format FormalName="Text"/><DataContent>   La dernière épave a disparu, a dit Wilma Ost.\n   Le trafic reprend.</DataContent></ContentItem></NewsComponent></NewsComponent><NewsComponent Duid="1002" xml:lang="nl"><Role FormalName="Text"/><NewsLines><HeadLine>Haven van Ostby weer open</HeadLine></NewsLines><NewsComponent><Role FormalName="Title"/><ContentItem><Format FormalName="Text"/><DataContent>Haven van Ostby weer open</DataContent></ContentItem></NewsComponent><NewsComponent><Role FormalName="Lead"/><ContentItem><Format FormalName="Text"/><DataContent>De haven van Ostby is dinsdag heropend.</DataContent></ContentItem></NewsComponent><NewsComponent><Role FormalName="Body"/><ContentItem><Format FormalName="Text"/><DataContent>Het laatste wrak is weg, zei Wilma Ost.</DataContent></ContentItem></NewsComponent></NewsComponent></NewsComponent></NewsItem></NewsML>`,
    documents: [
      {
        headline: "Le port d'Ostby rouvre",
        body: 'La dernière épave a disparu',
        metadata: { language: 'fr' },
      },
      {
        headline: 'Haven van Ostby weer open',
        body: 'Het laatste wrak is weg',
        metadata: { language: 'nl' },
      },
    ],
  },
  {
    name: 'NewsML 1.2 alert: a title and an empty body',
    fileName: 'alert.xml',
    input: `<NewsML Version="1.2"><NewsItem><Identification><NewsIdentifier><ProviderId>nordwire.example</ProviderId><DateId>20180605</DateId><NewsItemId>78</NewsItemId><RevisionId>1</RevisionId></NewsIdentifier></Identification><NewsManagement><Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsComponent Duid="1"><Role FormalName="ALERT"/><NewsLines><HeadLine>URGENT: port of Ostby reopens</HeadLine></NewsLines><NewsComponent><Role FormalName="Title"/><ContentItem><Format FormalName="Text"/><DataContent>URGENT: port of Ostby reopens</DataContent></ContentItem></NewsComponent><NewsComponent><Role FormalName="Body"/><ContentItem><Format FormalName="Text"/><DataContent></DataContent></ContentItem></NewsComponent></NewsComponent></NewsComponent></NewsItem></NewsML>`,
    documents: [{ headline: 'URGENT: port of Ostby reopens', body: null }],
  },
  {
    name: 'NewsML 1.2 with the text three components deep and NITF inside',
    fileName: 'tass.xml',
    input: `<?xml version="1.0" encoding="windows-1251"?><NewsML Version="1.2"><NewsEnvelope><SentFrom><Party FormalName="NW"/></SentFrom><DateAndTime>20180605T143500+0300</DateAndTime></NewsEnvelope><NewsItem><Identification><NewsIdentifier><ProviderId>nw.example</ProviderId><DateId>20180605</DateId><NewsItemId>03AE</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId><PublicIdentifier>urn:newsml:nw.example:20180605:03AE:1</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20180605T143000</FirstCreated><Status FormalName="Usable"/><Urgency FormalName="4"/></NewsManagement><NewsComponent Duid="03AE" Essential="no" EquivalentsList="no"><NewsComponent><NewsComponent xml:lang="en"><Role FormalName="Main"/><NewsLines><HeadLine>Port of Ostby reopens</HeadLine><DateLine>OSTBY, June 5. /NW/.</DateLine></NewsLines><ContentItem><MediaType FormalName="Text"/><Format FormalName="NITF3.1"/><DataContent><nitf><body><body.content><p>${lead}</p><p>${second}</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsComponent></NewsComponent></NewsItem></NewsML>`,
    documents: [
      { headline: 'Port of Ostby reopens', body: 'The harbour of Ostby', metadata: { urgency: 4 } },
    ],
  },
  {
    name: 'NITF with the agency’s marks in the headline and bare blocks',
    fileName: 'ansa.xml',
    input: `<?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE nitf SYSTEM "nitf-3-1.dtd"><nitf version="-//IPTC//DTD NITF 3.1//EN"><head><title>&gt;&gt;&gt;NW/Il porto di Ostby riapre</title><meta name="priority" content="U"/><meta name="category_iptc" content="04000000"/><docdata><doc-id id-string="NW123"/><date.issue norm="20180605T143500Z"/></docdata></head><body><body.head><hedline><hl1>&gt;&gt;&gt;NW/Il porto di Ostby riapre</hl1></hedline><byline>di Wilma Ost</byline><distributor><org>Nordwire</org></distributor><dateline><location>OSTBY</location></dateline></body.head><body.content><block><p> Il porto di Ostby ha riaperto martedì dopo tre settimane, ha detto il direttore.</p></block></body.content></body></nitf>`,
    latin1: true,
    documents: [
      { headline: '>>>NW/Il porto di Ostby riapre', body: 'Il porto di Ostby ha riaperto' },
    ],
  },
  {
    name: 'NITF whose headline is only in the head and whose text stands in one pre',
    fileName: 'pre.xml',
    input: `<nitf><head><title>Harbour reopens</title><docdata management-status="usable"><doc-id id-string="1" regsrc="NW"/></docdata></head><body><body.head/><body.content><pre>   The harbour of Ostby reopened on Tuesday after\nthree weeks, its master said.\n   Traffic resumes at once.</pre></body.content></body></nitf>`,
    documents: [{ headline: 'Harbour reopens', body: 'The harbour of Ostby reopened on Tuesday' }],
  },
  {
    name: 'NITF that cancels',
    fileName: 'kill.xml',
    input: `<nitf><head><docdata management-status="canceled"><doc-id id-string="1" regsrc="NW"/><du-key version="3"/></docdata></head><body><body.head><hedline><hl1>KILL: Harbour reopens</hl1></hedline></body.head><body.content/></body></nitf>`,
    documents: [
      {
        headline: 'KILL: Harbour reopens',
        body: null,
        metadata: { pubStatus: 'canceled', guid: '1' },
      },
    ],
  },
  {
    name: 'NewsML-G2 with XHTML, headline only in the XHTML title',
    fileName: 'g2.xml',
    input: `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2018-06-05T14:35:00Z</sent></header><itemSet><newsItem guid="tag:nw.example,2018:1" version="2" standard="NewsML-G2" standardversion="2.9" conformance="power"><itemMeta><itemClass qcode="ninat:text"/><provider literal="NW"/><versionCreated>2018-06-05T14:35:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><urgency>3</urgency><headline/></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Port of Ostby reopens</title></head><body><p>${lead}</p><p>${second}</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>`,
    documents: [{ headline: 'Port of Ostby reopens', body: 'The harbour of Ostby' }],
  },
  {
    name: 'NewsML-G2 flash: a headline and an empty body',
    fileName: 'flash.xml',
    input: `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:nw.example,2018:2" version="1" standard="NewsML-G2" standardversion="2.9"><itemMeta><itemClass qcode="ninat:text"/><provider literal="NW"/><versionCreated>2018-06-05T14:35:00Z</versionCreated></itemMeta><contentMeta><urgency>1</urgency><headline>PORT OF OSTBY REOPENS -HARBOUR MASTER</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body/></html></inlineXML></contentSet></newsItem>`,
    documents: [{ headline: 'PORT OF OSTBY REOPENS -HARBOUR MASTER', body: null }],
  },
  {
    name: 'NewsML-G2 without namespace, body as CDATA in inlineData',
    fileName: 'g2data.xml',
    input: `<newsItem guid="urn:nw:3" version="1"><itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:NW"/><versionCreated>2018-06-05T14:35:00+0200</versionCreated><pubStatus qcode="stat:canceled"/></itemMeta><contentMeta><headline role="hldrol:subhead">After three weeks</headline><headline role="hldrol:main">Port of Ostby reopens</headline></contentMeta><contentSet><inlineData contenttype="text/plain"><![CDATA[   ${lead}\n   ${second}]]></inlineData></contentSet></newsItem>`,
    documents: [
      {
        headline: 'Port of Ostby reopens',
        body: 'The harbour of Ostby',
        metadata: { pubStatus: 'canceled' },
      },
    ],
  },
  {
    name: 'ninjs 1.x with nothing but body_text and a slugline',
    fileName: 'n.json',
    input: JSON.stringify({
      guid: 'tag:nw.example:4',
      version: '1',
      type: 'text',
      slugline: 'HARBOUR REOPENS',
      body_text: `${lead}\n${second}`,
    }),
    documents: [
      {
        headline: 'The harbour of Ostby reopened on Tuesday after three weeks, its master said',
        body: 'The harbour of Ostby',
      },
    ],
  },
  {
    name: 'ninjs picture without a text of its own',
    fileName: 'p.json',
    input: JSON.stringify({
      guid: 'tag:nw.example:5',
      type: 'picture',
      headline: 'Ferry leaves Ostby',
      description_text: 'A ferry leaves the harbour of Ostby on Tuesday. (NW Photo/Ann Lee)',
      byline: 'Ann Lee',
      renditions: { original: { href: 'https://img.example/1.jpg', mimetype: 'image/jpeg' } },
    }),
    documents: [{ headline: 'Ferry leaves Ostby', body: null }],
  },
  {
    name: 'ninjs with associations as a list and HTML in the headline',
    fileName: 'n3.json',
    input: JSON.stringify({
      uri: 'http://nw.example/6',
      standard: { name: 'ninjs', version: '3.0' },
      type: 'text',
      headlines: [
        { role: 'main', value: 'Port <b>of Ostby</b> reopens', contentType: 'text/html' },
      ],
      bodies: [{ role: 'main', contentType: 'text/html', value: `<p>${lead}</p><p>${second}</p>` }],
      associations: [
        {
          name: 'main',
          uri: 'http://nw.example/7',
          type: 'picture',
          headlines: [{ value: 'Ferry' }],
        },
      ],
    }),
    documents: [{ headline: 'Port of Ostby reopens', body: 'The harbour of Ostby' }],
  },
  {
    name: 'a search answer with several items',
    fileName: 'search.json',
    input: JSON.stringify({
      _items: [
        { _id: '1', guid: 'a', headline: 'One port reopens', body_html: `<p>${lead}</p>` },
        { _id: '2', guid: 'b', headline: 'Two ports reopen', body_html: `<p>${second}</p>` },
      ],
      _meta: { total: 2 },
    }),
    documents: [
      { headline: 'One port reopens', body: 'The harbour of Ostby' },
      { headline: 'Two ports reopen', body: 'The last wreck is gone' },
    ],
  },
  {
    name: 'RSS whose text is only in content:encoded',
    fileName: 'rss.xml',
    input: `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>NW</title><item><title><![CDATA[Port of Ostby &amp; others reopen]]></title><guid>9</guid><description/><content:encoded><![CDATA[<p>${lead}</p><p>${second}</p>]]></content:encoded></item></channel></rss>`,
    documents: [{ headline: 'Port of Ostby & others reopen', body: 'The harbour of Ostby' }],
  },
  {
    name: 'a news agency e-mail in quoted-printable Latin-1',
    fileName: 'mail.eml',
    input: `From: desk@nw.example\r\nTo: news@desk.example\r\nSubject: =?iso-8859-1?Q?H=E4fen?= in Ostby\r\n  wieder offen\r\nDate: Tue, 5 Jun 2018 14:35:00 +0200\r\nMessage-ID: <1@nw.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nDie H=E4fen in Ostby haben am Dienstag nach drei Wochen wieder ge=F6ffnet.\r\n\r\n"Das letzte Wrack ist fort", sagte Wilma Ost.\r\n`,
    documents: [{ headline: 'Häfen in Ostby wieder offen', body: 'Die Häfen in Ostby haben' }],
  },
];

/** The file's bytes. */
export function bytesOf({ input, latin1 }: AgencyShape): Uint8Array {
  return new Uint8Array(Buffer.from(input, latin1 === true ? 'latin1' : 'utf8'));
}
