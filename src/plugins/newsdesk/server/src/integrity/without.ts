/** An object without some of its fields. */
export function without(
  data: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(data).filter(([field]) => !fields.includes(field)));
}
