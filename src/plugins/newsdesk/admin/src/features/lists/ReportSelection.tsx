import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { deepEncodeQueryValues, useQueryParams, withEncodedUserParams } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { z } from 'zod';
import { itemListNames } from '../../../../server/src/model/uids';
import { useText } from '../../text';

const reportUid = 'api::news-report.news-report';
const selections = ['look', 'unconfirmed', 'embargoed'] as const;
type Selection = (typeof selections)[number];

type Condition = Readonly<Record<string, unknown>>;

/** Claims that are there and were confirmed by nobody; without the id, reports without claims would match. */
const unconfirmed = { id: { $notNull: 'true' }, confirmedAt: { $null: 'true' } };

/** No deeper than the panel reads it from its address. */
function conditionsOf(selection: Selection, now: Date): readonly Condition[] {
  if (selection === 'embargoed') return [{ embargoedUntil: { $gt: now.toISOString() } }];
  if (selection === 'unconfirmed') return itemListNames.map((list) => ({ [list]: unconfirmed }));
  return ['altered', 'unsourced'].map((value) => ({ quotes: { integrity: { $eq: value } } }));
}

const conditions = z.array(z.record(z.string(), z.unknown())).catch([]);
/** The filter menu keeps its own conditions in `$and`. */
const listQuery = z.object({
  filters: z.looseObject({ $and: conditions, $or: conditions }).optional(),
});

function selectionOf([first]: readonly Condition[]): Selection | null {
  if (first === undefined) return null;
  if ('embargoedUntil' in first) return 'embargoed';
  return 'keyPoints' in first ? 'unconfirmed' : 'look';
}

/** Above the list of reports: which of them wait for somebody. */
export function ReportSelection() {
  const { slug } = useParams();
  return slug === reportUid ? <Selected /> : null;
}

function Selected() {
  const text = useText();
  const [{ query }, setQuery] = useQueryParams();
  const filters = listQuery.safeParse(query).data?.filters;
  return (
    <SingleSelect
      size="S"
      aria-label={text('selection.reports')}
      value={selectionOf(filters?.$or ?? []) ?? 'all'}
      onChange={(value) => {
        const chosen = selections.find((one) => one === value);
        const $or = chosen === undefined ? [] : conditionsOf(chosen, new Date());
        const next = deepEncodeQueryValues({ $and: filters?.$and ?? [], $or });
        setQuery(withEncodedUserParams(query, { filters: next, page: 1 }));
      }}
    >
      <SingleSelectOption value="all">{text('selection.all')}</SingleSelectOption>
      {selections.map((one) => (
        <SingleSelectOption key={one} value={one}>
          {text(`selection.${one}`)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
