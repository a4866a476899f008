const read = (path: string, handler: string) => ({ method: 'GET', path, handler, config: {} });

/** Public reads below `/api/newsdesk`: formats of one report, feeds, changes. */
export const outputRoutes = [
  read('/reports/:documentId', 'reportOutput.findOne'),
  read('/reports/:documentId/:format', 'reportOutput.findOne'),
  read('/feeds', 'feed.find'),
  read('/feeds/news-sitemap.xml', 'newsSitemap.find'),
  read('/feeds/news-sitemap-index.xml', 'newsSitemapIndex.find'),
  read('/feeds/:format', 'feed.find'),
  read('/changes', 'change.find'),
  // Schemas and contracts tell nothing of any report; they are read without credentials.
  {
    ...read('/schemas/ninjs-claims-1.json', 'schema.findOne'),
    config: { auth: false },
  },
  { ...read('/openapi.json', 'openapi.find'), config: { auth: false } },
  { ...read('/docs', 'apiDocs.find'), config: { auth: false } },
  { ...read('/docs/:file', 'apiDocs.find'), config: { auth: false } },
] as const;

/** What the public may do with them from the first start on. */
export const publicOutputActions = [
  'reportOutput.findOne',
  'feed.find',
  'newsSitemap.find',
  'newsSitemapIndex.find',
  'change.find',
].map((action) => `plugin::newsdesk.${action}`);
