import { ai, type Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ClaimsService } from '../claims/claims-service';
import { quotesQuery, searchQuery, statisticsQuery } from '../contracts/claims';
import { NewsdeskError } from '../core/errors';
import { uids } from '../model/uids';

/** Whoever may read reports in the admin panel; what is found is what the public may see. */
const auth: { policies: [{ action: string; subject: string }] } = {
  policies: [{ action: 'plugin::content-manager.explorer.read', subject: uids.report }],
};

const found = z.object({
  entries: z.array(z.looseObject({})),
  /** Send it back as `cursor`, with the same arguments, for more. */
  nextCursor: z.string().nullable(),
});

const tools = [
  {
    name: 'newsdesk_search',
    question: 'search',
    title: 'Newsdesk: search',
    description:
      'Full-text search over published reports and their quotes, statistics and key points, ignoring accents and case. All words must occur. Each entry has an excerpt with the offsets of what was found, the claim with its evidence (the exact characters of the source document), and the report it is from.',
    input: searchQuery,
  },
  {
    name: 'newsdesk_find_quotes',
    question: 'quotes',
    title: 'Newsdesk: find quotes',
    description:
      'Quotes of published reports by speaker, organization, words, kind, outlet (via), topic, provider, language and report date. Each has its evidence, integrity, corrections, and the headline and slug of its report. Only "direct" quotes are verbatim speech.',
    input: quotesQuery,
  },
  {
    name: 'newsdesk_find_statistics',
    question: 'statistics',
    title: 'Newsdesk: find statistics',
    description:
      'Statistics of published reports by value range, unit, qualifier, period, source, words, topic and report date. Each has its evidence, qualifier (exact, approximately, at-least …), corrections, and the headline and slug of its report.',
    input: statisticsQuery,
  },
] as const;

/** Where Strapi's MCP server is on: tools that read what is published, and write nothing. */
export const registerMcpTools = (strapi: Core.Strapi): void => {
  if (!strapi.ai.mcp.isEnabled()) return;
  for (const { name, question, title, description, input } of tools) {
    strapi.ai.mcp.registerTool(
      ai.mcp.defineTool({
        name,
        title,
        description,
        auth,
        resolveInputSchema: (): z.ZodObject => input,
        resolveOutputSchema: () => found,
        createHandler:
          () =>
          async ({ args }) => {
            try {
              const claims = strapi.plugin('newsdesk').service<ClaimsService>('claims');
              const page = await claims[question](args);
              const answer = {
                entries: page.entries.map((json) => z.looseObject({}).parse(JSON.parse(json))),
                nextCursor: page.nextCursor,
              };
              return {
                content: [{ type: 'text', text: JSON.stringify(answer) }],
                structuredContent: answer,
              };
            } catch (error) {
              if (!(error instanceof NewsdeskError)) throw error;
              const text = `${error.code}: ${error.message}`;
              return { content: [{ type: 'text', text }], isError: true };
            }
          },
      }),
    );
  }
};
