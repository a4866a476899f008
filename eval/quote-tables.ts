import type { ExtractedQuote } from '../src/plugins/newsdesk/server/src/core/report/extracted-report';
import type { AnnotatedDocument, GoldAttribution, Stretch } from './brat-attributions';
import {
  addScores,
  bootstrapInterval,
  coveredShare,
  emptyScore,
  hullOf,
  intersectionOverUnion,
  matchStretches,
  overlapLength,
  ratesOf,
  scoreExact,
  type Score,
} from './span-metrics';

/** A document with what was extracted from it. */
export interface ScoredDocument {
  readonly gold: AnnotatedDocument;
  readonly quotes: readonly ExtractedQuote[];
}

type Kind = ExtractedQuote['kind'];

interface Row {
  readonly label: string;
  readonly scores: readonly Score[];
}

/** The tables for quotes, ready to print. */
export function quoteTables(documents: readonly ScoredDocument[]): string {
  return [
    section('Content, one attribution at a time (from first to last piece)', [
      // Shares of the gold span for recall and of the predicted one for precision.
      row('overlap 0.3', documents, (document) => overlapScore(document, 0.3)),
      row('overlap 0.8', documents, (document) => overlapScore(document, 0.8)),
      ...[0.5, 0.8, 0.95].flatMap((threshold) => [
        row(`IoU ${threshold}`, documents, (document) => unionScore(document, threshold)),
        ...(['direct', 'mixed', 'indirect'] as const).map((kind) =>
          row(`IoU ${threshold} ${kind}`, documents, (document) =>
            unionScore(document, threshold, kind),
          ),
        ),
      ]),
    ]),
    section('Who said it', [
      row('speaker overlaps, IoU 0.8', documents, speakerScore),
      row('content and speaker, IoU 0.8', documents, jointScore),
    ]),
    section('Attributions with marks (any overlap)', [
      row('content', documents, markedScore),
      row('source', documents, markedSourceScore),
    ]),
    exactSection('Exact spans, piece by piece, as a tagger is scored', documents),
    confidenceTable(documents),
    ruleTable(documents),
  ].join('\n\n');
}

/** Exact spans when stances count as attributions too. */
export function stanceTable(documents: readonly ScoredDocument[]): string {
  return exactSection(
    'Exact spans with stances (wants, backs, criticises), which the report leaves out',
    documents,
  );
}

function exactSection(title: string, documents: readonly ScoredDocument[]): string {
  return section(title, [
    row('content', documents, ({ gold, quotes }) =>
      scoreExact(
        gold.attributions.flatMap(({ content }) => content),
        quotes.flatMap((quote) => piecesOf(gold.text, quote)),
      ),
    ),
    row('source', documents, ({ gold, quotes }) =>
      scoreExact(
        gold.attributions.flatMap(({ source }) => source),
        quotes.flatMap(({ speaker }) => (speaker?.mention == null ? [] : [speaker.mention])),
      ),
    ),
    row('cue', documents, ({ gold, quotes }) =>
      scoreExact(
        gold.attributions.flatMap(({ cue }) => cue),
        quotes.flatMap(({ cue }) => (cue === null ? [] : [cue])),
      ),
    ),
    row('content, first to last piece', documents, ({ gold, quotes }) =>
      scoreExact(
        gold.attributions.map(({ content }) => hullOf(content)),
        quotes.map(({ content }) => content),
      ),
    ),
  ]);
}

function row(
  label: string,
  documents: readonly ScoredDocument[],
  score: (document: ScoredDocument) => Score,
): Row {
  return { label, scores: documents.map(score) };
}

function section(title: string, rows: readonly Row[]): string {
  const lines = rows.map(({ label, scores }) => {
    const total = scores.reduce(addScores, emptyScore);
    const { precision, recall, f1 } = ratesOf(total);
    const { low, high } = bootstrapInterval(scores, (sample) => ratesOf(sample).f1);
    return `${label.padEnd(32)}${cell(precision)}${cell(recall)}${cell(f1)}   ${cell(low)} –${cell(high)}   ${String(total.gold).padStart(6)}${String(total.predicted).padStart(7)}`;
  });
  const head = `${''.padEnd(32)}     P      R     F1      95 % of F1        gold  found`;
  return [title, head, ...lines].join('\n');
}

function cell(value: number): string {
  return value.toFixed(1).padStart(7);
}

/**
 * What is tagged as content: a split quotation's pieces, and a clause without the attribution
 * that interrupts it, as annotators mark them; everything else is one span.
 */
