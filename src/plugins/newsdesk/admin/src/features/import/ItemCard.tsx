import { ArrowClockwise, Check, Cross, Pencil } from '@strapi/icons';
import { memo, useMemo, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { checkQuote, type ComparableSource } from '../../../../server/src/core/report/integrity';
import { useText } from '../../text';
import { IntegrityBadge } from '../claims/IntegrityBadge';
import { ItemCode } from '../claims/mark-style';
import { Tag } from '../claims/Tag';
import type { Item, QuoteItem, StatisticItem } from './draft';
import type { DraftChange } from './draft-history';
import { ItemForm } from './ItemForm';
import { StandingTag } from './StandingTag';
import type { Standing } from './speaker-standing';

interface ItemCardProps {
  readonly item: Item;
  readonly code: string;
  readonly source: ComparableSource;
  /** Of a quote: whom it will be linked to; null while that is not known. */
  readonly standing: Standing['is'] | null;
  readonly standingWho: string;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly onActivate: (id: string | null) => void;
  readonly onOpen: (id: string | null) => void;
  readonly onChange: (change: DraftChange) => void;
}

/**
 * One styled element with plain ones inside: hundreds of cards made of the design system's
 * parts take longer to appear than their document takes to read. What is out of sight is
 * neither laid out nor painted.
 */
const Card = styled.li`
  list-style: none;
  padding: 1.2rem;
  scroll-margin: 8rem;
  overflow-wrap: anywhere;
  border-radius: 4px;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.43;
  content-visibility: auto;
  contain-intrinsic-size: auto 10rem;

  &[data-active='true'] {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
  }

  .row {
    display: flex;
    align-items: flex-start;
    gap: 1.2rem;
  }
  .said {
    flex: 1;
    min-width: 0;
  }
  .rejected {
    text-decoration: line-through;
  }
  .detail {
    font-size: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.8rem;
    padding-top: 0.8rem;
  }
  .form {
    padding-top: 1.6rem;
  }
  button.tool {
    display: inline-flex;
    padding: 0.8rem;
    border-radius: 4px;
    cursor: pointer;
    color: ${({ theme }) => theme.colors.neutral600};

    &:hover {
      background: ${({ theme }) => theme.colors.neutral100};
    }
    &:focus-visible {
      outline: 2px solid ${({ theme }) => theme.colors.primary600};
    }
  }
`;

/** An item of the report in the making: what it says, and what the editor can do about it. */
export const ItemCard = memo(function ItemCard(props: ItemCardProps) {
  const { item, code, source, standing, standingWho } = props;
  const { isActive, isOpen, onActivate, onOpen, onChange } = props;
  const text = useText();
  const { id, isRejected, kind } = item;
  const activate = () => {
    onActivate(id);
  };
  return (
    <Card
      id={`item-${id}`}
      data-active={isActive}
      onMouseEnter={activate}
      onFocus={activate}
      aria-label={`${text(`kind.${kind}`)} ${code}`}
    >
      <div className="row">
        <ItemCode $kind={kind === 'figure' ? 'caption' : kind}>{code}</ItemCode>
        <div className="said">
          <div className={isRejected ? 'rejected' : undefined}>
            <Summary item={item} />
          </div>
          <div className="tags">
            {isRejected && <Tag>{text('item.rejected')}</Tag>}
            {item.from === null && <Tag>{text('origin.added')}</Tag>}
            {item.kind === 'quote' && <QuoteTags item={item} source={source} />}
            {standing !== null && !isRejected && <StandingTag is={standing} who={standingWho} />}
            {item.confidence !== null && <Confidence confidence={item.confidence} />}
          </div>
        </div>
        <div>
          {!isRejected && (
            <Tool
              label={text(isOpen ? 'item.done' : 'item.edit', { code })}
              isExpanded={isOpen}
              onClick={() => {
                onOpen(isOpen ? null : id);
              }}
            >
              {isOpen ? <Check aria-hidden /> : <Pencil aria-hidden />}
            </Tool>
          )}
          <Tool
            label={text(isRejected ? 'item.accept' : 'item.reject', { code })}
            onClick={() => {
              onChange({ type: isRejected ? 'accept' : 'reject', id });
              if (isOpen) onOpen(null);
            }}
          >
            {isRejected ? <ArrowClockwise aria-hidden /> : <Cross aria-hidden />}
          </Tool>
        </div>
      </div>
      {isOpen && !isRejected && (
        <div className="form">
          <ItemForm
            item={item}
            standing={standing === null ? null : { is: standing, who: standingWho }}
            onEdit={(edited, field) => {
              onChange({ type: 'edit', item: edited, field });
            }}
          />
        </div>
      )}
    </Card>
  );
});

interface ToolProps {
  readonly label: string;
  readonly isExpanded?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Tool({ label, isExpanded, onClick, children }: ToolProps) {
  return (
    <button
      type="button"
      className="tool"
      aria-label={label}
      title={label}
      aria-expanded={isExpanded}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

interface QuoteTagsProps {
  readonly item: QuoteItem;
  readonly source: ComparableSource;
}

function QuoteTags({ item: { fields, places }, source }: QuoteTagsProps) {
  const text = useText();
  const integrity = useMemo(
    () => checkQuote({ kind: fields.kind, text: fields.text, segments: places }, source),
    [fields.kind, fields.text, places, source],
  );
  return (
    <>
      <Tag>{text(`quoteKind.${fields.kind}`)}</Tag>
      <IntegrityBadge integrity={integrity} />
    </>
  );
}

function Confidence({ confidence }: { readonly confidence: number }) {
  const intl = useIntl();
  const text = useText();
  return (
    <span className="detail">
      {text('item.confidence', { share: intl.formatNumber(confidence, { style: 'percent' }) })}
    </span>
  );
}

function Summary({ item }: { readonly item: Item }) {
  switch (item.kind) {
    case 'keyPoint':
      return <p>{item.fields.text}</p>;
    case 'quote':
      return <QuoteSummary item={item} />;
    case 'statistic':
      return <StatisticSummary item={item} />;
    case 'figure': {
      const { caption, credit, takenOn } = item.fields;
      return (
        <Lines
          main={caption}
          rest={[credit, takenOn].filter((part) => part !== null).join(' · ')}
        />
      );
    }
  }
}

function QuoteSummary({ item: { fields } }: { readonly item: QuoteItem }) {
  const text = useText();
  const { speakerName, speakerDescription, cue, via } = fields;
  const who = [speakerName ?? text('item.noSpeaker'), speakerDescription];
  const how = [cue === null ? null : text('item.cue', { cue }), via && text('item.via', { via })];
  const main = fields.kind === 'direct' ? `“${fields.text}”` : fields.text;
  return <Lines main={main} rest={[...who, ...how].filter(Boolean).join(' · ')} />;
}

function StatisticSummary({ item: { fields } }: { readonly item: StatisticItem }) {
  const intl = useIntl();
  const text = useText();
  const { value, upperValue, qualifier, unit, subject, periodText, sourceName } = fields;
  const number =
    upperValue === null
      ? intl.formatNumber(value, { maximumFractionDigits: 6 })
      : `${intl.formatNumber(value)}–${intl.formatNumber(upperValue)}`;
  const parts = [`${text(`qualifier.${qualifier}`)} ${number}`, unit, subject, periodText];
  const source = sourceName === null ? null : text('item.source', { source: sourceName });
  return <Lines main={fields.label} rest={[...parts, source].filter(Boolean).join(' · ')} />;
}

function Lines({ main, rest }: { readonly main: string; readonly rest: string }) {
  return (
    <>
      <p>{main}</p>
      <p className="detail">{rest}</p>
    </>
  );
}
