import type { ExtractedQuote, SpeakerKind } from '../../report/extracted-report';
import { spanOf, type Range } from '../../span';
import { rangeOf, type DraftQuote, type DraftSpeaker } from './draft-quote';
import { genderOfPerson, type NameIndex } from './name-index';
import type { NamedEntity } from '../names/named-entity';
import type { Passage } from './passage';
import { resolvePronoun } from './resolve-pronoun';
import { recent, type PlacedSpeaker, type Speaker } from './speaker';
import { isThingThatTells, partsOf } from './speaker-head';
import type { SentenceView } from './sentence-view';

export interface ResolvedDraft {
  readonly draft: DraftQuote;
  readonly speaker: Speaker | null;
}

const organizationNouns = new Set(
  'campaign company police department government ministry agency office committee commission administration council party union group organization organisation firm bank court team university school hospital army military intelligence association federation institute center centre parliament congress senate house embassy newspaper paper publication network station magazine website outlet board bureau authority union kremlin pentagon army court tribunal complaint coalition corporation airline club foundation charity watchdog regulator service society alliance'.split(
    ' ',
  ),
);
const groupNouns = new Set(
  'people police crowd public audience majority half percent most many some others both several few all staff family couple jury'.split(
    ' ',
  ),
);
/** Gives each quote its speaker: names to their fullest form, pronouns to whom they agree with. */
export function resolveSpeakers(
  text: string,
  passages: readonly Passage[],
  drafts: readonly DraftQuote[],
  index: NameIndex,
): ResolvedDraft[] {
  const subjects = subjectsOf(text, passages, index);
  const spoken: PlacedSpeaker[] = [];
  const byMention = new Map<string, Speaker>();
  const resolved: ResolvedDraft[] = [];
  const ordered = [...drafts].sort(
    (a, b) =>
      (a.speaker?.mention.start ?? a.content.start) - (b.speaker?.mention.start ?? b.content.start),
  );
  const known = new Map<DraftQuote, Speaker | null>();
  for (const draft of ordered) {
    const { speaker: mention } = draft;
    if (mention === null) {
      known.set(draft, null);
      continue;
    }
    const key = `${mention.mention.start}-${mention.mention.end}`;
    const speaker = byMention.get(key) ?? resolveMention(text, mention, index, subjects, spoken);
    byMention.set(key, speaker);
    spoken.push({
      at: mention.mention.start,
      speaker,
      spoke: true,
      block: mention.view.sentence.block,
    });
    known.set(draft, speaker);
  }
  for (const draft of drafts) resolved.push({ draft, speaker: known.get(draft) ?? null });
  return resolved;
}

/** The first person or organisation each sentence names outside marks: whom a later pronoun most likely means. */
function subjectsOf(text: string, passages: readonly Passage[], index: NameIndex): PlacedSpeaker[] {
  const subjects: PlacedSpeaker[] = [];
  for (const passage of passages) {
    for (const view of passage.views) {
      let people = 0;
      for (const placed of index.within(view.sentence)) {
        if (placed.entity.kind === 'place' || people >= 3) continue;
        if (
          view.quoted.some(
            ({ stretch }) => placed.start >= stretch.start && placed.end <= stretch.end,
          )
        )
          continue;
        if (text.slice(placed.end, placed.end + 2).replace('’', "'") === "'s" && people > 0)
          continue;
        people += 1;
        subjects.push({
          at: placed.start,
          speaker: speakerFrom(
            placed.entity,
            text.slice(Math.max(0, placed.start - 5), placed.end),
            null,
          ),
          spoke: false,
          block: passage.block,
          opens: opensClause(text, view, placed),
        });
      }
    }
  }
  return subjects;
}

/** "Finance Minister", "a marine biologist at Sitka": what somebody is, by the last word of its own phrase. */
function isCalled(description: string | null, noun: string): boolean {
  const phrases = description?.toLowerCase().split(/,| (?:of|for|at|in|with|from|on|and) /) ?? [];
  return phrases.some((phrase) => phrase.trim().split(' ').at(-1) === noun);
}

