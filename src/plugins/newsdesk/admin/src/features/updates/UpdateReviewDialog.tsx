import { Alert, Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { ArrowClockwise, ChevronLeft, ChevronRight } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { ReviewedChange } from '../../../../server/src/contracts/wire-update';
import type { RequestFailure } from '../../request-failure';
import { useCodeText, useText } from '../../text';
import { useReloadReport } from '../reload-report';
import { OneChange } from './OneChange';
import { useChangeLabels } from './change-labels';
import type { WireUpdates } from './use-wire-updates';

type Decision = ReviewedChange['decision'];
type Choices = Readonly<Record<string, Decision>>;

interface UpdateReviewDialogProps {
  readonly documentId: string;
  readonly updates: WireUpdates;
  readonly onClose: () => void;
}

const Scroll = styled(Box)`
  max-height: 60vh;
  overflow-y: auto;
`;

/** Whose word stands now; where somebody wrote another since, the editors'. */
const standingOf = ({ stands }: ReviewedChange): Decision =>
  stands === 'taken' ? 'taken' : 'kept';

/** What one newer version changed, change by change: taken, or kept as the editors have it. */
export function UpdateReviewDialog({ documentId, updates, onClose }: UpdateReviewDialogProps) {
  const text = useText();
  const intl = useIntl();
  const codeText = useCodeText();
  const labels = useChangeLabels(updates.review);
  const reloadReport = useReloadReport(documentId);
  const isModified = useForm('UpdateReview', (form) => form.modified);
  const isDisabled = useForm('UpdateReview', (form) => form.disabled);
  const [index, setIndex] = useState(0);
  const [choices, setChoices] = useState<Choices>({});
  const [undoing, setUndoing] = useState<Choices>({});
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);

  const all = updates.review?.updates ?? [];
  const update = all[index];
  if (update === undefined || updates.review === null) return null;
  const { revision } = updates.review;
  const turned = (wanted: Choices): Choices =>
    Object.fromEntries(
      update.changes.flatMap((change) => {
        const decision = wanted[change.id];
        const isNew = decision !== undefined && decision !== standingOf(change);
        return isNew && change.stands !== 'gone' ? [[change.id, decision] as const] : [];
      }),
    );
  const chosen = turned(choices);
  const count = Object.keys(chosen).length;
  const isLocked = isModified || isDisabled || isBusy;

  const apply = async (wanted: Choices, inverse: Choices) => {
    setIsBusy(true);
    const refused = await updates.decide({ updateId: update.id, changes: { ...wanted }, revision });
    setIsBusy(false);
    setFailure(refused);
    if (refused !== null) {
      // What the editor chose stays chosen, on top of what the report says now.
      if (refused.code === 'report-changed') {
        await updates.reload();
        reloadReport();
      }
      return;
    }
    setChoices({});
    setUndoing(inverse);
    reloadReport();
  };
  const every = (decision: Decision) => {
    setChoices(Object.fromEntries(update.changes.map(({ id }) => [id, decision])));
  };
  const show = (next: number) => {
    setIndex(next);
    setChoices({});
    setUndoing({});
    setFailure(null);
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
          <Modal.Title>
            {text('updates.of', { from: update.fromVersion ?? '?', to: update.toVersion ?? '?' })}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Scroll tabIndex={0} role="region" aria-label={text('updates.changes')}>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Box aria-live="polite">
                {failure !== null && (
                  <Alert
                    variant="danger"
                    title={text('updates.failed')}
                    closeLabel={text('alert.close')}
                    onClose={() => {
                      setFailure(null);
                    }}
                  >
                    {codeText(failure.code, failure.message)}
                  </Alert>
                )}
                {Object.keys(undoing).length > 0 && (
                  <Flex gap={3} wrap="wrap" background="success100" hasRadius padding={3}>
                    <Typography textColor="neutral800">{text('updates.applied')}</Typography>
                    <Button
                      size="S"
                      variant="tertiary"
                      startIcon={<ArrowClockwise aria-hidden />}
                      disabled={isLocked}
                      onClick={() => void apply(undoing, {})}
                    >
                      {text('import.undo')}
                    </Button>
                  </Flex>
                )}
              </Box>
              <Typography textColor="neutral800">
                {text('updates.explanation', {
                  when: intl.formatDate(update.receivedAt, {
                    dateStyle: 'medium',
                    timeStyle: 'short',
                  }),
                })}
              </Typography>
              {isModified && (
                <Typography textColor="warning700">{text('updates.saveFirst')}</Typography>
              )}
              {update.changes.length === 0 && (
                <Typography textColor="neutral600">{text('updates.none')}</Typography>
              )}
              {update.changes.map((change) => (
                <OneChange
                  key={change.id}
                  change={change}
                  label={labels.labelOf(change)}
                  shown={labels.shown}
                  version={update.toVersion ?? '?'}
                  chosen={choices[change.id] ?? standingOf(change)}
                  isLocked={isLocked}
                  onChange={(decision) => {
                    setChoices({ ...choices, [change.id]: decision });
                  }}
                />
              ))}
            </Flex>
          </Scroll>
        </Modal.Body>
        <Modal.Footer>
          <Flex gap={2} wrap="wrap">
            {all.length > 1 && (
              <>
                <Button
                  variant="tertiary"
                  startIcon={<ChevronLeft aria-hidden />}
                  disabled={index >= all.length - 1}
                  onClick={() => {
                    show(index + 1);
                  }}
                >
                  {text('updates.earlier')}
                </Button>
                <Button
                  variant="tertiary"
                  endIcon={<ChevronRight aria-hidden />}
                  disabled={index === 0}
                  onClick={() => {
                    show(index - 1);
                  }}
                >
                  {text('updates.later')}
                </Button>
              </>
            )}
          </Flex>
          <Flex gap={2} wrap="wrap">
            <Button
              variant="tertiary"
              disabled={isLocked}
              onClick={() => {
                every('kept');
              }}
            >
              {text('updates.keepAll')}
            </Button>
            <Button
              variant="tertiary"
              disabled={isLocked}
              onClick={() => {
                every('taken');
              }}
            >
              {text('updates.takeAll')}
            </Button>
            <Button
              disabled={isLocked || count === 0}
              loading={isBusy}
              onClick={() => void apply(chosen, inverseOf(chosen))}
            >
              {text('updates.apply', { count })}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function inverseOf(chosen: Choices): Choices {
  return Object.fromEntries(
    Object.entries(chosen).map(([id, decision]) => [id, decision === 'taken' ? 'kept' : 'taken']),
  );
}
