/** Longer keys are not worth their memory; such reads are answered anew. */
const longestKey = 16_384;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Parameters in one order, so that equal reads have equal keys. The order inside `sort` is its
 * meaning (`sort[headline]=asc&sort[urgency]=desc`) and stays.
 */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, part]) => [name, name === 'sort' ? part : inOrder(part)]),
  );
};

/** A read, apart from who asks. */
export interface Read {
  readonly path: string;
  /** Parsed parameters of a GET; the body of a GraphQL POST. */
  readonly parameters: unknown;
  /** Whether the order of parameters is left as it is. */
  readonly isVerbatim: boolean;
  /** Values of the request headers that choose between answers, always the same ones. */
  readonly headers: readonly string[];
}

/**
 * What an answer is stored under: equal keys have equal answers. Null where the read is too long.
 * @param caller `public`, or the user or token that asks
 */
export const requestKey = (read: Read, caller: string): string | null => {
  const parameters = read.isVerbatim ? read.parameters : inOrder(read.parameters);
  const key = JSON.stringify([read.path, caller, read.headers, parameters]);
  return key.length > longestKey ? null : key;
};
