const particle =
  "(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|bint|ibn|ben|y|e|ten|ter|zu|af|op|'t)";
const word = "(?:[dlDLO]'|al-|Al-|el-|El-|bin-)?\\p{Lu}[\\p{L}'’]*(?:-\\p{L}[\\p{L}'’]*)*\\.?";
const initials = '(?:\\p{Lu}\\.){1,4}';
const suffix = '(?:,? (?:Jr|Sr)\\.?| (?:II|III|IV))';

/** Two to five capitalised words with particles and initials: "Ana María de la Cruz Jr.". */
export const personNamePattern = `(?:${initials}|${word})(?: (?:${initials}|${word}|${particle}(?: ${particle})?(?= \\p{Lu}))){1,4}${suffix}?`;

const wholeName = new RegExp(`^${personNamePattern}$`, 'u');

/** Whether a printed string could be a person's full name and nothing else. */
export function hasPersonNameShape(printed: string): boolean {
  return printed.length <= 60 && wholeName.test(printed);
}

/** "THOMAS PETER" → "Thomas Peter", "JANE O'NEILL-MCDONALD" → "Jane O'Neill-McDonald"; other names unchanged. */
export function inNameCase(name: string): string {
  return name
    .split(' ')
    .map((part) => (isShouted(part) ? capitalised(part) : part))
    .join(' ');
}

function isShouted(part: string): boolean {
  return (
    /^\p{Lu}[\p{Lu}'’./-]+,?$/u.test(part) &&
    !/^(?:\p{Lu}\.)+$/u.test(part) &&
    !/^(?:II|III|IV|JR|SR|TV|UK|US|J\.?R)$/.test(part)
  );
}

function capitalised(part: string): string {
  return part
    .toLowerCase()
    .replace(
      /(^|[-'’./])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .replace(
      /\b(Mc)(\p{L})/gu,
      (_, prefix: string, letter: string) => prefix + letter.toUpperCase(),
    );
}
