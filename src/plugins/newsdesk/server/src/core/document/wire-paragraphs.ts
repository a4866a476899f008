/**
 * Cuts the plain text of a wire into paragraphs. Wires mark a paragraph by a
 * blank line or by an indent, and wrap lines at a fixed width (IPTC 7901,
 * ANPA 1312: 64 to 80 columns); text that is not wrapped has one paragraph a line.
 */
export function wireParagraphs(text: string): readonly string[] {
  const lines = text.split(/\r\n?|\n/).map((line) => line.replace(/\t/g, '    ').trimEnd());
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) paragraphs.push(open.join(' '));
    open = [];
  };
  const wrapped = areWrapped(lines);
  for (const line of lines) {
    const words = line.trim();
    const indented = /^ {2,}/.test(line);
    const listed = /^(?:[•*–—-]|\d{1,2}[.)])\s/.test(words);
    if (words === '' || indented || listed || !wrapped) close();
    if (words !== '') open.push(words);
  }
  close();
  return paragraphs;
}

/** Wrapped lines are many, none is longer than 100 columns, and most break in the middle of a sentence. */
function areWrapped(lines: readonly string[]): boolean {
  let followed = 0;
  let broken = 0;
  for (const [at, line] of lines.entries()) {
    if (line.length > 100) return false;
    const next = lines[at + 1] ?? '';
    if (line.trim() === '' || next.trim() === '' || /^ {2,}/.test(next)) continue;
    followed += 1;
    if (line.length >= 40 && !/[.!?:]["'”’)]?$/.test(line)) broken += 1;
  }
  return followed > 0 && broken * 2 >= followed;
}
