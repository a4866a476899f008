import type { SourceSubject } from '../source-metadata';

/** Names under which IPTC's own schemes travel: aliases, catalogue URIs, NewsML 1 topic types. */
const mediaTopics = /^(?:medtop|mediatopic|https?:\/\/cv\.iptc\.org\/newscodes\/mediatopic)\/?$/i;
const subjectCodes =
  /^(?:subj|subjectcode|iptcsubjectcode|subjectmatter|iptc|https?:\/\/cv\.iptc\.org\/newscodes\/subjectcode|urn:newsml:iptc\.org:\d+:topicset\.iptc-subjectcode(?::\d+)?)\/?$/i;

/**
 * Tells a subject's scheme and code from what a provider wrote: a QCode
 * (`medtop:20000763`, `subj:04000000`), a URI, or a scheme and code apart.
 * IPTC's two schemes get one name each; others keep theirs.
 */
export function readSubject(
  scheme: string | null,
  code: string | null,
  name: string | null,
): SourceSubject {
  if (scheme === null && code !== null) {
    const cut = /^https?:/i.test(code)
      ? code.replace(/\/$/, '').lastIndexOf('/')
      : code.lastIndexOf(':');
    if (cut > 0)
      return readSubject(
        code.slice(0, cut).trim(),
        code
          .slice(cut + 1)
          .replace(/\/$/, '')
          .trim(),
        name,
      );
  }
  if (scheme !== null && mediaTopics.test(scheme)) return { scheme: 'medtop', code, name };
  if (scheme !== null && subjectCodes.test(scheme)) {
    // Media Topics travel under old scheme names too; only they begin with 2 and have eight digits.
    const isMediaTopic = /^20\d{6}$/.test(code ?? '');
    return { scheme: isMediaTopic ? 'medtop' : 'subject-code', code, name };
  }
  return { scheme, code, name };
}
