/** One subject a provider filed its item under. */
export interface SourceSubject {
  /** `medtop` for IPTC Media Topics, `subject-code` for IPTC Subject Codes, else the provider's own scheme or null. */
  readonly scheme: string | null;
  /** The code inside the scheme: `20000763`, `04000000`. */
  readonly code: string | null;
  readonly name: string | null;
}

/** The item's own identity and administrative data, as its provider gave it. */
export interface SourceMetadata {
  readonly provider: string | null;
  readonly guid: string | null;
  readonly version: string | null;
  /** ISO 8601 date or date-time the provider published it at. */
  readonly publishedOn: string | null;
  /** BCP 47, as declared; null when the format declares none. */
  readonly language: string | null;
  /** `canceled` kills the item; null when the format or the provider says nothing, which means usable. */
  readonly pubStatus: 'usable' | 'withheld' | 'canceled' | null;
  /** 1 (most urgent) to 9; null when not given. */
  readonly urgency: number | null;
  /** ISO 8601 date-times. */
  readonly embargoedUntil: string | null;
  readonly expiresAt: string | null;
  readonly firstCreatedAt: string | null;
  readonly versionCreatedAt: string | null;
  readonly contentCreatedAt: string | null;
  readonly headline: string | null;
  readonly byline: string | null;
  readonly slugline: string | null;
  /** For editors only, never for the public. */
  readonly edNote: string | null;
  readonly usageTerms: string | null;
  readonly copyrightNotice: string | null;
  readonly creditLine: string | null;
  /** Names of the places it was written at, most precise first. */
  readonly located: readonly string[];
  readonly subjects: readonly SourceSubject[];
  readonly keywords: readonly string[];
  /** What the item does to an earlier one, as given: `sig:correction`, `sig:update`. */
  readonly signals: readonly string[];
}

/** The metadata of a format that carries none, such as plain text. */
export const noMetadata: SourceMetadata = {
  provider: null,
  guid: null,
  version: null,
  publishedOn: null,
  language: null,
  pubStatus: null,
  urgency: null,
  embargoedUntil: null,
  expiresAt: null,
  firstCreatedAt: null,
  versionCreatedAt: null,
  contentCreatedAt: null,
  headline: null,
  byline: null,
  slugline: null,
  edNote: null,
  usageTerms: null,
  copyrightNotice: null,
  creditLine: null,
  located: [],
  subjects: [],
  keywords: [],
  signals: [],
};
