import { hasPersonNameShape, inNameCase, personNamePattern } from '../names/person-name-shape';
import { isOutletName, isPictureAgency, knownAgency } from './agencies';

/** A picture credit taken apart. */
export interface Credit {
  /** As printed, without a label such as "Photograph:" and without brackets. */
  readonly credit: string;
  readonly agency: string | null;
  readonly photographer: string | null;
}

/** A credit and where it stands in the plain text it was found in. */
export interface PlacedCredit extends Credit {
  /** Where the credit's own words begin and end. */
  readonly start: number;
  readonly end: number;
  /** Where the caption before it ends: brackets and label belong to neither. */
  readonly captionEnd: number;
  /** True when the form alone says it is a credit; false for a bare agency, which also signs articles. */
  readonly sure: boolean;
}

const label =
  '(?:(?:pool|file|staff|handout) )?(?:photo(?:graph)?s?|pictures?|images?|pic|illustration|graphic)(?: (?:credit|courtesy|copyright))?(?: ?: ?| (?:by|via|courtesy of|courtesy|from|supplied by|provided by|taken by)[: ] ?| ?© ?| ?\\| ?)|(?:credits?|courtesy|copyright|photographer)(?: ?: ?| of )|credit ?(?:\\.\\.\\.|…) ?|image source,? ?:? ?|© ?(?:\\d{4} )?|\\(c\\) ?(?:\\d{4} )?|pictured by ';
const leadingLabel = new RegExp(`^(?:${label})`, 'i');
/** A word of every label: most lines have none, and are not searched further. */
const labelWord = /photo|pic|image|illustration|graphic|credit|courtesy|copyright|©|\(c\)/i;
const tailLabel = new RegExp(`(?:^|[.!?"”')\\]|] ?|\\. ?|  +| - | — )(?=(?:${label})\\S)`, 'gi');
const pictureWord =
  /\b(?:photos?|photographs?|pictures?|images?|courtesy|handout|pool|screengrab|screenshot|still|file)\b/i;
const creditParts = /\s*[/|,;—]\s*|\s+(?:via|for|through)\s+|\s+[-–—]\s+/;
const sourceWord =
  /^(?:pool(?: photo)?|handout|file(?: photo| image| picture)?|supplied|archive|screengrab|screenshot|social media|facebook|twitter|instagram|youtube|telegram|contributed|courtesy|staff(?: photo(?:grapher)?)?|stringer|photo|photos|image|images)$/i;

/** Takes a credit's words apart: "REUTERS/Thomas Peter", "Jane Doe for The Paper", "Handout via Reuters". */
function readCredit(printed: string): Credit {
  const credit = printed
    .trim()
    .replace(/[.,;]$/, (mark) => (/\b\p{Lu}\.$/u.test(printed.trim()) ? mark : ''));
  const parts = credit
    .replace(
      /^(?:photo|photograph|picture|image|handout|pool|file)s? (?:by|courtesy of|courtesy|from) /i,
      '',
    )
    .split(creditParts)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const agencies = parts.map(agencyOf);
  const agency = agencies.find((name) => name !== null) ?? otherSource(credit, parts);
  const photographer =
    parts.find(
      (part, at) =>
        agencies[at] === null && part !== agency && !sourceWord.test(part) && isPhotographer(part),
    ) ?? null;
  return {
    credit,
    agency,
    photographer: photographer === null ? null : inNameCase(photographer.replace(/^by /i, '')),
  };
}

/** "AP Photo" → "AP", "Getty" stays, "The Guardian" → "The Guardian"; null for anything unknown. */
function agencyOf(part: string): string | null {
  const bare = part
    .replace(/^(?:the )?(.+?) (?:photo|photos|file photo|file|pool|handout|image|stringer)$/i, '$1')
    .replace(/^(?:handout|pool|file|courtesy) (?:photo )?(?:from )?/i, '');
  return knownAgency(part) ?? knownAgency(bare) ?? knownAgency(bare.replace(/^the /i, ''));
}

/** "Jane Doe/The Valley Courier", "Jane Doe for the Courier": what follows the name is who it is for. */
function otherSource(credit: string, parts: readonly string[]): string | null {
  const after = / (?:for|via) ((?:the )?\p{Lu}.*)$/u.exec(credit)?.[1];
  if (after !== undefined) return after.split(creditParts)[0]?.trim() ?? null;
  const [first, second] = parts;
  if (first === undefined || second === undefined || parts.length > 3) return null;
  if (!isPhotographer(first) || sourceWord.test(second)) return null;
  return /^(?:the )?\p{Lu}/u.test(second) && isOutletName(second) ? second : null;
}

