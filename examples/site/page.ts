import type { FeedName, FeedQuery, Newsdesk } from 'strapi-plugin-newsdesk/client';
import { html, Html } from './html.js';

const feeds: readonly (readonly [FeedName, string, string])[] = [
  ['rss', 'application/rss+xml', 'RSS'],
  ['atom', 'application/atom+xml', 'Atom'],
  ['feed.json', 'application/feed+json', 'JSON Feed'],
];

export interface Page {
  readonly title: string;
  readonly description?: string | null;
  readonly language?: string | null;
  /** What the feeds of this page are narrowed to. */
  readonly feed?: FeedQuery;
  /** JSON-LD as the API writes it: nothing in it ends a script. */
  readonly jsonLd?: string | null;
  readonly content: Html;
}

/** A whole page around its content. */
export const page = (newsdesk: Newsdesk, { feed = {}, ...shown }: Page): string => {
  const { title, description = null, language = null, jsonLd = null, content } = shown;
  const markup = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${description !== null && html`<meta name="description" content="${description}" />`}
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
        ${feeds.map(
          ([name, type, label]) =>
            html`<link
              rel="alternate"
              type="${type}"
              title="${label}"
              href="${newsdesk.feedAddress(name, feed)}"
            />`,
        )}
        ${
          jsonLd !== null &&
          html`<script type="application/ld+json">
            ${new Html(jsonLd)}
          </script>`
        }
      </head>
      <body>
        <a class="skip" href="#content">Skip to content</a>
        <header><a href="/">The Example Post</a></header>
        <main id="content" ${language !== null && language !== 'und' && html`lang="${language}"`}>
          ${content}
        </main>
        <footer>
          <nav aria-label="Feeds">
            ${feeds.map(
              ([name, , label]) =>
                html`<a href="${newsdesk.feedAddress(name, feed)}">${label}</a> `,
            )}
          </nav>
        </footer>
      </body>
    </html>`;
  return markup.markup.replace(/^\s+/gm, '');
};
