import { Readability } from '@mozilla/readability';
import { DOMParser } from 'linkedom';

/** The main content of a page as HTML, or null where none stands out. */
export function mainContent(html: string): string | null {
  try {
    const document: unknown = new DOMParser().parseFromString(html, 'text/html');
    // linkedom is made for Readability, but only typed against the DOM of a browser, which the core lacks.
    const article = new Readability(document as ConstructorParameters<typeof Readability>[0], {
      keepClasses: true,
      charThreshold: 200,
      disableJSONLD: true,
    }).parse();
    return article?.content ?? null;
  } catch {
    // Readability expects a whole page and stumbles over fragments of one; the caller has other ways.
    return null;
  }
}
