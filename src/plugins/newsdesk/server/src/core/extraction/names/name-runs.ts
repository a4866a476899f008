import { canBeginName, type CapitalEvidence } from './capital-evidence';
import type { NameWord } from './name-words';
import { isCalendarWord } from './not-names';
import { isKnownOrganization, isOrganizationHead } from './organization-words';
import { isPortfolio, isTitleHead } from './title-words';

/** Consecutive words that may be one name: indexes into a sentence's words, end exclusive. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
}

const longestRun = 10;
const particles = new Set(
  'van von de der den del della di da dos das du la le el al bin bint ibn ben ter zu af y'.split(
    ' ',
  ),
);
const orgJoiners = new Set(['of', 'for', 'and', 'on', 'to', 'against', 'without', 'in']);

/** Finds the runs of capitalised words in a sentence, with the small words that names contain. */
export function nameRuns(words: readonly NameWord[], evidence: CapitalEvidence): NameRun[] {
  const runs: NameRun[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined || !canBeginName(word, words[at + 1], evidence)) {
      at += 1;
      continue;
    }
    const to = runEnd(words, at);
    runs.push({ from: at, to });
    at = to;
  }
  return runs;
}

function runEnd(words: readonly NameWord[], from: number): number {
  let end = from + 1;
  while (end < words.length && end - from < longestRun) {
    const next = words[end];
    const last = words[end - 1];
    if (next === undefined || last === undefined) break;
    if (joins(last, next)) {
      end += 1;
      continue;
    }
    const length = linkLength(words, from, end);
    if (length === 0) break;
    end += length;
  }
  return end;
}

/** Whether the next word simply goes on with the name. */
function joins(last: NameWord, next: NameWord): boolean {
  return (
    next.capital &&
    !next.initial &&
    next.start - last.end <= 2 &&
    next.start > last.end &&
    !isCalendarWord(next.text) &&
    !/^(?:I|The|A|An|I'm|I've|I'd|I'll)$/.test(next.text)
  );
}

/** Length of a link and the capitalised word after it: "van Hollen", "of the Treasury", ", Jr.", "& Co". */
function linkLength(words: readonly NameWord[], from: number, at: number): number {
  const link = words[at];
  const next = words[at + 1];
  if (link === undefined || next === undefined) return 0;
  if (link.text === ',') return /^(?:Jr|Sr|Inc|LLC|Ltd)\.?$/.test(next.text) ? 2 : 0;
  if (link.text === '&') return next.capital ? 2 : 0;
  if (particles.has(link.text)) {
    if (next.capital) return 2;
    const third = words[at + 2];
    return particles.has(next.text) && third?.capital === true ? 3 : 0;
  }
  if (!orgJoiners.has(link.text)) return 0;
  const article = next.text === 'the' ? 1 : 0;
  const target = words[at + 1 + article];
  if (target?.capital !== true || isCalendarWord(target.text)) return 0;
  return opensOrganization(words, from, at, link.text, target) ? 2 + article : 0;
}

/** Whether what stands before "of", "for", "and" is an office or organisation that goes on after it. */
function opensOrganization(
  words: readonly NameWord[],
  from: number,
  at: number,
  link: string,
  target: NameWord,
): boolean {
  const last = words[at - 1]?.text ?? '';
  if (link === 'and') return joinsNouns(words, from, at, target);
  if (isKnownOrganization(last) && at - from === 1) return false;
  if (link === 'of')
    return (
      isOrganizationHead(last) ||
      opensWithOf.has(last) ||
      /^(?:Secretary|Minister|Speaker|Chancellor|Chairman|Bishop|Archbishop|Duke|Duchess|Prince|Earl)$/.test(
        last,
      )
    );
  if (link === 'for' || link === 'on' || link === 'against' || link === 'to') {
    return (
      (isOrganizationHead(last) &&
        !/^(?:Congress|Parliament|Senate|House|Party|Times|Post|News|Court|Police|Army)$/.test(
          last,
        )) ||
      (link === 'for' && isTitleHead(last) && isPortfolio(target.text)) ||
      last === 'Centers' ||
      last === 'Campaign' ||
      last === 'Citizens' ||
      last === 'Americans'
    );
  }
  return false;
}

const opensWithOf = new Set(
  'House Bank University Ministry Department College Church Bureau Joint Board Chamber City Port Isle Gulf Cape Bay Horn District Republic State Kingdom Duchy County Tower Museum Institute School Academy Association Federation League Organization Organisation Union Society Court Doctors Daughters Sons Knights Order Office Centers Centres Library Palace Battle Strait Sea'.split(
    ' ',
  ),
);

/** "Securities and Exchange Commission", "Science and Technology Institute": both halves before one head. */
function joinsNouns(
  words: readonly NameWord[],
  from: number,
  at: number,
  target: NameWord,
): boolean {
  const last = words[at - 1]?.text ?? '';
  const after = words[at + 2];
  const within = words.slice(from, at).some(({ text }) => text === 'of' || text === 'for');
  if (within && isPortfolio(target.text)) return true;
  if (
    within &&
    /^(?:Prevention|Technology|Medicine|Sciences?|Trade|Commerce|Explosives|Cooperation|Culture|Industry|Sports?|Families|Freedom|Democracy|Welfare|Engineering|Research|Children|Budget)$/.test(
      target.text,
    )
  ) {
    return true;
  }
  return (
    /^(?:Ways|Transportation|Oversight|Energy|Securities|Science|Trade|Food|Drug|Arts|Research|Oil|Customs|Revenue|Standards|Education|Health|Culture|Immigration|Children|Aviation|Defense|Defence|Space|Monetary|Budget)$/.test(
      last,
    ) &&
    (isOrganizationHead(target.text) || (after?.capital === true && isOrganizationHead(after.text)))
  );
}
