import { Box, Button, Flex, Link, Loader, Modal, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useForm, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { permissions } from '../../../../server/src/contracts/permissions';
import { evidenceOf } from '../../../../server/src/core/report/evidence';
import { comparableSource } from '../../../../server/src/core/report/integrity';
import { permissionFor } from '../../permission-for';
import { useCodeText, useText } from '../../text';
import { RereadSource } from '../rereading/RereadSource';
import { ClaimEvidence } from './ClaimEvidence';
import { ClaimList } from './ClaimList';
import { claimReader } from './form-claims';
import { sourcePagePath } from './source-page-path';
import { useReportSource } from './use-report-source';

const asked = [
  permissionFor(permissions.readSource),
  permissionFor(permissions.confirm),
  permissionFor(permissions.override),
];

interface EvidencePanelProps {
  readonly documentId: string;
  /** Changes with every save. */
  readonly version: string;
}

const Scroll = styled(Box)`
  max-height: 60vh;
  overflow-y: auto;
`;

/** Beside the form of a report: each of its claims, and whether the source says so. */
export function EvidencePanel({ documentId, version }: EvidencePanelProps) {
  const text = useText();
  const { allowedActions, isLoading } = useRBAC(asked);
  if (isLoading) return <Loader small>{text('evidence.loading')}</Loader>;
  if (allowedActions['canRead'] !== true) {
    return <Typography textColor="neutral600">{text('evidence.noPermission')}</Typography>;
  }
  return (
    <Evidence
      documentId={documentId}
      version={version}
      canConfirm={allowedActions['canConfirm'] === true}
      canOverride={allowedActions['canOverride'] === true}
    />
  );
}

function Evidence({
  documentId,
  version,
  canConfirm,
  canOverride,
}: EvidencePanelProps & { readonly canConfirm: boolean; readonly canOverride: boolean }) {
  const text = useText();
  const codeText = useCodeText();
  const { toggleNotification } = useNotification();
  const { state, reload, confirm } = useReportSource(documentId, version);
  // Behind the typing: the field comes first, the comparison with the source when there is time.
  const values = useDeferredValue(useForm('EvidencePanel', (form) => form.values));
  const initialValues = useForm('EvidencePanel', (form) => form.initialValues);
  const change = useForm('EvidencePanel', (form) => form.onChange);
  const isDisabled = useForm('EvidencePanel', (form) => form.disabled);
  const [shownPath, setShownPath] = useState<string | null>(null);

  const sourceText = state.stage === 'loaded' ? (state.report.source?.text ?? null) : null;
  const source = useMemo(
    () => (sourceText === null ? null : comparableSource(sourceText)),
    [sourceText],
  );
  const read = useMemo(() => claimReader(source), [source]);
  const claims = useMemo(() => read(values), [read, values]);
  const confirmations = useMemo(
    () =>
      new Map(
        state.stage === 'loaded'
          ? state.report.claims.map((claim) => [claim.claimKey, claim] as const)
          : [],
      ),
    [state],
  );
  const savedWords = useMemo(
    () => new Map(claimReader(null)(initialValues).map((claim) => [claim.claimKey, claim.words])),
    [initialValues],
  );

  if (state.stage === 'loading') return <Loader small>{text('evidence.loading')}</Loader>;
  if (state.stage === 'failed') {
    return (
      <Flex direction="column" alignItems="start" gap={2}>
        <Typography textColor="danger600" role="alert">
          {codeText(state.failure.code, state.failure.message)}
        </Typography>
        <Button variant="tertiary" onClick={reload}>
          {text('evidence.retry')}
        </Button>
      </Flex>
    );
  }

  const shownIndex = claims.findIndex(({ path }) => path === shownPath);
  const shown = claims[shownIndex];
  const setConfirmed = async (keys: string[], isConfirmed: boolean) => {
    const failure = await confirm(keys, isConfirmed);
    if (failure !== null) {
      toggleNotification({ type: 'danger', message: codeText(failure.code, failure.message) });
    }
  };
  const step = (by: number) => {
    setShownPath(claims[shownIndex + by]?.path ?? shownPath);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <ClaimList claims={claims} saved={confirmations} onShow={setShownPath} />
      <Link tag={RouterLink} to={sourcePagePath(documentId)}>
        {text('evidence.openDocument')}
      </Link>
      {sourceText !== null && <RereadSource documentId={documentId} sourceText={sourceText} />}
      <Modal.Root
        open={shown !== undefined}
        onOpenChange={(isOpen: boolean) => {
          if (!isOpen) setShownPath(null);
        }}
      >
        {shown !== undefined && (
          <Modal.Content>
            <Modal.Header>
              <Modal.Title>{text('evidence.of', { code: shown.code })}</Modal.Title>
            </Modal.Header>
            <Modal.Body>
              <Scroll>
                <ClaimEvidence
                  claim={shown}
                  saved={shown.claimKey === null ? undefined : confirmations.get(shown.claimKey)}
                  sourceText={sourceText}
                  documentId={documentId}
                  canConfirm={canConfirm}
                  canEdit={!isDisabled}
                  canOverride={canOverride}
                  onOverride={(reason) => {
                    if (shown.override !== null) change(shown.override.reasonPath, reason);
                  }}
                  isModified={savedWords.get(shown.claimKey) !== shown.words}
                  onConfirm={(isConfirmed) => {
                    if (shown.claimKey !== null) void setConfirmed([shown.claimKey], isConfirmed);
                  }}
                  onRestore={() => {
                    change(shown.wordsPath, shown.sourceWords);
                  }}
                  onLink={() => {
                    if (sourceText === null || shown.place === null) return;
                    change(`${shown.path}.evidence`, evidenceOf(sourceText, shown.place));
                  }}
                />
              </Scroll>
            </Modal.Body>
            <Modal.Footer>
              <Button
                variant="tertiary"
                startIcon={<ChevronLeft aria-hidden />}
                disabled={shownIndex <= 0}
                onClick={() => {
                  step(-1);
                }}
              >
                {text('evidence.previous')}
              </Button>
              <Typography textColor="neutral600">
                {shownIndex + 1} / {claims.length}
              </Typography>
              <Button
                variant="tertiary"
                endIcon={<ChevronRight aria-hidden />}
                disabled={shownIndex >= claims.length - 1}
                onClick={() => {
                  step(1);
                }}
              >
                {text('evidence.next')}
              </Button>
            </Modal.Footer>
          </Modal.Content>
        )}
      </Modal.Root>
    </Flex>
  );
}
