import { Badge, Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { ReactNode } from 'react';
import { permissions } from '../../../../server/src/contracts/permissions';
import type { IngestStatus } from '../../../../server/src/contracts/ingest-status';
import { permissionFor } from '../../permission-for';
import { useCodeText, useText } from '../../text';
import { useSourceStatus } from './use-source-status';

const asked = [permissionFor(permissions.pollSource)];

interface SourceStatusProps {
  readonly documentId: string;
  /** Changes with every save. */
  readonly version: string;
}

/** Beside the form of a watched source: how its last run ended, when the next one is, and "now". */
export function SourceStatus({ documentId, version }: SourceStatusProps) {
  const text = useText();
  const codeText = useCodeText();
  const { allowedActions } = useRBAC(asked);
  const { status, failure, isPolling, poll } = useSourceStatus(documentId, version);

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {failure !== null && (
        <Typography textColor="danger600" role="alert">
          {codeText(failure.code, failure.message)}
        </Typography>
      )}
      {status === null ? (
        failure === null && <Loader small>{text('sources.loading')}</Loader>
      ) : (
        <Runs status={status} />
      )}
      {allowedActions['canPoll'] === true && (
        <Button variant="secondary" fullWidth loading={isPolling} onClick={poll}>
          {text('sources.poll')}
        </Button>
      )}
    </Flex>
  );
}

const colors = {
  imported: ['success100', 'success700'],
  unchanged: ['neutral150', 'neutral700'],
  partly: ['warning100', 'warning700'],
  failed: ['danger100', 'danger700'],
} as const;

function Runs({ status }: { readonly status: IngestStatus }) {
  const text = useText();
  const { lastResult, lastRunAt, nextRunAt, failures, outcomes, messages, isRunning } = status;
  const [background, color] = colors[lastResult ?? 'unchanged'];
  const counts = Object.entries(outcomes).filter(([, count]) => count > 0);
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={2} aria-live="polite">
      <Row term={text('sources.lastResult')}>
        {isRunning ? (
          text('sources.running')
        ) : lastResult === null ? (
          text('sources.never')
        ) : (
          <Badge backgroundColor={background} textColor={color}>
            {text(`sources.result.${lastResult}`)}
          </Badge>
        )}
      </Row>
      {lastRunAt !== null && (
        <Row term={text('sources.lastRun')}>
          <Moment at={lastRunAt} />
        </Row>
      )}
      <Row term={text('sources.nextRun')}>
        {nextRunAt === null ? text('sources.noNextRun') : <Moment at={nextRunAt} />}
      </Row>
      {failures > 0 && <Row term={text('sources.failures')}>{failures}</Row>}
      {counts.length > 0 && (
        <Row term={text('sources.items')}>
          {counts.map(([outcome, count]) => `${count} ${outcome}`).join(', ')}
        </Row>
      )}
      {messages.length > 0 && (
        <Box tag="dd" maxHeight="24rem" overflow="auto">
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
            {messages.map(({ code, reason }, index) => (
              <Typography key={index} tag="li" variant="pi" textColor="neutral700">
                <Typography tag="code" variant="pi" fontWeight="bold">
                  {code}
                </Typography>{' '}
                {reason}
              </Typography>
            ))}
          </Flex>
        </Box>
      )}
    </Flex>
  );
}

function Row({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <Flex justifyContent="space-between" gap={3} wrap="wrap">
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {term}
      </Typography>
      <Typography tag="dd" variant="pi" textColor="neutral800">
        {children}
      </Typography>
    </Flex>
  );
}

function Moment({ at }: { readonly at: string }) {
  const intl = useIntl();
  return (
    <time dateTime={at}>{intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}</time>
  );
}
