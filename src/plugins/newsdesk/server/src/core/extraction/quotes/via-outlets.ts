import type { ExtractedQuote } from '../../report/extracted-report';
import { spanOf, type Range } from '../../span';
import { rangeOf } from './draft-quote';
import { phraseStartingAt } from './phrase-starting';
import type { ResolvedDraft } from './resolve-speakers';
import type { Speaker } from './speaker';
import type { SentenceView } from './sentence-view';

/** An outlet a sentence says somebody spoke to. */
interface Venue {
  /** Null when only its role is printed: "the publication", "an exclusive interview". */
  readonly outlet: Range | null;
  readonly name: string | null;
}

const outletWords = new Set(
  'news times post journal herald radio tv television magazine tribune gazette press guardian telegraph mail mirror independent observer globe broadcasting chronicle weekly review network today'.split(
    ' ',
  ),
);
const outletNames = new Set(
  'cnn bbc nbc abc cbs msnbc cnbc npr pbs fox reuters ap afp pti ani ians upi dpa ansa efe xinhua kyodo yonhap bloomberg politico axios vox buzzfeed breitbart espn itv rte cbc ctv rt tass interfax mediazona meduza vice sky al-jazeera aljazeera huffpost newsweek forbes fortune vogue wired variety billboard c-span'.split(
    ' ',
  ),
);
const outletRoles = new Set(
  'publication newspaper outlet paper magazine network broadcaster station website programme program journalists reporters'.split(
    ' ',
  ),
);
const addressed = new Set('told tell tells telling to with by on from for'.split(' '));

/** The outlets quotes were given to, in the order of the quotes; null where there is none. */
export function viaOutlets(
  text: string,
  resolved: readonly ResolvedDraft[],
): ExtractedQuote['via'][] {
  const venues = resolved.map(({ draft }) => venueOf(text, draft.view));
  const named = new Map<string, Range>();
  for (const venue of venues) {
    if (venue?.name != null && venue.outlet !== null && !named.has(venue.name))
      named.set(venue.name, venue.outlet);
  }
  const sole = named.size === 1 ? [...named.keys()][0] : undefined;
  const given = new Map<string, string>();
  return resolved.map(({ draft, speaker }, index) => {
    const venue = venues[index] ?? null;
    const name = venue === null ? null : (venue.name ?? sole ?? null);
    if (name !== null && !isOutlet(speaker, name)) {
      if (speaker !== null) given.set(speaker.identity, name);
      return {
        mention: venue?.outlet == null ? null : spanOf(text, venue.outlet.start, venue.outlet.end),
        name,
      };
    }
    // What somebody told the story's only outlet goes on until another occasion is printed.
    const before = speaker === null ? undefined : given.get(speaker.identity);
    if (
      before === undefined ||
      before !== sole ||
      isOutlet(speaker, before) ||
      otherOccasion(draft.view)
    )
      return null;
    return { mention: null, name: before };
  });
}

function isOutlet(speaker: Speaker | null, name: string): boolean {
  return speaker?.name != null && (speaker.name === name || speaker.name.includes(name));
}

/** "Speaking to journalists from CNN", "told the BBC", "in an interview with Reuters", "talked to the publication". */
function venueOf(text: string, view: SentenceView): Venue | null {
  const { tokens, quotedAt } = view;
  let role: Venue | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || (quotedAt[at] ?? -1) >= 0) continue;
    if (token.lower === 'interview') {
      role ??= { outlet: null, name: null };
      continue;
    }
    if (!addressed.has(token.lower)) continue;
    const speaks = /^(?:told|tell|tells|telling)$/.test(token.lower) || spokenBefore(view, at);
    if (!speaks) continue;
    const phrase = phraseStartingAt(view, at + 1, { prepositions: true });
    if (phrase === null) continue;
    const outlet = outletIn(view, phrase.from, phrase.to);
    if (outlet !== null) {
      const range = rangeOf(view, outlet);
      return { outlet: range, name: text.slice(range.start, range.end) };
    }
    const definite = tokens[phrase.from]?.lower === 'the';
    for (let word = phrase.from; word <= phrase.to; word += 1) {
      if (definite && outletRoles.has(tokens[word]?.lower ?? ''))
        role ??= { outlet: null, name: null };
    }
  }
  return role;
}

const speaking =
  /^(?:speak|speaks|speaking|spoke|spoken|talk|talks|talked|talking|interview|interviewed|statement|appearing|appearance|comments|remarks|said)$/;

function spokenBefore(view: SentenceView, at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 3; back -= 1) {
    if (speaking.test(view.tokens[back]?.lower ?? ''))
      return view.tokens[back]?.lower !== 'said' || view.tokens[at]?.lower === 'on';
  }
  return false;
}

/** The printed name of an outlet within a phrase. */
function outletIn(
  view: SentenceView,
  from: number,
  to: number,
): { from: number; to: number } | null {
  const { tokens } = view;
  for (let at = from; at <= to; at += 1) {
    const token = tokens[at];
    if (token === undefined || !/^\p{Lu}/u.test(token.text)) continue;
    let end = at;
    while (end < to && /^[\p{Lu}\d]/u.test(tokens[end + 1]?.text ?? '')) end += 1;
    let known = false;
    for (let word = at; word <= end; word += 1) {
      const lower = tokens[word]?.lower ?? '';
      const alone = end === at && tokens[at - 1]?.lower !== 'the';
      if (outletNames.has(lower) || (outletWords.has(lower) && !alone)) known = true;
    }
    if (known) return { from: at, to: end };
    at = end;
  }
  return null;
}

/** The sentence prints where and when the words fell, so that the interview no longer explains them. */
function otherOccasion({ tokens, quotedAt }: SentenceView): boolean {
  return tokens.some((token, at) => {
    if ((quotedAt[at] ?? -1) >= 0) return false;
    if (
      /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tweeted|wrote|testified)$/.test(
        token.lower,
      )
    )
      return true;
    return (
      /^(?:statement|tweet|letter|speech|rally|conference|hearing|email|memo|op-ed)$/.test(
        token.lower,
      ) && /^(?:a|an|the|his|her|their|news|press)$/.test(tokens[at - 1]?.lower ?? '')
    );
  });
}
