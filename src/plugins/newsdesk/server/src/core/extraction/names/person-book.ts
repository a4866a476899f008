import type { Range } from '../../span';
import { genderOf } from './first-names';

/** A person while the document is being read. */
export interface PersonEntry {
  /** Every printed form, the fullest first found for each length. */
  readonly forms: Set<string>;
  /** The form of the most words, the first found of several. */
  fullest: string;
  readonly mentions: Range[];
  readonly descriptions: string[];
  /** Where it was last named, to tell two of one surname apart. */
  lastAt: number;
}

/** A family in one story is smaller; a list of more is compared no further. */
const MOST_OF_ONE_SURNAME = 32;

const suffix = /,? (?:Jr|Sr|II|III|IV)\.?$/;
const particle =
  /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|bint|ibn|ben|ter|zu|af|y)$/i;

/** The people of one document, by full name, surname and given name. */
export class PersonBook {
  readonly entries: PersonEntry[] = [];
  readonly #byEnds = new Map<string, PersonEntry>();
  readonly #bySurname = new Map<string, PersonEntry[]>();
  readonly #byGiven = new Map<string, PersonEntry[]>();
  readonly #bySuffix = new Map<string, PersonEntry>();

  /** Finds or enters the person of a full name. "Donald J. Trump" is "Donald Trump". */
  enter(name: string): PersonEntry {
    const parts = name.replace(suffix, '').split(' ');
    const given = parts[0] ?? name;
    const surname = parts.at(-1) ?? name;
    const key = `${given} ${surname}`.toLowerCase();
    const known = this.#byEnds.get(key);
    if (known !== undefined) {
      known.forms.add(name);
      if (countOfWords(name) > countOfWords(known.fullest)) known.fullest = name;
      return known;
    }
    const entry: PersonEntry = {
      forms: new Set([name]),
      fullest: name,
      mentions: [],
      descriptions: [],
      lastAt: -1,
    };
    this.entries.push(entry);
    this.#byEnds.set(key, entry);
    if (parts.length > 1) {
      append(this.#bySurname, surname.toLowerCase(), entry);
      append(this.#byGiven, given.toLowerCase(), entry);
      for (let at = 1; at < parts.length - 1; at += 1) {
        this.#bySuffix.set(parts.slice(at).join(' ').toLowerCase(), entry);
      }
    }
    return entry;
  }

  /** The person of a full name, if entered. */
  full(name: string): PersonEntry | undefined {
    const parts = name.replace(suffix, '').split(' ');
    return this.#byEnds.get(`${parts[0] ?? ''} ${parts.at(-1) ?? ''}`.toLowerCase());
  }

  /** The person whose name ends like this: "van Hollen", "Wasserman Schultz". */
  endingWith(name: string): PersonEntry | undefined {
    return this.#bySuffix.get(name.toLowerCase());
  }

  /**
   * The person a surname stands for: of several the one the courtesy title
   * fits, then the one named last. Of a crowd of one surname it tells no one.
   */
  surname(word: string, courtesy: string | null): PersonEntry | undefined {
    const all = this.#bySurname.get(word.toLowerCase()) ?? [];
    if (all.length > MOST_OF_ONE_SURNAME) return undefined;
    const gender = courtesyGender(courtesy);
    const fitting = all.filter((entry) => {
      const own = genderOf(entry.fullest.split(' ', 1)[0] ?? '');
      return gender === null || own === null || own === gender;
    });
    const choice = fitting.length > 0 ? fitting : all;
    return choice.reduce<PersonEntry | undefined>(
      (best, entry) => (best === undefined || entry.lastAt > best.lastAt ? entry : best),
      undefined,
    );
  }

  /** The person a given name stands for, when only one of that name is in the document. */
  given(word: string): PersonEntry | undefined {
    const all = this.#byGiven.get(word.toLowerCase()) ?? [];
    return all.length === 1 ? all[0] : undefined;
  }
}

function countOfWords(name: string): number {
  return name.split(' ').length;
}

/** Whether a word is a particle of a surname. */
export const isNameParticle = (word: string): boolean => particle.test(word);

function courtesyGender(courtesy: string | null): 'female' | 'male' | null {
  if (courtesy === null) return null;
  if (/^(?:Mr|Sir|Lord|King|Prince|Father|Brother)\.?$/.test(courtesy)) return 'male';
  return /^(?:Mrs|Ms|Miss|Mme|Dame|Lady|Queen|Princess|Sister)\.?$/.test(courtesy)
    ? 'female'
    : null;
}

function append(map: Map<string, PersonEntry[]>, key: string, entry: PersonEntry): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else list.push(entry);
}
