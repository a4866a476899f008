import type { ItemOutcome } from '../import/item-outcome';

/** What an import came to, by format and outcome. */
export class ImportTally {
  readonly #counts = new Map<string, Map<string, number>>();
  #failures = 0;
  #passedOver = 0;

  /** Items and files that could not be taken in. */
  get failures(): number {
    return this.#failures;
  }

  add(format: string, { outcome, error }: ItemOutcome): void {
    const outcomes = this.#counts.get(format) ?? new Map<string, number>();
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    this.#counts.set(format, outcomes);
    if (error !== null) this.#failures += 1;
  }

  /** A file that was imported whole before. */
  passOver(): void {
    this.#passedOver += 1;
  }

  fail(): void {
    this.#failures += 1;
  }

  /** A line a format, then the files passed over and those that failed. */
  table(): string {
    const width = Math.max(0, ...[...this.#counts.keys()].map((format) => format.length));
    const formats = [...this.#counts].sort().map(([format, outcomes]) => {
      const counts = [...outcomes].sort().map(([outcome, count]) => `${count} ${outcome}`);
      return `  ${format.padEnd(width)}  ${counts.join(', ')}`;
    });
    const before = this.#passedOver === 0 ? [] : [`  imported before: ${this.#passedOver} files`];
    const failed = this.#failures === 0 ? [] : [`  not taken in: ${this.#failures}`];
    return [...formats, ...before, ...failed].map((line) => `${line}\n`).join('');
  }
}
