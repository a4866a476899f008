import type { SourceSubject } from '../core/document/source-metadata';
import { nameKey } from './names-to-link';

/** A topic as it is stored: by its QCode, or by its name alone. */
export interface TopicToLink {
  readonly qcode: string | null;
  readonly label: string;
}

/** The longest QCode the database keeps. */
const longestQcode = 255;

/** IPTC's aliases of its own schemes, as other agencies write them. */
const aliases: Readonly<Record<string, string>> = { 'subject-code': 'subj' };

/**
 * The topics a provider filed its item under, each once: `medtop:20000763`,
 * `subj:04000000`, the provider's own codes under their scheme, or a bare name.
 */
export function topicsToLink(subjects: readonly SourceSubject[]): readonly TopicToLink[] {
  const byKey = new Map<string, TopicToLink>();
  for (const { scheme, code, name } of subjects) {
    const label = (name ?? code ?? '').replace(/\s+/g, ' ').trim();
    if (label === '') continue;
    const coded = scheme === null || code === null ? null : `${aliases[scheme] ?? scheme}:${code}`;
    const qcode = coded === null || coded.length > longestQcode ? null : coded;
    const topic = { qcode, label };
    const known = byKey.get(topicKey(topic));
    // Of the same topic twice, the one that has a name.
    if (known === undefined || (known.label === code && name !== null))
      byKey.set(topicKey(topic), topic);
  }
  return [...byKey.values()];
}

/** Two topics are the same when their keys are equal. */
export function topicKey({ qcode, label }: TopicToLink): string {
  return qcode ?? nameKey(label);
}
