import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { messageId } from '../../plugin-id';
import { useText } from '../../text';
import { IntegrityBadge } from '../claims/IntegrityBadge';
import { useStanding } from './standings';

const reportUid = 'api::news-report.news-report';

interface Row {
  readonly documentId: string;
  readonly updatedAt?: string;
}

interface Column {
  readonly name: string;
  readonly attribute: { readonly type: string };
  readonly label: { readonly id: string; readonly defaultMessage: string };
  readonly searchable: boolean;
  readonly sortable: boolean;
  readonly cellFormatter: (row: Row) => ReactNode;
}

interface ListView {
  readonly displayedHeaders: readonly unknown[];
  readonly layout: unknown;
}

const column = (name: string, label: string, cell: (row: Row) => ReactNode): Column => ({
  name,
  attribute: { type: 'custom' },
  label: { id: messageId(`column.${name}`), defaultMessage: label },
  searchable: false,
  sortable: false,
  cellFormatter: cell,
});

const columns: readonly Column[] = [
  column('claims', 'Claims', (row) => <Claims row={row} />),
  column('integrity', 'Integrity', (row) => <Integrity row={row} />),
  column('confidence', 'Confidence', (row) => <Confidence row={row} />),
  column('embargo', 'Embargo', (row) => <Embargo row={row} />),
];

/** Adds to the list of reports how their claims stand. */
export function addReportColumns<T extends ListView>(view: T): T {
  if (!location.pathname.includes(reportUid)) return view;
  const { displayedHeaders } = view;
  // Before the last, which says when a report was changed.
  return {
    ...view,
    displayedHeaders: [...displayedHeaders.slice(0, -1), ...columns, ...displayedHeaders.slice(-1)],
  };
}

interface CellProps {
  readonly row: Row;
}

function Claims({ row }: CellProps) {
  const text = useText();
  const standing = useStanding(row);
  if (typeof standing === 'string') return <Pending state={standing} />;
  const { claims, confirmed } = standing;
  return (
    <Typography textColor="neutral800">
      {claims === 0 ? '–' : text('column.confirmed', { confirmed, claims })}
    </Typography>
  );
}

function Integrity({ row }: CellProps) {
  const standing = useStanding(row);
  if (typeof standing === 'string') return <Pending state={standing} />;
  return standing.integrity === null ? (
    <Typography textColor="neutral800">–</Typography>
  ) : (
    <IntegrityBadge integrity={standing.integrity} />
  );
}

function Confidence({ row }: CellProps) {
  const intl = useIntl();
  const text = useText();
  const standing = useStanding(row);
  if (typeof standing === 'string') return <Pending state={standing} />;
  return (
    <Typography textColor="neutral800">
      {standing.confidence === null
        ? '–'
        : text('column.atLeast', {
            share: intl.formatNumber(standing.confidence, { style: 'percent' }),
          })}
    </Typography>
  );
}

function Embargo({ row }: CellProps) {
  const intl = useIntl();
  const text = useText();
  const standing = useStanding(row);
  if (typeof standing === 'string') return <Pending state={standing} />;
  const { embargoedUntil } = standing;
  if (embargoedUntil === null) return <Typography textColor="neutral800">–</Typography>;
  const when = intl.formatDate(embargoedUntil, { dateStyle: 'medium', timeStyle: 'short' });
  const isOver = Date.parse(embargoedUntil) <= Date.now();
  return (
    <Typography
      textColor={isOver ? 'neutral600' : 'neutral800'}
      fontWeight={isOver ? 'regular' : 'semiBold'}
    >
      {text(isOver ? 'column.embargoOver' : 'column.embargoedUntil', { when })}
    </Typography>
  );
}

function Pending({ state }: { readonly state: 'loading' | 'unknown' }) {
  return <Typography textColor="neutral600">{state === 'loading' ? '…' : '?'}</Typography>;
}
