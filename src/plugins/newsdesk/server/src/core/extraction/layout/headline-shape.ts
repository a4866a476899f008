import type { Range } from '../../span';
import { countWords, endsSentence, plainText } from './plain-text';

const longestHeadline = 220;
const mostWords = 32;

/**
 * Whether a document's first paragraph can be its headline. Without a final
 * stop it is; with one it has to be set in title case or be short, with no
 * word that only a lead would use, above a longer paragraph.
 */
export function isHeadlineShaped(text: string, range: Range, next: Range | undefined): boolean {
  if (next === undefined || range.end - range.start > longestHeadline) return false;
  const words = countWords(text, range, mostWords + 1);
  if (words > mostWords) return false;
  const plain = plainText(text, range.start, range.end);
  if (
    !/\p{L}/u.test(plain) ||
    isSpokenLine(plain) ||
    plain.endsWith(':') ||
    /[.!?]["'”’)]* +["'“‘]?\p{Lu}\p{Ll}+ \p{Ll}+ /u.test(plain.slice(20))
  ) {
    return false;
  }
  if (!endsSentence(text, range)) return true;
  if (/["”][.,]?$|[.,]["”]$/.test(plain) && /^["“]/.test(plain)) return false;
  if (/\?["'”’]?$/.test(plain)) return words <= 20;
  if (isTitleCase(plain)) return true;
  return words <= 18 && !readsLikeALead(plain) && countWords(text, next, 60) > words * 1.3;
}

/** "Q: …", "A. …", "MODERATOR: …" open a transcript, not an article. */
function isSpokenLine(plain: string): boolean {
  return (
    /^(?:Q|A)(?:[:.]| [-–—]) /.test(plain) ||
    (/^\p{Lu}[\p{Lu}.' -]{1,30}(?: \([^)]{1,30}\))?: /u.test(plain) &&
      !/^(?:EXCLUSIVE|BREAKING|WATCH|UPDATE|LIVE|OPINION|ANALYSIS|POLL|VIDEO|REPORT|EXPLAINER|REVIEW|INTERVIEW|COMMENT|PROFILE|FACT CHECK)/.test(
        plain,
      ))
  );
}

/** Most words of four letters and more begin with a capital. */
function isTitleCase(plain: string): boolean {
  const long = plain.match(/[\p{L}'-]{4,}/gu) ?? [];
  const capital = long.filter((word) => /^\p{Lu}/u.test(word));
  return long.length >= 3 && capital.length >= long.length * 0.75;
}

function readsLikeALead(plain: string): boolean {
  return (
    /^["'“‘]?(?:A|An|The|It|There|This|He|She|They|We|I|In|On|At|When|After|As)\b/.test(plain) ||
    /\b(?:was|were|has|have|had|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|according to|said|yesterday|today)\b/.test(
      plain,
    )
  );
}

/** A subheading: a few words in a line of their own, no stop, between longer paragraphs. */
export function isSubheadingShaped(text: string, range: Range): boolean {
  if (range.end - range.start > 90 || endsSentence(text, range)) return false;
  if (countWords(text, range, 12) > 11) return false;
  const plain = plainText(text, range.start, range.end);
  return (
    /^["'“‘]?[\p{Lu}\p{N}]/u.test(plain) &&
    /\p{L}{2}/u.test(plain) &&
    !/[:,;"”–—-]$|["“]/.test(plain) &&
    !isSpokenLine(plain)
  );
}