/** A full name without an organisation's words in it. */
function isPhotographer(part: string): boolean {
  const name = part.replace(/^by /i, '');
  return hasPersonNameShape(name) && !isOutletName(name);
}

const longestCredit = 120;

/** Finds the credit at the end of a caption's plain text, or null. */
export function findTrailingCredit(plain: string): PlacedCredit | null {
  const from = Math.max(0, plain.length - 2 * longestCredit);
  const tail = plain.slice(from).trimEnd();
  if (endsInProse(tail)) return null;
  const found = bracketed(tail) ?? labelled(tail) ?? unlabelled(tail);
  if (found === null) return null;
  return {
    ...found,
    start: found.start + from,
    end: found.end + from,
    captionEnd: found.captionEnd + from,
  };
}

/** Most paragraphs end in a small word; a credit ends in a name, a bracket or one of its own words. */
function endsInProse(tail: string): boolean {
  const last = /(?:^|[ /])(\p{Ll}[\p{L}'’-]*)["”'’.!?]*$/u.exec(tail.slice(-40))?.[1];
  return (
    last !== undefined &&
    !/^(?:photos?|image|picture|supplied|archives?|handout|alliance|dpa|pool|family|collection|estate|file)$/.test(
      last,
    )
  );
}

/**
 * Reads a whole line as a credit: "Photograph: Jane Doe/The Paper", "AP Photo/Jane Doe", "Getty Images".
 * @param direct the credit at the line's end, where it is already known.
 */
export function readCreditLine(
  plain: string,
  direct: PlacedCredit | null = findTrailingCredit(plain),
): PlacedCredit | null {
  if (plain.length > longestCredit || plain.length < 2 || direct === null) return null;
  if (/[\p{L}\p{N}]/u.test(plain.slice(0, direct.captionEnd))) return null;
  return { ...direct, captionEnd: 0 };
}

/** Reads a line that is known to be a credit, because the format says so, whatever its form. */
export function readKnownCredit(plain: string): PlacedCredit {
  const line = readCreditLine(plain);
  if (line !== null) return line;
  const start = leadingLabel.exec(plain)?.[0].length ?? 0;
  const credit = readCredit(plain.slice(start, start + longestCredit));
  return { ...credit, start, end: start + credit.credit.length, captionEnd: 0, sure: true };
}

/** `(Name/Agency)`, `[NAME/AFP]`, `(Photo by X/Y via Getty Images)`, `(AP Photo/Name, File)`. */
function bracketed(tail: string): PlacedCredit | null {
  const last = /[)\]]\.?$/.exec(tail);
  if (last === null) return null;
  const open = Math.max(tail.lastIndexOf('('), tail.lastIndexOf('['));
  if (open < 0 || last.index - open > longestCredit) return null;
  const inside = tail.slice(open + 1, last.index);
  const opening = leadingLabel.exec(inside)?.[0].length ?? 0;
  const credit = readCredit(inside.slice(opening));
  const sure =
    opening > 0 ||
    (isSlashed(inside) && isPictureCredit(credit)) ||
    (forPaper.test(inside) && credit.photographer !== null && isOutletName(credit.agency ?? ''));
  if (
    !sure &&
    !(credit.agency !== null && (pictureWord.test(inside) || credit.agency === agencyOf(inside)))
  ) {
    return null;
  }
  if (opening > 0 && !looksLikeCredit(inside.slice(opening))) return null;
  const start = open + 1 + opening;
  return {
    ...credit,
    start,
    end: start + credit.credit.length,
    captionEnd: tail.slice(0, open).trimEnd().length,
    sure: sure || pictureWord.test(inside),
  };
}

/** A photographer and whoever they work for, or nothing but picture agencies. */
function isPictureCredit({ credit, agency, photographer }: Credit): boolean {
  if (agency === null) return false;
  return photographer !== null || (isPictureAgency(agency) && !/[,;]/.test(credit));
}

const forPaper = new RegExp(
  `^${personNamePattern} (?:for|via) (?:[Tt]he )?\\p{Lu}[\\p{L} '&.-]{1,40}$`,
  'u',
);

function isSlashed(words: string): boolean {
  return /\p{L} ?[/|] ?\p{Lu}/u.test(words);
}

/** A credit's words are names: nearly every one begins with a capital. */
function looksLikeCredit(words: string): boolean {
  const all = words.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  if (all.length === 0 || all.length > 14) return false;
  const small = all.filter(
    (word) =>
      /^\p{Ll}/u.test(word) &&
      !/^(?:and|of|for|the|via|by|de|van|von|der|del|la|el|al|bin|dpa|file|photo|pool|handout|from|supplied|family|collection|archive|archives|estate|iStock|picture|alliance)$/i.test(
        word,
      ),
  );
  return (
    small.length === 0 &&
    /^\p{Lu}|^(?:the|dpa|iStock|picture|supplied|via|handout|pool)\b/u.test(words)
  );
}

