/** A piece of markup: text, or an element with its attributes and contents, in order. */
export type MarkupNode = string | MarkupElement;

export interface MarkupElement {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly MarkupNode[];
}

type Attributes = Readonly<Record<string, string | number | null>>;
type Child = MarkupNode | readonly MarkupNode[] | null;

/** Makes an element; attributes and children that are null are left out. */
export function element(
  name: string,
  attributes: Attributes = {},
  ...children: readonly Child[]
): MarkupElement {
  return {
    name,
    attributes: Object.entries(attributes).flatMap(([key, value]) =>
      value === null ? [] : [[key, String(value)] as const],
    ),
    children: children.flatMap((child) => child ?? []),
  };
}

/** An element with text in it, or null when there is no text. */
export function textElement(
  name: string,
  text: string | null,
  attributes: Attributes = {},
): MarkupElement | null {
  return text === null ? null : element(name, attributes, text);
}
