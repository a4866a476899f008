import {
  Field,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
} from '@strapi/design-system';
import { useTyped } from './use-typed';

interface FieldProps<T> {
  readonly name: string;
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A line of text; an empty one is none. */
export function LineField({
  name,
  label,
  value,
  onChange,
  type = 'text',
}: FieldProps<string | null> & { readonly type?: 'text' | 'date' }) {
  const typed = useTyped(value ?? '', (words) => {
    onChange(words === '' ? null : words);
  });
  return (
    <Field.Root name={name} width="100%">
      <Field.Label>{label}</Field.Label>
      <TextInput
        type={type}
        value={typed.value}
        onChange={({ target }: { target: HTMLInputElement }) => {
          typed.type(target.value);
        }}
        onBlur={typed.commit}
      />
    </Field.Root>
  );
}

/** Prose of several lines. */
export function ProseField({
  name,
  label,
  value,
  onChange,
  error,
}: FieldProps<string> & { readonly error?: string | false }) {
  const typed = useTyped(value, onChange);
  return (
    <Field.Root name={name} width="100%" {...(error ? { error } : {})}>
      <Field.Label>{label}</Field.Label>
      <Textarea
        value={typed.value}
        onChange={({ target }: { target: HTMLTextAreaElement }) => {
          typed.type(target.value);
        }}
        onBlur={typed.commit}
      />
      <Field.Error />
    </Field.Root>
  );
}

export function NumberField({ name, label, value, onChange }: FieldProps<number | null>) {
  return (
    <Field.Root name={name} width="100%">
      <Field.Label>{label}</Field.Label>
      <NumberInput
        {...(value === null ? {} : { value })}
        onValueChange={(next: number | undefined) => {
          onChange(next ?? null);
        }}
      />
    </Field.Root>
  );
}

/** One of a few choices. */
export function ChoiceField<T extends string>({
  name,
  label,
  value,
  onChange,
  choices,
}: FieldProps<T> & { readonly choices: readonly (readonly [value: T, label: string])[] }) {
  return (
    <Field.Root name={name} width="100%">
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={value}
        onChange={(chosen: string | number) => {
          const choice = choices.find(([candidate]) => candidate === chosen);
          if (choice !== undefined) onChange(choice[0]);
        }}
      >
        {choices.map(([choice, choiceLabel]) => (
          <SingleSelectOption key={choice} value={choice}>
            {choiceLabel}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
