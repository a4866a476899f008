/** Everything outside of XML 1.0's `Char` (XML 1.0, section 2.2), lone surrogates included. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text without the characters that no XML may hold, its line ends made one. */
export function xmlText(text: string): string {
  return text.replace(forbidden, '').replace(/\r\n?/g, '\n');
}

/** The text on one line, or null when nothing is left of it. */
export function oneLine(text: string | null): string | null {
  const line = xmlText(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' ? null : line;
}

/** The text trimmed, with its lines, or null when nothing is left of it. */
export function lines(text: string | null): string | null {
  const kept = xmlText(text ?? '').trim();
  return kept === '' ? null : kept;
}
