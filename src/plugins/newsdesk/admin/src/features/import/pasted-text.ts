const key = 'newsdesk.pasted-text';

/** What was pasted in this tab and not cleared: a lost session or a reload must not lose it. */
export function pastedText(): string {
  return sessionStorage.getItem(key) ?? '';
}

export function keepPastedText(text: string): void {
  try {
    sessionStorage.setItem(key, text);
  } catch {
    // Longer than the browser keeps: the page still has it.
  }
}
