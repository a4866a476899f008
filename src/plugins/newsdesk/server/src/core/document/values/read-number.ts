/** A whole number written in digits, white space around it forgiven; null for anything else. */
export function integerOf(value: string | null): number | null {
  const digits = value?.trim() ?? '';
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}
