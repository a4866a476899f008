import { Badge, Flex, Link, Typography } from '@strapi/design-system';
import { useFetchClient, Widget } from '@strapi/strapi/admin';
import { useEffect, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import {
  deskOverviewResponse,
  overviewPath,
  type DeskOverview,
} from '../../../../server/src/contracts/desk-overview';
import { failureOf, type RequestFailure } from '../../request-failure';
import { useCodeText, useText } from '../../text';
import { quarantinePagePath } from '../quarantine/quarantine-path';
import { reportPath } from '../report-path';
import { NewsroomPlots } from './NewsroomPlots';

const sourcePath = (documentId: string): string =>
  `/content-manager/collection-types/api::ingest-source.ingest-source/${documentId}`;

/** What waits for an editor, on the homepage. */
export function DeskWidget() {
  const text = useText();
  const codeText = useCodeText();
  const { get } = useFetchClient();
  const [overview, setOverview] = useState<DeskOverview | null>(null);
  const [failure, setFailure] = useState<RequestFailure | null>(null);

  useEffect(() => {
    const load = async () => {
      try {
        const { data } = await get(overviewPath);
        setOverview(deskOverviewResponse.parse(data).data);
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return;
        setFailure(failureOf(error));
      }
    };
    void load();
  }, [get]);

  if (failure !== null) {
    return failure.code === 'http-403' ? (
      <Widget.NoPermissions />
    ) : (
      <Widget.Error>{codeText(failure.code, failure.message)}</Widget.Error>
    );
  }
  if (overview === null) return <Widget.Loading />;
  const { toReview, toCheck, embargoes, failed, quarantined, days, mostQuoted } = overview;
  const waiting =
    toReview.count + toCheck.count + embargoes.count + failed.count + (quarantined?.count ?? 0);
  if (waiting === 0 && mostQuoted.length === 0) {
    return <Widget.NoData>{text('desk.nothing')}</Widget.NoData>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={5} width="100%" minWidth={0}>
      <Waiting title={text('desk.toReview')} count={toReview.count}>
        {toReview.reports.map((report) => (
          <Report key={report.documentId} report={report}>
            <Moment at={report.updatedAt} />
          </Report>
        ))}
      </Waiting>
      <Waiting title={text('desk.toCheck')} count={toCheck.count}>
        {toCheck.reports.map((report) => (
          <Report key={report.documentId} report={report}>
            {[
              report.altered > 0 && text('desk.altered', { count: report.altered }),
              report.unconfirmed > 0 && text('desk.unconfirmed', { count: report.unconfirmed }),
            ]
              .filter(Boolean)
              .join(', ')}
          </Report>
        ))}
      </Waiting>
      <Waiting title={text('desk.embargoes')} count={embargoes.count}>
        {embargoes.reports.map((report) => (
          <Report key={report.documentId} report={report}>
            <Moment at={report.embargoedUntil} />
          </Report>
        ))}
      </Waiting>
      {failed.count > 0 && (
        <Waiting title={text('desk.failed')} count={failed.count}>
          {failed.sources.map(({ documentId, name, lastRunAt, reason }) => (
            <Line key={documentId}>
              <Headline tag={RouterLink} to={sourcePath(documentId)}>
                {name}
              </Headline>
              <Typography variant="pi" textColor="neutral600">
                {reason} {lastRunAt !== null && <Moment at={lastRunAt} />}
              </Typography>
            </Line>
          ))}
        </Waiting>
      )}
      {quarantined !== null && quarantined.count > 0 && (
        <Waiting title={text('desk.quarantined')} count={quarantined.count}>
          {quarantined.items.map(({ id, fileName, item, code, reason, receivedAt }) => (
            <Line key={id}>
              <Headline tag={RouterLink} to={quarantinePagePath}>
                {item ?? fileName ?? text('quarantine.noName')}
              </Headline>
              <Typography variant="pi" textColor="neutral600">
                {codeText(code, reason)} <Moment at={receivedAt} />
              </Typography>
            </Line>
          ))}
        </Waiting>
      )}
      <NewsroomPlots days={days} mostQuoted={mostQuoted} />
    </Flex>
  );
}

interface WaitingProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Waiting({ title, count, children }: WaitingProps) {
  const text = useText();
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={1} minWidth={0}>
      <Flex gap={2}>
        <Typography tag="h3" variant="omega" fontWeight="bold" textColor="neutral800">
          {title}
        </Typography>
        <Badge>{count}</Badge>
      </Flex>
      {count === 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {text('desk.none')}
        </Typography>
      ) : (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1} padding={0} minWidth={0}>
          {children}
        </Flex>
      )}
    </Flex>
  );
}

const Line = styled.li`
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.2rem;
  justify-content: space-between;
  align-items: baseline;
`;

const Headline = styled(Link)`
  text-align: left;
`;

interface ReportProps {
  readonly report: { readonly documentId: string; readonly headline: string | null };
  readonly children: ReactNode;
}

function Report({ report, children }: ReportProps) {
  const text = useText();
  return (
    <Line>
      <Headline tag={RouterLink} to={reportPath(report.documentId)}>
        {report.headline ?? text('desk.noHeadline')}
      </Headline>
      <Typography variant="pi" textColor="neutral600" style={{ flex: 'none' }}>
        {children}
      </Typography>
    </Line>
  );
}

function Moment({ at }: { readonly at: string }) {
  const intl = useIntl();
  return (
    <time dateTime={at}>{intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}</time>
  );
}
