import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { integrities } from '../../../../server/src/core/report/integrity';
import { messageId } from '../../plugin-id';
import { useText } from '../../text';
import { translatedNow } from '../../load-translations';

interface Filters {
  readonly displayedFilters: readonly unknown[];
  readonly layout: unknown;
}

/** Adds to the filters of the list of reports one by how their quotes stand to their source. */
export function addReportFilters<T extends Filters>(view: T): T {
  if (!location.pathname.includes('api::news-report.news-report')) return view;
  const { displayedFilters } = view;
  const operator = (value: string, defaultMessage: string) => ({
    value,
    label: { id: `components.FilterOptions.FILTER_TYPES.${value}`, defaultMessage },
  });
  const filter = {
    // As a relation is filtered by a field of its other side, so is a list of claims.
    name: 'quotes',
    type: 'relation',
    mainField: { name: 'integrity', type: 'enumeration' },
    label: { id: messageId('filter.integrity'), defaultMessage: 'Integrity of a quote' },
    operators: [operator('$eq', 'is')],
    options: integrities.map((value) => ({ value, label: translatedNow(`integrity.${value}`) })),
    input: IntegrityInput,
  };
  return { ...view, displayedFilters: [...displayedFilters, filter] };
}

interface IntegrityInputProps {
  readonly name: string;
  readonly 'aria-label'?: string;
}

function IntegrityInput({ name, 'aria-label': label }: IntegrityInputProps) {
  const text = useText();
  const field = useField<string>(name);
  return (
    <SingleSelect
      aria-label={label ?? text('filter.integrity')}
      value={field.value ?? ''}
      onChange={(value) => {
        field.onChange(name, String(value));
      }}
    >
      {integrities.map((value) => (
        <SingleSelectOption key={value} value={value}>
          {text(`integrity.${value}`)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
