import type { NamedBook } from './named-book';
import type { PersonBook } from './person-book';

/** The people, organisations and places of one document while names are joined to them. */
export interface NameBooks {
  readonly people: PersonBook;
  readonly organizations: NamedBook;
  readonly places: NamedBook;
}
