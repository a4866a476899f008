import { readFileSync } from 'node:fs';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import {
  newsdesk as connect,
  type FoundQuote,
  type Newsdesk,
  type Report,
} from 'strapi-plugin-newsdesk/client';
import { bodyBlock } from './body.js';
import { picture, quoteCard, statisticCard } from './cards.js';
import { html, type Html } from './html.js';
import { page, type Page } from './page.js';

const style = readFileSync(new URL('./style.css', import.meta.url), 'utf8');

const day = (moment: string | null): Html | null =>
  moment === null
    ? null
    : html`<time datetime="${moment}"
        >${new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(moment))}</time
      >`;

const section = (id: string, title: string, content: readonly (Html | null)[]): Html | null =>
  content.length === 0
    ? null
    : html`<section aria-labelledby="${id}">
        <h2 id="${id}">${title}</h2>
        ${content}
      </section>`;

const cards = (content: readonly Html[]): readonly Html[] =>
  content.length === 0
    ? []
    : [
        html`<ul class="cards">
          ${content}
        </ul>`,
      ];

const teaser = (report: Report): Html =>
  html`<li>
    <article>
      <h2><a href="/reports/${report.slug ?? report.documentId}">${report.headline}</a></h2>
      <p>${report.standfirst ?? report.keyPoints[0]?.text ?? ''}</p>
      <p class="meta">
        ${day(report.firstPublishedAt)} · ${report.quotes.length} quotes ·
        ${report.statistics.length} figures
      </p>
    </article>
  </li>`;

const article = (report: Report, newsdesk: Newsdesk): Html =>
  html`<article>
    <header>
      <h1>${report.headline}</h1>
      ${report.standfirst !== null && html`<p class="standfirst">${report.standfirst}</p>`}
      <p class="meta">
        ${[report.byline, report.dateline?.place ?? null, report.provider?.name ?? null]
          .filter((part) => part !== null)
          .map((part) => html`<span>${part}</span> · `)}${day(report.firstPublishedAt)}
      </p>
    </header>
    ${report.corrections.map(
      ({ kind, text, date }) =>
        html`<p class="correction" role="note"><strong>${kind}</strong> ${day(date)}: ${text}</p>`,
    )}
    ${section(
      'key-points',
      'Key points',
      report.keyPoints.length === 0
        ? []
        : [
            html`<ul>
              ${report.keyPoints.map(({ text }) => html`<li>${text}</li>`)}
            </ul>`,
          ],
    )}
    ${report.media.map((figure) => picture(figure, newsdesk))}
    <div class="body">${(report.body ?? []).map(bodyBlock)}</div>
    ${section('quotes', 'Quotes', cards(report.quotes.map((quote) => quoteCard(quote))))}
    ${section('statistics', 'In figures', cards(report.statistics.map(statisticCard)))}
    ${section(
      'names',
      'People',
      report.people.length === 0
        ? []
        : [
            html`<ul class="names">
              ${report.people.map(
                ({ documentId, name }) =>
                  html`<li><a href="/people/${documentId}">${name}</a></li>`,
              )}
            </ul>`,
          ],
    )}
  </article>`;

const quoteOf = (quote: FoundQuote): Html =>
  quoteCard(
    quote,
    html`<a class="about" href="/reports/${quote.report.slug ?? quote.report.documentId}"
      >${quote.report.headline ?? 'The report'}</a
    >`,
  );

const notice = (title: string, words: string): Page => ({
  title,
  content: html`<h1>${title}</h1>
    <p>${words}</p>
    <p><a href="/">To the front page</a></p>`,
});

const missing = notice('Not found', 'There is no such page, or it is no longer public.');

/**
 * The site in front of a newsroom.
 * @param api address of the newsroom's API, such as `http://localhost:1337/api`
 */
export const site = (api: string): FastifyInstance => {
  const newsdesk = connect({ baseURL: api });
  const app = Fastify();

  const send = (reply: FastifyReply, status: number, shown: Page) =>
    reply
      .code(status)
      .type('text/html; charset=utf-8')
      .header(
        'content-security-policy',
        `default-src 'none'; style-src 'self'; img-src 'self' data: ${new URL(api).origin} https:`,
      )
      .send(page(newsdesk, shown));

  app.get('/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(style));

  app.get<{ Querystring: { page?: string } }>('/', async ({ query }, reply) => {
    const asked = Number(query.page ?? 1);
    const current = Number.isInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1;
    const { data, meta } = await newsdesk.reports({ pagination: { page: current, pageSize: 20 } });
    return send(reply, 200, {
      title: 'The Example Post',
      description: 'The latest reports',
      content: html`<h1>Latest reports</h1>
        ${
          data.length === 0
            ? html`<p class="empty">Nothing has been published yet.</p>`
            : html`<ol class="teasers">
                ${data.map(teaser)}
              </ol>`
        }
        ${
          current < meta.pagination.pageCount &&
          html`<p><a href="/?page=${current + 1}">Older reports</a></p>`
        }`,
    });
  });

  app.get<{ Params: { slug: string } }>('/reports/:slug', async ({ params }, reply) => {
    const report =
      (await newsdesk.reportBySlug(params.slug)) ??
      (/^[a-z0-9]{24}$/.test(params.slug) ? await newsdesk.report(params.slug) : null);
    if (report === null) return send(reply, 404, missing);
    return send(reply, 200, {
      title: report.headline,
      description: report.standfirst ?? report.keyPoints[0]?.text ?? null,
      language: report.language,
      feed: report.topics[0] === undefined ? {} : { topic: report.topics[0].documentId },
      jsonLd: await newsdesk.reportAs(report.documentId, 'json-ld'),
      content: article(report, newsdesk),
    });
  });

  app.get<{ Params: { id: string }; Querystring: { cursor?: string } }>(
    '/people/:id',
    async ({ params, query }, reply) => {
      const person = await newsdesk.person(params.id);
      if (person === null) return send(reply, 404, missing);
      const { data, meta } = await newsdesk.quotes({
        speaker: person.documentId,
        limit: 50,
        ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
      });
      const next = meta.pagination.nextCursor;
      return send(reply, 200, {
        title: person.name,
        feed: { person: person.documentId },
        content: html`<h1>${person.name}</h1>
          ${person.role !== null && html`<p class="standfirst">${person.role}</p>`}
          ${
            section('said', 'Everything said', cards(data.map(quoteOf))) ??
            html`<p class="empty">No quotes yet.</p>`
          }
          ${
            next !== null &&
            html`<p>
              <a href="/people/${person.documentId}?cursor=${encodeURIComponent(next)}">More</a>
            </p>`
          }`,
      });
    },
  );

  app.setNotFoundHandler((_request, reply) => send(reply, 404, missing));
  app.setErrorHandler((error, _request, reply) => {
    console.error(error);
    return send(
      reply,
      502,
      notice('The newsroom does not answer', 'Please try again in a moment.'),
    );
  });
  return app;
};
