/** Where agencies put the words of an object, the form that keeps paragraphs best first. */
const wordsUnder = [
  'html',
  'rendered',
  'value',
  'nitf',
  'xhtml',
  'text',
  'content',
  'body',
  'main',
  'paragraphs',
  'blocks',
  'children',
  '#text',
  '_',
  '$t',
] as const;

/** Deeper lies no prose. */
const deepest = 5;

/**
 * The words of a value that should be characters but is a list of paragraphs, an object around
 * them, or both; null when there are none.
 */
export function proseOf(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value !== 'object' || value === null || depth > deepest) return null;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const parts = list.flatMap((part) => proseOf(part, depth + 1) ?? []);
    return parts.length === 0 ? null : parts.join('\n\n');
  }
  const members = new Map<string, unknown>(Object.entries(value));
  for (const name of wordsUnder) {
    const words = proseOf(members.get(name), depth + 1);
    if (words !== null) return words;
  }
  return null;
}
