/** A field as an editor sees it. */
export interface FieldView {
  readonly label: string;
  readonly description?: string;
  readonly readOnly?: boolean;
  /** Of a relation: the other entry's field that stands for it. */
  readonly title?: string;
}

/** The edit and list view of a type or component. */
export interface EditorView {
  /** The field that names an entry or the row of a component. */
  readonly title: string;
  readonly sort?: readonly [field: string, order: 'ASC' | 'DESC'];
  readonly columns?: readonly string[];
  /** Fields with their width in twelfths. What is in no row is not for editing by hand. */
  readonly rows: readonly (readonly (readonly [field: string, size: number])[])[];
  readonly fields: Readonly<Record<string, FieldView>>;
}

export const named = (label: string, description?: string): FieldView =>
  description === undefined ? { label } : { label, description };
export const shown = (label: string, description?: string): FieldView => ({
  ...named(label, description),
  readOnly: true,
});
export const linked = (label: string, title: string, description?: string): FieldView => ({
  ...named(label, description),
  title,
});
