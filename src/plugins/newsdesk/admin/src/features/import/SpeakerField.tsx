import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useCallback, useEffect, useState } from 'react';
import type { Speaker, SpeakerLink } from '../../../../server/src/contracts/speakers';
import { useText, type Translate } from '../../text';
import { optionText } from '../people/option-text';
import { useLoaded } from '../people/use-loaded';
import type { ChosenSpeaker, QuoteItem } from './draft';
import { useImportApi } from './import-api';
import { labelOf, type Standing } from './speaker-standing';

/** How long after the last letter a search is made, in milliseconds. */
const pause = 200;

interface SpeakerFieldProps {
  readonly item: QuoteItem;
  readonly standing: Standing | null;
  readonly onChoose: (chosen: ChosenSpeaker | null) => void;
}

/** Whom a quote is linked to: somebody known, somebody new, nobody, or whoever has the name. */
export function SpeakerField({ item, standing, onChoose }: SpeakerFieldProps) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const { chosen, fields } = item;
  const search = typed.trim() === '' ? (fields.speakerName ?? '') : typed.trim();
  const found = useSearch(search);
  const choices = choicesOf(found, search, chosen, text);
  return (
    <Field.Root
      name={`${item.id}-link`}
      width="100%"
      {...(standing === null
        ? {}
        : { hint: text(`standingHint.${standing.is}`, { name: standing.who }) })}
    >
      <Field.Label>{text('field.link')}</Field.Label>
      <Combobox
        // What was chosen elsewhere, or undone, is shown by a field made anew.
        key={chosen === null ? '' : idOf(chosen.link)}
        value={chosen === null ? '' : idOf(chosen.link)}
        placeholder={text('link.placeholder')}
        // Not "both": what is typed would be replaced by the first entry found.
        autocomplete={{ type: 'list', filter: 'contains' }}
        filterValue=""
        onInputChange={({ target }: { target: HTMLInputElement }) => {
          setTyped(target.value);
        }}
        onChange={(value?: string) => {
          const choice = choices.find(({ link }) => idOf(link) === value);
          if (choice !== undefined) {
            setTyped('');
            onChoose({ link: choice.link, label: choice.label });
          }
        }}
        onClear={() => {
          setTyped('');
          onChoose(null);
        }}
        clearLabel={text('link.byName')}
        noOptionsMessage={() => text('people.notFound')}
      >
        {choices.map(({ link, label, shown }) => (
          <ComboboxOption
            key={idOf(link)}
            value={idOf(link)}
            textValue={optionText(label, typed.trim())}
          >
            {shown}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Hint />
    </Field.Root>
  );
}

/** Those of a name, asked for after a pause. */
function useSearch(search: string): readonly Speaker[] {
  const api = useImportApi();
  const [asked, setAsked] = useState(search);
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(search);
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [search]);
  const [state] = useLoaded(useCallback(() => api.speakers(asked), [api, asked]));
  return state.stage === 'loaded' ? state.value : [];
}

interface Choice extends ChosenSpeaker {
  /** In the list. */
  readonly shown: string;
}

function choicesOf(
  found: readonly Speaker[],
  search: string,
  chosen: ChosenSpeaker | null,
  text: Translate,
): readonly Choice[] {
  const known = found.map((speaker): Choice => {
    const { type: to, documentId, name } = speaker;
    const kind = text(`speakerKind.${to}`);
    return { link: { to, documentId }, label: name, shown: `${labelOf(speaker)} · ${kind}` };
  });
  const created =
    search === ''
      ? []
      : (['new-person', 'new-organization'] as const).map((to): Choice => ({
          link: { to, name: search },
          label: search,
          shown: text(`link.${to}`, { name: search }),
        }));
  const nobody = { link: { to: 'nobody' as const }, label: text('link.nobody') };
  const all = [...known, ...created, { ...nobody, shown: nobody.label }];
  if (chosen === null || all.some(({ link }) => idOf(link) === idOf(chosen.link))) return all;
  return [{ ...chosen, shown: chosen.label }, ...all];
}

function idOf(link: SpeakerLink): string {
  if ('documentId' in link) return `${link.to} ${link.documentId}`;
  return 'name' in link ? `${link.to} ${link.name}` : link.to;
}
