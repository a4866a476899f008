import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { Layouts, Page, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useCallback, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink, useParams, useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Merge, Saying } from '../../../../server/src/contracts/people';
import { permissions } from '../../../../server/src/contracts/permissions';
import { permissionFor } from '../../permission-for';
import { failureOf } from '../../request-failure';
import { useCodeText, useText } from '../../text';
import { reportPath } from '../report-path';
import { AliasEditor } from './AliasEditor';
import { MergePeople } from './MergePeople';
import { usePeopleApi } from './people-api';
import { Pages } from './PeoplePage';
import { peoplePagePath } from './people-path';
import { useLoaded } from './use-loaded';

const asked = [
  permissionFor(permissions.merge),
  { action: 'plugin::content-manager.explorer.update', subject: 'api::person.person' },
];

/** A person with all they said, and whom they are one with. */
export function PersonPage() {
  const { documentId = '' } = useParams();
  return <Person key={documentId} documentId={documentId} />;
}

function Person({ documentId }: { readonly documentId: string }) {
  const text = useText();
  const codeText = useCodeText();
  const api = usePeopleApi();
  const { allowedActions } = useRBAC(asked);
  const { toggleNotification } = useNotification();
  const [search, setSearch] = useSearchParams();
  const [page, setPage] = useState(1);
  const [state, reload] = useLoaded(
    useCallback(() => api.person(documentId, page), [api, documentId, page]),
  );
  const duplicate = search.get('merge');

  if (state.stage === 'loading') return <Page.Loading />;
  if (state.stage === 'failed') {
    return <Page.Error content={codeText(state.failure.code, state.failure.message)} />;
  }
  const { data, meta } = state.value;
  const { person, said, merges } = data;
  const canMerge = allowedActions['canMerge'] === true;
  const openMerge = (other: string | null) => {
    setSearch(other === null ? {} : { merge: other });
  };
  const undo = async ({ id, name }: Merge) => {
    try {
      await api.undo(id);
      toggleNotification({ type: 'success', message: text('merges.undone', { name }) });
      reload();
    } catch (error) {
      const failure = failureOf(error);
      toggleNotification({ type: 'danger', message: codeText(failure.code, failure.message) });
    }
  };

  return (
    <Page.Main>
      <Page.Title>{person.name}</Page.Title>
      <Layouts.Header
        title={person.name}
        subtitle={person.role ?? text('people.noRole')}
        navigationAction={
          <Link tag={RouterLink} to={peoplePagePath}>
            {text('people.title')}
          </Link>
        }
        primaryAction={
          canMerge ? (
            <Button
              variant="secondary"
              onClick={() => {
                openMerge('');
              }}
            >
              {text('merges.open')}
            </Button>
          ) : null
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={10}>
          <Part title={text('people.aliases')}>
            <AliasEditor
              documentId={documentId}
              aliases={person.aliases}
              canEdit={allowedActions['canUpdate'] === true}
              onSaved={reload}
            />
          </Part>
          <Part title={text('people.said', { count: meta.total })}>
            {said.length === 0 ? (
              <Typography textColor="neutral600">{text('people.saidNothing')}</Typography>
            ) : (
              <SaidList said={said} />
            )}
            <Pages page={page} pageCount={meta.pageCount} onPage={setPage} />
          </Part>
          {merges.length > 0 && (
            <Part title={text('merges.title')}>
              <Merges merges={merges} canUndo={canMerge} onUndo={(merge) => void undo(merge)} />
            </Part>
          )}
        </Flex>
      </Layouts.Content>
      {canMerge && duplicate !== null && (
        <MergePeople
          survivor={person}
          suggested={duplicate === '' ? null : duplicate}
          onClose={() => {
            openMerge(null);
          }}
          onMerged={() => {
            openMerge(null);
            reload();
          }}
        />
      )}
    </Page.Main>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h2" variant="delta">
          {title}
        </Typography>
        {children}
      </Flex>
    </Box>
  );
}

const Said = styled.ul`
  display: grid;
  gap: 1.6rem;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.5;
  overflow-wrap: anywhere;

  .report {
    margin-bottom: 0.4rem;
  }
  blockquote,
  .statistic {
    margin: 0.4rem 0;
    padding-left: 1.2rem;
    border-left: 3px solid ${({ theme }) => theme.colors.primary200};
  }
  .statistic {
    border-left-style: dashed;
  }
  .kind {
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

/** What somebody said, report by report. */
function SaidList({ said }: { readonly said: readonly Saying[] }) {
  const text = useText();
  const intl = useIntl();
  const byReport = new Map<string, Saying[]>();
  for (const it of said) {
    const { documentId } = it.report;
    byReport.set(documentId, [...(byReport.get(documentId) ?? []), it]);
  }
  return (
    <Said>
      {[...byReport].map(([documentId, sayings]) => (
        <li key={documentId}>
          <div className="report">
            <Link tag={RouterLink} to={reportPath(documentId)}>
              {sayings[0]?.report.headline ?? text('desk.noHeadline')}
            </Link>{' '}
            <span className="kind">
              {intl.formatDate(sayings[0]?.report.publishedAt ?? undefined, {
                dateStyle: 'medium',
              })}
            </span>
          </div>
          {sayings.map(({ kind, claimKey, text: words, quoteKind }, index) =>
            kind === 'quote' ? (
              <blockquote key={claimKey ?? index} dir="auto">
                {quoteKind === 'direct' ? `“${words}”` : words}{' '}
                <span className="kind">{text(`quoteKind.${quoteKind ?? 'indirect'}`)}</span>
              </blockquote>
            ) : (
              <p key={claimKey ?? index} className="statistic" dir="auto">
                {words} <span className="kind">{text('kind.statistic')}</span>
              </p>
            ),
          )}
        </li>
      ))}
    </Said>
  );
}

interface MergesProps {
  readonly merges: readonly Merge[];
  readonly canUndo: boolean;
  readonly onUndo: (merge: Merge) => void;
}

function Merges({ merges, canUndo, onUndo }: MergesProps) {
  const text = useText();
  const intl = useIntl();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} padding={0}>
      {merges.map((merge, index) => (
        <Flex key={merge.id} tag="li" gap={3} wrap="wrap">
          <Typography textColor="neutral800">
            {text('merges.done', {
              name: merge.name,
              who: merge.by ?? '–',
              when: intl.formatDate(merge.at, { dateStyle: 'medium', timeStyle: 'short' }),
            })}
          </Typography>
          {canUndo && index === 0 && (
            <Button
              size="S"
              variant="tertiary"
              startIcon={<ArrowClockwise aria-hidden />}
              onClick={() => {
                onUndo(merge);
              }}
            >
              {text('merges.undo', { name: merge.name })}
            </Button>
          )}
        </Flex>
      ))}
    </Flex>
  );
}
