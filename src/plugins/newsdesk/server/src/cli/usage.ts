import { parseArgs } from 'node:util';
import { NewsdeskError } from '../core/errors';

/** A call that cannot be understood: exit code 2. */
export function wrongUsage(message: string): NewsdeskError {
  return new NewsdeskError('usage-wrong', `${message} See: newsdesk --help`, {
    stage: 'configure',
  });
}

/** A command's arguments, told apart. */
export interface Call {
  /** The flags that were given, without their dashes. */
  readonly flags: ReadonlySet<string>;
  readonly files: readonly string[];
}

/**
 * Tells flags from files.
 * @param known the flags the command has
 * @throws NewsdeskError `usage-wrong` for a flag that does not exist
 */
export function parseCall(args: readonly string[], known: readonly string[] = []): Call {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries(known.map((flag) => [flag, { type: 'boolean' as const }])),
      allowPositionals: true,
    });
    return { flags: new Set(Object.keys(values)), files: positionals };
  } catch (error) {
    throw wrongUsage(error instanceof Error ? error.message : String(error));
  }
}
