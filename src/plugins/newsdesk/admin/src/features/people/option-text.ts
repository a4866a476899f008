const collator = { sensitivity: 'base' } as const;

/** Whether a text contains words, whatever their case and accents. */
const contains = (text: string, words: string): boolean => {
  const length = words.length;
  for (let start = 0; start + length <= text.length; start += 1) {
    const part = text.slice(start, start + length);
    if (part.localeCompare(words, 'en', collator) === 0) return true;
  }
  return false;
};

/**
 * The text of an option of a combobox, which hides options that do not contain what was typed:
 * whoever was found by another name has it behind their own.
 */
export const optionText = (name: string, typed: string): string =>
  contains(name, typed) ? name : `${name} (${typed})`;
