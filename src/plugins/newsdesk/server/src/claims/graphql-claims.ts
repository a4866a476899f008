import type { Core } from '@strapi/strapi';
import type { ClaimPage, ClaimsService } from './claims-service';
import { uids } from '../model/uids';
import { claimActions } from './claim-controllers';

interface Naming {
  getTypeName(model: unknown): string;
}
interface Extension {
  [member: string]: unknown;
  use(configuration: object | (() => object)): unknown;
}

type Question = 'quotes' | 'statistics' | 'search';

const ofReport = `
  report: String
  topic: String
  provider: String
  language: String
  reportedFrom: String
  reportedTo: String
  limit: Int
  cursor: String`;
const ofClaim = `
  speaker: String
  organization: String
  words: String
  verified: Boolean
  sort: String
  ${ofReport}`;

const claimFields = `
  claimKey: String
  evidence: JSON
  confidence: Float
  origin: String
  verified: Boolean!
  corrections: [JSON!]!
  report: ClaimReport!`;

const typeDefs = (person: string, organization: string): string => `
  type ClaimProvider { documentId: ID! name: String }
  type ClaimTopic { documentId: ID! label: String qcode: String }
  "The report a claim is from."
  type ClaimReport {
    documentId: ID!
    slug: String
    headline: String
    standfirst: String
    byline: String
    language: String
    firstPublishedAt: DateTime
    publishedAt: DateTime
    provider: ClaimProvider
    topics: [ClaimTopic!]!
  }
  "A quote of a published report."
  type QuoteClaim {
    ${claimFields}
    text: String
    kind: String
    segments: JSON
    speakerName: String
    speakerDescription: String
    speakerKind: String
    speaker: ${person}
    speakerOrganization: ${organization}
    cue: String
    via: String
    context: String
    integrity: String
  }
  "A statistic of a published report."
  type StatisticClaim {
    ${claimFields}
    label: String
    value: Float
    upperValue: Float
    qualifier: String
    unit: String
    subject: String
    predicate: String
    periodText: String
    periodFrom: String
    periodTo: String
    sourceName: String
    source: ${organization}
    sourcePerson: ${person}
    printed: String
    otherMentions: JSON
  }
  "A key point of a published report."
  type KeyPointClaim { ${claimFields} text: String }
  type ClaimMark { start: Int! end: Int! }
  "Plain text; marks say where the words searched for stand in it (UTF-16, end exclusive)."
  type ClaimExcerpt { text: String! marks: [ClaimMark!]! }
  "A published report, or the one of its claims, that has the words."
  type Finding {
    type: String!
    score: Float!
    excerpt: ClaimExcerpt!
    report: ClaimReport!
    quote: QuoteClaim
    statistic: StatisticClaim
    keyPoint: KeyPointClaim
  }
  type QuotePage { nodes: [QuoteClaim!]! nextCursor: String }
  type StatisticPage { nodes: [StatisticClaim!]! nextCursor: String }
  type FindingPage { nodes: [Finding!]! nextCursor: String }
  extend type Query {
    "Quotes across published reports."
    quotes(kind: [String!] via: String ${ofClaim}): QuotePage!
    "Statistics across published reports."
    statistics(
      unit: String
      qualifier: [String!]
      minValue: Float
      maxValue: Float
      periodFrom: String
      periodTo: String
      ${ofClaim}
    ): StatisticPage!
    "Full text over published reports and their claims."
    search(q: String! type: [String!] ${ofReport}): FindingPage!
  }
`;

const parsed = ({ entries, nextCursor }: ClaimPage) => ({
  nodes: entries.map((json): unknown => JSON.parse(json)),
  nextCursor,
});

/** A finding holds itself as the claim it is, under the name of its type. */
const asClaim =
  (type: string) =>
  (finding: { readonly type: string }): object | null =>
    finding.type === type ? finding : null;

/** Adds `quotes`, `statistics` and `search` to GraphQL: REST's parameters, answers and permissions. */
export const graphqlClaims = (strapi: Core.Strapi): void => {
  if (!('graphql' in strapi.plugins)) return;
  const extension = strapi.plugin('graphql').service<Extension>('extension');
  const answer = (question: Question) => async (_parent: unknown, args: object) => {
    const claims = strapi.plugin('newsdesk').service<ClaimsService>('claims');
    return parsed(await claims[question](args));
  };
  const scope = (question: Question) => ({ auth: { scope: [claimActions[question]] } });

  extension.use(() => {
    const { naming } = strapi.plugin('graphql').service<{ naming: Naming }>('utils');
    const nameOf = (uid: 'api::person.person' | 'api::organization.organization'): string =>
      naming.getTypeName(strapi.contentType(uid));
    return {
      typeDefs: typeDefs(nameOf(uids.person), nameOf(uids.organization)),
      resolvers: {
        Query: {
          quotes: answer('quotes'),
          statistics: answer('statistics'),
          search: answer('search'),
        },
        Finding: {
          quote: asClaim('quote'),
          statistic: asClaim('statistic'),
          keyPoint: asClaim('keyPoint'),
        },
      },
      resolversConfig: {
        'Query.quotes': scope('quotes'),
        'Query.statistics': scope('statistics'),
        'Query.search': scope('search'),
      },
    };
  });
};
