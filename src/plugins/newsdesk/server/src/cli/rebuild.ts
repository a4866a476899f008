import type { ReadModel } from '../delivery/read-model';
import { withApplication } from './application';
import { exitCodes, writeLine, type Streams } from './output';
import { wrongUsage } from './usage';

/** `newsdesk rebuild`: makes every stored public view anew, and every stored answer untrue. */
export async function rebuild(args: readonly string[], streams: Streams): Promise<number> {
  if (args.length > 0) throw wrongUsage('rebuild takes no arguments.');
  const made = await withApplication(process.cwd(), (strapi) =>
    strapi
      .plugin('newsdesk')
      .service<ReadModel>('readModel')
      .rebuild((done, all) => {
        if (streams.stderr.isTTY === true) streams.stderr.write(`\r${done} of ${all}`);
      }),
  );
  if (streams.stderr.isTTY === true) streams.stderr.write('\n');
  await writeLine(streams.stdout, `${made} reports rebuilt`);
  return exitCodes.ok;
}
