const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' },
      module: { type: 'commonjs' },
    },
  ],
};

const project = (displayName, ...testMatch) => ({
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  transform,
  setupFiles: ['<rootDir>/tests/property-seed.ts'],
  // Built copies of the same packages; they confuse the module map.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/src/plugins/newsdesk/dist/'],
});

/** Unit tests sit beside what they test; whatever boots the application is in tests/. */
export default {
  testTimeout: 120_000,
  projects: [
    project('core', 'src/plugins/newsdesk/server/src/**/*.test.ts', 'eval/**/*.test.ts'),
    project('corpus', 'tests/corpus/**/*.test.ts'),
    project('readers', 'tests/readers/**/*.test.ts'),
    project('formats', 'tests/formats/**/*.test.ts'),
    project('commands', 'tests/commands/**/*.test.ts'),
    project('architecture', 'tests/architecture/**/*.test.ts'),
    project('app', 'tests/app/**/*.test.ts', 'tests/api/**/*.test.ts'),
    project('admin', 'tests/admin/**/*.test.ts'),
    project('site', 'tests/site/**/*.test.ts'),
  ],
};
