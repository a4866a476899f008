import { describe, expect, it } from '@jest/globals';
import { completeConfig, config, resolveConfig } from './config';

describe('the configuration', () => {
  it('is complete when nothing is written', () => {
    expect(resolveConfig({})).toMatchObject({
      sourceFiles: 'private/source-documents',
      alteredQuotes: 'block',
      seedDocument: 'database/seeds/news-report.txt',
      publicRead: true,
      limits: { documentBytes: 20_000_000, textCharacters: 2_000_000 },
    });
  });

  it('takes one limit and keeps the others', () => {
    expect(resolveConfig({ limits: { documentBytes: 5 } }).limits).toMatchObject({
      documentBytes: 5,
      textCharacters: 2_000_000,
    });
  });

  it.each([
    ['an unknown key', { alteredQuote: 'warn' }, 'alteredQuote'],
    ['a value that is none', { alteredQuotes: 'allow' }, 'alteredQuotes'],
    ['a limit of nothing', { limits: { documentBytes: 0 } }, 'limits.documentBytes'],
    ['no object at all', 'block', 'expected object'],
  ])('is refused with %s, and says where', (_name, input, place) => {
    const validate = () => {
      config.validator(input);
    };

    expect(validate).toThrow(expect.objectContaining({ code: 'configuration-invalid' }));
    expect(validate).toThrow(place);
  });
});

describe('the folder of original files', () => {
  const completed = (sourceFiles: string) => () => {
    const values = new Map<string, unknown>([['plugin::newsdesk', { sourceFiles }]]);
    completeConfig({
      config: {
        get: (key: string) => values.get(key),
        set: (key: string, value: unknown) => values.set(key, value),
      },
      dirs: { app: { root: '/newsroom' }, static: { public: '/newsroom/public' } },
    } as never);
  };

  it.each(['public', 'public/uploads', '/newsroom/public/x', 'private/../public/files'])(
    'is refused inside the served one: %s',
    (folder) => {
      expect(completed(folder)).toThrow(expect.objectContaining({ code: 'configuration-invalid' }));
    },
  );

  it.each(['private', '/srv/files', 'publications'])('may be %s', (folder) => {
    expect(completed(folder)).not.toThrow();
  });
});
