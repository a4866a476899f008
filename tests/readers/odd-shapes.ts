/*
 * One story in every shape that carries it: dialects, wrappings, encodings and damage. Each must
 * give a headline and a body without any markup left in it.
 */

const lead = 'The harbour of Ostby reopened on Tuesday after three weeks, its master said.';
const second = '"The last wreck is gone," said Wilma Ost, who has led the port since 2019.';
const html = `<p>${lead}</p><p>${second}</p>`;
const esc = (s: string) =>
  s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const headline = 'Harbour reopens after three weeks';
const utf16le = (s: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(s, 'utf16le')]);
const utf16be = (s: string) =>
  Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(s, 'utf16le').swap16()]);
const nitf = (body: string) =>
  `<nitf><body><body.head><hedline><hl1>${headline}</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`;
const g2 = (inner: string, cm = `<contentMeta><headline>${headline}</headline></contentMeta>`) =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="1"><itemMeta><itemClass qcode="ninat:text"/><provider literal="X"/></itemMeta>${cm}<contentSet>${inner}</contentSet></newsItem>`;
const json = (value: unknown): string => JSON.stringify(value);
/** Name, file name and content of each. */
export const oddShapes: readonly (readonly [
  name: string,
  fileName: string,
  content: string | Buffer,
])[] = [
  [
    'nitf doctype ext dtd',
    'a.xml',
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">\n` + nitf(html),
  ],
  [
    'nitf doctype public',
    'a.xml',
    `<?xml version="1.0"?><!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.3//EN" "http://www.nitf.org/IPTC/NITF/3.3/specification/dtd/nitf-3-3.dtd">` +
      nitf(html),
  ],
  [
    'nitf doctype, internal empty subset',
    'a.xml',
    `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd" []>` + nitf(html),
  ],
  [
    'nitf html entities w dtd',
    'a.xml',
    `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd">` +
      nitf(`<p>Caf&eacute; &mdash; ${lead}</p>`),
  ],
  ['leading ws', 'a.xml', `\n\n  <?xml version="1.0" encoding="UTF-8"?>` + nitf(html)],
  ['bom+ws', 'a.xml', `\ufeff\n<?xml version="1.0" encoding="UTF-8"?>` + nitf(html)],
  ['double bom', 'a.xml', `\ufeff\ufeff<?xml version="1.0" encoding="UTF-8"?>` + nitf(html)],
  [
    'comment before prolog',
    'a.xml',
    `<!-- sent by feeder --><?xml version="1.0" encoding="UTF-8"?>` + nitf(html),
  ],
  [
    'junk before prolog (http header)',
    'a.xml',
    `X-Header: 1\n\n<?xml version="1.0" encoding="UTF-8"?>` + nitf(html),
  ],
  [
    'win1252 declared utf8',
    'a.xml',
    Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?>` + nitf(`<p>Caf\xe9 \x93quoted\x94 ${lead}</p>`),
      'latin1',
    ),
  ],
  ['utf16le bom', 'a.xml', utf16le(`<?xml version="1.0" encoding="UTF-16"?>` + nitf(html))],
  ['utf16be bom', 'a.xml', utf16be(`<?xml version="1.0" encoding="UTF-16"?>` + nitf(html))],
  [
    'utf16le bom declared utf-8',
    'a.xml',
    utf16le(`<?xml version="1.0" encoding="UTF-8"?>` + nitf(html)),
  ],
  [
    'utf16le no bom',
    'a.xml',
    Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>` + nitf(html), 'utf16le'),
  ],
  ['utf8 declared utf-16', 'a.xml', `<?xml version="1.0" encoding="UTF-16"?>` + nitf(html)],
  [
    'iso-8859-1 declared',
    'a.xml',
    Buffer.from(
      `<?xml version="1.0" encoding="ISO-8859-1"?>` + nitf(`<p>Caf\xe9 ${lead}</p>`),
      'latin1',
    ),
  ],
  ['unknown encoding declared', 'a.xml', `<?xml version="1.0" encoding="x-mac-foo"?>` + nitf(html)],
  ['utf16 json', 'a.json', utf16le(json({ headline, body_html: html }))],
  ['utf16 text', 'a.txt', utf16le(`${headline}\n\n${lead}\n\n${second}\n`)],
  ['nitf escaped html in content', 'a.xml', nitf(esc(html))],
  ['nitf escaped twice', 'a.xml', nitf(esc(esc(html)))],
  ['nitf cdata html', 'a.xml', nitf(`<![CDATA[${html}]]>`)],
  ['nitf block', 'a.xml', nitf(`<block>${html}</block>`)],
  ['nitf pre', 'a.xml', nitf(`<pre>${lead}\n${second}</pre>`)],
  [
    'nitf table only',
    'a.xml',
    nitf(`<table><tr><td>Ostby</td><td>1</td></tr><tr><td>Westby</td><td>2</td></tr></table>`),
  ],
  [
    'nitf body text w/out content',
    'a.xml',
    `<nitf><body><body.head><hedline><hl1>${headline}</hl1></hedline></body.head>${html}</body></nitf>`,
  ],
  [
    'nitf hedline direct text',
    'a.xml',
    `<nitf><body><body.head><hedline>${headline}</hedline></body.head><body.content>${html}</body.content></body></nitf>`,
  ],
  [
    'nitf headline in title',
    'a.xml',
    `<nitf><head><title>${headline}</title></head><body><body.content>${html}</body.content></body></nitf>`,
  ],
  [
    'nitf uppercase',
    'a.xml',
    nitf(html).toUpperCase().replaceAll(headline.toUpperCase(), headline),
  ],
  [
    'nitf namespaced',
    'a.xml',
    `<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/"><n:body><n:body.head><n:hedline><n:hl1>${headline}</n:hl1></n:hedline></n:body.head><n:body.content><n:p>${lead}</n:p></n:body.content></n:body></n:nitf>`,
  ],
  [
    'nitf wrapped in envelope',
    'a.xml',
    `<envelope><header/><payload>${nitf(html)}</payload></envelope>`,
  ],
  [
    'nitf abstract only',
    'a.xml',
    `<nitf><body><body.head><hedline><hl1>${headline}</hl1></hedline><abstract><p>${lead}</p></abstract></body.head></body></nitf>`,
  ],
  ['nitf br paragraphs', 'a.xml', nitf(`${lead}<br/><br/>${second}`)],
  [
    'nitf hl2 only',
    'a.xml',
    `<nitf><body><body.head><hedline><hl2>${headline}</hl2></hedline></body.head><body.content>${html}</body.content></body></nitf>`,
  ],
  [
    'g2 msg without contentMeta',
    'a.xml',
    `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-01-01T00:00:00Z</sent></header><itemSet>${g2(`<inlineXML contenttype="application/nitf+xml">${nitf(html)}</inlineXML>`, '')}</itemSet></newsMessage>`,
  ],
  [
    'g2 inlineData',
    'a.xml',
    g2(`<inlineData contenttype="text/plain">${lead}\n\n${second}</inlineData>`),
  ],
  [
    'g2 inlineData html escaped',
    'a.xml',
    g2(`<inlineData contenttype="text/html">${esc(html)}</inlineData>`),
  ],
  ['g2 inlineData cdata no type', 'a.xml', g2(`<inlineData><![CDATA[${html}]]></inlineData>`)],
  [
    'g2 inlineXML html',
    'a.xml',
    g2(
      `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${html}</body></html></inlineXML>`,
    ),
  ],
  [
    'g2 inlineXML escaped',
    'a.xml',
    g2(`<inlineXML>${esc(`<html><body>${html}</body></html>`)}</inlineXML>`),
  ],
  [
    'g2 description as body only',
    'a.xml',
    g2(
      '',
      `<contentMeta><headline>${headline}</headline><description role="drol:summary">${lead}</description></contentMeta>`,
    ),
  ],
  ['g2 no ns', 'a.xml', g2(`<inlineData>${lead}</inlineData>`).replace(/ xmlns="[^"]*"/, '')],
  [
    'g2 prefixed ns',
    'a.xml',
    `<nar:newsItem xmlns:nar="http://iptc.org/std/nar/2006-10-01/" guid="x"><nar:contentMeta><nar:headline>${headline}</nar:headline></nar:contentMeta><nar:contentSet><nar:inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>${html}</body></html></nar:inlineXML></nar:contentSet></nar:newsItem>`,
  ],
  [
    'g2 planning/package only',
    'a.xml',
    `<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="p"><itemMeta/><contentMeta><headline>${headline}</headline></contentMeta><groupSet root="r"><group id="r"><itemRef residref="urn:x:1"><title>First story title</title></itemRef></group></groupSet></packageItem>`,
  ],
  [
    'g2 conceptItem',
    'a.xml',
    `<conceptItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="c"><itemMeta/><concept><conceptId qcode="x:1"/><name>Harbour event</name><definition>${lead}</definition></concept></conceptItem>`,
  ],
  [
    'g2 newsMessage w/ header junk + 2 items',
    'a.xml',
    `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${g2(`<inlineData>${lead}</inlineData>`)}${g2(`<inlineData>${second}</inlineData>`).replace('urn:x:1', 'urn:x:2')}</itemSet></newsMessage>`,
  ],
  [
    'g2 assert after truncated',
    'a.xml',
    g2(`<inlineData>${lead}\n\n${second}</inlineData>`).slice(0, -40),
  ],
  [
    'anpa ctrl chars',
    'a.txt',
    `\x16\x16\x01a1234bc-r-\r\n^bc-harbour,0123\x1f\r\n${headline}\r\n\x02\r\n   ${lead}\r\n   ${second}\r\n\x03\r\nap-wx-01-01-26 0000GMT\x04`,
  ],
  [
    'ap style text',
    'a.txt',
    `APNewsAlert\r\n\r\nBC-EU--Harbour, 1st Ld-Writethru,0120\r\n${headline}\r\nEds: Updates throughout.\r\nBy ANN LEE\r\nAssociated Wire\r\n\r\nOSTBY (AW) — ${lead}\r\n   ${second}\r\n`,
  ],
  [
    'afp iptc7901',
    'a.txt',
    `\x01\x01\x01AFP123 4 i 0123 OST /NWS-AA01\r\n\x02\r\nharbour-reopen\r\n${headline}\r\nby Ann LEE\r\nOSTBY, Jan 1, 2026 (NWS) - ${lead}\r\n   ${second}\r\n   al/bb\r\n\x03NWS 011200 GMT JAN 26\r\n\x04`,
  ],
  [
    'dpa iptc',
    'a.txt',
    `\x01bdt0123 4 pl  120  nwd 0001\r\n\r\n\x02Hafen/Verkehr/Ostby/\r\n(Zusammenfassung 1200)\r\n${headline} =\r\n\r\nOstby (nwd) - ${lead}\r\n\r\n${second}\r\n\r\n# Notizblock\r\n\x03nwd xx n1\r\n011200 Jan 26\r\n\x04`,
  ],
  [
    'ansa',
    'a.txt',
    `\x01ZCZC1234/SXA\r\nXEF12345_SXA_QBXB\r\nR EST S0A QBXB\r\n${headline}\r\n   (NWS) - OSTBY, 1 GEN - ${lead}\r\n${second} (NWS).\r\n     AL-BB\r\n01-GEN-26 12:00 NNNN\r\n`,
  ],
  [
    'reuters text',
    'a.txt',
    `HARBOUR-REOPEN/ (UPDATE 1)\r\nUPDATE 1-${headline}\r\n* Port open again\r\n* Ferry runs\r\n(Adds quote)\r\n\r\n    By Ann Lee\r\n    OSTBY, Jan 1 (Wire) - ${lead}\r\n    ${second}\r\n (Reporting by Ann Lee)\r\n`,
  ],
  ['ninjs body_xhtml', 'a.json', json({ uri: 'u:1', headline, body_xhtml: html })],
  ['ninjs body_richText', 'a.json', json({ uri: 'u:1', headline, body_richText: html })],
  [
    'ninjs bodies obj',
    'a.json',
    json({
      uri: 'u:1',
      headlines: [{ value: headline }],
      bodies: [{ contenttype: 'text/html', value: html }],
    }),
  ],
  ['ninjs bodies map', 'a.json', json({ uri: 'u:1', headline, bodies: { html } })],
  [
    'ninjs description_text',
    'a.json',
    json({ uri: 'u:1', headline, description_text: `${lead}\n\n${second}` }),
  ],
  ['ninjs description only html', 'a.json', json({ uri: 'u:1', headline, description_html: html })],
  ['ninjs only body_html', 'a.json', json({ body_html: html })],
  ['ninjs body_html escaped', 'a.json', json({ headline, body_html: esc(html) })],
  ['ninjs body_html escaped twice', 'a.json', json({ headline, body_html: esc(esc(html)) })],
  ['ninjs body_nitf', 'a.json', json({ uri: 'u', headline, body_nitf: nitf(html) })],
  ['ninjs body_text br', 'a.json', json({ uri: 'u', headline, body_text: `${lead}\n${second}` })],
  [
    'ninjs null headline',
    'a.json',
    json({ uri: 'u', headline: null, body_text: `${lead}\n${second}` }),
  ],
  [
    'json wrapper data.item',
    'a.json',
    json({ data: { item: { uri: 'u', headline, body_text: lead } } }),
  ],
  [
    'json array of items',
    'a.json',
    json([
      { uri: 'u', headline, body_text: lead },
      { uri: 'v', headline: `${headline} 2`, body_text: second },
    ]),
  ],
  [
    'json lines',
    'a.jsonl',
    json({ uri: 'u', headline, body_text: lead }) +
      '\n' +
      json({ uri: 'v', headline: `${headline} 2`, body_text: second }),
  ],
  [
    'json api shape',
    'a.json',
    json({ type: 'article', id: 1, attributes: { title: headline, content: html } }),
  ],
  ['json title content', 'a.json', json({ title: headline, content: { rendered: html } })],
  [
    'wordpress json',
    'a.json',
    json({
      id: 1,
      title: { rendered: headline },
      content: { rendered: html },
      excerpt: { rendered: 'x' },
    }),
  ],
  [
    'json headline/story paragraphs list',
    'a.json',
    json({ headline: { main: headline }, paragraphs: [lead, second] }),
  ],
  [
    'json body list of blocks',
    'a.json',
    json({
      headline,
      body: [
        { type: 'paragraph', text: lead },
        { type: 'paragraph', text: second },
      ],
    }),
  ],
  ['pa style json', 'a.json', json({ uri: 'u', headline, body_text: [lead, second] })],
  [
    'ap json',
    'a.json',
    json({ data: { item: { uri: 'u', headline, renditions: {}, body: { nitf: nitf(html) } } } }),
  ],
  [
    'rss content:encoded',
    'a.xml',
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>c</title><item><title>${headline}</title><content:encoded><![CDATA[${html}]]></content:encoded></item></channel></rss>`,
  ],
  [
    'rss desc only',
    'a.xml',
    `<rss version="2.0"><channel><title>c</title><item><title>${headline}</title><description>${lead}</description></item></channel></rss>`,
  ],
  [
    'rdf rss1',
    'a.xml',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>c</title></channel><item><title>${headline}</title><description>${lead}</description></item></rdf:RDF>`,
  ],
  [
    'atom content xhtml',
    'a.xml',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>c</title><entry><title>${headline}</title><id>u:1</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${html}</div></content></entry></feed>`,
  ],
  [
    'atom single entry',
    'a.xml',
    `<entry xmlns="http://www.w3.org/2005/Atom"><title>${headline}</title><id>u:1</id><content type="html">${esc(html)}</content></entry>`,
  ],
  [
    'ap atom entry w/ nitf block',
    'a.xml',
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>${headline}</title><id>u</id><content type="xml"><nitf><body><body.content><block>${html}</block></body.content></body></nitf></content></entry></feed>`,
  ],
  [
    'atom content text/xml nitf',
    'a.xml',
    `<entry xmlns="http://www.w3.org/2005/Atom"><title>${headline}</title><id>u</id><content type="text/xml">${nitf(html)}</content></entry>`,
  ],
  [
    'newsml1 afp',
    'a.xml',
    `<?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd"><NewsML><NewsEnvelope><DateAndTime>20260101T000000Z</DateAndTime></NewsEnvelope><NewsItem><NewsComponent><NewsLines><HeadLine>${headline}</HeadLine></NewsLines><ContentItem><DataContent>${html}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
  ],
  [
    'newsml1 no identification nested comps',
    'a.xml',
    `<NewsML><NewsItem><NewsComponent><NewsComponent><Role FormalName="Main"/><NewsLines><HeadLine>${headline}</HeadLine></NewsLines><NewsComponent><ContentItem><Format FormalName="bcNITF2.5"/><DataContent>${nitf(html)}</DataContent></ContentItem></NewsComponent></NewsComponent></NewsComponent></NewsItem></NewsML>`,
  ],
  [
    'newsml1 html escaped datacontent',
    'a.xml',
    `<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>${headline}</HeadLine></NewsLines><ContentItem><DataContent>${esc(`<html><body>${html}</body></html>`)}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
  ],
  [
    'newsml1 cdata text',
    'a.xml',
    `<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>${headline}</HeadLine></NewsLines><ContentItem><DataContent><![CDATA[${lead}\n\n${second}]]></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
  ],
  [
    'newsml1 body in NewsLines only',
    'a.xml',
    `<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>${headline}</HeadLine><NewsLine><NewsLineType FormalName="Caption"/><NewsLineText>${lead}</NewsLineText></NewsLine></NewsLines></NewsComponent></NewsItem></NewsML>`,
  ],
  [
    'superdesk-ish xml',
    'a.xml',
    `<item><slugline>x</slugline><headline>${headline}</headline><body_html><![CDATA[${html}]]></body_html></item>`,
  ],
  [
    'stt xml',
    'a.xml',
    `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:stt.fi:1"><itemMeta/><contentMeta><headline>${headline}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+html"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>${headline}</title></head><body><p class="lead">${lead}</p><p>${second}</p></body></html></inlineXML></contentSet></newsItem>`,
  ],
  [
    'ritzau',
    'a.xml',
    `<?xml version="1.0" encoding="UTF-8"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g"><contentMeta><headline>${headline}</headline></contentMeta><contentSet><inlineXML contenttype="text/html"><html><body.content>${html}</body.content></html></inlineXML></contentSet></newsItem>`,
  ],
  [
    'ntb nitf',
    'a.xml',
    `<?xml version="1.0" encoding="iso-8859-1"?><nitf version="-//IPTC//DTD NITF 3.2//EN"><head><title>${headline}</title><docdata management-status="usable"><doc-id id-string="NTB1"/><urgency ed-urg="5"/></docdata></head><body><body.head><hedline><hl1>${headline}</hl1></hedline></body.head><body.content><p lede="true" class="lead">${lead}</p><p class="txt">${second}</p></body.content></body></nitf>`,
  ],
  [
    'apmedia ent',
    'a.xml',
    `<Publication xmlns="http://ap.org/schemas/03/2005/appl"><Identification><ItemId>1</ItemId></Identification><NewsLines><HeadLine>${headline}</HeadLine><ByLine>By ANN LEE</ByLine></NewsLines><PublicationComponent Role="Main"><TextContentItem Id="x"><DataContent><nitf><body><body.content><block id="Main">${html}</block></body.content></body></nitf></DataContent></TextContentItem></PublicationComponent></Publication>`,
  ],
  [
    'email plain',
    'a.eml',
    `From: a@b.example\r\nSubject: =?UTF-8?Q?${headline.replaceAll(' ', '_')}?=\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${lead}\r\n\r\n${second}\r\n`,
  ],
  [
    'email mbox From_',
    'a.eml',
    `From a@b.example Thu Jan  1 00:00:00 2026\r\nFrom: a@b.example\r\nSubject: ${headline}\r\n\r\n${lead}\r\n\r\n${second}\r\n`,
  ],
  ['html frag', 'a.html', `<h1>${headline}</h1>${html}`],
  ['html no headline', 'a.html', html],
  [
    'html only br',
    'a.html',
    `<html><body><b>${headline}</b><br><br>${lead}<br><br>${second}</body></html>`,
  ],
  [
    'html wrapped table',
    'a.html',
    `<html><head><title>${headline}</title></head><body><table><tr><td><font size=4>${headline}</font></td></tr><tr><td>${lead}<br><br>${second}</td></tr></table></body></html>`,
  ],
  ['truncated xml mid body', 'a.xml', nitf(html).slice(0, -60)],
  ['xml unescaped amp', 'a.xml', nitf(`<p>Smith & Sons said. ${lead}</p>`)],
  ['xml control chars', 'a.xml', nitf(`<p>${lead}\x02\x1f</p>`)],
  ['xml undeclared prefix', 'a.xml', nitf(`<p><xx:b>${lead}</xx:b></p>`)],
  ['xml unclosed p', 'a.xml', nitf(`<p>${lead}<p>${second}`)],
  ['xml two roots', 'a.xml', nitf(html) + '\n' + nitf(html)],
  ['xml trailing junk', 'a.xml', nitf(html) + '\n\x00\x1a'],
  ['text single line', 'a.txt', lead],
  ['text crlf no blank', 'a.txt', `${headline}\r\n${lead}\r\n${second}`],
  ['text cr only', 'a.txt', `${headline}\r\r${lead}\r\r${second}`],
  ['text nul padded', 'a.txt', `${headline}\n\n${lead}\n\n${second}\n` + '\0'.repeat(20)],
  ['text ctrl-Z', 'a.txt', `${headline}\n\n${lead}\n\x1a`],
  ['only headline text', 'a.txt', headline],
  [
    'unknown xml deep',
    'a.xml',
    `<article><meta><id>1</id></meta><content><title>${headline}</title><text><para>${lead}</para><para>${second}</para></text></content></article>`,
  ],
  ['unknown xml attrs', 'a.xml', `<story headline="${headline}"><body>${esc(html)}</body></story>`],
  [
    'docbook',
    'a.xml',
    `<article xmlns="http://docbook.org/ns/docbook"><title>${headline}</title><para>${lead}</para></article>`,
  ],
  [
    'xinhua',
    'a.xml',
    `<?xml version="1.0" encoding="GB2312"?><News><Title>${headline}</Title><Content>${lead}</Content></News>`,
  ],
  [
    'prism',
    'a.xml',
    `<pam:message xmlns:pam="http://x/pam" xmlns:dc="http://purl.org/dc/elements/1.1/"><pam:article><xhtml:head xmlns:xhtml="http://www.w3.org/1999/xhtml"><dc:title>${headline}</dc:title></xhtml:head><xhtml:body xmlns:xhtml="http://www.w3.org/1999/xhtml"><xhtml:p>${lead}</xhtml:p></xhtml:body></pam:article></pam:message>`,
  ],
];
