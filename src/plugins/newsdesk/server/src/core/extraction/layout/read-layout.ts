import type { SourceDocument } from '../../document/source-document';
import type { ParagraphRole } from '../../report/extracted-report';
import type { Message, Result } from '../../result';
import { spanOf, type Range } from '../../span';
import { readFigures } from '../media/read-figures';
import type { Block, Layout } from './block';
import { blocksOf } from './blocks';
import { deriveHeadline } from './derived-headline';
import { layoutParagraphs } from './layout-paragraphs';
import { onOneLine } from './plain-text';
import { readFrontMatter } from './front-matter';
import { assignRoles } from './paragraph-roles';

/**
 * Finds the document's blocks and what each is for: headline, standfirst,
 * byline, dateline, key points, captions with their credits, boilerplate;
 * everything in doubt is body. A format's hints are believed.
 */
export function readLayout(document: SourceDocument): Result<Layout> {
  const { text, metadata } = document;
  const paragraphs = layoutParagraphs(document);
  const roles = assignRoles(text, paragraphs);
  const front = readFrontMatter(text, paragraphs, roles, metadata.publishedOn);
  const blocks = blocksOf(text, paragraphs, roles, front.dateline);
  const keyPoints = blocks.filter(({ role }) => role === 'key-point');
  const printed = blocks.find(({ role }) => role === 'headline');
  const lead = blocks.find(({ role }) => role === 'body');
  const headline =
    printed === undefined
      ? deriveHeadline(text, keyPoints[0], lead)
      : { ...printedSpan(text, printed), derived: false };
  const standfirst = blocks.find(({ role }) => role === 'standfirst');
  const { figures, messages } = readFigures(text, roles, paragraphs, front.publishedOn);

  return {
    value: {
      blocks,
      headline,
      standfirst: standfirst === undefined ? null : printedSpan(text, standfirst),
      byline: front.byline,
      dateline: front.dateline?.value ?? null,
      keyPoints: keyPoints.map((block) => printedSpan(text, block)),
      media: figures,
      publishedOn: front.publishedOn,
    },
    messages: [...layoutMessages(text, blocks, headline), ...messages],
  };
}

function printedSpan(
  text: string,
  range: Range,
): { text: string; span: ReturnType<typeof spanOf> } {
  const span = spanOf(text, range.start, range.end);
  return { text: onOneLine(span.text), span };
}

function layoutMessages(
  text: string,
  blocks: readonly Block[],
  headline: Layout['headline'],
): Message[] {
  const leftOut = blocks
    .filter((block) => hasRole(block, 'boilerplate'))
    .map(({ start, end }): Message => ({
      code: 'boilerplate-left-out',
      severity: 'info',
      span: spanOf(text, start, end),
      reason: 'This looks like page furniture, not part of the story, and was left out.',
    }));
  if (headline?.derived !== true) return leftOut;
  const derived: Message = {
    code: 'headline-derived',
    severity: 'info',
    span: headline.span,
    reason: 'The document prints no headline; this one was taken from its first words.',
  };
  return [derived, ...leftOut];
}

function hasRole(block: Block, role: ParagraphRole): boolean {
  return block.role === role;
}
