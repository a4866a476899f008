import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe } from '@jest/globals';

/** IPTC's schemas, examples and conformance suites, beside the project; they are not part of it. */
export const iptcFolder =
  process.env['NEWSDESK_IPTC'] ?? resolve(__dirname, '../../../shared/iptc');

export const hasIptc = existsSync(join(iptcFolder, 'ninjs/specification/ninjs-schema_3.1.json'));

if (!hasIptc) {
  process.stderr.write(
    `Skipped: IPTC's schemas are not in ${iptcFolder}. Set NEWSDESK_IPTC to the folder they are in.\n`,
  );
}

/** A suite that needs IPTC's files; shown as skipped where they are not there. */
export const describeWithIptc = hasIptc ? describe : describe.skip;
