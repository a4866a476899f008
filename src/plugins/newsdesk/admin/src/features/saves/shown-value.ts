/** Not said of a value: how a form tells rows apart, and what only the server knows. */
const left = new Set([
  'id',
  '__temp_key__',
  '__component',
  'type',
  'format',
  'claimKey',
  'evidence',
  'segments',
  'otherMentions',
  'confidence',
  'origin',
  'integrity',
  'confirmedBy',
  'confirmedAt',
  'overriddenBy',
  'overriddenAt',
]);

/** A value of a form in words: the texts in it, a line each. */
export function shownValue(value: unknown): string {
  return textsIn(value).join('\n');
}

function textsIn(value: unknown): readonly string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === 'object') {
    return Object.entries(value)
      .filter(([name]) => !left.has(name))
      .flatMap(([, part]) => textsIn(part));
  }
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}
