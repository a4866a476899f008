import {
  Box,
  Button,
  Flex,
  Link,
  Searchbar,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { ListedPerson } from '../../../../server/src/contracts/people';
import { useCodeText, useText } from '../../text';
import { personPagePath } from './people-path';
import { usePeopleApi } from './people-api';
import { useLoaded } from './use-loaded';

/** How long after the last letter a search is made, in milliseconds. */
const pause = 300;

/** Everybody the reports name, with those who may be the same. */
export function PeoplePage() {
  const text = useText();
  const codeText = useCodeText();
  const api = usePeopleApi();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState({ search: '', page: 1 });
  const [state, again] = useLoaded(
    useCallback(() => api.list(asked.search, asked.page), [api, asked]),
  );
  useEffect(() => {
    if (typed === asked.search) return undefined;
    const timer = setTimeout(() => {
      setAsked({ search: typed, page: 1 });
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, asked.search]);

  return (
    <Page.Main>
      <Page.Title>{text('people.title')}</Page.Title>
      <Layouts.Header title={text('people.title')} subtitle={text('people.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={10}>
          <Duplicates />
          <Box maxWidth="40rem">
            <Searchbar
              name="search"
              value={typed}
              onChange={({ target }: { target: HTMLInputElement }) => {
                setTyped(target.value);
              }}
              onClear={() => {
                setTyped('');
              }}
              clearLabel={text('people.clear')}
              placeholder={text('people.search')}
            >
              {text('people.search')}
            </Searchbar>
          </Box>
          {state.stage === 'loading' && <Page.Loading />}
          {state.stage === 'failed' && (
            <Flex direction="column" alignItems="start" gap={2} role="alert">
              <Typography textColor="danger600">
                {codeText(state.failure.code, state.failure.message)}
              </Typography>
              <Button variant="tertiary" onClick={again}>
                {text('evidence.retry')}
              </Button>
            </Flex>
          )}
          {state.stage === 'loaded' && state.value.data.length === 0 && (
            <Typography textColor="neutral600">
              {text(asked.search === '' ? 'people.none' : 'people.notFound')}
            </Typography>
          )}
          {state.stage === 'loaded' && state.value.data.length > 0 && (
            <>
              <PeopleTable people={state.value.data} />
              <Pages
                page={asked.page}
                pageCount={state.value.meta.pageCount}
                onPage={(page) => {
                  setAsked({ ...asked, page });
                }}
              />
            </>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function Duplicates() {
  const text = useText();
  const api = usePeopleApi();
  const [state] = useLoaded(useCallback(() => api.duplicates(), [api]));
  if (state.stage !== 'loaded' || state.value.length === 0) return null;
  return (
    <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h2" variant="delta">
          {text('people.duplicates')}
        </Typography>
        <Typography textColor="neutral600">{text('people.duplicatesHint')}</Typography>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2} padding={0}>
          {state.value.map(({ because, people: [first, ...others] }) =>
            first === undefined ? null : (
              <Flex key={`${because} ${first.documentId}`} tag="li" gap={3} wrap="wrap">
                <Typography textColor="neutral800">
                  {[first, ...others].map(({ name }) => name).join(' · ')}
                </Typography>
                <Link
                  tag={RouterLink}
                  to={`${personPagePath(first.documentId)}?merge=${others[0]?.documentId ?? ''}`}
                >
                  {text('people.compare', { name: because })}
                </Link>
              </Flex>
            ),
          )}
        </Flex>
      </Flex>
    </Box>
  );
}

function PeopleTable({ people }: { readonly people: readonly ListedPerson[] }) {
  const text = useText();
  return (
    <Table colCount={4} rowCount={people.length + 1}>
      <Thead>
        <Tr>
          {(['name', 'role', 'aliases', 'quotes'] as const).map((column) => (
            <Th key={column}>
              <Typography variant="sigma" textColor="neutral600">
                {text(`people.${column}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {people.map(({ documentId, name, role, aliases, quotes }) => (
          <Tr key={documentId}>
            <Td>
              <Link tag={RouterLink} to={personPagePath(documentId)}>
                {name}
              </Link>
            </Td>
            <Td>
              <Typography textColor="neutral800">{role ?? '–'}</Typography>
            </Td>
            <Td>
              <Typography textColor="neutral800">{aliases.join(', ') || '–'}</Typography>
            </Td>
            <Td>
              <Typography textColor="neutral800">{quotes}</Typography>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

interface PagesProps {
  readonly page: number;
  readonly pageCount: number;
  readonly onPage: (page: number) => void;
}

/** One page back and one on. */
export function Pages({ page, pageCount, onPage }: PagesProps) {
  const text = useText();
  if (pageCount < 2) return null;
  return (
    <Flex tag="nav" gap={3} aria-label={text('pages.label')}>
      <Button
        variant="tertiary"
        disabled={page <= 1}
        onClick={() => {
          onPage(page - 1);
        }}
      >
        {text('evidence.previous')}
      </Button>
      <Typography textColor="neutral800">
        {page} / {pageCount}
      </Typography>
      <Button
        variant="tertiary"
        disabled={page >= pageCount}
        onClick={() => {
          onPage(page + 1);
        }}
      >
        {text('evidence.next')}
      </Button>
    </Flex>
  );
}
