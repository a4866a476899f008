import {
  Button,
  Combobox,
  ComboboxOption,
  Field,
  Flex,
  Modal,
  Typography,
} from '@strapi/design-system';
import { useCallback, useState } from 'react';
import { failureOf, type RequestFailure } from '../../request-failure';
import { useCodeText, useText } from '../../text';
import { optionText } from './option-text';
import { usePeopleApi } from './people-api';
import { useLoaded } from './use-loaded';

interface MergePeopleProps {
  readonly survivor: { readonly documentId: string; readonly name: string };
  /** Who may be the same, by document id. */
  readonly suggested: string | null;
  readonly onClose: () => void;
  readonly onMerged: () => void;
}

/** Asks who else this person is, says what will happen, and does it. */
export function MergePeople({ survivor, suggested, onClose, onMerged }: MergePeopleProps) {
  const text = useText();
  const codeText = useCodeText();
  const api = usePeopleApi();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(suggested);
  const [isMerging, setIsMerging] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [found] = useLoaded(
    useCallback(async () => {
      const { data } = await api.list(search, 1);
      if (chosen === null || data.some(({ documentId }) => documentId === chosen)) return data;
      const { person } = (await api.person(chosen, 1)).data;
      return [{ ...person, quotes: 0 }, ...data];
    }, [api, search, chosen]),
  );
  const others =
    found.stage === 'loaded'
      ? found.value.filter(({ documentId }) => documentId !== survivor.documentId)
      : [];
  const other = others.find(({ documentId }) => documentId === chosen);

  const merge = async () => {
    if (chosen === null) return;
    setIsMerging(true);
    try {
      await api.merge(survivor.documentId, chosen);
      onMerged();
    } catch (error) {
      setFailure(failureOf(error));
      setIsMerging(false);
    }
  };

  return (
    <Modal.Root
      open
      onOpenChange={(isOpen: boolean) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{text('merges.into', { name: survivor.name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Field.Root name="duplicate">
              <Field.Label>{text('merges.who')}</Field.Label>
              <Combobox
                value={chosen ?? ''}
                onChange={(value?: string) => {
                  setChosen(value ?? null);
                }}
                onInputChange={({ target }: { target: HTMLInputElement }) => {
                  setSearch(target.value);
                }}
                onClear={() => {
                  setChosen(null);
                  setSearch('');
                }}
                clearLabel={text('people.clear')}
                noOptionsMessage={() => text('people.notFound')}
                // Not "both": what is typed would be replaced by the first person found.
                autocomplete={{ type: 'list', filter: 'contains' }}
                filterValue=""
              >
                {others.map(({ documentId, name, role }) => (
                  <ComboboxOption
                    key={documentId}
                    value={documentId}
                    textValue={optionText(name, search)}
                  >
                    {role === null ? name : `${name} (${role})`}
                  </ComboboxOption>
                ))}
              </Combobox>
            </Field.Root>
            <Typography>
              {other === undefined
                ? text('merges.explanation')
                : text('merges.consequence', { name: other.name, survivor: survivor.name })}
            </Typography>
            {failure !== null && (
              <Typography textColor="danger600" role="alert">
                {codeText(failure.code, failure.message)} [{failure.code}]
              </Typography>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {text('merges.cancel')}
          </Button>
          <Button disabled={chosen === null} loading={isMerging} onClick={() => void merge()}>
            {text('merges.merge')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
