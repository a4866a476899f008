import type { Range } from '../../span';

/** An organisation or a place while the document is being read. */
export interface NamedEntry {
  readonly forms: Set<string>;
  readonly mentions: Range[];
  readonly descriptions: string[];
}

/** The organisations or places of one document. */
export class NamedBook {
  readonly entries: NamedEntry[] = [];
  readonly #byName = new Map<string, NamedEntry>();

  /** Finds or enters a name; "The" in front makes no other name. */
  enter(name: string): NamedEntry {
    const known = this.find(name);
    if (known !== undefined) {
      known.forms.add(name);
      return known;
    }
    const entry: NamedEntry = { forms: new Set([name]), mentions: [], descriptions: [] };
    this.entries.push(entry);
    this.#byName.set(keyOf(name), entry);
    return entry;
  }

  find(name: string): NamedEntry | undefined {
    return this.#byName.get(keyOf(name));
  }

  /** Lets another form stand for an entry, unless it already names another. */
  alias(form: string, entry: NamedEntry): void {
    if (!this.#byName.has(keyOf(form))) this.#byName.set(keyOf(form), entry);
  }
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/^the /, '').replace(/\./g, '');
}

/** The letters an organisation's name abbreviates to: "World Health Organization" → "WHO". */
export function initialsOf(name: string): string {
  return name
    .split(/[ -]/)
    .filter((word) => /^\p{Lu}/u.test(word) && word !== 'The')
    .map((word) => word.charAt(0))
    .join('');
}
