import type { Named } from './findable';
import type { Entity } from './searched-view';
import { termOf } from './words';

/** The distinct terms of names in a role. */
export const named = <Role>(role: Role, ...names: readonly (string | null | undefined)[]) => {
  const terms = new Set(names.map(termOf).filter((term) => term !== null));
  return [...terms].map((term): Named<Role> => ({ role, term }));
};

/** Everything an entry is called. */
export const callings = (one: Entity | null | undefined): readonly (string | null | undefined)[] =>
  one ? [one.documentId, one.name, ...(one.aliases ?? []).map(({ name }) => name)] : [];
