import { windows1252Byte } from './windows-1252';

/** A run of two to four characters that are one UTF-8 character's bytes shown as Windows-1252. */
function garbledRun(
  text: string,
  at: number,
): { readonly length: number; readonly char: string } | null {
  const lead = windows1252Byte(text.charCodeAt(at));
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  if (length === 0) return null;
  let code = lead & (0xff >> (length + 1));
  for (let next = 1; next < length; next += 1) {
    const unit = text.charCodeAt(at + next);
    const byte = Number.isNaN(unit) ? -1 : windows1252Byte(unit);
    if (byte < 0x80 || byte > 0xbf) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  const shortest = length === 3 ? 0x800 : length === 4 ? 0x10000 : 0x80;
  if (code < shortest || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  return { length, char: String.fromCodePoint(code) };
}

/**
 * Undoes UTF-8 that was read as Windows-1252 and encoded again (`â€œ` for `“`,
 * `Ã©` for `é`). Runs of this form do not occur in real words, so each is decoded
 * alone; a single two-character run in a whole text is left, being too little to judge by.
 * Returns null when there is nothing to repair.
 */
export function repairMojibake(
  text: string,
): { readonly text: string; readonly count: number } | null {
  const pieces: string[] = [];
  let count = 0;
  let certain = false;
  let kept = 0;
  const candidates = /[\u00c2-\u00f4]/g;
  for (let match = candidates.exec(text); match !== null; match = candidates.exec(text)) {
    const run = garbledRun(text, match.index);
    if (run === null) continue;
    pieces.push(text.slice(kept, match.index), run.char);
    kept = match.index + run.length;
    candidates.lastIndex = kept;
    count += 1;
    certain ||= run.length > 2;
  }
  if (count === 0 || (count === 1 && !certain)) return null;
  pieces.push(text.slice(kept));
  return { text: pieces.join(''), count };
}