function piecesOf(text: string, quote: ExtractedQuote): readonly Stretch[] {
  const first = quote.segments[0];
  const split = quote.kind === 'direct' && quote.rule.startsWith('split') && first !== undefined;
  return split ? quote.segments : aroundAttribution(text, quote);
}

/** `The plan, she said on Monday, will fail`: `The plan` and `will fail`. */
function aroundAttribution(text: string, { content, cue, speaker }: ExtractedQuote): Stretch[] {
  if (cue === null || cue.start <= content.start || cue.end >= content.end) return [content];
  const mention = speaker?.mention ?? cue;
  const start = Math.min(cue.start, mention.start > content.start ? mention.start : cue.start);
  const end = Math.max(cue.end, mention.end < content.end ? mention.end : cue.end);
  const before = text.slice(content.start, start).replace(/[\s,—–-]+$/, '');
  const behind = /^[^,]*,\s*/.exec(text.slice(end, content.end))?.[0].length;
  return [
    { start: content.start, end: content.start + before.length },
    ...(behind === undefined ? [] : [{ start: end + behind, end: content.end }]),
  ];
}

function overlapScore({ gold, quotes }: ScoredDocument, threshold: number): Score {
  const goldSpans = gold.attributions.map(({ content }) => hullOf(content));
  const predicted = quotes.map(({ content }) => content);
  const reaches = (span: Stretch, others: readonly Stretch[]): boolean =>
    others.some(
      (other) => overlapLength(span, other) > 0 && coveredShare(span, other) >= threshold,
    );
  return {
    found: goldSpans.filter((span) => reaches(span, predicted)).length,
    gold: goldSpans.length,
    right: predicted.filter((span) => reaches(span, goldSpans)).length,
    predicted: predicted.length,
  };
}

function unionScore({ gold, quotes }: ScoredDocument, threshold: number, kind?: Kind): Score {
  const attributions =
    kind === undefined
      ? gold.attributions
      : gold.attributions.filter((entry) => kindOf(gold.text, entry) === kind);
  const predicted = kind === undefined ? quotes : quotes.filter((quote) => quote.kind === kind);
  const goldSpans = attributions.map(({ content }) => hullOf(content));
  // Any kind of prediction may find a gold quote, and the reverse: the kind itself is not scored here.
  const found = matchStretches(
    goldSpans,
    quotes.map(({ content }) => content),
    intersectionOverUnion,
    threshold,
  ).length;
  const allGold = gold.attributions.map(({ content }) => hullOf(content));
  const right = matchStretches(
    allGold,
    predicted.map(({ content }) => content),
    intersectionOverUnion,
    threshold,
  ).length;
  return { found, gold: goldSpans.length, right, predicted: predicted.length };
}

