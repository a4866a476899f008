/** Where the model lives in the host application; the plugin knows it by these names only. */
export const uids = {
  report: 'api::news-report.news-report',
  person: 'api::person.person',
  organization: 'api::organization.organization',
  topic: 'api::topic.topic',
  sourceDocument: 'api::source-document.source-document',
  ingestSource: 'api::ingest-source.ingest-source',
  keyPoint: 'news.key-point',
  quote: 'news.quote',
  statistic: 'news.statistic',
  figure: 'news.figure',
  correction: 'news.correction',
  dateline: 'news.dateline',
  place: 'news.place',
  alias: 'news.alias',
  link: 'news.link',
} as const;

/** The lists of a report whose items carry a claim key and evidence, with their component. */
export const itemLists = {
  keyPoints: uids.keyPoint,
  quotes: uids.quote,
  statistics: uids.statistic,
  media: uids.figure,
} as const;

export type ItemList = keyof typeof itemLists;
export const itemListNames = ['keyPoints', 'quotes', 'statistics', 'media'] as const;
