/** The field that stands for each part of a report in a role's permissions. */
const firstFields: Readonly<Record<string, string>> = {
  keyPoints: 'text',
  quotes: 'text',
  statistics: 'label',
  media: 'caption',
  dateline: 'place',
  places: 'name',
};

/**
 * A change as a role's permissions name it: `headline`, `quotes.text`.
 * @param part a field or a list of the report
 * @param field of a claim of that list; null for a claim as a whole
 */
export function permittedAs(part: string, field: string | null): string {
  const inner = field ?? firstFields[part];
  return inner === undefined ? part : `${part}.${inner}`;
}
