import { Alert, Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { ClaimDifference } from '../../../../server/src/contracts/rereading';
import { useCodeText, useText } from '../../text';
import { useClaimLabels } from '../choices/claim-labels';
import { useReloadReport } from '../reload-report';
import { OneDifference } from './OneDifference';
import { useRereading } from './use-rereading';

interface RereadingDialogProps {
  readonly documentId: string;
  readonly sourceText: string;
  readonly onClose: () => void;
}

const Scroll = styled(Box)`
  max-height: 60vh;
  overflow-y: auto;
`;

const kinds: readonly ClaimDifference['kind'][] = ['new', 'changed', 'gone'];

/** What the extractor of today finds in the source otherwise: each difference to be taken, or left. */
export function RereadingDialog({ documentId, sourceText, onClose }: RereadingDialogProps) {
  const text = useText();
  const codeText = useCodeText();
  const labels = useClaimLabels();
  const reloadReport = useReloadReport(documentId);
  const isModified = useForm('Rereading', (form) => form.modified);
  const isDisabled = useForm('Rereading', (form) => form.disabled);
  const { rereading, failure, isBusy, load, take } = useRereading(documentId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isTaken, setIsTaken] = useState(false);

  const differences = rereading?.differences ?? [];
  const takeable = differences.filter(({ canTake }) => canTake);
  const asked = takeable.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const isLocked = isModified || isDisabled || isBusy;
  const apply = async () => {
    const isChanged = await take(asked);
    setIsTaken(isChanged);
    if (isChanged) setChosen(new Set());
    reloadReport();
  };
  const choose = (id: string, isChosen: boolean) => {
    const others = [...chosen].filter((one) => one !== id);
    setChosen(new Set(isChosen ? [...others, id] : others));
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
          <Modal.Title>{text('rereading.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Scroll tabIndex={0} role="region" aria-label={text('rereading.differences')}>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Box aria-live="polite">
                {failure !== null && (
                  <Alert
                    variant="danger"
                    title={text('updates.failed')}
                    closeLabel={text('evidence.retry')}
                    onClose={() => void load()}
                  >
                    {codeText(failure.code, failure.message)}
                  </Alert>
                )}
                {isTaken && (
                  <Typography textColor="neutral800">{text('updates.applied')}</Typography>
                )}
                {rereading === null && failure === null && (
                  <Loader small>{text('rereading.reading')}</Loader>
                )}
                {rereading !== null && differences.length === 0 && (
                  <Typography textColor="neutral800">{text('rereading.same')}</Typography>
                )}
              </Box>
              {differences.length > 0 && (
                <Typography textColor="neutral800">{text('rereading.explanation')}</Typography>
              )}
              {isModified && (
                <Typography textColor="warning700">{text('updates.saveFirst')}</Typography>
              )}
              {kinds.map((kind) => {
                const ofKind = differences.filter((it) => it.kind === kind);
                if (ofKind.length === 0) return null;
                return (
                  <Flex key={kind} direction="column" alignItems="stretch" gap={3}>
                    <Typography tag="h3" variant="delta" textColor="neutral800">
                      {text(`rereading.${kind}`, { count: ofKind.length })}
                    </Typography>
                    {ofKind.map((difference) => (
                      <OneDifference
                        key={difference.id}
                        difference={difference}
                        labels={labels}
                        sourceText={sourceText}
                        isChosen={chosen.has(difference.id)}
                        isLocked={isLocked}
                        onChoose={(isChosen) => {
                          choose(difference.id, isChosen);
                        }}
                      />
                    ))}
                  </Flex>
                );
              })}
            </Flex>
          </Scroll>
        </Modal.Body>
        <Modal.Footer>
          <Button
            variant="tertiary"
            disabled={isLocked || takeable.length === 0}
            onClick={() => {
              setChosen(new Set(takeable.map(({ id }) => id)));
            }}
          >
            {text('rereading.chooseAll')}
          </Button>
          <Button
            disabled={isLocked || asked.length === 0}
            loading={isBusy}
            onClick={() => void apply()}
          >
            {text('updates.apply', { count: asked.length })}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
