import { JsonItem } from './json/json-item';
import { descendants, rawText, attribute, type XmlElement } from './xml/xml-element';

const articleTypes =
  /^(?:(?:Analysis|AskPublic|Background|Opinion|Reportage|Review)?NewsArticle|Article|ReportageNewsArticle|BlogPosting|LiveBlogPosting|Report|OpinionNewsArticle)$/;

/** The schema.org article a page describes itself as in JSON-LD, or null. Broken JSON-LD is passed over. */
export function linkedArticle(page: XmlElement): JsonItem | null {
  for (const script of descendants(page, 'script')) {
    if (!/ld\+json/i.test(attribute(script, 'type') ?? '')) continue;
    const found = articleIn(parsed(rawText(script)), 0);
    if (found !== null) return found;
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*<!--|-->\s*$|^\s*\/\/<!\[CDATA\[|\/\/\]\]>\s*$/g, ''));
  } catch {
    return null;
  }
}

function articleIn(value: unknown, depth: number): JsonItem | null {
  if (depth > 4) return null;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    for (const inner of list.slice(0, 50)) {
      const found = articleIn(inner, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  const item = JsonItem.of(value, '');
  if (item === null) return null;
  const types = item.text('@type') === null ? item.words('@type') : [item.text('@type') ?? ''];
  if (types.some((type) => articleTypes.test(type))) return item;
  return articleIn(item.raw('@graph') ?? item.raw('mainEntity') ?? null, depth + 1);
}
