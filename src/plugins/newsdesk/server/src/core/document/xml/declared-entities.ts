import { decodeHTMLStrict } from 'entities';
import { NewsdeskError } from '../../errors';

const predefined: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/**
 * The entities of a document: XML's five, harmless ones its DTD subset declares
 * (short, plain characters), and HTML's names, which news feeds use undeclared.
 */
export interface XmlEntities {
  /** The characters an entity stands for, or undefined. */
  readonly lookUp: (name: string) => string | undefined;
  /** Whether XML itself or the document declares it. */
  readonly isDeclared: (name: string) => boolean;
}

/**
 * Reads the entity declarations of a DOCTYPE. External entities are never
 * fetched and nested ones never expanded: a document that declares either is
 * refused whole, because what it says cannot be known safely.
 * @throws NewsdeskError `xml-entity-refused`
 */
export function declaredEntities(doctype: string): XmlEntities {
  const declared = new Map<string, string>(Object.entries(predefined));
  const declarations = doctype.split('<!ENTITY').slice(1);
  for (const declaration of declarations) {
    const match = /^\s+([\w:.-]{1,100})\s+(?:"([^"]{0,200})"|'([^']{0,200})')\s*>/.exec(
      declaration,
    );
    const value = match?.[2] ?? match?.[3];
    if (match?.[1] === undefined || value === undefined) throw refused();
    const characters = decodeHTMLStrict(value);
    if (characters.length > 100 || /[&%<]/.test(characters)) throw refused();
    if (!declared.has(match[1])) declared.set(match[1], characters);
  }
  return {
    isDeclared: (name) => declared.has(name),
    lookUp: (name) => {
      const known = declared.get(name);
      if (known !== undefined) return known;
      const reference = `&${name};`;
      const characters = decodeHTMLStrict(reference);
      return characters === reference ? undefined : characters;
    },
  };
}

function refused(): NewsdeskError {
  return new NewsdeskError(
    'xml-entity-refused',
    'The XML declares external, nested or long entities, which are not expanded. Have it sent with the characters themselves and without a DTD subset.',
    { stage: 'read' },
  );
}