/** True for the subject a sentence opens with: no verb stands before the name, and it owns nothing. */
function opensClause(text: string, view: SentenceView, name: Range): boolean {
  if (/^['’]s/.test(text.slice(name.end, name.end + 2))) return false;
  for (const token of view.tokens) {
    if (token.start >= name.start) return true;
    if (token.tag === 'VERB' || token.tag === 'AUX') return false;
  }
  return true;
}

function speakerFrom(entity: NamedEntity, printed: string, description: string | null): Speaker {
  return {
    name: entity.name,
    description: description ?? entity.description,
    kind: entity.kind === 'person' ? 'person' : 'organization',
    gender: entity.kind === 'person' ? genderOfPerson(entity.name, printed) : null,
    identity: `${entity.kind}:${entity.name}`,
    plural: false,
  };
}

function resolveMention(
  text: string,
  mention: DraftSpeaker,
  index: NameIndex,
  subjects: readonly PlacedSpeaker[],
  spoken: readonly PlacedSpeaker[],
): Speaker {
  const { view, tokens } = mention;
  const first = view.tokens[tokens.from];
  if (first !== undefined && tokens.from === tokens.to && first.tag === 'PRON') {
    return resolvePronoun(first.lower, mention, subjects, spoken);
  }
  const { core, head, rest } = partsOf(view, tokens);
  const coreRange = rangeOf(view, core);
  const headRange = rangeOf(view, { from: core.from, to: head });
  const namesInHead = index.within(headRange);
  const last = namesInHead.at(-1);
  const people = namesInHead.filter(({ entity }) => entity.kind === 'person');
  if (people.length > 1 && hasAnd(view, core.from, head)) return severalPeople(people);
  const headEnd = view.tokens[head]?.end ?? 0;
  if (last !== undefined && (last.end === headEnd || onlyBracketsAfter(text, last.end, headEnd))) {
    const printed = text.slice(Math.max(0, last.start - 5), last.end);
    const found = speakerFrom(last.entity, printed, descriptionOf(text, view, core, rest, last));
    return isAccompanied(view, rest) ? { ...found, plural: true } : found;
  }
  const namedBehind = rest === null ? undefined : nameTold(text, index, rangeOf(view, rest));
  if (namedBehind !== undefined) {
    return speakerFrom(namedBehind, '', text.slice(coreRange.start, coreRange.end));
  }
  const noun = commonNoun(text, view, core, head, spoken);
  return isAccompanied(view, rest) ? { ...noun, plural: true } : noun;
}

/** "Maxim, along with two other pilots": a later "they" means them all. */
function isAccompanied(view: SentenceView, rest: { from: number; to: number } | null): boolean {
  const first = rest === null ? undefined : view.tokens[rest.from];
  const word =
    first?.text === ',' && rest !== null ? view.tokens[rest.from + 1]?.lower : first?.lower;
  return word === 'along' || word === 'together';
}

function hasAnd(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) if (view.tokens[at]?.lower === 'and') return true;
  return false;
}

function onlyBracketsAfter(text: string, from: number, to: number): boolean {
  return to > from && /^\s*\([^)]*\)$/.test(text.slice(from, to));
}

function severalPeople(people: readonly { entity: NamedEntity }[]): Speaker {
  const name = people.map(({ entity }) => entity.name).join(' and ');
  return {
    name,
    description: null,
    kind: 'group',
    gender: null,
    identity: `group:${name}`,
    plural: true,
  };
}

/** "whose first name is Maxim", "identified as Lee": a name told behind a description. */
function nameTold(text: string, index: NameIndex, range: Range): NamedEntity | undefined {
  const printed = text.slice(range.start, range.end);
  const told =
    /\b(?:name(?:s)? (?:is|was)|named|identified (?:only )?as|known as|called|gave (?:his|her|their) name as)\s+(?=\p{Lu})/u.exec(
      printed,
    );
  if (told !== null) {
    const at = range.start + told.index + told[0].length;
    const placed = index.within({ start: at, end: range.end })[0];
    if (placed?.start === at) return placed.entity;
    const word = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?/u.exec(text.slice(at, range.end))?.[0];
    return word === undefined
      ? undefined
      : { kind: 'person', name: word, description: null, aliases: [], mentions: [], inStory: true };
  }
  // "the mayor, Ann Lee", "the chairman, Sen. Ann Lee"
  const first = index.within(range)[0];
  const lead = first === undefined ? '' : text.slice(range.start, first.start);
  return first !== undefined &&
    first.entity.kind !== 'place' &&
    /^[,\s—–]*(?:(?!(?:of|for|at|in|to|by|with|from|on|than)\s)[\p{L}-]+\.?\s+){0,3}$/u.test(lead)
    ? first.entity
    : undefined;
}

