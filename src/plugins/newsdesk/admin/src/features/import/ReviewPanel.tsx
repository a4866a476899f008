import { Box, Field, Flex, Grid, TextInput, Typography } from '@strapi/design-system';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { Place } from '../../../../server/src/contracts/place';
import type { Preview } from '../../../../server/src/contracts/preview';
import { comparableSource } from '../../../../server/src/core/report/integrity';
import { useText } from '../../text';
import type { SourceMark } from '../claims/claim-marks';
import { SourceText } from '../claims/SourceText';
import { codesOf, itemsOf, marksOf, type Draft, type ItemKind } from './draft';
import type { DraftChange } from './draft-history';
import { ItemCard } from './ItemCard';
import { ItemSection } from './ItemSection';
import { MessageList } from './MessageList';
import { selectedItem, type SelectableKind } from './selected-claim';
import { letters, SelectionBar } from './SelectionBar';
import { useSpeakerStandings } from './use-speaker-standings';
import { useTyped } from './use-typed';

interface ReviewPanelProps {
  readonly preview: Preview;
  readonly draft: Draft;
  readonly onChange: (change: DraftChange) => void;
}

const kinds: readonly ItemKind[] = ['keyPoint', 'quote', 'statistic', 'figure'];

/** Of this tab: a document's items are told apart also when its page was left and opened again. */
let addedCount = 0;

const Column = styled(Box)`
  position: sticky;
  top: 8rem;
  max-height: calc(100vh - 10rem);
  overflow: auto;

  @media (max-width: 1023px) {
    position: static;
    max-height: 50vh;
  }
`;

/** The source text and the report made of it, side by side; each shows the other. */
export function ReviewPanel({ preview, draft, onChange }: ReviewPanelProps) {
  const text = useText();
  const [activeId, setActiveId] = useState<string | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const [selected, setSelected] = useState<Place | null>(null);
  const column = useRef<HTMLDivElement>(null);
  const source = preview.source.text;
  // A click is answered before the form it opens and the marks it moves are drawn.
  const drawnOpenId = useDeferredValue(openId);
  const drawnActiveId = useDeferredValue(activeId);
  const marks = useDeferredValue(useMarks(draft));
  const codes = useMemo(() => codesOf(draft), [draft]);
  const standings = useSpeakerStandings(draft);
  const comparable = useMemo(() => comparableSource(source), [source]);

  const open = useCallback((id: string | null) => {
    setOpenId(id);
    setActiveId(id);
  }, []);
  useEffect(() => {
    if (drawnOpenId === null) return;
    const card = document.getElementById(`item-${drawnOpenId}`);
    card?.scrollIntoView({ block: 'nearest' });
    card?.querySelector<HTMLElement>('textarea')?.focus();
  }, [drawnOpenId]);

  const activateFromCard = useCallback((id: string | null) => {
    setActiveId(id);
    if (id === null) return;
    const { current } = column;
    const mark = current?.querySelector(`[data-mark="${CSS.escape(id)}"]`);
    if (current && mark) scrollWithin(current, mark);
  }, []);

  const make = useCallback(
    (kind: SelectableKind, place: Place) => {
      addedCount += 1;
      const item = selectedItem(kind, source, place, `added-${addedCount}`);
      if (item === null) return;
      onChange({ type: 'add', item });
      window.getSelection()?.removeAllRanges();
      open(item.id);
    },
    [source, onChange, open],
  );
  const makeOfLetter = useCallback(
    (letter: string, place: Place | null) => {
      const kind = letters[letter];
      if (kind === undefined || place === null) return false;
      make(kind, place);
      return true;
    },
    [make],
  );

  return (
    <Grid.Root gap={6}>
      <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
        <Column ref={column} background="neutral0" hasRadius shadow="tableShadow" padding={5}>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography tag="h2" variant="delta">
              {text('source.title')}
            </Typography>
            <SelectionBar
              isSelected={selected !== null}
              onMake={(kind) => {
                if (selected !== null) make(kind, selected);
              }}
            />
            <SourceText
              text={source}
              marks={marks}
              activeId={drawnActiveId}
              label={text('source.label')}
              onActivate={setActiveId}
              onOpen={open}
              onSelect={setSelected}
              onLetter={makeOfLetter}
            />
          </Flex>
        </Column>
      </Grid.Item>
      <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
        <Flex
          direction="column"
          alignItems="stretch"
          gap={6}
          background="neutral0"
          hasRadius
          shadow="tableShadow"
          padding={5}
          onMouseLeave={() => {
            setActiveId(openId);
          }}
        >
          <Typography tag="h2" variant="delta">
            {text('report.title')}
          </Typography>
          <Headline preview={preview} headline={draft.headline} onChange={onChange} />
          <Facts preview={preview} />
          {kinds.map((kind) => {
            const items = itemsOf(draft, kind);
            return (
              <ItemSection key={kind} kind={kind} items={items} onChange={onChange}>
                {items.map((item) => (
                  <ItemCard
                    key={item.id}
                    item={item}
                    code={codes.get(item.id) ?? ''}
                    source={comparable}
                    standing={standings.get(item.id)?.is ?? null}
                    standingWho={standings.get(item.id)?.who ?? ''}
                    isActive={item.id === activeId}
                    isOpen={item.id === drawnOpenId}
                    onActivate={activateFromCard}
                    onOpen={open}
                    onChange={onChange}
                  />
                ))}
              </ItemSection>
            );
          })}
          <MessageList messages={preview.messages} />
        </Flex>
      </Grid.Item>
    </Grid.Root>
  );
}

