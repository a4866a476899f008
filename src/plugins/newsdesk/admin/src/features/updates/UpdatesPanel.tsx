import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useCodeText, useText } from '../../text';
import { UpdateReviewDialog } from './UpdateReviewDialog';
import type { WireUpdates } from './use-wire-updates';

interface UpdatesPanelProps {
  readonly documentId: string;
  readonly updates: WireUpdates;
}

/** What came in last for a report, in short, and the way to its review. */
export function UpdatesPanel({ documentId, updates }: UpdatesPanelProps) {
  const text = useText();
  const intl = useIntl();
  const codeText = useCodeText();
  const [isOpen, setIsOpen] = useState(false);
  const { review, failure } = updates;
  const [newest] = review?.updates ?? [];
  if (newest === undefined) {
    return (
      <Flex direction="column" alignItems="start" gap={2}>
        <Typography textColor="danger600" role="alert">
          {failure === null ? '' : codeText(failure.code, failure.message)}
        </Typography>
        <Button variant="tertiary" onClick={() => void updates.reload()}>
          {text('evidence.retry')}
        </Button>
      </Flex>
    );
  }
  const conflicts = newest.changes.filter((it) => it.isConflict && it.stands === 'kept').length;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography textColor="neutral800">
        {text('updates.received', {
          version: newest.toVersion ?? '?',
          when: intl.formatDate(newest.receivedAt, { dateStyle: 'medium', timeStyle: 'short' }),
        })}
      </Typography>
      <Typography textColor={conflicts > 0 ? 'warning700' : 'neutral600'} variant="pi">
        {text('updates.summary', { changes: newest.changes.length, conflicts })}
      </Typography>
      <Button
        variant="secondary"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {text('updates.review')}
      </Button>
      {isOpen && (
        <UpdateReviewDialog
          documentId={documentId}
          updates={updates}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </Flex>
  );
}