function descriptionOf(
  text: string,
  view: SentenceView,
  core: { from: number; to: number },
  rest: { from: number; to: number } | null,
  name: Range,
): string | null {
  const start = view.tokens[core.from]?.start ?? name.start;
  const before = text.slice(start, name.start).trim();
  const title = before
    .replace(/^(?:the|a|an|but|and)\s+/i, '')
    .replace(/\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?$/, '')
    .trim();
  if (title !== '' && /\p{L}{2}/u.test(title)) return title;
  if (rest === null) return null;
  const printed = rangeOf(view, rest);
  const told = text
    .slice(printed.start, printed.end)
    .replace(/^[\s,—–]+|[\s,—–]*(?:\b(?:who|which|whose))?[\s,—–]*$/g, '');
  return told === '' ||
    /^(?:who|whose|which|along|together|speaking|himself|herself|in|on|during|\d)/.test(told)
    ? null
    : told;
}

function commonNoun(
  text: string,
  view: SentenceView,
  core: { from: number; to: number },
  head: number,
  spoken: readonly PlacedSpeaker[],
): Speaker {
  const range = rangeOf(view, core);
  const printed = text.slice(range.start, range.end);
  const noun = view.tokens[head]?.lower ?? '';
  const article = view.tokens[core.from]?.lower ?? '';
  const plural = isPlural(noun, view, head) || hasAnd(view, core.from, head);
  const opening = head === 0 && /^\p{Lu}\p{Ll}+[^su]s$/u.test(printed);
  const definite = article === 'the' || article === 'these' || article === 'those';
  if (definite && core.to === head && head - core.from <= 2) {
    const antecedent = [...spoken.slice(-recent)]
      .reverse()
      .find(
        ({ speaker }) =>
          speaker.identity.endsWith(` ${noun}`) || isCalled(speaker.description, noun),
      );
    if (antecedent !== undefined) return antecedent.speaker;
  }
  const kind: SpeakerKind = isThingThatTells(noun)
    ? 'unknown'
    : organizationNouns.has(noun)
      ? 'organization'
      : plural || opening || groupNouns.has(noun)
        ? 'group'
        : view.tokens[head]?.tag === 'PROPN' && !/^(?:a|an)$/.test(article)
          ? properKind(printed)
          : 'person';
  const name = shortOf(text, view, core, head).replace(/^(?:the|a|an)\s+/i, '');
  return {
    name,
    description: null,
    kind,
    gender: null,
    identity: `${kind}:${name.toLowerCase()}`,
    plural,
  };
}

/** "a report released on Monday": the name ends before what happened to it. */
function shortOf(
  text: string,
  view: SentenceView,
  core: { from: number; to: number },
  head: number,
): string {
  const cut = head < core.to && view.tokens[head + 1]?.tag === 'VERB';
  const { start, end } = rangeOf(view, cut ? { from: core.from, to: head } : core);
  return text.slice(start, end);
}

/** A name the name finder does not know: two capitalised words are a person, one alone is left open. */
function properKind(printed: string): SpeakerKind {
  if (/^\p{Lu}{2,}$/u.test(printed)) return 'organization';
  return /^\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}\p{L}*\.?){1,2}$/u.test(printed) ? 'person' : 'unknown';
}

function isPlural(noun: string, view: SentenceView, head: number): boolean {
  const tag = view.tokens[head]?.tag;
  return (
    (tag === 'NOUN' && /[^su]s$/.test(noun)) ||
    (tag === 'PROPN' &&
      /[^su]s$/.test(noun) &&
      view.tokens[head - 1]?.tag !== 'PROPN' &&
      /^(?:democrats|republicans|russians|americans|ukrainians|officials|israelis|palestinians|britons)$/.test(
        noun,
      )) ||
    ['people', 'men', 'women', 'police', 'children'].includes(noun)
  );
}

/** The speaker as the report prints it. */
export function printSpeaker(
  text: string,
  draft: DraftQuote,
  speaker: Speaker | null,
): ExtractedQuote['speaker'] {
  if (draft.speaker === null || speaker === null) return null;
  const { start, end } = draft.speaker.mention;
  return {
    mention: spanOf(text, start, end),
    name: speaker.name,
    description: speaker.description,
    kind: speaker.kind,
  };
}
