import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, Download, Trash } from '@strapi/icons';
import { ConfirmDialog, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { permissions } from '../../../../server/src/contracts/permissions';
import type { Quarantined, Retried } from '../../../../server/src/contracts/quarantine';
import { permissionFor } from '../../permission-for';
import { failureOf, type RequestFailure } from '../../request-failure';
import { useCodeText, useText } from '../../text';
import { useQuarantineApi } from './quarantine-api';

const asked = [permissionFor(permissions.import), permissionFor(permissions.discardQuarantined)];

interface QuarantinedCardProps {
  readonly entry: Quarantined;
  /** It is in the quarantine no longer; with what was made of it. */
  readonly onGone: (items: readonly Retried[]) => void;
  /** It was refused again. */
  readonly onTried: () => void;
}

/** An item that waits, why, and what can be done about it. */
export function QuarantinedCard({ entry, onGone, onTried }: QuarantinedCardProps) {
  const { id, fileName, item, code, reason } = entry;
  const text = useText();
  const codeText = useCodeText();
  const api = useQuarantineApi();
  const { allowedActions } = useRBAC(asked);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const name = item ?? fileName ?? text('quarantine.noName');

  const run = async (work: () => Promise<void>) => {
    setIsBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(failureOf(error));
    }
    setIsBusy(false);
  };
  const download = async () => {
    const address = URL.createObjectURL(await api.bytes(id));
    const link = document.createElement('a');
    link.href = address;
    link.download = fileName ?? id;
    link.click();
    URL.revokeObjectURL(address);
  };
  const retry = async () => {
    const items = await api.retry(id);
    const isRefused = items.some(({ outcome }) => outcome === 'quarantined');
    if (isRefused && items.every(({ reportId }) => reportId === null)) onTried();
    else onGone(items);
  };
  const discard = async () => {
    await api.discard(id);
    onGone([]);
  };

  return (
    <Box tag="li" background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex gap={4} justifyContent="space-between" alignItems="start" wrap="wrap">
        <Flex direction="column" alignItems="start" gap={1} flex="1" minWidth="28rem">
          <Typography tag="h2" variant="delta" style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
          <Typography textColor="danger600">
            {codeText(code, reason)} [{code}]
          </Typography>
          <About entry={entry} />
          {failure !== null && (
            <Typography textColor="danger600" role="alert">
              {codeText(failure.code, failure.message)} [{failure.code}]
            </Typography>
          )}
        </Flex>
        <Flex gap={2} wrap="wrap">
          <Button
            variant="tertiary"
            startIcon={<Download aria-hidden />}
            aria-label={text('quarantine.downloadOf', { name })}
            disabled={isBusy}
            onClick={() => void run(download)}
          >
            {text('quarantine.download')}
          </Button>
          {allowedActions['canImport'] === true && (
            <Button
              variant="secondary"
              startIcon={<ArrowClockwise aria-hidden />}
              aria-label={text('quarantine.retryOf', { name })}
              loading={isBusy}
              onClick={() => void run(retry)}
            >
              {text('evidence.retry')}
            </Button>
          )}
          {allowedActions['canDiscard'] === true && (
            <Dialog.Root>
              <Dialog.Trigger>
                <Button
                  variant="danger-light"
                  startIcon={<Trash aria-hidden />}
                  aria-label={text('quarantine.discardOf', { name })}
                  disabled={isBusy}
                >
                  {text('quarantine.discard')}
                </Button>
              </Dialog.Trigger>
              <ConfirmDialog onConfirm={() => void run(discard)}>
                {text('quarantine.question', { name })}
              </ConfirmDialog>
            </Dialog.Root>
          )}
        </Flex>
      </Flex>
    </Box>
  );
}

/** Where it is from, when it came and how often it was tried. */
function About({ entry }: { readonly entry: Quarantined }) {
  const text = useText();
  const intl = useIntl();
  const { fileName, item, provider, byteSize, attempts, receivedAt, triedAt } = entry;
  const moment = (at: string) => intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
  const parts = [
    provider,
    item === null ? null : fileName,
    text('quarantine.size', { size: intl.formatNumber(byteSize) }),
    text('quarantine.received', { at: moment(receivedAt) }),
    attempts > 1 && text('quarantine.tried', { count: attempts, at: moment(triedAt) }),
  ];
  return (
    <Typography variant="pi" textColor="neutral600">
      {parts.filter(Boolean).join(' · ')}
    </Typography>
  );
}
