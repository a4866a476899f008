import { Alert, Box, Button, Flex, IconButton, Link } from '@strapi/design-system';
import { ArrowClockwise, Files } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';
import { permissions } from '../../../../server/src/contracts/permissions';
import { permissionFor } from '../../permission-for';
import { useText } from '../../text';
import { reportPath } from '../report-path';
import { DocumentList } from './DocumentList';
import type { DraftChange } from './draft-history';
import { FailureAlert } from './FailureAlert';
import { hasUnsavedWork, type DocumentUnderReview } from './incoming-documents';
import { Intake } from './Intake';
import { pastedText } from './kept-input';
import { ReviewPanel } from './ReviewPanel';
import { undoKey } from './undo-key';
import { useIncomingDocuments } from './use-incoming-documents';
import { useCloseGuard } from './use-close-guard';

const Undo = styled(ArrowClockwise)`
  transform: scaleX(-1);
`;

const required = [permissionFor(permissions.import)];

/** Documents in, drafts out: nothing is saved before an editor has seen it. */
export function ImportPage() {
  return (
    <Page.Protect permissions={required}>
      <Import />
    </Page.Protect>
  );
}

function isReady(document: DocumentUnderReview): boolean {
  return (
    document.stage === 'review' &&
    document.preview.known === null &&
    document.history.present.headline.trim() !== ''
  );
}

function Import() {
  const text = useText();
  const navigate = useNavigate();
  const incoming = useIncomingDocuments();
  const { documents } = incoming;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isTaking, setIsTaking] = useState(true);

  const reviewed = documents.filter(
    (document): document is DocumentUnderReview =>
      document.stage === 'review' || document.stage === 'saving',
  );
  const shown = reviewed.find(({ id }) => id === chosenId) ?? reviewed[0] ?? null;
  const isIntakeShown = isTaking || documents.length === 0;
  const isUnsaved = hasUnsavedWork(documents);
  useCloseGuard(isUnsaved);

  const take = (files: readonly File[]) => {
    if (files.length === 0) return;
    setChosenId(incoming.add(files)[0] ?? null);
  };
  const hasPreview = shown !== null;
  useEffect(() => {
    // Room for the review; what failed leaves the intake, with the pasted text, in place.
    if (hasPreview) setIsTaking(false);
  }, [hasPreview]);

  const createOne = async (document: DocumentUnderReview) => {
    const saved = await incoming.save(document);
    if (saved === null) return;
    if (document.file.name === text('intake.pastedName')) pastedText.keep('');
    if (documents.length === 1) {
      incoming.remove(document.id);
      navigate(reportPath(saved.reportId));
    }
  };
  const createAll = async () => {
    for (const document of reviewed.filter(isReady)) await incoming.save(document);
  };

  const { change } = incoming;
  const shownId = shown?.id ?? null;
  // The same function while the same document is shown: hundreds of cards depend on it.
  const changeShown = useCallback(
    (step: DraftChange) => {
      if (shownId !== null) change(shownId, step);
    },
    [change, shownId],
  );
  const undo = () => {
    changeShown({ type: 'undo' });
  };
  const redo = () => {
    changeShown({ type: 'redo' });
  };
  const readyCount = reviewed.filter(isReady).length;

  return (
    <Page.Main
      onKeyDown={(event) => {
        const key = undoKey(event.nativeEvent);
        if (key === null) return;
        event.preventDefault();
        if (key === 'undo') undo();
        else redo();
      }}
    >
      <Page.Title>{text('plugin.name')}</Page.Title>
      <Layouts.Header
        title={text('plugin.name')}
        subtitle={text('import.subtitle')}
        primaryAction={
          <Flex gap={2} wrap="wrap">
            {shown !== null && (
              <>
                <IconButton
                  label={text('import.undo')}
                  disabled={shown.history.past.length === 0}
                  onClick={undo}
                >
                  <Undo />
                </IconButton>
                <IconButton
                  label={text('import.redo')}
                  disabled={shown.history.future.length === 0}
                  onClick={redo}
                >
                  <ArrowClockwise />
                </IconButton>
              </>
            )}
            {!isIntakeShown && (
              <Button
                variant="tertiary"
                startIcon={<Files aria-hidden />}
                onClick={() => {
                  setIsTaking(true);
                }}
              >
                {text('import.more')}
              </Button>
            )}
            {readyCount > 1 && (
              <Button variant="secondary" onClick={() => void createAll()}>
                {text('import.createAll', { count: readyCount })}
              </Button>
            )}
            {shown !== null && (
              <Button
                disabled={!isReady(shown)}
                loading={shown.stage === 'saving'}
                onClick={() => void createOne(shown)}
              >
                {text('import.create')}
              </Button>
            )}
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={10}>
          {isIntakeShown && (
            <Intake
              onFiles={take}
              onPaste={(pasted) => {
                take([new File([pasted], text('intake.pastedName'), { type: 'text/plain' })]);
              }}
            />
          )}
          {documents.length > 0 && (
            <DocumentList
              documents={documents}
              shownId={shown?.id ?? null}
              onShow={setChosenId}
              onRetry={incoming.retry}
              onRemove={incoming.remove}
            />
          )}
          {shown?.preview.known && (
            <Alert
              title={text('known.title')}
              closeLabel={text('alert.close')}
              onClose={() => {
                incoming.remove(shown.id);
              }}
              action={
                <Link tag={RouterLink} to={reportPath(shown.preview.known.reportId)}>
                  {text('known.open')}
                </Link>
              }
            >
              {text('known.explanation', { headline: shown.preview.known.headline ?? '' })}
            </Alert>
          )}
          {shown !== null && shown.failure !== null && (
            <FailureAlert
              title={text('import.notSaved')}
              failure={shown.failure}
              onClose={() => {
                incoming.dismiss(shown.id);
              }}
            />
          )}
          {shown !== null && (
            <Box key={shown.id}>
              <ReviewPanel
                preview={shown.preview}
                draft={shown.history.present}
                onChange={changeShown}
              />
            </Box>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
