import MarkdownIt from 'markdown-it';
import type { Result } from '../result';
import { noParts } from './compose-text';
import { ConformanceReport, wholeInput } from './conformance';
import { binary, decodeText } from './decode-text';
import { readHtmlFlow } from './markup/read-flow';
import { finishItems } from './read-item';
import type { ReadLimits } from './read-limits';
import { hasTooManyControls } from './read-plain-text';
import type { SourceDocument } from './source-document';
import { noMetadata } from './source-metadata';
import { readDateTime } from './values/read-date-time';

/**
 * Reads Markdown (CommonMark) with the simple front matter static sites use:
 * one `key: value` a line for title, author, date, description, language, slug.
 * @throws NewsdeskError `document-without-sentence`, `document-encoding-unknown`,
 *   `document-binary`, `nesting-too-deep`, `document-too-complex`, `document-too-large`
 */
export function readMarkdown(
  bytes: Uint8Array,
  limits: ReadLimits,
): Result<readonly SourceDocument[]> {
  const { text, messages } = decodeText(bytes);
  if (hasTooManyControls(text)) throw binary();
  const { fields, body } = frontMatter(text);
  const report = new ConformanceReport();
  const html = renderedMarkdown(body);
  const flow = readHtmlFlow(html, { limits, report, place: wholeInput });
  const date = readDateTime(fields.get('date') ?? fields.get('published') ?? null);
  const byline = fields.get('author') ?? fields.get('byline') ?? null;
  return finishItems(
    [
      {
        mediaType: 'text/markdown',
        parts: {
          ...noParts,
          headline: fields.get('title') ?? fields.get('headline') ?? null,
          standfirst: fields.get('description') ?? fields.get('standfirst') ?? null,
          byline,
          blocks: flow.blocks,
          media: flow.media,
        },
        metadata: {
          ...noMetadata,
          guid: fields.get('guid') ?? fields.get('id') ?? null,
          publishedOn: date,
          language: fields.get('lang') ?? fields.get('language') ?? null,
          byline,
          slugline: fields.get('slugline') ?? fields.get('slug') ?? null,
        },
        report,
        place: wholeInput,
      },
    ],
    limits,
    messages,
  );
}

/** HTML in which a picture's title, Markdown's only place for a caption, is its caption. */
function renderedMarkdown(body: string): string {
  const markdown = new MarkdownIt({ html: true });
  const renderImage = markdown.renderer.rules.image;
  markdown.renderer.rules.image = (tokens, index, options, environment, renderer) => {
    const title = String(tokens[index]?.attrGet('title') ?? '');
    const image = renderImage?.(tokens, index, options, environment, renderer) ?? '';
    if (title === '') return image;
    return `<figure>${image}<figcaption>${markdown.utils.escapeHtml(title)}</figcaption></figure>`;
  };
  return markdown.render(body);
}

/** The lines between two `---` at the top, as far as they are `key: value`. */
function frontMatter(text: string): {
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
} {
  const lines = text.split(/\r\n?|\n/);
  const end =
    lines[0]?.trim() === '---'
      ? lines.slice(1, 100).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line))
      : -1;
  if (end === -1) return { fields: new Map(), body: text };
  const fields = lines.slice(1, end + 1).flatMap((line): [string, string][] => {
    const match = /^([\w-]{1,40}):\s+(\S.*)$/.exec(line);
    return match === null ? [] : [[(match[1] ?? '').toLowerCase(), unquoted(match[2] ?? '')]];
  });
  return { fields: new Map(fields), body: lines.slice(end + 2).join('\n') };
}

function unquoted(value: string): string {
  const match = /^(["'])(.*)\1\s*$/.exec(value);
  return (match?.[2] ?? value).trim();
}
