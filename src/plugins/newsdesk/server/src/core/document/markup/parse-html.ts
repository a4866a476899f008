import { Parser } from 'htmlparser2';
import type { ReadLimits } from '../read-limits';
import { refuseBeyond } from '../refusals';
import type { XmlElement, XmlNode } from '../xml/xml-element';

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/**
 * Parses HTML, whole or a fragment, into the same tree as XML. Forgiving as the
 * HTML standard is: never fails for what is malformed.
 * @throws NewsdeskError `nesting-too-deep`, `document-too-complex`
 */
export function parseHtml(html: string, limits: ReadLimits): XmlElement {
  const root: OpenElement = {
    name: '#fragment',
    prefix: '',
    namespace: '',
    attributes: new Map(),
    children: [],
    line: 1,
    path: '',
  };
  const open: OpenElement[] = [root];
  let nodes = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const written = Object.entries(attributes);
        nodes += 1 + written.length;
        if (nodes > limits.nodes) {
          throw refuseBeyond(
            'document-too-complex',
            'nodes',
            limits,
            'The HTML has too many elements',
          );
        }
        if (open.length > limits.nesting) {
          throw refuseBeyond('nesting-too-deep', 'nesting', limits, 'The HTML is nested too deep');
        }
        const parent = open.at(-1) ?? root;
        const colon = name.indexOf(':');
        const element: OpenElement = {
          name: name.slice(colon + 1),
          prefix: name.slice(0, Math.max(colon, 0)),
          namespace: '',
          attributes: new Map(written),
          children: [],
          line: 1,
          path: `${parent.path}/${name}`,
        };
        parent.children.push(element);
        open.push(element);
      },
      ontext: (characters) => {
        open.at(-1)?.children.push(characters);
      },
      onclosetag: () => {
        if (open.length > 1) open.pop();
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true },
  );
  parser.end(html);
  return root;
}
