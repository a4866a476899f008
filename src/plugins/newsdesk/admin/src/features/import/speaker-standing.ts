import type { SpeakerMatch } from '../../../../server/src/contracts/speakers';
import { itemsOf, type ChosenSpeaker, type Draft, type QuoteItem } from './draft';
import type { SpeakerName } from './import-api';

/** Whom a quote will be linked to when the draft is saved. */
export interface Standing {
  readonly is:
    | 'known'
    | 'new'
    /** Several go by the name: none is linked. */
    | 'ambiguous'
    /** The name says too little to link by. */
    | 'unlinked'
    | 'chosen'
    | 'chosen-new'
    | 'nobody';
  readonly who: string;
}

export type Matches = ReadonlyMap<string, SpeakerMatch>;

export const nameId = ({ type, name }: SpeakerName): string => `${type} ${name}`;

/** The name a quote is linked by, where there is one. */
function nameOf({ fields, mention }: QuoteItem): string | null {
  const { speakerName } = fields;
  return speakerName === mention ? null : speakerName;
}

function linkedName(quote: QuoteItem): SpeakerName | null {
  const name = nameOf(quote);
  const { speakerKind: type } = quote.fields;
  return name !== null && (type === 'person' || type === 'organization') ? { type, name } : null;
}

const keptQuotes = (draft: Draft): readonly QuoteItem[] =>
  itemsOf(draft, 'quote').filter(({ isRejected }) => !isRejected);

/** The names of a draft's quotes that nobody has asked about. */
export function unknownNames(draft: Draft, matches: Matches): readonly SpeakerName[] {
  const names = new Map<string, SpeakerName>();
  for (const quote of keptQuotes(draft)) {
    const name = linkedName(quote);
    if (name !== null && !matches.has(nameId(name))) names.set(nameId(name), name);
  }
  return [...names.values()];
}

/** Whom each quote of a draft will be linked to, by the quote's id. */
export function standingsOf(draft: Draft, matches: Matches): ReadonlyMap<string, Standing> {
  const quotes = keptQuotes(draft);
  // As the server has it: a name that was decided about once is the same one in the whole report.
  const decided = new Map<string, ChosenSpeaker>();
  for (const quote of quotes) {
    const key = keyOf(nameOf(quote));
    if (quote.chosen !== null && key !== null && !decided.has(key)) decided.set(key, quote.chosen);
  }
  return new Map(
    quotes.flatMap((quote) => {
      const standing =
        quote.chosen === null ? standingByName(quote, decided, matches) : ofChoice(quote.chosen);
      return standing === null ? [] : [[quote.id, standing] as const];
    }),
  );
}

function keyOf(name: string | null): string | null {
  return name === null ? null : name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function standingByName(
  quote: QuoteItem,
  decided: ReadonlyMap<string, ChosenSpeaker>,
  matches: Matches,
): Standing | null {
  const name = linkedName(quote);
  if (name === null) return { is: 'unlinked', who: '' };
  const choice = decided.get(keyOf(name.name) ?? '');
  if (choice !== undefined) {
    return choice.link.to.endsWith(name.type) ? ofChoice(choice) : { is: 'nobody', who: '' };
  }
  const match = matches.get(nameId(name));
  if (match === undefined) return null;
  const [speaker, ...others] = match.speakers;
  if (!match.isLinkable) return { is: 'unlinked', who: '' };
  if (speaker === undefined) return { is: 'new', who: name.name };
  return others.length === 0
    ? { is: 'known', who: labelOf(speaker) }
    : { is: 'ambiguous', who: name.name };
}

function ofChoice({ link, label }: ChosenSpeaker): Standing {
  if (link.to === 'nobody') return { is: 'nobody', who: '' };
  return { is: 'name' in link ? 'chosen-new' : 'chosen', who: label };
}

/** An entry as it is told from others of its name. */
export function labelOf({
  name,
  role,
}: {
  readonly name: string;
  readonly role: string | null;
}): string {
  return role === null || role === '' ? name : `${name} (${role})`;
}
