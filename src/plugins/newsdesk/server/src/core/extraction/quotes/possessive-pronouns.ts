/** The words that stand before a noun as its owner. */
export const possessivePronouns = new Set('his her its their our my your'.split(' '));
