import type { SourceMetadata } from '../source-metadata';

/**
 * The publication status from any standard's word for it: NewsML-G2
 * `stat:canceled`, ninjs `canceled`, NewsML 1 `Canceled`, NITF `killed`
 * and `embargoed`, Superdesk's `spiked`. Null for words that say neither.
 */
export function readPubStatus(value: string | null): SourceMetadata['pubStatus'] {
  const word =
    value
      ?.trim()
      .toLowerCase()
      .replace(/^.*[:/]/, '') ?? '';
  if (/^(?:cancell?ed|kill(?:ed)?|recalled|retracted|withdrawn|deleted?)$/.test(word))
    return 'canceled';
  if (/^(?:withheld|withhold|held|embargoed|spiked|unpublished)$/.test(word)) return 'withheld';
  return /^(?:usable|published|corrected|update[ds]?|live)$/.test(word) ? 'usable' : null;
}

/** An urgency or priority of 1 to 9; null for anything else. */
export function readUrgency(value: string | number | null): number | null {
  const text = String(value ?? '').trim();
  return /^[1-9]$/.test(text) ? Number(text) : null;
}
