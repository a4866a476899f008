import type { InputPlace } from '../conformance';

/**
 * A JSON object read by names that differ between the generations of a format
 * only in case and separators: `versioncreated`, `versionCreated`, `version_created`.
 */
export class JsonItem implements InputPlace {
  readonly line = null;
  readonly path: string;
  readonly #values: ReadonlyMap<string, { readonly name: string; readonly value: unknown }>;

  constructor(value: object, path: string) {
    this.path = path === '' ? '/' : path;
    this.#values = new Map(
      Object.entries(value).map(([name, inner]: [string, unknown]) => [
        bare(name),
        { name, value: inner },
      ]),
    );
  }

  /** The object at a place, or null when there is something else. */
  static of(value: unknown, path: string): JsonItem | null {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? new JsonItem(value, path)
      : null;
  }

  has(...names: readonly string[]): boolean {
    return names.some((name) => this.#found(name) !== undefined);
  }

  /** The place of a property, for messages. */
  at(name: string): InputPlace {
    return {
      line: null,
      path: `${this.path === '/' ? '' : this.path}/${this.#found(name)?.name ?? name}`,
    };
  }

  raw(name: string): unknown {
    return this.#found(name)?.value;
  }

  /** The first of the names that holds characters; numbers are written out. */
  text(...names: readonly string[]): string | null {
    for (const name of names) {
      const value = this.#found(name)?.value;
      if (typeof value === 'string' && value.trim() !== '') return value.trim();
      if (typeof value === 'number') return String(value);
      if (
        Array.isArray(value) &&
        value.length > 0 &&
        value.every((one) => typeof one === 'string')
      ) {
        return value.join(' ').trim();
      }
    }
    return null;
  }

  /** The characters of a property as they are, white space too; null when absent. */
  verbatim(name: string): string | null {
    const value = this.#found(name)?.value;
    return typeof value === 'string' ? value : null;
  }

  /** The objects of a list, or the one object given in place of a list. */
  objects(...names: readonly string[]): readonly JsonItem[] {
    for (const name of names) {
      const found = this.#found(name);
      if (found === undefined) continue;
      const path = this.at(name).path ?? '';
      if (Array.isArray(found.value)) {
        const list: readonly unknown[] = found.value;
        return list.flatMap((value, index) => JsonItem.of(value, `${path}/${index}`) ?? []);
      }
      const single = JsonItem.of(found.value, path);
      if (single !== null) return [single];
    }
    return [];
  }

  /** The objects of a list, or of an object used as a dictionary (ninjs 1.x), with the key each was under. */
  entries(name: string): readonly { readonly key: string | null; readonly item: JsonItem }[] {
    const found = this.#found(name);
    if (found === undefined) return [];
    if (Array.isArray(found.value)) {
      return this.objects(name).map((item) => ({ key: item.text('name'), item }));
    }
    const dictionary = JsonItem.of(found.value, this.at(name).path ?? '');
    return dictionary === null
      ? []
      : dictionary.keys().flatMap((key) => dictionary.objects(key).map((item) => ({ key, item })));
  }

  /** Characters in a list, whether given as strings or as objects with a name. */
  words(...names: readonly string[]): readonly string[] {
    for (const name of names) {
      const value = this.#found(name)?.value;
      if (typeof value === 'string') return value.split(/\s*[,;]\s*/).filter((word) => word !== '');
      if (!Array.isArray(value)) continue;
      const list: readonly unknown[] = value;
      return list.flatMap((inner) => {
        if (typeof inner === 'string') return inner.trim() === '' ? [] : [inner.trim()];
        return JsonItem.of(inner, '')?.text('name', 'value', 'title') ?? [];
      });
    }
    return [];
  }

  /** The property names as written. */
  keys(): readonly string[] {
    return [...this.#values.values()].map(({ name }) => name);
  }

  #found(name: string): { readonly name: string; readonly value: unknown } | undefined {
    return this.#values.get(bare(name));
  }
}

function bare(name: string): string {
  return name.replace(/[^a-z\d]/gi, '').toLowerCase();
}