/** What stands inside marks tells a gold attribution's kind. */
function kindOf(text: string, { content }: GoldAttribution): Kind {
  const hull = hullOf(content);
  if (!hasMarks(text.slice(hull.start, hull.end))) return 'indirect';
  const whole = content.every(
    ({ start, end }) =>
      /^["“'`‘]/.test(text.slice(start, start + 1)) && /["”'’]$/.test(text.slice(end - 1, end)),
  );
  return whole ? 'direct' : 'mixed';
}

function hasMarks(text: string): boolean {
  return /["“”]|''|``/.test(text);
}

function speakerAgrees(attribution: GoldAttribution, quote: ExtractedQuote): boolean {
  const mention = quote.speaker?.mention;
  return mention != null && attribution.source.some((piece) => overlapLength(piece, mention) > 0);
}

function matched({ gold, quotes }: ScoredDocument): [GoldAttribution, ExtractedQuote][] {
  return matchStretches(
    gold.attributions.map(({ content }) => hullOf(content)),
    quotes.map(({ content }) => content),
    intersectionOverUnion,
    0.8,
  ).flatMap(([goldIndex, index]) => {
    const attribution = gold.attributions[goldIndex];
    const quote = quotes[index];
    return attribution === undefined || quote === undefined
      ? []
      : [[attribution, quote] as [GoldAttribution, ExtractedQuote]];
  });
}

function speakerScore(document: ScoredDocument): Score {
  const pairs = matched(document).filter(([attribution]) => attribution.source.length > 0);
  const right = pairs.filter(([attribution, quote]) => speakerAgrees(attribution, quote)).length;
  return { found: right, gold: pairs.length, right, predicted: pairs.length };
}

function jointScore(document: ScoredDocument): Score {
  const right = matched(document).filter(
    ([attribution, quote]) => attribution.source.length === 0 || speakerAgrees(attribution, quote),
  ).length;
  return {
    found: right,
    gold: document.gold.attributions.length,
    right,
    predicted: document.quotes.length,
  };
}

function touches(attribution: GoldAttribution, quote: ExtractedQuote): boolean {
  return attribution.content.some((piece) => overlapLength(piece, quote.content) > 0);
}

function marked({ gold }: ScoredDocument): GoldAttribution[] {
  return gold.attributions.filter(({ content }) => {
    const { start, end } = hullOf(content);
    return hasMarks(gold.text.slice(start, end));
  });
}

function markedScore(document: ScoredDocument): Score {
  const wanted = marked(document);
  const predicted = document.quotes.filter(({ segments }) => segments.length > 0);
  return {
    found: wanted.filter((attribution) =>
      document.quotes.some((quote) => touches(attribution, quote)),
    ).length,
    gold: wanted.length,
    right: predicted.filter((quote) =>
      document.gold.attributions.some((attribution) => touches(attribution, quote)),
    ).length,
    predicted: predicted.length,
  };
}

function markedSourceScore(document: ScoredDocument): Score {
  const found = marked(document).filter(
    (attribution) =>
      attribution.source.length > 0 && document.quotes.some((quote) => touches(attribution, quote)),
  );
  const right = found.filter((attribution) =>
    document.quotes.some(
      (quote) => touches(attribution, quote) && speakerAgrees(attribution, quote),
    ),
  ).length;
  return { found: right, gold: found.length, right, predicted: found.length };
}

/** An item is right when it shares at least half its span with an annotated attribution or piece of one. */
function isRight({ gold }: ScoredDocument, quote: ExtractedQuote): boolean {
  return gold.attributions.some(({ content }) =>
    [...content, hullOf(content)].some((span) => intersectionOverUnion(span, quote.content) >= 0.5),
  );
}

function tally(
  documents: readonly ScoredDocument[],
  keyOf: (quote: ExtractedQuote) => string,
): Map<string, { items: number; right: number; exact: number }> {
  const table = new Map<string, { items: number; right: number; exact: number }>();
  for (const document of documents) {
    const exact = new Set(
      document.gold.attributions
        .flatMap(({ content }) => [...content, hullOf(content)])
        .map(({ start, end }) => `${start}-${end}`),
    );
    for (const quote of document.quotes) {
      const key = keyOf(quote);
      const entry = table.get(key) ?? { items: 0, right: 0, exact: 0 };
      entry.items += 1;
      if (isRight(document, quote)) entry.right += 1;
      if (
        piecesOf(document.gold.text, quote).some(({ start, end }) => exact.has(`${start}-${end}`))
      )
        entry.exact += 1;
      table.set(key, entry);
    }
  }
  return table;
}

function confidenceTable(documents: readonly ScoredDocument[]): string {
  const bands = ['0.9 and above', '0.8', '0.7', '0.6', '0.5', 'below 0.5'];
  const bandOf = ({ confidence }: ExtractedQuote): string => {
    if (confidence >= 0.9) return '0.9 and above';
    return confidence < 0.5 ? 'below 0.5' : `0.${Math.floor(confidence * 10 + 1e-9)}`;
  };
  const table = tally(documents, bandOf);
  return [
    'Confidence (right: at least half on an annotated attribution, IoU 0.5)',
    '                   items  right  exact',
    ...bands.flatMap((band) => tallyLine(band.padEnd(18), table.get(band))),
  ].join('\n');
}

function ruleTable(documents: readonly ScoredDocument[]): string {
  const table = tally(documents, ({ rule }) => rule);
  const rules = [...table.keys()].sort(
    (a, b) => (table.get(b)?.items ?? 0) - (table.get(a)?.items ?? 0) || a.localeCompare(b),
  );
  return [
    'Rules',
    `${''.padEnd(40)}items  right  exact`,
    ...rules.flatMap((rule) => tallyLine(rule.padEnd(39), table.get(rule))),
  ].join('\n');
}

function tallyLine(
  label: string,
  entry: { items: number; right: number; exact: number } | undefined,
): string[] {
  if (entry === undefined) return [];
  const share = (count: number): string =>
    `${((100 * count) / entry.items).toFixed(1)}%`.padStart(7);
  return [`${label}${String(entry.items).padStart(6)}${share(entry.right)}${share(entry.exact)}`];
}
