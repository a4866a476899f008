/** A person as far as names go. */
export interface NamedPerson {
  readonly documentId: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface SamePeople {
  /** A name they share, as one of them writes it. */
  readonly because: string;
  readonly documentIds: readonly string[];
}

/**
 * People who may be one: those with a name or alias in common, whatever its case, accents,
 * punctuation and order of words ("Novák, Jana" is "Jana Novak"). A single word is no reason:
 * every report has another Maxim. Linear in the number of names.
 */
export function samePeople(people: readonly NamedPerson[]): readonly SamePeople[] {
  const groups = new Map<string, { because: string; documentIds: Set<string> }>();
  for (const { documentId, name, aliases } of people) {
    for (const called of [name, ...aliases]) {
      const key = looseNameKey(called);
      if (!key.includes(' ')) continue;
      const group = groups.get(key) ?? { because: called, documentIds: new Set<string>() };
      group.documentIds.add(documentId);
      groups.set(key, group);
    }
  }
  const shown = new Map<string, SamePeople>();
  for (const { because, documentIds } of groups.values()) {
    if (documentIds.size < 2) continue;
    const ids = [...documentIds].sort();
    // The same people with a second name in common are one suggestion.
    const among = ids.join(' ');
    if (!shown.has(among)) shown.set(among, { because, documentIds: ids });
  }
  return [...shown.values()];
}

/** What two spellings of one name have in common. */
export function looseNameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .sort()
    .join(' ');
}
