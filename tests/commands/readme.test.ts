import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { errorCodes } from '../../src/plugins/newsdesk/server/src/core/errors';

const readme = readFileSync(path.resolve(__dirname, '../../README.md'), 'utf8');

describe('the README', () => {
  it.each(errorCodes)('says when %s is answered', (code) => {
    expect(readme).toContain(`\`${code}\``);
  });
});
