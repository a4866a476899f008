import type { Span } from './span';

/** How much a message matters: `info` tells, `warning` says something was lost or doubted. */
export type Severity = 'info' | 'warning' | 'error';

/** Something a reader or the extractor has to say about a place in the input. */
export interface Message {
  /** Stable, machine-readable, kebab-case: `windows-1252-assumed`. */
  readonly code: string;
  readonly severity: Severity;
  /** Where in the source text, or null when it is about the whole document. */
  readonly span: Span | null;
  /** One sentence for a person. */
  readonly reason: string;
}

/**
 * A value with what had to be said about it. Lossy reading is normal: what was
 * lost is a message, and only input that yields nothing throws.
 */
export interface Result<T> {
  readonly value: T;
  readonly messages: readonly Message[];
}
