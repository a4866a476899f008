import type { SeedService } from '../seed/seed-service';
import { withApplication } from './application';
import { summary } from './import';
import { exitCodes, writeLine, type Streams } from './output';
import { wrongUsage } from './usage';

/** `newsdesk seed`: the seed document as a published report; done once, it stays done. */
export async function seed(args: readonly string[], streams: Streams): Promise<number> {
  if (args.length > 0) throw wrongUsage('seed takes no arguments.');
  const adopted = await withApplication(process.cwd(), (strapi) =>
    strapi.plugin('newsdesk').service<SeedService>('seed').seed(),
  );
  const line =
    adopted === null
      ? 'The configuration names no seed document.'
      : summary('the seed document', adopted);
  await writeLine(streams.stdout, line);
  return exitCodes.ok;
}
