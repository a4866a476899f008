import { SaxesParser } from 'saxes';
import type { ConformanceReport } from '../conformance';
import type { ReadLimits } from '../read-limits';
import { refuseBeyond, unreadable } from '../refusals';
import { declaredEntities } from './declared-entities';
import type { XmlElement, XmlNode } from './xml-element';

/** An element while its children are still being read. */
interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/** Beyond this many errors it is not XML with mistakes but something else. */
const mostProblems = 5_000;

/**
 * Parses XML into a tree, as much as there is: what is not well-formed is
 * reported with its line and read around (unknown entities, stray ampersands,
 * control characters, tags left open, a file cut off).
 * @throws NewsdeskError `xml-entity-refused`, `nesting-too-deep`,
 *   `document-too-complex`, `document-unreadable`
 */
export function parseXml(text: string, limits: ReadLimits, report: ConformanceReport): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: OpenElement[] = [];
  const roots: OpenElement[] = [];
  let nodes = 0;
  let problems = 0;

  const useEntities = (doctype: string): void => {
    const entities = declaredEntities(doctype);
    parser.ENTITIES = new Proxy<Record<string, string>>(
      {},
      {
        get: (_target, name) => {
          if (typeof name !== 'string') return undefined;
          const characters = entities.lookUp(name);
          if (characters !== undefined && !entities.isDeclared(name)) {
            const reason = `The entity &${name}; is not declared; it was read as in HTML.`;
            report.add('xml-entity-undeclared', 'error', place(parser.line, open), reason);
          }
          return characters;
        },
      },
    );
  };
  useEntities('');
  parser.on('doctype', useEntities);
  parser.on('error', (error) => {
    problems += 1;
    if (problems > mostProblems) throw unreadable('application/xml', 'The file is not XML.', error);
    const what = error.message.replace(/^\d+:\d+: /, '');
    report.add('xml-malformed', 'error', place(parser.line, open), `Not well-formed: ${what}`);
  });
  parser.on('opentag', (tag) => {
    nodes += 1 + Object.keys(tag.attributes).length;
    if (nodes > limits.nodes) {
      throw refuseBeyond('document-too-complex', 'nodes', limits, 'The XML has too many elements');
    }
    if (open.length >= limits.nesting) {
      throw refuseBeyond('nesting-too-deep', 'nesting', limits, 'The XML is nested too deep');
    }
    const parent = open.at(-1);
    const element: OpenElement = {
      name: tag.local,
      prefix: tag.prefix,
      namespace: tag.uri,
      attributes: new Map(Object.values(tag.attributes).map(({ name, value }) => [name, value])),
      children: [],
      line: parser.line,
      path: `${parent?.path ?? ''}/${tag.local}`,
    };
    if (parent !== undefined) parent.children.push(element);
    else roots.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const keep = (characters: string): void => {
    open.at(-1)?.children.push(characters);
  };
  parser.on('text', keep);
  parser.on('cdata', keep);

  parser.write(withAmpersandsEscaped(withoutControls(text, report), report)).close();
  const [root] = roots;
  if (root === undefined)
    throw unreadable('application/xml', 'There is no element in the XML file.');
  return root;
}

function place(line: number, open: readonly XmlElement[]): { line: number; path: string | null } {
  return { line, path: open.at(-1)?.path ?? null };
}

/** XML 1.0, section 2.2: most C0 controls are no characters of XML; they go, with a word. */
function withoutControls(text: string, report: ConformanceReport): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
  const first = text.search(controls);
  const start = text.search(/\S/);
  if (first === -1) return text.slice(Math.max(start, 0));
  const line = text.slice(0, first).split('\n').length;
  const reason = 'The file holds control characters that XML does not allow; they were left out.';
  report.add('control-characters', 'error', { line, path: null }, reason);
  return text.replace(controls, '').trimStart();
}

const reference = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z_:][\w:.-]{0,100});/i;

/**
 * Escapes ampersands and less-than signs that begin nothing, which would swallow
 * what follows, and closes a CDATA section that a cut left open.
 */
function withAmpersandsEscaped(text: string, report: ConformanceReport): string {
  const pieces: string[] = [];
  let kept = 0;
  let firstStray = -1;
  const marks = /[&<]/g;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const at = match.index;
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at);
      if (end === -1) return `${pieces.join('')}${text.slice(kept)}]]>`;
      marks.lastIndex = end + 3;
      continue;
    }
    const begins =
      match[0] === '&'
        ? reference.test(text.slice(at, at + 110))
        : /^<[a-z_/!?]/i.test(text.slice(at, at + 2));
    if (begins) continue;
    if (firstStray === -1) firstStray = at;
    pieces.push(text.slice(kept, at), match[0] === '&' ? '&amp;' : '&lt;');
    kept = at + 1;
  }
  if (firstStray === -1) return text;
  const line = text.slice(0, firstStray).split('\n').length;
  const reason = 'Ampersands or less-than signs are not escaped; write &amp; and &lt;.';
  report.add('xml-unescaped', 'error', { line, path: null }, reason);
  return pieces.join('') + text.slice(kept);
}
