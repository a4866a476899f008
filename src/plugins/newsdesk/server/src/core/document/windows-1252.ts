/**
 * Bytes 0x80–0x9F of Windows-1252; zero where the byte is not assigned. Our own
 * table because several Node releases decode these as Latin-1 control characters.
 * Source: https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT
 */
const upperControls = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
  0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161,
  0x203a, 0x0153, 0, 0x017e, 0x0178,
] as const;

/** The UTF-16 code unit a Windows-1252 byte stands for; 0xFFFD for the five that stand for none. */
export function windows1252CodeUnit(byte: number): number {
  if (byte < 0x80 || byte > 0x9f) return byte;
  return upperControls[byte - 0x80] || 0xfffd;
}

/** The byte that a character was in Windows-1252, or -1; unassigned bytes are taken as themselves. */
export function windows1252Byte(codeUnit: number): number {
  if (codeUnit < 0x100) return codeUnit;
  const at = upperControls.findIndex((code) => code === codeUnit);
  return at === -1 ? -1 : at + 0x80;
}

/** Decodes Windows-1252; never fails, unassigned bytes become U+FFFD. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  const chunk = 8192;
  for (let from = 0; from < bytes.length; from += chunk) {
    const codes = Array.from(bytes.subarray(from, from + chunk), windows1252CodeUnit);
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join('');
}

/**
 * Whether bytes that are not UTF-8 read as Windows-1252 prose. Other eight-bit
 * character sets betray themselves: unassigned bytes, symbols inside words
 * (Windows-1250, DOS), accented capitals inside words (Mac), or letters that
 * are mostly outside ASCII (Cyrillic, Greek, Asian sets).
 */
export function looksLikeWindows1252(bytes: Uint8Array): boolean {
  let asciiLetters = 0;
  let highLetters = 0;
  let marks = 0;
  let misplaced = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      if (isAsciiLetter(byte)) asciiLetters += 1;
      continue;
    }
    if (windows1252CodeUnit(byte) === 0xfffd) return false;
    const inWord = isAsciiLetter(bytes[at - 1] ?? 0) && isAsciiLetter(bytes[at + 1] ?? 0);
    if (isHighLetter(byte)) {
      highLetters += 1;
      const capital = byte >= 0xc0 && byte <= 0xde;
      if (capital && isLowerCase(bytes[at - 1] ?? 0)) misplaced += 1;
    } else {
      marks += 1;
      if (inWord && !mayStandInWord(byte)) misplaced += 1;
    }
  }
  const high = highLetters + marks;
  return (
    misplaced * 5 <= high && highLetters * 3 <= asciiLetters + highLetters && marks <= asciiLetters
  );
}

function isAsciiLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || isLowerCase(byte);
}

function isLowerCase(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}

function isHighLetter(byte: number): boolean {
  if (byte >= 0xc0) return byte !== 0xd7 && byte !== 0xf7;
  return [0x83, 0x8a, 0x8c, 0x8e, 0x9a, 0x9c, 0x9e, 0x9f, 0xaa, 0xba].includes(byte);
}

/** Ellipsis, apostrophes, dashes, NBSP, soft hyphen, acute used as apostrophe, middle dot. */
function mayStandInWord(byte: number): boolean {
  return [0x85, 0x91, 0x92, 0x96, 0x97, 0xa0, 0xad, 0xb4, 0xb7].includes(byte);
}
