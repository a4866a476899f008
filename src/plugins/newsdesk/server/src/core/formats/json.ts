/** An object of JSON, its properties in the order they are written. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Writes JSON in which every string is well-formed Unicode: a lone surrogate,
 * which strict parsers refuse (RFC 8259, section 8.2), becomes U+FFFD.
 */
export function writeJson(value: JsonObject): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.replace(/\p{Surrogate}/gu, '\ufffd') : part,
  );
}

/** The properties that are given: neither null nor an empty list. */
export function given(properties: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
