import { Button, Flex, Link, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { Retried } from '../../../../server/src/contracts/quarantine';
import { permissions } from '../../../../server/src/contracts/permissions';
import { permissionFor } from '../../permission-for';
import { pluginId } from '../../plugin-id';
import { useCodeText, useText } from '../../text';
import { Pages } from '../people/PeoplePage';
import { useLoaded } from '../people/use-loaded';
import { reportPath } from '../report-path';
import { useQuarantineApi } from './quarantine-api';
import { QuarantinedCard } from './QuarantinedCard';

const required = [permissionFor(permissions.readQuarantine)];

/** What came in and nothing could be made of: to be looked at, tried again or given up. */
export function QuarantinePage() {
  return (
    <Page.Protect permissions={required}>
      <Quarantine />
    </Page.Protect>
  );
}

function Quarantine() {
  const text = useText();
  const codeText = useCodeText();
  const api = useQuarantineApi();
  const [page, setPage] = useState(1);
  const [state, again] = useLoaded(useCallback(() => api.list(page), [api, page]));
  const [imported, setImported] = useState<readonly Retried[]>([]);

  const leave = (items: readonly Retried[]) => {
    setImported(items.filter(({ reportId }) => reportId !== null));
    // The last one of the last page takes the page with it.
    if (state.stage === 'loaded' && state.value.data.length === 1 && page > 1) setPage(page - 1);
    else again();
  };

  return (
    <Page.Main>
      <Page.Title>{text('quarantine.title')}</Page.Title>
      <Layouts.Header
        title={text('quarantine.title')}
        subtitle={text('quarantine.subtitle')}
        navigationAction={
          <Link tag={RouterLink} startIcon={<ArrowLeft />} to={`/plugins/${pluginId}`}>
            {text('plugin.name')}
          </Link>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={10}>
          <Flex direction="column" alignItems="start" gap={1} role="status">
            {imported.map(({ reportId, headline }) =>
              reportId === null ? null : (
                <Flex key={reportId} gap={2} wrap="wrap">
                  <Typography textColor="neutral800">{text('quarantine.imported')}</Typography>
                  <Link tag={RouterLink} to={reportPath(reportId)}>
                    {headline ?? text('desk.noHeadline')}
                  </Link>
                </Flex>
              ),
            )}
          </Flex>
          {state.stage === 'loading' && <Page.Loading />}
          {state.stage === 'failed' && (
            <Flex direction="column" alignItems="start" gap={2} role="alert">
              <Typography textColor="danger600">
                {codeText(state.failure.code, state.failure.message)} [{state.failure.code}]
              </Typography>
              <Button variant="tertiary" onClick={again}>
                {text('evidence.retry')}
              </Button>
            </Flex>
          )}
          {state.stage === 'loaded' && state.value.data.length === 0 && (
            <Typography textColor="neutral600">{text('quarantine.none')}</Typography>
          )}
          {state.stage === 'loaded' && state.value.data.length > 0 && (
            <>
              <Flex tag="ul" direction="column" alignItems="stretch" gap={3} padding={0}>
                {state.value.data.map((entry) => (
                  <QuarantinedCard key={entry.id} entry={entry} onGone={leave} onTried={again} />
                ))}
              </Flex>
              <Pages page={page} pageCount={state.value.meta.pageCount} onPage={setPage} />
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
