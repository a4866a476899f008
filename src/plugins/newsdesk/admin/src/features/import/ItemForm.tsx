import { Flex, Grid } from '@strapi/design-system';
import type { ReactNode } from 'react';
import {
  qualifiers,
  quoteKinds,
  speakerKinds,
} from '../../../../server/src/core/report/extracted-report';
import { useText } from '../../text';
import { speakerTypes } from '../../../../server/src/contracts/speakers';
import type {
  ChosenSpeaker,
  FigureItem,
  Item,
  KeyPointItem,
  QuoteItem,
  StatisticItem,
} from './draft';
import { ChoiceField, LineField, NumberField, ProseField } from './fields';
import { SpeakerField } from './SpeakerField';
import type { Standing } from './speaker-standing';

interface FormProps<T extends Item> {
  readonly item: T;
  /** The item as it is now, and the field that was changed in it. */
  readonly onEdit: (item: Item, field: string) => void;
}

interface ItemFormProps extends FormProps<Item> {
  /** Of a quote. */
  readonly standing: Standing | null;
}

/** Everything an editor decides about an item. */
export function ItemForm({ item, standing, onEdit }: ItemFormProps) {
  switch (item.kind) {
    case 'keyPoint':
      return <KeyPointForm item={item} onEdit={onEdit} />;
    case 'quote':
      return <QuoteForm item={item} standing={standing} onEdit={onEdit} />;
    case 'statistic':
      return <StatisticForm item={item} onEdit={onEdit} />;
    case 'figure':
      return <FigureForm item={item} onEdit={onEdit} />;
  }
}

/** What a field needs to show one value of an item and to change it. */
function fieldsOf<Fields extends object>(
  id: string,
  fields: Fields,
  onEdit: (edited: Fields, key: string) => void,
) {
  return <Key extends keyof Fields & string>(key: Key) => ({
    name: `${id}-${key}`,
    value: fields[key],
    onChange: (value: Fields[Key]) => {
      onEdit({ ...fields, [key]: value }, key);
    },
  });
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

interface QuoteFormProps extends FormProps<QuoteItem> {
  readonly standing: Standing | null;
}

function QuoteForm({ item, standing, onEdit }: QuoteFormProps) {
  const text = useText();
  const { fields, id } = item;
  const set = fieldsOf(id, fields, (edited, key) => {
    onEdit({ ...item, fields: edited }, key);
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
        <SpeakerField
          item={item}
          standing={standing}
          onChoose={(chosen) => {
            onEdit(withSpeaker(item, chosen), 'link');
          }}
        />
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

/** A link also says what the speaker is and, where the document does not, how they are called. */
function withSpeaker(item: QuoteItem, chosen: ChosenSpeaker | null): QuoteItem {
  const { fields } = item;
  const kind = speakerTypes.find((type) => chosen?.link.to.endsWith(type));
  if (chosen === null || kind === undefined) return { ...item, chosen };
  const speakerName = fields.speakerName ?? chosen.label;
  return { ...item, chosen, fields: { ...fields, speakerKind: kind, speakerName } };
}

function StatisticForm({ item, onEdit }: FormProps<StatisticItem>) {
  const text = useText();
  const { fields, id } = item;
  const set = fieldsOf(id, fields, (edited, key) => {
    onEdit({ ...item, fields: edited }, key);
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
  const set = fieldsOf(id, fields, (edited, key) => {
    onEdit({ ...item, fields: edited }, key);
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
