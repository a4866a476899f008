/** A field as the content manager lays it out, as far as this goes. */
interface LaidOutField {
  readonly name: string;
  readonly type: string;
}
interface Layout {
  readonly layout: readonly unknown[];
  readonly components: Readonly<Record<string, { readonly layout: readonly unknown[] }>>;
}
interface EditView {
  readonly layout: Layout;
}

/**
 * The texts that are one line by nature. They are `text` in the model because anything read
 * from a document may be longer than a `string` of some databases.
 */
const lines: Readonly<Record<string, readonly string[]>> = {
  report: ['headline', 'slugline', 'byline', 'guid', 'version', 'copyrightNotice'],
  'news.quote': ['speakerName', 'speakerDescription', 'cue', 'via'],
  'news.statistic': ['unit', 'subject', 'predicate', 'periodText', 'sourceName', 'printed'],
  'news.figure': ['credit', 'agency', 'photographer', 'place'],
  'news.dateline': ['place'],
  'news.place': ['name', 'description'],
  'news.alias': ['name'],
  'news.link': ['url'],
  named: ['name', 'role', 'label', 'qcode'],
};

/** Lets one-line texts be typed into one line; what is checked and stored stays the same. */
export function showLines<T extends EditView>(view: T): T {
  const { layout } = view;
  const own = [...(lines['report'] ?? []), ...(lines['named'] ?? [])];
  const components = Object.fromEntries(
    Object.entries(layout.components).map(([uid, component]) => [
      uid,
      { ...component, layout: inLines(component.layout, lines[uid] ?? []) },
    ]),
  );
  return { ...view, layout: { ...layout, layout: inLines(layout.layout, own), components } };
}

function inLines(part: unknown, names: readonly string[]): readonly unknown[] {
  if (!Array.isArray(part)) return [];
  return part.map((inner: unknown) => {
    if (Array.isArray(inner)) return inLines(inner, names);
    return isField(inner) && inner.type === 'text' && names.includes(inner.name)
      ? { ...inner, type: 'string' }
      : inner;
  });
}

function isField(value: unknown): value is LaidOutField {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'type' in value &&
    typeof value.type === 'string'
  );
}
