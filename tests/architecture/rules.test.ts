import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

const root = path.resolve(__dirname, '../..');
const violations = path.join(__dirname, 'violations');

const cruiseResult = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
  }),
});

function cruise() {
  const { stdout } = spawnSync(
    path.join(root, 'node_modules/.bin/depcruise'),
    ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src'],
    { cwd: violations, encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 },
  );
  return cruiseResult.parse(JSON.parse(stdout)).summary;
}

describe('architecture rules', () => {
  const { violations: found, ruleSetUsed } = cruise();
  const rules = ruleSetUsed.forbidden.map(({ name }) => name);

  it.each(rules)('%s fires on the sample that breaks it', (rule) => {
    const samples = found.filter((violation) => violation.rule.name === rule);

    expect(samples.map(({ from }) => path.basename(from, '.ts'))).toContain(rule);
  });
});
