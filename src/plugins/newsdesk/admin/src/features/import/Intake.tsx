import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { CloudUpload } from '@strapi/icons';
import { useEffect, useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import { styled } from 'styled-components';
import { useText } from '../../text';
import { AddressForm } from './AddressForm';
import { pastedText } from './kept-input';

interface IntakeProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onPaste: (text: string) => void;
}

const Drop = styled(Box)<{ readonly $isOver: boolean }>`
  border: 2px dashed
    ${({ theme, $isOver }) => ($isOver ? theme.colors.primary600 : theme.colors.neutral300)};
  background: ${({ theme, $isOver }) =>
    $isOver ? theme.colors.primary100 : theme.colors.neutral0};
`;

/** Where documents come in: dropped, chosen, by address, or as pasted text. */
export function Intake({ onFiles, onPaste }: IntakeProps) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [pasted, setPasted] = useState(pastedText.read);
  useEffect(() => {
    pastedText.keep(pasted);
  }, [pasted]);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(target.files ?? [])]);
    // The same file can be chosen again after it was removed.
    target.value = '';
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Drop
        $isOver={isOver}
        hasRadius
        padding={6}
        onDragOver={(event: DragEvent) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => {
          setIsOver(false);
        }}
        onDrop={drop}
      >
        <Flex direction="column" gap={3}>
          <CloudUpload width="3.2rem" height="3.2rem" aria-hidden />
          <Typography textColor="neutral800">{text('intake.drop')}</Typography>
          <Button
            onClick={() => {
              input.current?.click();
            }}
          >
            {text('intake.choose')}
          </Button>
          <input
            ref={input}
            type="file"
            multiple
            hidden
            aria-label={text('intake.choose')}
            onChange={choose}
          />
          <Typography variant="pi" textColor="neutral600">
            {text('intake.formats')}
          </Typography>
        </Flex>
      </Drop>
      <AddressForm
        onFile={(file) => {
          onFiles([file]);
        }}
      />
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
        <Flex
          tag="form"
          direction="column"
          alignItems="stretch"
          gap={3}
          onSubmit={(event) => {
            event.preventDefault();
            onPaste(pasted);
          }}
        >
          <Field.Root name="pasted-text" hint={text('intake.pasteHint')}>
            <Field.Label>{text('intake.paste')}</Field.Label>
            <Textarea
              value={pasted}
              onChange={({ target }: ChangeEvent<HTMLTextAreaElement>) => {
                setPasted(target.value);
              }}
            />
            <Field.Hint />
          </Field.Root>
          <Flex gap={2}>
            <Button type="submit" variant="secondary" disabled={pasted.trim() === ''}>
              {text('intake.preview')}
            </Button>
            {pasted !== '' && (
              <Button
                variant="tertiary"
                onClick={() => {
                  setPasted('');
                }}
              >
                {text('intake.clear')}
              </Button>
            )}
          </Flex>
        </Flex>
      </Box>
    </Flex>
  );
}
