import { Button, Field, Flex, IconButton, TextInput, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useState, type FormEvent } from 'react';
import { failureOf, type RequestFailure } from '../../request-failure';
import { useCodeText, useText } from '../../text';
import { Tag } from '../claims/Tag';
import { usePeopleApi } from './people-api';

interface AliasEditorProps {
  readonly documentId: string;
  readonly aliases: readonly string[];
  readonly canEdit: boolean;
  readonly onSaved: () => void;
}

/** The other names of a person; each change is saved at once. */
export function AliasEditor({ documentId, aliases, canEdit, onSaved }: AliasEditorProps) {
  const text = useText();
  const codeText = useCodeText();
  const api = usePeopleApi();
  const [typed, setTyped] = useState('');
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);

  const save = async (next: readonly string[]) => {
    setIsSaving(true);
    try {
      await api.saveAliases(documentId, next);
      setFailure(null);
      setTyped('');
      onSaved();
    } catch (error) {
      // What was typed stays for the next try.
      setFailure(failureOf(error));
    }
    setIsSaving(false);
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    const name = typed.trim();
    if (name !== '' && !aliases.includes(name)) void save([...aliases, name]);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {aliases.length === 0 ? (
        <Typography textColor="neutral600">{text('aliases.none')}</Typography>
      ) : (
        <Flex tag="ul" gap={3} wrap="wrap" padding={0}>
          {aliases.map((alias) => (
            <Flex key={alias} tag="li" gap={1}>
              <Tag>{alias}</Tag>
              {canEdit && (
                <IconButton
                  variant="ghost"
                  withTooltip={false}
                  label={text('aliases.remove', { name: alias })}
                  disabled={isSaving}
                  onClick={() => void save(aliases.filter((it) => it !== alias))}
                >
                  <Cross />
                </IconButton>
              )}
            </Flex>
          ))}
        </Flex>
      )}
      {canEdit && (
        <form onSubmit={add}>
          <Flex gap={2} alignItems="end" wrap="wrap">
            <Field.Root name="alias" hint={text('aliases.hint')}>
              <Field.Label>{text('aliases.new')}</Field.Label>
              <TextInput
                value={typed}
                onChange={({ target }: { target: HTMLInputElement }) => {
                  setTyped(target.value);
                }}
              />
              <Field.Hint />
            </Field.Root>
            <Button type="submit" variant="secondary" loading={isSaving}>
              {text('aliases.add')}
            </Button>
          </Flex>
        </form>
      )}
      {failure !== null && (
        <Typography textColor="danger600" role="alert">
          {codeText(failure.code, failure.message)} [{failure.code}]
        </Typography>
      )}
    </Flex>
  );
}
