import { createHash } from 'node:crypto';
import { bodyHtml, withBreaks } from '../../core/formats/body/body-html';
import { element, type MarkupElement } from '../../core/formats/markup/element';
import { writeHtml } from '../../core/formats/markup/write-markup';
import { webAddress } from '../../core/formats/web-address';
import type {
  PublishedFigure,
  PublishedQuote,
  PublishedReport,
  PublishedStatistic,
} from '../../core/report/published-report';

const style = `
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 42rem; font: 1.0625rem/1.6 Georgia, serif; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0.5rem 0; }
h2 { font-size: 1.25rem; margin: 2rem 0 0.5rem; }
.state, .by, .credit, footer, cite { font: 0.875rem/1.5 system-ui, sans-serif; font-style: normal; opacity: 0.85; }
.standfirst { font-size: 1.25rem; }
.points { padding-inline-start: 1.25rem; }
figure { margin: 1.5rem 0; }
img { max-width: 100%; height: auto; }
blockquote { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid; }
pre { white-space: pre-wrap; }
`;

/** The panel says so when the report was saved beside the preview. */
const script = `addEventListener('message',(e)=>{if(e.origin===location.origin&&e.data&&e.data.type==='strapiUpdate')location.reload()})`;

const hashOf = (content: string) =>
  `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/** Nothing but what the page itself brings, shown by nobody but the newsroom. */
export const previewPolicy = [
  "default-src 'none'",
  `style-src ${hashOf(style)}`,
  `script-src ${hashOf(script)}`,
  "img-src 'self' https:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const labels = {
  en: {
    draft: 'Draft: not public',
    published: 'Published version',
    points: 'Key points',
    quotes: 'Quotes',
    statistics: 'Figures',
    corrections: 'Corrections',
    gone: 'This preview is over or there is no such version. Close it and open it again from the report.',
  },
  de: {
    draft: 'Entwurf: nicht öffentlich',
    published: 'Veröffentlichte Fassung',
    points: 'Das Wichtigste',
    quotes: 'Zitate',
    statistics: 'Zahlen',
    corrections: 'Korrekturen',
    gone: 'Diese Vorschau ist abgelaufen, oder es gibt diese Fassung nicht. Schließen Sie sie und öffnen Sie sie neu aus dem Bericht.',
  },
} as const;
type Labels = (typeof labels)[keyof typeof labels];

/** A report as a simple page, every word of it as text. */
export function previewPage(report: PublishedReport, status: 'draft' | 'published'): string {
  const words = report.language?.startsWith('de') === true ? labels.de : labels.en;
  return page(report.language ?? 'en', report.headline, [
    text('p', words[status], 'state'),
    text('h1', report.headline),
    text('p', report.standfirst, 'standfirst'),
    text('p', byLine(report), 'by'),
    list(
      words.points,
      report.keyPoints.map((point) => text('li', point.text)),
    ),
    ...report.media.map(figure),
    element('article', { dir: 'auto' }, bodyHtml(report.body, '')),
    section(words.quotes, report.quotes.map(quote)),
    list(words.statistics, report.statistics.map(statistic)),
    list(
      words.corrections,
      report.corrections.map((it) => text('li', `${it.date.slice(0, 10)}: ${it.text}`)),
    ),
    text('footer', credits(report)),
  ]);
}

/** What is shown in place of a preview that is over. */
export function previewGone(language: string): string {
  const words: Labels = language.startsWith('de') ? labels.de : labels.en;
  return page(language, words.gone, [text('p', words.gone)]);
}

function page(language: string, title: string, content: readonly (MarkupElement | null)[]): string {
  const html = element(
    'html',
    // Where it cannot be told, the page's own words are English.
    { lang: language === 'und' ? 'en' : language },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width' }),
      element('meta', { name: 'robots', content: 'noindex' }),
      element('title', {}, title),
    ),
    element(
      'body',
      {},
      element(
        'main',
        {},
        content.filter((it) => it !== null),
      ),
    ),
  );
  // Our own two constants are written as they are: escaped, their hashes would not match.
  const written = writeHtml([html])
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace('</body>', () => `<script>${script}</script></body>`);
  return `<!doctype html>\n${written}`;
}

function text(name: string, words: string | null, className?: string): MarkupElement | null {
  if (words === null || words.trim() === '') return null;
  // Each paragraph in its own direction, whatever marks a document brought along.
  return element(name, { class: className ?? null, dir: 'auto' }, withBreaks(words));
}

function section(title: string, items: readonly (MarkupElement | null)[]): MarkupElement | null {
  const shown = items.filter((it) => it !== null);
  return shown.length === 0 ? null : element('section', {}, element('h2', {}, title), shown);
}

function list(title: string, items: readonly (MarkupElement | null)[]): MarkupElement | null {
  const shown = items.filter((it) => it !== null);
  return section(title, shown.length === 0 ? [] : [element('ul', { class: 'points' }, shown)]);
}

function byLine({ byline, dateline, publishedAt }: PublishedReport): string {
  return [byline, dateline?.place, dateline?.date ?? publishedAt.slice(0, 10)]
    .filter(Boolean)
    .join(' · ');
}

function quote(it: PublishedQuote): MarkupElement {
  const who = [it.speakerName, it.speakerDescription, it.via].filter(Boolean).join(', ');
  return element(
    'blockquote',
    {},
    text('p', it.kind === 'direct' ? `“${it.text}”` : it.text),
    text('cite', who),
  );
}

function statistic(it: PublishedStatistic): MarkupElement | null {
  return text('li', [it.label, it.periodText, it.sourceName].filter(Boolean).join(' · '));
}

function figure({ file, caption, alternativeText, credit }: PublishedFigure): MarkupElement | null {
  // A relative address stays one: the page lies on the server that serves the pictures.
  const source =
    file === null ? null : file.url.startsWith('/') ? file.url : webAddress(file.url, '');
  if (source === null && caption === null) return null;
  return element(
    'figure',
    {},
    source === null
      ? null
      : element('img', { src: source, alt: alternativeText ?? file?.alternativeText ?? '' }),
    element('figcaption', {}, text('span', caption), text('div', credit, 'credit')),
  );
}

function credits({ provider, copyrightNotice, usageTerms }: PublishedReport): string | null {
  return [provider?.name, copyrightNotice, usageTerms].filter(Boolean).join(' · ') || null;
}
