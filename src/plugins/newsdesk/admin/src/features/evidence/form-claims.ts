import { z } from 'zod';
import { evidence as evidenceShape, segment } from '../../../../server/src/core/report/evidence';
import {
  checkQuote,
  locateQuote,
  type ComparableSource,
  type Integrity,
} from '../../../../server/src/core/report/integrity';
import { quoteKinds } from '../../../../server/src/core/report/extracted-report';
import type { Range } from '../../../../server/src/core/span';
import type { MarkKind } from '../claims/claim-marks';

const words = z.string().nullish();
const item = z.object({
  claimKey: z.string().nullish(),
  evidence: evidenceShape.nullish().catch(null),
  segments: z.array(segment).nullish().catch(null),
  confidence: z.number().nullish(),
  text: words,
  kind: z.enum(quoteKinds).nullish(),
  label: words,
  printed: words,
  caption: words,
  speakerName: words,
  overrideReason: words,
  overriddenBy: words,
  overriddenAt: words,
});
const list = z.array(z.unknown()).nullish().catch(null);
const form = z.object({ keyPoints: list, quotes: list, statistics: list, media: list });

const lists = [
  { list: 'keyPoints', field: 'text', kind: 'keyPoint', letter: 'K' },
  { list: 'quotes', field: 'text', kind: 'quote', letter: 'Q' },
  { list: 'statistics', field: 'printed', kind: 'statistic', letter: 'S' },
  { list: 'media', field: 'caption', kind: 'caption', letter: 'P' },
] as const;

/** A claim as it stands in the form now, saved or not, beside its source. */
export interface FormClaim {
  readonly code: string;
  readonly kind: MarkKind;
  /** Null until it was saved for the first time. */
  readonly claimKey: string | null;
  /** Paths in the form. */
  readonly path: string;
  readonly wordsPath: string;
  /** What is compared with the source. */
  readonly words: string;
  /** What names it in a list. */
  readonly title: string;
  readonly speaker: string | null;
  readonly confidence: number | null;
  readonly integrity: Integrity;
  /** Where it stands in the source text: by its evidence, else where its words are found. */
  readonly place: Range | null;
  readonly hasEvidence: boolean;
  /** The source's own words at that place. */
  readonly sourceWords: string | null;
  /** Whether it is refused to be published as it stands, and why it is not. */
  readonly override: ClaimOverride | null;
}

/** Of a direct quote whose words are not the source's: the reason it may be published. */
export interface ClaimOverride {
  readonly reasonPath: string;
  readonly reason: string;
  /** As stamped by the server; null until the reason was saved. */
  readonly by: string | null;
  readonly at: string | null;
}

/**
 * Reads the claims of a form's values beside one source; values that are no claims are left
 * out. What was read of an item is kept: a letter typed into one is no reason to compare
 * two hundred others again.
 */
export function claimReader(source: ComparableSource | null): (values: unknown) => FormClaim[] {
  const known = new WeakMap<object, FormClaim>();
  return (values) => {
    const { success, data } = form.safeParse(values);
    if (!success) return [];
    return lists.flatMap((shape) =>
      (data[shape.list] ?? []).flatMap((value, index) => {
        if (typeof value !== 'object' || value === null) return [];
        const path = `${shape.list}.${index}`;
        const kept = known.get(value);
        if (kept?.path === path) return [kept];
        const claim = claimOf(value, shape, index, source);
        if (claim === null) return [];
        known.set(value, claim);
        return [claim];
      }),
    );
  };
}

function claimOf(
  value: object,
  { list: name, field, kind, letter }: (typeof lists)[number],
  index: number,
  source: ComparableSource | null,
): FormClaim | null {
  const { success, data: claim } = item.safeParse(value);
  if (!success) return null;
  const said = claim[field] ?? '';
  const evidence = inSource(claim.evidence ?? null, source);
  const segments = (claim.segments ?? []).filter((it) => inSource(it, source) !== null);
  const place = evidence ?? (source === null || said === '' ? null : locateQuote(said, source));
  const path = `${name}.${index}`;
  const quoteKind = kind === 'quote' ? (claim.kind ?? 'direct') : 'direct';
  const integrity = checkQuote({ kind: quoteKind, text: said, segments }, source);
  const isRefused = kind === 'quote' && quoteKind === 'direct' && integrity === 'altered';
  return {
    code: `${letter}${index + 1}`,
    kind,
    claimKey: claim.claimKey ?? null,
    path,
    wordsPath: `${path}.${field}`,
    words: said,
    title: (kind === 'statistic' ? claim.label : said) ?? said,
    speaker: claim.speakerName ?? null,
    confidence: claim.confidence ?? null,
    integrity,
    override: isRefused
      ? {
          reasonPath: `${path}.overrideReason`,
          reason: claim.overrideReason ?? '',
          by: claim.overriddenBy ?? null,
          at: claim.overriddenAt ?? null,
        }
      : null,
    place,
    hasEvidence: evidence !== null,
    sourceWords: sourceWords(kind, claim.kind ?? null, segments, place, source),
  };
}

function inSource<T extends Range>(range: T | null, source: ComparableSource | null): T | null {
  if (range === null || source === null) return null;
  return range.start < range.end && range.end <= source.text.length ? range : null;
}

/** A direct quote's words are its pieces inside the marks; everything else is its place as printed. */
function sourceWords(
  kind: MarkKind,
  quoteKind: string | null,
  segments: readonly { readonly exact: string }[],
  place: Range | null,
  source: ComparableSource | null,
): string | null {
  if (kind === 'quote' && quoteKind === 'direct' && segments.length > 0) {
    return segments.map(({ exact }) => exact).join(' ');
  }
  if (place === null || source === null) return null;
  return source.text.slice(place.start, place.end);
}

/** Whether somebody has to look: its words are not the source's, or have none. */
export function needsAttention({ integrity }: FormClaim): boolean {
  return integrity === 'altered' || integrity === 'unsourced';
}

/** The claim in what stands around it: its paragraph. */
export function contextOf(text: string, { start, end }: Range): Range {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return { start: from, end: to === -1 ? text.length : to };
}
