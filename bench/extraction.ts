import { pathToFileURL } from 'node:url';
import { noMetadata } from '../src/plugins/newsdesk/server/src/core/document/source-metadata';
import type { SourceDocument } from '../src/plugins/newsdesk/server/src/core/document/source-document';
import { extractReport } from '../src/plugins/newsdesk/server/src/core/extraction/extract-report';
import { tagWords } from '../src/plugins/newsdesk/server/src/core/extraction/language/tag-words';
import { generatedArticle, hostileTexts } from './generated-article';

/** One size of document: how fast it is read, and how that compares with tagging its words alone. */
export interface ExtractionFigures {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly taggingMilliseconds: number;
  readonly peakMegabytes: number;
}

const sizes = [1_000, 5_000, 20_000, 100_000, 400_000, 1_000_000];

/** Enough repetitions to see past the noise, few enough to end. */
const MILLISECONDS_A_SIZE = 1500;
const MOST_RUNS = 40;
const WARM_UP_RUNS = 10;

function documentOf(text: string): SourceDocument {
  return {
    text,
    mediaType: 'text/plain',
    metadata: noMetadata,
    hints: [],
    media: [],
    conformance: [],
  };
}

/** Processor time since a reading, in milliseconds: unlike the clock it is not moved by other programs. */
function processorTime(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** The median processor time of a few runs, in milliseconds. */
function medianTime(work: () => void): number {
  const times: number[] = [];
  const started = performance.now();
  do {
    const from = process.cpuUsage();
    work();
    times.push(processorTime(from));
  } while (times.length < MOST_RUNS && performance.now() - started < MILLISECONDS_A_SIZE);
  times.sort((a, b) => a - b);
  return times[times.length >> 1] ?? 0;
}

function measure(bytes: number): ExtractionFigures {
  const text = generatedArticle(bytes);
  const document = documentOf(text);
  const milliseconds = medianTime(() => {
    extractReport(document);
  });
  const taggingMilliseconds = medianTime(() => {
    for (const line of linesOf(text)) tagWords(text, line);
  });
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  return { bytes, milliseconds, taggingMilliseconds, peakMegabytes };
}

function linesOf(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line !== '') lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

/** The slope of time over size on logarithmic axes: 1 is linear, 2 quadratic. */
export function growthExponent(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const variance = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return covariance / variance;
}

/** Measures extraction over all sizes; the baseline is measured in the same run, on the same texts. */
export function benchExtraction(): readonly ExtractionFigures[] {
  for (let run = 0; run < WARM_UP_RUNS; run += 1)
    extractReport(documentOf(generatedArticle(20_000)));
  return sizes.map(measure);
}

/** The figures as a printed table with the growth exponent from 5 kB on. */
export function extractionTable(figures: readonly ExtractionFigures[]): string {
  const rows = figures.map(({ bytes, milliseconds, taggingMilliseconds, peakMegabytes }) =>
    [
      `${bytes / 1000} kB`.padStart(9),
      milliseconds.toFixed(1).padStart(10),
      (1000 / milliseconds).toFixed(1).padStart(12),
      taggingMilliseconds.toFixed(1).padStart(12),
      (milliseconds / taggingMilliseconds).toFixed(2).padStart(8),
      peakMegabytes.toFixed(0).padStart(10),
    ].join(''),
  );
  const large = figures.filter(({ bytes }) => bytes >= 5000);
  const exponent = growthExponent(large.map(({ bytes, milliseconds }) => [bytes, milliseconds]));
  return [
    'Extraction of generated articles, in processor time (ratio: against tagging the words of the same text)',
    '     size        ms     documents/s  tagging ms   ratio   peak MB',
    ...rows,
    `growth exponent from 5 kB to 1 MB: ${exponent.toFixed(2)}`,
  ].join('\n');
}

/** One run over each hostile text of a megabyte; the slowest first. */
export function hostileTable(): string {
  const rows = hostileTexts(1_000_000).map(({ name, text }) => {
    const from = process.cpuUsage();
    extractReport(documentOf(text));
    return { name, milliseconds: processorTime(from) };
  });
  rows.sort((a, b) => b.milliseconds - a.milliseconds);
  return [
    'Hostile texts of 1 MB, one run each',
    ...rows.map(
      ({ name, milliseconds }) => `  ${name.padEnd(24)}${milliseconds.toFixed(0).padStart(8)} ms`,
    ),
  ].join('\n');
}

function main(): void {
  console.log(extractionTable(benchExtraction()));
  if (process.argv.includes('--hostile')) console.log(`\n${hostileTable()}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
