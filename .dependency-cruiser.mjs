const plugin = '^src/plugins/newsdesk/server/src';
const core = `${plugin}/core`;

/** The architecture as checks; each rule says where the code should go instead. */
export default {
  forbidden: [
    {
      name: 'core-is-pure',
      comment:
        'The core takes data and returns data. Reading files, Strapi and the network belong in a service, which passes the result in.',
      severity: 'error',
      from: { path: core, pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-knows-no-strapi',
      comment:
        'Strapi is an adapter around the core. Put the code in a service by its domain noun.',
      severity: 'error',
      from: { path: core },
      to: { path: 'node_modules/@strapi/' },
    },
    {
      name: 'core-knows-nothing-outside',
      comment:
        'Data flows one way, out of the core. Move what the core needs into it, or pass it in.',
      severity: 'error',
      from: { path: core },
      to: { path: '^(src|config|scripts|tests)/', pathNot: core },
    },
    {
      name: 'reading-knows-no-extraction',
      comment: 'A reader yields a source document; what it means is found out to its right.',
      severity: 'error',
      from: { path: `${core}/document` },
      to: { path: `${core}/extraction` },
    },
    {
      name: 'extraction-knows-no-format',
      comment:
        'The extractor sees text and hints, never a format. Put what it lacks on SourceDocument.',
      severity: 'error',
      from: { path: `${core}/extraction`, pathNot: '\\.test\\.ts$' },
      to: { path: `${core}/document/`, pathNot: `${core}/document/source-[a-z-]+\\.ts$` },
    },
    {
      name: 'plugin-knows-no-host',
      comment: 'The plugin runs in any Strapi project: address the model by uid, not by import.',
      severity: 'error',
      from: { path: '^src/plugins/' },
      to: { path: '^(src/(api|components|configuration|index)|config)' },
    },
    {
      name: 'host-knows-no-insides',
      comment: 'The application uses the plugin through its services, as another newsroom would.',
      severity: 'error',
      from: { path: '^(src/(api|configuration|index)|config)' },
      to: { path: '^src/plugins/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thing, or share a third: make that file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'tests-stay-outside',
      comment: 'Code that ships does not import tests. Move what both need into the source.',
      severity: 'error',
      from: { path: '^(src|config|scripts)/', pathNot: '\\.test\\.ts$' },
      to: { path: '(^tests/|\\.test\\.ts$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|\\.d\\.ts$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
