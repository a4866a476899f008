import { createHash } from 'node:crypto';
import type { SourceDocument } from '../core/document/source-document';

/** Lower-case hexadecimal SHA-256. */
export function sha256Of(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * What makes a version of an item the same version: provider, guid and version; where
 * it has no guid, its text. A provider that gives no version is taken by its time, or its
 * words; one that withdraws the version it sent before says something new. Two source
 * documents never have the same key.
 */
export function identityKeyOf({ text, metadata }: SourceDocument): string {
  const { provider, guid, version, versionCreatedAt, pubStatus } = metadata;
  if (guid === null) return sha256Of(text);
  const named = [provider, guid, version ?? versionCreatedAt ?? sha256Of(text)];
  const withdraws = pubStatus === 'canceled' || pubStatus === 'withheld';
  // As JSON, so that no two different lists can run together into the same characters.
  return sha256Of(JSON.stringify(withdraws ? [...named, pubStatus] : named));
}

/** What the versions of one item have in common; null where there is no guid, and so no versions. */
export function itemKeyOf({ metadata: { provider, guid } }: SourceDocument): string | null {
  return guid === null ? null : sha256Of(JSON.stringify([provider, guid]));
}
