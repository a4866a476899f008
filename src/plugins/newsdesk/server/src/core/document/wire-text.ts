import { type DocumentParts, noParts } from './compose-text';
import type { DocumentBlock } from './document-block';
import { wireParagraphs } from './wire-paragraphs';

/** AP's first line names the take, not the story: "BC-US--Harbor,5th Ld-Writethru,0321". */
const isTakeLine = /^\^?(?:AM|PM|BC|AP)-[\w.'-]{1,60}(?:[-, ][^\n]{0,100})?(?:,\s?\d{1,4}|<)[<^]*$/;

/** Keywords above the headline: "Hafen/Verkehr/Ostby/", "harbour-reopen". */
const isKeywordLine =
  /^[^\s/]{2,40}(?:\/[^/\n]{1,40}){0,8}\/$|^[a-z\d]{2,20}(?:-[a-z\d]{2,20}){1,6}$/;
/** "(Zusammenfassung 1200)", "(Adds quote)": what a desk is told of this version. */
const isVersionNote = /^\([^()\n]{3,100}\)$/;

/** The text of a character wire told apart, and its notes to editors. */
export interface WireText {
  readonly parts: DocumentParts;
  readonly edNote: string | null;
  /** Keywords in a line of their own above the headline. */
  readonly slugline: string | null;
}

/**
 * Tells apart the text of a character wire (IPTC 7901, ANPA 1312): a headline is the
 * first short line that is no sentence, often closed by `=` or `<` or opened by
 * `^`; a byline begins with "By"; notes begin with "Eds".
 */
export function readWireText(text: string): WireText {
  const notes: string[] = [];
  let headline: string | null = null;
  let byline: string | null = null;
  let slugline: string | null = null;
  const blocks: DocumentBlock[] = [];
  for (const paragraph of paragraphsOf(text)) {
    const words = paragraph.replace(/^\^+|[=<^]+$/g, '').trim();
    if (words === '') continue;
    const isHead = blocks.length === 0;
    const isLine = paragraph.length <= 200 && !/[.!?]["'”’]?$/.test(words);
    if (isHead && /^\(?(?:Eds[.:, ]|EDITORS?['’]?S? NOTE)/.test(words)) notes.push(words);
    else if (isHead && headline === null && isVersionNote.test(words)) notes.push(words);
    else if (isHead && headline === null && isTakeLine.test(paragraph)) continue;
    else if (isHead && headline === null && isKeywordLine.test(words)) slugline ??= words;
    else if (
      isHead &&
      byline === null &&
      /^[Bb]y \p{Lu}/u.test(words) &&
      words.length <= 100 &&
      isLine
    )
      byline = words;
    else if (isHead && headline === null && isLine) headline = words;
    else if (isHead && isLine && /[=<]$/.test(paragraph)) {
      // AP closes the agency's line under the byline with "=" as well.
      if (byline !== null) byline = `${byline}, ${words}`;
      else blocks.push({ role: 'standfirst', text: words });
    } else blocks.push({ role: 'paragraph', text: words });
  }
  return {
    parts: { ...noParts, headline, byline, blocks },
    edNote: notes.length === 0 ? null : notes.join('\n'),
    slugline,
  };
}

/** Marked lines stand alone; between them the text is cut as any wire's. */
function paragraphsOf(text: string): readonly string[] {
  const marked: string[] = [];
  let plain: string[] = [];
  const flush = (): void => {
    marked.push(...wireParagraphs(plain.join('\n')));
    plain = [];
  };
  for (const line of text.split(/\r\n?|\n/)) {
    if (/^\s*\^|[=<]\s*$/.test(line)) {
      flush();
      marked.push(line.trim());
    } else plain.push(line);
  }
  flush();
  return marked;
}