interface HeadlineProps extends Pick<ReviewPanelProps, 'preview' | 'onChange'> {
  readonly headline: string;
}

function Headline({ preview, headline, onChange }: HeadlineProps) {
  const text = useText();
  const typed = useTyped(headline, (words) => {
    onChange({ type: 'headline', headline: words });
  });
  return (
    <Field.Root
      name="headline"
      required
      {...(headline.trim() === '' ? { error: text('field.required') } : {})}
      {...(preview.headlineDerived && headline === preview.headline
        ? { hint: text('headline.derived') }
        : {})}
    >
      <Field.Label>{text('field.headline')}</Field.Label>
      <TextInput
        value={typed.value}
        onChange={({ target }: { target: HTMLInputElement }) => {
          typed.type(target.value);
        }}
        onBlur={typed.commit}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** The same list while no mark moves, so that typing in a card does not draw the source text anew. */
function useMarks(draft: Draft): readonly SourceMark[] {
  const [marks, setMarks] = useState(() => marksOf(draft));
  const now = marksOf(draft);
  if (areSame(marks, now)) return marks;
  setMarks(now);
  return now;
}

function areSame(some: readonly SourceMark[], others: readonly SourceMark[]): boolean {
  return (
    some.length === others.length &&
    some.every((mark, index) => {
      const other = others[index];
      return (
        other !== undefined &&
        mark.itemId === other.itemId &&
        mark.code === other.code &&
        mark.start === other.start &&
        mark.end === other.end
      );
    })
  );
}

/** Shows a part of a pane without moving the page, on which the editor is elsewhere. */
function scrollWithin(pane: HTMLElement, part: Element): void {
  const { top, bottom } = pane.getBoundingClientRect();
  const shown = part.getBoundingClientRect();
  if (shown.top >= top && shown.bottom <= bottom) return;
  pane.scrollBy({ top: shown.top - top - pane.clientHeight / 3, behavior: 'smooth' });
}

/** What the document says about itself, and whom it names. */
function Facts({ preview }: { readonly preview: Preview }) {
  const text = useText();
  const { standfirst, byline, dateline, language, people, organizations } = preview;
  const facts = [
    [text('field.standfirst'), standfirst],
    [text('field.byline'), byline],
    [text('field.dateline'), [dateline?.place, dateline?.date].filter(Boolean).join(', ')],
    [text('field.language'), language === 'und' ? text('language.unknown') : language],
    [text('field.people'), people.join(', ')],
    [text('field.organizations'), organizations.join(', ')],
  ].filter(([, value]) => Boolean(value));
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={1}>
      {facts.map(([label, value]) => (
        <Flex key={label} gap={2} alignItems="start">
          <Typography tag="dt" fontWeight="bold" textColor="neutral800">
            {label}
          </Typography>
          <Typography tag="dd" textColor="neutral800">
            {value}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}
