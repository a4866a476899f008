import type { SourceDocument } from '../core/document/source-document';
import type { ExtractedReport } from '../core/report/extracted-report';

export interface NameToLink {
  readonly name: string;
  readonly description: string | null;
}

export interface NamesToLink {
  readonly people: readonly NameToLink[];
  readonly organizations: readonly NameToLink[];
}

/**
 * The names a report may be linked by: of people only full ones, because a bare
 * first name ("Maxim") is somebody else in every report.
 */
export function namesToLink(report: ExtractedReport, { metadata }: SourceDocument): NamesToLink {
  const speakers = (kind: 'person' | 'organization'): NameToLink[] =>
    report.quotes.flatMap(({ speaker }) =>
      speaker?.kind === kind && speaker.name !== null
        ? [{ name: speaker.name, description: speaker.description }]
        : [],
    );
  const provider =
    metadata.provider === null ? [] : [{ name: metadata.provider, description: null }];
  return {
    people: distinct(
      [...report.people, ...speakers('person')].filter(({ name }) => isFullName(name)),
    ),
    organizations: distinct([...report.organizations, ...speakers('organization'), ...provider]),
  };
}

/** Whether a person can be told by it. */
export function isFullName(name: string): boolean {
  return nameKey(name).includes(' ');
}

/** Two names are the same name when their keys are equal: case and white space do not count. */
export function nameKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function distinct(names: readonly NameToLink[]): readonly NameToLink[] {
  const byKey = new Map<string, NameToLink>();
  for (const { name, description } of names) {
    const key = nameKey(name);
    if (key !== '' && !byKey.has(key))
      byKey.set(key, { name: name.replace(/\s+/g, ' ').trim(), description });
  }
  return [...byKey.values()];
}
