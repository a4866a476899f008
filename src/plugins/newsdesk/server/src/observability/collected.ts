import type { Core } from '@strapi/strapi';
import { Counter, Gauge } from 'prom-client';
import type { CacheReport } from '../cache/register';
import type { ReadModel } from '../delivery/read-model';
import { storedReports } from '../delivery/read-model-tables';
import { uids } from '../model/uids';
import type { Metrics } from './metrics';

/** Metrics that are looked up when somebody asks: the cache's own counters, and the read model's state. */
export const collect = (strapi: Core.Strapi, { registry }: Metrics): void => {
  const cache = () => strapi.plugin('newsdesk').service<CacheReport>('cache');
  const views = () => strapi.plugin('newsdesk').service<ReadModel>('readModel');
  const registers = [registry];

  new Counter({
    name: 'newsdesk_cache_reads_total',
    help: 'Reads that may be stored, by where their answer came from.',
    labelNames: ['from'],
    registers,
    collect() {
      const counters = cache().counters();
      this.reset();
      this.inc({ from: 'front' }, counters.frontHits);
      this.inc({ from: 'memory' }, counters.memoryHits);
      this.inc({ from: 'redis' }, counters.sharedHits);
      this.inc({ from: 'equal-request' }, counters.joined);
      this.inc({ from: 'made-anew' }, counters.misses);
    },
  });
  const events = [
    ['not_modified', 'unchanged', 'Answers that the caller already had (304).'],
    ['stored', 'stored', 'Answers stored.'],
    ['overtaken', 'overtaken', 'Answers not stored: something changed while they were made.'],
    ['changes', 'changes', 'Commits of this instance that made stored answers untrue.'],
    ['redis_failures', 'sharedFailures', 'Failures of the store that instances share.'],
  ] as const;
  for (const [name, counter, help] of events) {
    new Counter({
      name: `newsdesk_cache_${name}_total`,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(cache().counters()[counter]);
      },
    });
  }
  for (const unit of ['answers', 'bytes'] as const) {
    new Gauge({
      name: `newsdesk_cache_memory_${unit}`,
      help: `Stored answers in memory, in ${unit}.`,
      registers,
      collect() {
        this.set(cache().size()[unit]);
      },
    });
  }

  new Gauge({
    name: 'newsdesk_read_model_lag_seconds',
    help: 'How long the oldest published change waits to be stored by this instance.',
    registers,
    collect() {
      this.set(views().lag() / 1_000);
    },
  });
  new Gauge({
    name: 'newsdesk_read_model_missing_reports',
    help: 'Published reports without a stored view, on all instances; they are served slower.',
    registers,
    async collect() {
      const [published, stored] = await Promise.all([
        strapi.db.query(uids.report).count({ where: { publishedAt: { $notNull: true } } }),
        strapi.db.query(storedReports).count(),
      ]);
      this.set(Math.max(0, published - stored));
    },
  });
};
