import type { Range } from '../../span';
import { onOneLine } from '../layout/plain-text';
import type { CapitalEvidence } from './capital-evidence';
import { decideKinds } from './decide-kinds';
import { describeOrganization, describePerson } from './description';
import { matchTitleCase } from './match-known-names';
import type { NameBooks } from './name-books';
import type { NameCandidate } from './name-candidates';
import { initialsOf, NamedBook, type NamedEntry } from './named-book';
import type { NamedEntity } from './named-entity';
import type { NameSentence } from './name-words';
import { isKnownOrganization } from './organization-words';
import { PersonBook, isNameParticle, type PersonEntry } from './person-book';
import { isCourtesyTitle } from './title-words';

/** Joins candidates to whom or what they name: surnames to full names, acronyms to what they stand for. */
export function resolveNames(
  text: string,
  sentences: readonly NameSentence[],
  candidates: readonly NameCandidate[],
  evidence: CapitalEvidence,
): NamedEntity[] {
  const books: NameBooks = {
    people: new PersonBook(),
    organizations: new NamedBook(),
    places: new NamedBook(),
  };
  const decided = decideKinds(candidates, evidence);
  enterFullNames(decided, books);
  const leftOver: NameCandidate[] = [];
  for (const candidate of decided) {
    if (!join(text, candidate, books)) leftOver.push(candidate);
  }
  matchTitleCase(sentences, books);
  joinShortForms(leftOver, books);
  return [
    ...books.people.entries.flatMap((entry) => personEntity(entry)),
    ...books.organizations.entries.flatMap((entry) => namedEntity('organization', entry)),
    ...books.places.entries.flatMap((entry) => namedEntity('place', entry)),
  ].map((entity) => ({ ...entity, name: onOneLine(entity.name) }));
}

/** Full names first, so that a surname above the full name finds it. */
function enterFullNames(candidates: readonly NameCandidate[], books: NameBooks): void {
  for (const { kind, name, quoted, words, to } of candidates) {
    if (quoted || !name.includes(' ')) continue;
    if (kind === 'person') books.people.enter(name);
    if (kind !== 'organization') continue;
    const entry = books.organizations.enter(name);
    const initials = initialsOf(name);
    if (initials.length >= 2) books.organizations.alias(initials, entry);
    const [first = '', ...rest] = name.split(' ');
    if (rest.length === 1 && isKnownOrganization(first) && !/^\p{Lu}+$/u.test(first)) {
      books.organizations.alias(first, entry);
    }
    const bracketed =
      words[to]?.text === '(' && words[to + 2]?.text === ')' ? words[to + 1]?.text : undefined;
    if (bracketed !== undefined && /^\p{Lu}[\p{Lu}\p{Ll}.&-]{1,9}$/u.test(bracketed)) {
      books.organizations.alias(bracketed, entry);
    }
  }
}

function join(text: string, candidate: NameCandidate, books: NameBooks): boolean {
  const { kind, name, quoted } = candidate;
  if (quoted) return joinQuoted(candidate, books);
  if (kind === 'place') {
    books.places.enter(name).mentions.push(candidate);
    return true;
  }
  if (kind === 'organization') {
    const entry = books.organizations.enter(name);
    entry.mentions.push(candidate);
    const description = describeOrganization(text, candidate.words, candidate);
    if (description !== null) entry.descriptions.push(description);
    return true;
  }
  const person = personOf(candidate, books.people);
  if (person === undefined) return false;
  mention(person, withParticles(candidate, person));
  const description = describePerson(text, candidate.words, candidate);
  if (description !== null) person.descriptions.push(description);
  return true;
}

/** A name alone in quotation marks counts only when the document names the same elsewhere. */
function joinQuoted({ name, start, end }: NameCandidate, books: NameBooks): boolean {
  const person = name.includes(' ') ? books.people.full(name) : undefined;
  if (person !== undefined) mention(person, { start, end });
  return true;
}

function personOf(candidate: NameCandidate, people: PersonBook): PersonEntry | undefined {
  const { kind, name, words, from, titleFrom } = candidate;
  if (name.includes(' ')) {
    return people.endingWith(name) ?? (kind === 'person' ? people.enter(name) : people.full(name));
  }
  const courtesy = titleFrom < from ? (words[from - 1]?.text ?? null) : null;
  return (
    people.surname(name, courtesy !== null && isCourtesyTitle(courtesy) ? courtesy : null) ??
    people.given(name) ??
    (kind === 'person' ? people.enter(name) : undefined)
  );
}

/** "Hollen" inside "van Hollen" is a mention with its particle. */
function withParticles(candidate: NameCandidate, person: PersonEntry): Range {
  let { from } = candidate;
  const name = person.fullest.toLowerCase();
  while (from > 0) {
    const before = candidate.words[from - 1];
    if (before === undefined || !isNameParticle(before.text) || before.capital) break;
    if (!name.includes(`${before.lower} `)) break;
    from -= 1;
  }
  return { start: candidate.words[from]?.start ?? candidate.start, end: candidate.end };
}

function mention(person: PersonEntry, { start, end }: Range): void {
  person.mentions.push({ start, end });
  person.lastAt = start;
}

/** "Goldman" after "Goldman Sachs", "Acme" after "Acme Industries". */
function joinShortForms(leftOver: readonly NameCandidate[], books: NameBooks): void {
  const byFirstWord = new Map<string, NamedEntry>();
  for (const entry of books.organizations.entries) {
    for (const form of entry.forms) {
      const first = form.split(' ', 1)[0] ?? form;
      if (first !== form && !byFirstWord.has(first)) byFirstWord.set(first, entry);
    }
  }
  for (const { name, start, end } of leftOver) {
    const organization = name.length < 4 ? undefined : byFirstWord.get(name);
    if (organization === undefined) continue;
    organization.forms.add(name);
    organization.mentions.push({ start, end });
  }
}

function personEntity(entry: PersonEntry): NamedEntity[] {
  if (entry.mentions.length === 0) return [];
  const name = entry.fullest;
  return [
    {
      kind: 'person',
      name,
      description: entry.descriptions[0] ?? null,
      aliases: [...entry.forms].filter((form) => form !== name),
      mentions: inOrder(entry.mentions),
      inStory: true,
    },
  ];
}

function namedEntity(kind: 'organization' | 'place', entry: NamedEntry): NamedEntity[] {
  if (entry.mentions.length === 0) return [];
  const forms = [...entry.forms];
  const name = forms.reduce((best, form) => (form.length > best.length ? form : best), '');
  return [
    {
      kind,
      name,
      description: entry.descriptions[0] ?? null,
      aliases: forms.filter((form) => form !== name),
      mentions: inOrder(entry.mentions),
      inStory: true,
    },
  ];
}

function inOrder(mentions: readonly Range[]): Range[] {
  return mentions
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start)
    .filter((mention, at, all) => at === 0 || mention.start !== all[at - 1]?.start);
}
