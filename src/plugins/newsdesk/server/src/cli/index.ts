import { NewsdeskError } from '../core/errors';
import { check } from './check';
import { extract } from './extract';
import { importFiles } from './import';
import { describe, exitCodes, type Streams } from './output';
import { rebuild } from './rebuild';
import { seed } from './seed';

const usage = `Usage: newsdesk <command> [options]

  extract FILE…      print what is found in each file, as JSON; "-" reads standard input
  extract --jsonl    read {"id", "text", "publishedOn"?} a line, write {"id", "report"} a line
  check FILE…        say what each file breaks of its standard, with its place; --json for
                     programs, --recursive for folders; "-" reads standard input
  import FILE…       import files as draft reports; --recursive takes the files of folders, --again
                     also those that were imported before
  seed               import and publish the seed document, unless that was done before
  rebuild            make every stored public view anew

extract and check need no database. Exit codes: 0 all went well, 1 some input failed, 2 wrong usage.
`;

type Command = (args: readonly string[], streams: Streams) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  extract,
  check,
  import: importFiles,
  seed,
  rebuild,
};

/**
 * The command line.
 * @param args without the program's name
 * @returns the exit code: 0, 1 when some input failed, 2 for wrong usage
 */
export async function run(args: readonly string[], streams: Streams = process): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h') {
    streams.stdout.write(usage);
    return name === undefined ? exitCodes.usage : exitCodes.ok;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    streams.stderr.write(`[command-unknown] There is no command "${name}".\n\n${usage}`);
    return exitCodes.usage;
  }
  try {
    return await command(rest, streams);
  } catch (error) {
    if (!(error instanceof NewsdeskError)) throw error;
    streams.stderr.write(`${describe(error)}\n`);
    return error.code === 'usage-wrong' ? exitCodes.usage : exitCodes.failed;
  }
}
