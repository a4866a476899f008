import type { Result } from '../result';
import { ConformanceReport } from './conformance';
import { decodeWire } from './decode-wire';
import { finishItems, type ReadItem } from './read-item';
import type { ReadLimits } from './read-limits';
import type { SourceDocument } from './source-document';
import { noMetadata } from './source-metadata';
import { readDateTime } from './values/read-date-time';
import { readSubject } from './values/read-subject';
import { readWireText } from './wire-text';

const firstLine = { line: 1, path: null };

/**
 * Reads messages in the telex frame of ITU-T S.4, `ZCZC` to `NNNN`, as desks and press
 * release services still send them: header lines told by their first character (`^headline`,
 * `:slug`, `$category`, `+subject`), or fields named by two letters and a hash (`TI#headline`).
 * @throws NewsdeskError `document-without-sentence`, `document-too-large`
 */
export function readZczc(bytes: Uint8Array, limits: ReadLimits): Result<readonly SourceDocument[]> {
  const ofFile = new ConformanceReport();
  const { text, messages } = decodeWire(bytes, ofFile);
  const frames = text
    // eslint-disable-next-line no-control-regex -- senders begin the frame with a control character
    .split(/^[^\S\n\u0001]*\u0001*zczc(?:\b|\d)[^\n]*\n/im)
    .slice(1)
    .filter((frame) => frame.trim() !== '');
  const items = frames.map((frame) => readFrame(frame, new ConformanceReport(ofFile.messages)));
  return finishItems(items, limits, messages);
}

function readFrame(frame: string, report: ConformanceReport): ReadItem {
  const [content = ''] = frame.split(/^[^\S\n]*nnnn\b|\bNNNN\s*$/im);
  if (content === frame) {
    const reason = 'There is no NNNN after the text; it may be cut off.';
    report.add('end-of-text-missing', 'warning', firstLine, reason);
  }
  return /^[A-Z]{2}#/m.test(content.slice(0, 200))
    ? readNamedFields(content, report)
    : readMarkedLines(content, report);
}

/** `TI#Headline`; the last field, `TX#`, is the text. */
function readNamedFields(content: string, report: ConformanceReport): ReadItem {
  const fields = new Map<string, string>();
  let name = '';
  for (const line of content.split(/\r\n?|\n/)) {
    const opened = name === 'TX' ? null : /^([A-Z]{2})#(.*)$/.exec(line);
    if (opened === null) fields.set(name, `${fields.get(name) ?? ''}\n${line}`);
    else fields.set((name = opened[1] ?? ''), opened[2] ?? '');
  }
  const field = (key: string): string | null => fields.get(key)?.trim() || null;
  const { parts } = readWireText(field('TX') ?? '');
  const published = readDateTime(field('PD'));
  return {
    mediaType: 'text/vnd.zczc',
    parts: {
      ...parts,
      headline: field('TI') ?? parts.headline,
      standfirst: field('AB'),
      byline: field('BY') ?? parts.byline,
    },
    metadata: {
      ...noMetadata,
      provider: field('KN'),
      guid: field('AN'),
      publishedOn: published,
      versionCreatedAt: published,
      byline: field('BY'),
      slugline: field('KY'),
    },
    report,
    place: firstLine,
  };
}

/** What may follow a mark in the header; the first other line begins the text. */
const marked = /^(?:[:=^@~#%].*|\$[a-z]{0,2}\s*|\+\d*\s*|[&*][a-z]?\s*)$/i;

function readMarkedLines(content: string, report: ConformanceReport): ReadItem {
  const marks = new Map<string, string>();
  const lines = content.split(/\r\n?|\n/);
  let at = 0;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    // ":SPORT - …" is a line of the text that only looks like a mark.
    if (!marked.test(line) || /^:(?:SPORT|POTTED|PREMIERSHIP)\b/.test(line)) break;
    marks.set(line.charAt(0), line.slice(1).trim());
  }
  const mark = (name: string): string | null => marks.get(name) || null;
  // Without "^" the colon gives the headline, and the slug, if any, follows a hash.
  const slugline = marks.has('^') ? mark(':') : mark('#');
  const { parts, edNote } = readWireText(withoutRouting(lines.slice(at)).join('\n'));
  return {
    mediaType: 'text/vnd.zczc',
    parts: { ...parts, ...headed(mark('^') ?? mark(':'), parts) },
    metadata: {
      ...noMetadata,
      slugline,
      subjects: [
        ...(mark('+') === null ? [] : [readSubject('subj', mark('+'), null)]),
        ...(mark('$') === null ? [] : [{ scheme: 'anpa', code: mark('$'), name: null }]),
      ],
      edNote,
    },
    report,
    place: firstLine,
  };
}

/** A short first line of the text is its headline only where the header gives none. */
function headed(
  headline: string | null,
  parts: ReadItem['parts'],
): Pick<ReadItem['parts'], 'headline' | 'blocks'> {
  if (headline === null) return parts;
  const first = parts.headline;
  const isOpening = first !== null && first.toLowerCase() !== headline.toLowerCase();
  return {
    headline,
    blocks: isOpening ? [{ role: 'subheading', text: first }, ...parts.blocks] : parts.blocks,
  };
}

/** The routing line "YY FORM 12", and the system's name in front of a headline. */
function withoutRouting(lines: readonly string[]): readonly string[] {
  const first = lines[0] ?? '';
  const isCoded = /^[A-Z]{2,5}\d{3,8}(?:_[A-Z\d]{2,5}){1,4}\s*$/.test(first);
  // "XEF12345_SXA_QBXB", and under it the desk's codes: "R EST S0A QBXB".
  const codes = isCoded && /^(?:[A-Z\d]{1,4} ){1,6}[A-Z\d]{1,5}\s*$/.test(lines[1] ?? '');
  const kept = lines.slice(codes ? 2 : isCoded || /^YY\b/.test(first) ? 1 : 0);
  return kept.map((line, at) =>
    at < 3 ? line.replace(/^:?(?:SPORT|POTTED|RACING)\s*[:-]\s*/, '') : line,
  );
}
