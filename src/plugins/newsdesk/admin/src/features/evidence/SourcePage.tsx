import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink, useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { permissions } from '../../../../server/src/contracts/permissions';
import type { ReportSource } from '../../../../server/src/contracts/report-source';
import { permissionFor } from '../../permission-for';
import { useCodeText, useText } from '../../text';
import type { SourceMark } from '../claims/claim-marks';
import { SourceText } from '../claims/SourceText';
import { reportPath } from '../report-path';
import { useReportSource } from './use-report-source';

const required = [permissionFor(permissions.readSource)];
const letters = { keyPoint: 'K', quote: 'Q', statistic: 'S', figure: 'P' } as const;

/** A report's source document with everything the report takes from it. */
export function SourcePage() {
  const { documentId = '' } = useParams();
  return (
    <Page.Protect permissions={required}>
      <Source documentId={documentId} />
    </Page.Protect>
  );
}

function Source({ documentId }: { readonly documentId: string }) {
  const text = useText();
  const intl = useIntl();
  const codeText = useCodeText();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { state } = useReportSource(documentId, '');
  const claimKey = search.get('claim');
  const [activeId, setActiveId] = useState<string | null>(claimKey);
  const report = state.stage === 'loaded' ? state.report : null;
  const marks = useMemo(() => (report === null ? [] : marksOf(report)), [report]);

  useEffect(() => {
    if (claimKey === null || report === null) return;
    const mark = document.querySelector<HTMLElement>(`[data-mark="${CSS.escape(claimKey)}"]`);
    mark?.scrollIntoView({ block: 'center' });
    mark?.focus();
  }, [claimKey, report]);

  if (state.stage === 'loading') return <Page.Loading />;
  if (state.stage === 'failed') {
    return <Page.Error content={codeText(state.failure.code, state.failure.message)} />;
  }
  const { source, headline } = state.report;
  if (source === null) return <Page.NoData content={text('evidence.noSource')} />;
  const received =
    source.receivedAt === null
      ? null
      : text('source.received', {
          when: intl.formatDate(source.receivedAt, { dateStyle: 'medium', timeStyle: 'short' }),
        });
  return (
    <Page.Main>
      <Page.Title>{text('source.page')}</Page.Title>
      <Layouts.Header
        title={source.fileName ?? text('source.page')}
        subtitle={[source.mediaType, received].filter(Boolean).join(' · ')}
        navigationAction={
          <Link tag={RouterLink} to={reportPath(documentId)}>
            {headline ?? text('known.open')}
          </Link>
        }
      />
      <Layouts.Content>
        <Box
          background="neutral0"
          hasRadius
          shadow="tableShadow"
          padding={8}
          marginBottom={10}
          maxWidth="80rem"
        >
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography variant="pi" textColor="neutral600">
              {text('source.legend')}
            </Typography>
            <SourceText
              text={source.text}
              marks={marks}
              activeId={activeId}
              label={text('source.title')}
              onActivate={(id) => {
                setActiveId(id ?? claimKey);
              }}
              onOpen={() => {
                navigate(reportPath(documentId));
              }}
            />
          </Flex>
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
}

function marksOf({ claims }: ReportSource): readonly SourceMark[] {
  const counts = new Map<string, number>();
  return claims.flatMap(({ claimKey, kind, places }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return places.map((place) => ({
      ...place,
      itemId: claimKey,
      kind: kind === 'figure' ? ('caption' as const) : kind,
      code: `${letters[kind]}${count}`,
    }));
  });
}
