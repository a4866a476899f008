import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useMemo, useState } from 'react';
import { useText } from '../../text';
import { TwoSides } from '../choices/TwoSides';
import { shownValue } from './shown-value';
import { differences, type Choices, type Difference, type Side, type Versions } from './three-way';

interface MergeDialogProps {
  readonly versions: Versions;
  readonly labelOf: (field: string) => string;
  readonly onChoose: (choices: Choices) => void;
  readonly onClose: () => void;
}

const sides: readonly Side[] = ['mine', 'theirs'];

/** Two versions of a report, difference by difference: mine, theirs, or some of each. */
export function MergeDialog({ versions, labelOf, onChoose, onClose }: MergeDialogProps) {
  const text = useText();
  const found = useMemo(() => {
    const all = differences(versions);
    return [...all.filter(({ isConflict }) => isConflict), ...all.filter((it) => !it.isConflict)];
  }, [versions]);
  const [choices, setChoices] = useState<Choices>(
    () => new Map(found.map(({ path, suggested }) => [path, suggested])),
  );
  const all = (side: Side): Choices => new Map(found.map(({ path }) => [path, side]));

  return (
    <Modal.Root
      open
      onOpenChange={(isOpen: boolean) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{text('merge.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{text('merge.explanation')}</Typography>
            {found.map((difference) => (
              <OneDifference
                key={difference.path}
                difference={difference}
                label={labelOf(difference.field)}
                side={choices.get(difference.path) ?? difference.suggested}
                onChange={(side) => {
                  setChoices(new Map(choices).set(difference.path, side));
                }}
              />
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button
            variant="tertiary"
            onClick={() => {
              onChoose(all('theirs'));
            }}
          >
            {text('merge.takeTheirs')}
          </Button>
          <Flex gap={2} wrap="wrap">
            <Button
              variant="secondary"
              onClick={() => {
                onChoose(all('mine'));
              }}
            >
              {text('merge.keepMine')}
            </Button>
            <Button
              onClick={() => {
                onChoose(choices);
              }}
            >
              {text('merge.asChosen')}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

interface OneDifferenceProps {
  readonly difference: Difference;
  readonly label: string;
  readonly side: Side;
  readonly onChange: (side: Side) => void;
}

function OneDifference({ difference, label, side, onChange }: OneDifferenceProps) {
  const text = useText();
  return (
    <TwoSides
      legend={`${label}${difference.isConflict ? ` · ${text('merge.both')}` : ''}`}
      sides={sides.map((one) => ({
        value: one,
        title: text(`merge.${one}`),
        content: shownValue(difference[one]) || text('merge.nothing'),
      }))}
      chosen={side}
      onChange={onChange}
    />
  );
}