/** `Photograph: Name/Agency`, `Photo by Name`, `Credit: …`, `© …` after the caption's last sentence. */
function labelled(tail: string): PlacedCredit | null {
  if (!labelWord.test(tail)) return null;
  let at = -1;
  for (const match of tail.matchAll(tailLabel)) at = match.index + match[0].length;
  if (at < 0) return null;
  const opening = leadingLabel.exec(tail.slice(at))?.[0].length ?? 0;
  const words = tail.slice(at + opening);
  if (words.length > longestCredit || !looksLikeCredit(words)) return null;
  const credit = readCredit(words);
  return {
    ...credit,
    start: at + opening,
    end: at + opening + credit.credit.length,
    captionEnd: withoutDash(tail.slice(0, at)),
    sure: true,
  };
}

/** Where a credit may begin: at the start, after a sentence, a bar or a dash. */
function creditStarts(tail: string): number[] {
  const starts = [0];
  for (const match of tail.matchAll(
    /[.!?]["”'’)\]]* ?(?=\S)|[)\]] (?=\S)| ?[|–—] ?(?=\S)| - (?=\S)/g,
  )) {
    starts.push(match.index + match[0].length);
  }
  return starts.filter((start) => tail.length - start <= longestCredit);
}

function unlabelled(tail: string): PlacedCredit | null {
  const starts = creditStarts(tail);
  return (/[/—]/.test(tail) ? slashed(tail, starts) : null) ?? bare(tail, starts);
}

const sentenceInside = /\p{Ll}{3,}\. |[!?] /u;
const slashedCredit =
  /^(?:\p{Lu}|dpa\b|iStock)[\p{L}\p{N}.'’&-]*(?: [\p{L}\p{N}.'’&-]+){0,5} ?[/—] ?\p{L}[\p{L}\p{N}.'’&-]*(?:[ /,]{1,2}[\p{L}\p{N}.'’&-]+){0,9}\.?$/u;

/** `Agency / NAME`, `AP Photo/Name`, `Name/Getty Images`, `Name—AP` after the caption's last sentence. */
function slashed(tail: string, starts: readonly number[]): PlacedCredit | null {
  for (const start of starts) {
    const words = tail.slice(start);
    if (!slashedCredit.test(words) || sentenceInside.test(words) || !looksLikeCredit(words))
      continue;
    const credit = readCredit(words);
    if (credit.agency === null) continue;
    if (credit.photographer === null && agencyOf(credit.agency) === null) continue;
    return placedAt(tail, start, credit, isPictureCredit(credit));
  }
  return null;
}

const bareCredit = /^(?:\p{Lu}|dpa\b|iStock)[\p{L}\p{N}.'’&-]*(?: [\p{L}\p{N}.'’&-]+){0,7}\.?$/u;
const archiveCredit =
  /^(?:file photo|handout|supplied|pool photo|archive photo|stock image|file image|file picture)\.?$/i;
const pictureAgencyName = /^(?:getty|ap photo|pa wire|shutterstock|alamy|istock|zuma|epa)/i;

/** `Handout via Reuters`, `Jane Doe for The Paper`, `Getty Images` after the caption's last sentence. */
function bare(tail: string, starts: readonly number[]): PlacedCredit | null {
  for (const start of starts) {
    const words = tail.slice(start);
    if (!bareCredit.test(words) || sentenceInside.test(words)) continue;
    const archive = archiveCredit.test(words);
    const isKnown = archive || agencyOf(words) !== null;
    if (!isKnown && !/ (?:via|for) /.test(words)) continue;
    if (!looksLikeCredit(words)) continue;
    const credit = readCredit(words);
    const through = passesThrough(words, credit);
    if (!isKnown && !through) continue;
    return placedAt(tail, start, credit, through || archive || pictureAgencyName.test(words));
  }
  return null;
}

function passesThrough(words: string, { agency, photographer }: Credit): boolean {
  if (agency === null) return false;
  if (/ via /.test(words)) return agencyOf(agency) !== null;
  return / for /.test(words) && photographer !== null && isOutletName(agency);
}

function placedAt(tail: string, start: number, credit: Credit, sure: boolean): PlacedCredit {
  return {
    ...credit,
    start,
    end: start + credit.credit.length,
    captionEnd: withoutDash(tail.slice(0, start)),
    sure,
  };
}

/** The length of a caption without the dash or bar that led to its credit. */
function withoutDash(caption: string): number {
  return caption.replace(/(?: ?[|–—]| -)? *$/, '').length;
}
