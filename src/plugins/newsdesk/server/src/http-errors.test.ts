import { describe, expect, it } from '@jest/globals';
import { NewsdeskError, type ErrorCode } from './core/errors';
import { toHttpError } from './http-errors';

const refusal = (code: ErrorCode) =>
  toHttpError(new NewsdeskError(code, 'What to do.', { stage: 'read', details: { bytes: 3 } }));

describe('a refusal over HTTP', () => {
  it.each([
    ['document-empty', 422],
    ['document-too-large', 413],
    ['media-type-unsupported', 415],
    ['usage-wrong', 400],
  ] as const)('says %s with status %i', (code, status) => {
    expect(refusal(code)).toMatchObject({
      status,
      expose: true,
      message: 'What to do.',
      details: { code, stage: 'read', bytes: 3 },
    });
  });

  it('is not spoken of when the fault is ours', () => {
    expect(refusal('configuration-invalid')).toMatchObject({ status: 500, expose: false });
  });
});
