import { Flex, Grid } from '@strapi/design-system';
import type { ReactNode } from 'react';
import {
  qualifiers,
  quoteKinds,
  speakerKinds,
} from '../../../../server/src/core/report/extracted-report';
import { useText } from '../../text';
import type { FigureItem, Item, KeyPointItem, QuoteItem, StatisticItem } from './draft';
import { ChoiceField, LineField, NumberField, ProseField } from './fields';

interface FormProps<T extends Item> {
  readonly item: T;
  /** The item as it is now, and the field that was changed in it. */
  readonly onEdit: (item: Item, field: string) => void;
}

/** Everything an editor decides about an item. */
export function ItemForm({ item, onEdit }: FormProps<Item>) {
  switch (item.kind) {
    case 'keyPoint':
      return <KeyPointForm item={item} onEdit={onEdit} />;
    case 'quote':
      return <QuoteForm item={item} onEdit={onEdit} />;
    case 'statistic':
      return <StatisticForm item={item} onEdit={onEdit} />;
    case 'figure':
      return <FigureForm item={item} onEdit={onEdit} />;
  }
}

function KeyPointForm({ item, onEdit }: FormProps<KeyPointItem>) {
  const text = useText();
  return (
    <ProseField
      name={`${item.id}-text`}
      label={text('field.keyPoint')}
      value={item.fields.text}
      error={item.fields.text.trim() === '' && text('field.required')}
      onChange={(value) => {
        onEdit({ ...item, fields: { text: value } }, 'text');
      }}
    />
  );
}

function QuoteForm({ item, onEdit }: FormProps<QuoteItem>) {
  const text = useText();
  const { fields, id } = item;
  const set = <Key extends keyof typeof fields>(key: Key) => ({
    name: `${id}-${key}`,
    value: fields[key],
    onChange: (value: (typeof fields)[Key]) => {
      onEdit({ ...item, fields: { ...fields, [key]: value } }, key);
    },
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <ProseField
        {...set('text')}
        label={text('field.words')}
        error={fields.text.trim() === '' && text('field.required')}
      />
      <Columns>
        <LineField {...set('speakerName')} label={text('field.speakerName')} />
        <LineField {...set('speakerDescription')} label={text('field.speakerDescription')} />
        <ChoiceField
          {...set('speakerKind')}
          label={text('field.speakerKind')}
          choices={choicesOf(speakerKinds, (kind) => text(`speakerKind.${kind}`))}
        />
        <ChoiceField
          {...set('kind')}
          label={text('field.kind')}
          choices={choicesOf(quoteKinds, (kind) => text(`quoteKind.${kind}`))}
        />
        <LineField {...set('cue')} label={text('field.cue')} />
        <LineField {...set('via')} label={text('field.via')} />
      </Columns>
    </Flex>
  );
}

function StatisticForm({ item, onEdit }: FormProps<StatisticItem>) {
  const text = useText();
  const { fields, id } = item;
  const set = <Key extends keyof typeof fields>(key: Key) => ({
    name: `${id}-${key}`,
    value: fields[key],
    onChange: (value: (typeof fields)[Key]) => {
      onEdit({ ...item, fields: { ...fields, [key]: value } }, key);
    },
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <ProseField
        {...set('label')}
        label={text('field.label')}
        error={fields.label.trim() === '' && text('field.required')}
      />
      <Columns>
        <ChoiceField
          {...set('qualifier')}
          label={text('field.qualifier')}
          choices={choicesOf(qualifiers, (qualifier) => text(`qualifier.${qualifier}`))}
        />
        <NumberField
          name={`${id}-value`}
          label={text('field.value')}
          value={fields.value}
          onChange={(value) => {
            onEdit({ ...item, fields: { ...fields, value: value ?? 0 } }, 'value');
          }}
        />
        <NumberField {...set('upperValue')} label={text('field.upperValue')} />
        <LineField {...set('unit')} label={text('field.unit')} />
        <LineField {...set('subject')} label={text('field.subject')} />
        <LineField {...set('periodText')} label={text('field.periodText')} />
        <LineField {...set('sourceName')} label={text('field.sourceName')} />
      </Columns>
    </Flex>
  );
}

function FigureForm({ item, onEdit }: FormProps<FigureItem>) {
  const text = useText();
  const { fields, id } = item;
  const set = <Key extends keyof typeof fields>(key: Key) => ({
    name: `${id}-${key}`,
    value: fields[key],
    onChange: (value: (typeof fields)[Key]) => {
      onEdit({ ...item, fields: { ...fields, [key]: value } }, key);
    },
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <ProseField {...set('caption')} label={text('field.caption')} />
      <Columns>
        <LineField {...set('credit')} label={text('field.credit')} />
        <LineField {...set('agency')} label={text('field.agency')} />
        <LineField {...set('photographer')} label={text('field.photographer')} />
        <LineField {...set('takenOn')} label={text('field.takenOn')} type="date" />
        <LineField {...set('place')} label={text('field.place')} />
      </Columns>
    </Flex>
  );
}

function Columns({ children }: { readonly children: readonly ReactNode[] }) {
  return (
    <Grid.Root gap={3}>
      {children.map((child, index) => (
        <Grid.Item key={index} col={6} xs={12} alignItems="start">
          {child}
        </Grid.Item>
      ))}
    </Grid.Root>
  );
}

function choicesOf<T extends string>(
  values: readonly T[],
  label: (value: T) => string,
): readonly (readonly [T, string])[] {
  return values.map((value) => [value, label(value)]);
}
