/** What was entered in this tab and not cleared: a lost session or a reload must not lose it. */
interface KeptInput {
  readonly read: () => string;
  readonly keep: (entered: string) => void;
}

const keptInput = (key: string): KeptInput => ({
  read: () => sessionStorage.getItem(key) ?? '',
  keep: (entered) => {
    try {
      sessionStorage.setItem(key, entered);
    } catch {
      // Longer than the browser keeps: the page still has it.
    }
  },
});

export const pastedText = keptInput('newsdesk.pasted-text');
export const typedAddress = keptInput('newsdesk.typed-address');
