import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const pureGlobals = ['process', 'Buffer', 'fetch', 'console', 'setTimeout', 'require'].map(
  (name) => ({
    name,
    message: 'The core is pure: data in, data out. Do this in a service and pass the result in.',
  }),
);

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      'build/',
      'coverage/',
      'data/',
      'private/',
      'public/',
      'types/generated/',
      'tests/architecture/violations/',
      '.strapi/',
      '.cache/',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'no-restricted-globals': [
        'error',
        {
          name: 'strapi',
          message: 'Take strapi as the factory’s argument: the global outlives a second boot.',
        },
      ],
      // Numbers read well inside sentences; everything else must be turned into text on purpose.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['src/plugins/newsdesk/server/src/core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...pureGlobals],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The core is deterministic.' },
        { object: 'Date', property: 'now', message: 'The clock is an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The clock is an argument.',
        },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        require: 'readonly',
        module: 'writable',
      },
    },
  },
);
