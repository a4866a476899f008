/** Scripts and languages written from right to left. */
const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|ks|ku-Arab|nqo|pa-Arab|ps|sd|syr|ug|ur|yi)(?:-|$)/i;
const rightToLeftScript = /-(?:Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)(?:-|$)/i;
const leftToRightScript = /-Latn(?:-|$)/i;

/** A report's language as a BCP 47 tag, or null when it is not known (`und`) or none. */
export function languageTag(language: string | null): string | null {
  const tag = language?.trim() ?? '';
  // The shape XML Schema's `language` and BCP 47 have in common.
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/.test(tag) && !/^und$/i.test(tag) ? tag : null;
}

/** Which way a language is written. */
export function direction(tag: string | null): 'ltr' | 'rtl' {
  if (tag === null || leftToRightScript.test(tag)) return 'ltr';
  return rightToLeft.test(tag) || rightToLeftScript.test(tag) ? 'rtl' : 'ltr';
}
