import { Alert, Box, Button, Flex, Typography } from '@strapi/design-system';
import {
  unstable_useDocumentLayout as useDocumentLayout,
  useAuth,
  useForm,
} from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';
import { useText } from '../../text';
import { MergeDialog } from './MergeDialog';
import { usePresence, type UsePresence } from './use-presence';
import { useUnsavedWork } from './use-unsaved-work';

const reportUid = 'api::news-report.news-report';

/** Beside the buttons of a report's edit view, at every width: sees to it that no work is lost. */
export function SavesGuard() {
  const { slug, id } = useParams();
  const user = useAuth('SavesGuard', (auth) => auth.user?.id);
  if (slug !== reportUid || user === undefined) return null;
  return <Guard key={id ?? 'create'} documentId={id ?? null} user={String(user)} />;
}

interface GuardProps {
  readonly documentId: string | null;
  readonly user: string;
}

function Guard({ documentId, user }: GuardProps) {
  const text = useText();
  const intl = useIntl();
  const { edit } = useDocumentLayout(reportUid);
  const presence = usePresence(documentId);
  const work = useUnsavedWork({ report: documentId ?? 'create', user, ask: presence.ask });
  const labelOf = useCallback(
    (field: string) => edit.metadatas[field]?.label ?? field,
    [edit.metadatas],
  );
  const { offered, versions, isUnsaved } = work;

  return (
    <Box width="100%" aria-live="polite">
      <Flex direction="column" alignItems="stretch" gap={2}>
        {isUnsaved && (
          <Alert
            variant="danger"
            title={text('saves.failed')}
            closeLabel={text('alert.close')}
            onClose={work.dismiss}
          >
            {text('saves.failedExplanation')}
          </Alert>
        )}
        {offered !== null && (
          <Box background="warning100" hasRadius padding={3}>
            <Flex direction="column" alignItems="stretch" gap={2}>
              <Typography textColor="neutral800">
                {text('saves.kept', {
                  when: intl.formatDate(offered.at, { dateStyle: 'medium', timeStyle: 'short' }),
                })}
              </Typography>
              <Flex gap={2} wrap="wrap">
                <Button size="S" onClick={work.restore}>
                  {text('saves.restore')}
                </Button>
                <Button size="S" variant="tertiary" onClick={work.discard}>
                  {text('saves.discard')}
                </Button>
              </Flex>
            </Flex>
          </Box>
        )}
        <Others presence={presence.presence} />
      </Flex>
      {versions !== null && (
        <MergeDialog
          versions={versions}
          labelOf={labelOf}
          onChoose={work.choose}
          onClose={work.postpone}
        />
      )}
    </Box>
  );
}

function Others({ presence }: Pick<UsePresence, 'presence'>) {
  const text = useText();
  const intl = useIntl();
  const revision = useForm('SavesGuard', (form): unknown =>
    'revision' in form.initialValues ? form.initialValues.revision : null,
  );
  const isSubmitting = useForm('SavesGuard', (form) => form.isSubmitting);
  if (presence === null) return null;
  const names = presence.others.map(({ name, isSelf }) => (isSelf ? text('presence.self') : name));
  const isNewer =
    !isSubmitting && presence.revision !== null && (revision ?? null) !== presence.revision;
  return (
    <>
      {names.length > 0 && (
        <Typography variant="pi" textColor="neutral800">
          {text('presence.others', {
            names: intl.formatList([...new Set(names)], { type: 'conjunction' }),
          })}
        </Typography>
      )}
      {isNewer && (
        <Typography variant="pi" textColor="warning700">
          {text('presence.newer')}
        </Typography>
      )}
    </>
  );
}
