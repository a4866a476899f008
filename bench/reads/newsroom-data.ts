import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { generatedArticle } from '../generated-article';
import { startServer } from './servers';

const root = path.resolve(__dirname, '../..');
const templates = 20;
const entry = z.object({ id: z.number() });

/** A newsroom with generated reports, and copies of it for those it is compared with. */
export interface NewsroomData {
  readonly ours: string;
  readonly stock: string;
  readonly jsonColumn: string;
}

const run = (script: string, ...args: readonly string[]): void => {
  execFileSync(process.execPath, [path.join(root, 'bench/reads', script), ...args], {
    stdio: 'inherit',
  });
};

const sentence = (number: number): string =>
  generatedArticle(2_000 + number).split('\n\n')[6 + (number % 5)] ?? '';

/** A report of about eight kilobytes, its speaker a person. */
const report = (number: number, speaker: number) => {
  const about = (kind: string, place: number) => {
    const text = sentence(number + place);
    const start = place * 200;
    return {
      text,
      claimKey: `${kind}-${number}-${place}`,
      confidence: 0.9,
      origin: 'extracted',
      evidence: {
        start,
        end: start + text.length,
        exact: text,
        prefix: 'before ',
        suffix: ' after',
      },
    };
  };
  return {
    headline: `Harbour report ${number}`,
    slug: `harbour-${number}`,
    standfirst: sentence(number),
    byline: 'By Ingrid Vale',
    pubStatus: 'usable',
    language: 'en',
    dateline: { place: 'NORVIK', date: '2026-03-02' },
    body: Array.from({ length: 12 }, (_, place) => ({
      type: 'paragraph',
      children: [{ type: 'text', text: sentence(number + place) }],
    })),
    keyPoints: Array.from({ length: 4 }, (_, place) => about('k', place)),
    quotes: Array.from({ length: 5 }, (_, place) => ({
      ...about('q', place),
      kind: 'indirect',
      speakerName: `Ada Ravn ${number}`,
      speakerKind: 'person',
      speaker,
      cue: 'said',
      segments: [],
    })),
    statistics: Array.from({ length: 5 }, (_, place) => {
      const { text, ...rest } = about('s', place);
      return {
        ...rest,
        label: 'Sailings',
        value: place * 10,
        qualifier: 'exact',
        printed: text,
        otherMentions: [],
      };
    }),
    people: [speaker],
  };
};

/** Makes it, unless it is there from an earlier run. */
export async function newsroomData(
  folder: string,
  reports: number,
  environment: Readonly<Record<string, string>>,
): Promise<NewsroomData> {
  const data = {
    ours: path.join(folder, `newsroom-${reports}.db`),
    stock: path.join(folder, `stock-${reports}.db`),
    jsonColumn: path.join(folder, `json-${reports}.db`),
  };
  if (existsSync(data.jsonColumn)) return data;
  mkdirSync(folder, { recursive: true });
  const start = () =>
    startServer('reads/instance.mjs', [root, path.join(root, 'dist')], {
      ...environment,
      DATABASE_FILENAME: data.ours,
    });

  const first = await start();
  for (let number = 0; number < templates; number += 1) {
    const person = await first.call('create', {
      uid: 'api::person.person',
      data: { name: `Ada Ravn ${number}` },
    });
    await first.call('create', {
      uid: 'api::news-report.news-report',
      data: report(number, entry.parse(person).id),
      status: 'published',
    });
  }
  await first.call('settle', {});
  await first.stop();

  run('multiply.mjs', data.ours, String(reports));
  // Stored views are made at the start, as after any bulk change.
  const second = await start();
  await second.call('settle', {});
  await second.stop();

  run('checkpoint.mjs', data.ours);
  copyFileSync(data.ours, data.stock);
  run('json-column.mjs', data.ours, data.jsonColumn);
  return data;
}
