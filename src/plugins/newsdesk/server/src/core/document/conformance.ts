import type { Severity } from '../result';

/**
 * One way in which an input breaks its own standard, placed in the input so
 * that its provider can be told exactly what to mend.
 */
export interface ConformanceMessage {
  /** Stable, kebab-case: `zone-without-colon`. */
  readonly code: string;
  /** `error` breaks the standard, `warning` is doubtful, `info` is legal but odd. */
  readonly severity: Severity;
  /** Line of the input, from 1; null where the format has no lines (JSON values, DOCX, PDF). */
  readonly line: number | null;
  /** Path in the input: `/newsItem/itemMeta/versionCreated`, `/associations/0/uri`; null for plain lines. */
  readonly path: string | null;
  /** One sentence for a person. */
  readonly reason: string;
}

/** Where in an input something stands; an XML element is one. */
export interface InputPlace {
  readonly line: number | null;
  readonly path: string | null;
}

/** About the input as a whole. */
export const wholeInput: InputPlace = { line: null, path: null };

/** One report has at most this many messages: a broken export repeats itself. */
const mostMessages = 200;

/** Gathers the conformance messages of one input, or of one item in it. */
export class ConformanceReport {
  readonly #messages: ConformanceMessage[];

  /** @param ofFile what was found in the file around the item */
  constructor(ofFile: readonly ConformanceMessage[] = []) {
    this.#messages = [...ofFile];
  }

  get messages(): readonly ConformanceMessage[] {
    return this.#messages;
  }

  add(code: string, severity: Severity, place: InputPlace, reason: string): void {
    if (this.#messages.length >= mostMessages) return;
    const isKnown = this.#messages.some(
      (one) =>
        one.code === code &&
        one.line === place.line &&
        one.path === place.path &&
        one.reason === reason,
    );
    if (isKnown) return;
    this.#messages.push({ code, severity, line: place.line, path: place.path, reason });
  }
}
