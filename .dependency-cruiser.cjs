// The house rules of ARCHITECTURE.md, as errors. Type imports count (`tsPreCompilationDeps`), except where a rule
// says that types are exactly what may be taken.

const tests = '\\.test\\.tsx?$'
const adapters = ['catalogue', 'store', 'workbook', 'documents']

/** `from` may import from its own folder, from the folders of `to`, and nothing else of ours. */
const mayImportOnly = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: { path: '^(electron|renderer|shared|test|resources)/', pathNot: [from, ...to] },
})

/** Only the owner imports the library. */
const ownedBy = (name, owners, libraries) => ({
  name,
  comment: `One owner for each library: ${libraries.join(', ')} belong to ${owners.join(', ')}.`,
  severity: 'error',
  from: { path: '^(electron|renderer|shared)/', pathNot: [...owners, tests] },
  to: { path: libraries.map((library) => `(^|/)node_modules/${library}/`) },
})

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Files that import each other in a circle cannot be understood one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere hides what it would break.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['\\?', '^virtual:'] },
    },

    // What each room may take.
    mayImportOnly('domain-only-itself', '^shared/domain/', [], 'The rules of the domain know nothing but themselves.'),
    {
      name: 'domain-is-pure',
      comment: 'No Node, no DOM library, no zod: the domain is plain TypeScript.',
      severity: 'error',
      from: { path: '^shared/domain/', pathNot: tests },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'] },
    },
    mayImportOnly('contract-on-domain', '^shared/contract/', ['^shared/domain/'], 'The contract speaks of the domain.'),
    {
      name: 'contract-schemas-only',
      comment: 'The contract needs a schema library and oRPC’s contract, nothing else.',
      severity: 'error',
      from: { path: '^shared/contract/', pathNot: tests },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'],
        pathNot: ['node_modules/zod/', 'node_modules/@orpc/contract/'],
      },
    },
    mayImportOnly(
      'charts-on-domain',
      '^shared/charts/',
      ['^shared/domain/'],
      'Chart options are built from the domain.',
    ),
    mayImportOnly('page-on-shared', '^renderer/', ['^shared/'], 'The page knows the contract, never the backend.'),
    {
      name: 'features-apart',
      comment: 'A feature never imports another; what they share lies in ui or lib.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    mayImportOnly(
      'features-below-app',
      '^renderer/features/',
      ['^renderer/(ui|lib)/', '^shared/'],
      'Features are mounted by the app and know nothing of it.',
    ),
    mayImportOnly(
      'ui-on-domain',
      '^renderer/ui/',
      ['^shared/domain/', '^shared/charts/'],
      'Plain tables, fields, charts.',
    ),
    mayImportOnly('lib-on-shared', '^renderer/lib/', ['^shared/'], 'Client, cache and formats know no screen.'),
    {
      name: 'adapters-apart',
      comment: 'Adapters meet in use cases, never each other.',
      severity: 'error',
      from: { path: `^electron/(${adapters.join('|')})/`, pathNot: tests },
      to: { path: `^electron/(${adapters.join('|')})/`, pathNot: '^electron/$1/' },
    },
    ...adapters.map((adapter) =>
      mayImportOnly(
        `${adapter}-on-domain`,
        `^electron/${adapter}/`,
        adapterReach(adapter),
        'An adapter serves the domain.',
      ),
    ),
    mayImportOnly(
      'usecases-on-adapters',
      '^electron/usecases/',
      [`^electron/(${adapters.join('|')})/`, '^shared/'],
      'A use case gets its adapters passed in and knows no door.',
    ),
    {
      name: 'usecases-adapter-types-only',
      comment: 'Use cases take the types of adapters; the composition root passes in the adapters themselves.',
      severity: 'error',
      from: { path: '^electron/usecases/', pathNot: tests },
      to: { path: `^electron/(${adapters.join('|')})/`, dependencyTypesNot: ['type-only'] },
    },
    mayImportOnly(
      'backend-below-doors',
      '^electron/backend/',
      [`^electron/(usecases|${adapters.join('|')})/`, '^shared/'],
      'The composition root knows no door.',
    ),
    mayImportOnly(
      'web-on-backend',
      '^electron/web/',
      ['^electron/backend/', ...wiring(), '^shared/'],
      'One of three doors.',
    ),
    mayImportOnly(
      'cli-on-backend',
      '^electron/cli/',
      ['^electron/backend/', '^electron/usecases/', ...wiring(), '^shared/'],
      'One of three doors.',
    ),
    mayImportOnly(
      'main-apart',
      '^electron/main/',
      ['^shared/contract/', '^electron/web/page-files\\.ts$'],
      'The shell starts the backend as a process and imports none of it; it serves the same page files as the web host.',
    ),
    {
      name: 'main-contract-types-only',
      comment: 'What main and the backend say to each other is types; no schema runs in the shell.',
      severity: 'error',
      from: { path: '^electron/main/', pathNot: tests },
      to: { path: '^shared/', dependencyTypesNot: ['type-only'] },
    },
    mayImportOnly('preload-alone', '^electron/preload/', [], 'The preload is one file that knows nothing of ours.'),
    mayImportOnly('launch-alone', '^electron/launch/', [], 'Set-up runs before anything of ours can.'),
    {
      name: 'launch-without-packages',
      comment: 'Set-up runs on a fresh clone, where no package is installed.',
      severity: 'error',
      from: { path: '^electron/launch/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-tests-in-the-app',
      comment: 'The app never imports its tests.',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: tests },
      to: { path: ['^test/', tests] },
    },

    // One owner for each library.
    ownedBy('store-owns-sqlite', ['^electron/store/'], ['better-sqlite3', '@types/better-sqlite3', 'kysely']),
    ownedBy(
      'workbook-owns-excel',
      ['^electron/workbook/'],
      ['exceljs', '@e965/xlsx', 'yauzl', '@types/yauzl', 'mammoth'],
    ),
    ownedBy('documents-own-pdf', ['^electron/documents/'], ['pdfmake', '@types/pdfmake', 'docx', '@cantoo/pdf-lib']),
    ownedBy('documents-own-mail', ['^electron/documents/'], ['nodemailer', '@types/nodemailer', 'ical-generator']),
    ownedBy('shell-owns-electron', ['^electron/main/', '^electron/preload/'], ['electron']),
    ownedBy('doors-own-orpc', ['^shared/contract/', '^electron/(backend|web|cli)/', '^renderer/lib/'], ['@orpc/[^/]+']),
    ownedBy('charts-own-echarts', ['^renderer/ui/', '^electron/documents/', '^shared/charts/'], ['echarts']),
    ownedBy(
      'page-owns-interface',
      ['^renderer/'],
      [
        '@mantine/[^/]+',
        'zustand',
        'react',
        'react-dom',
        'react-router',
        '@tanstack/[^/]+',
        '@tabler/[^/]+',
        'pdfjs-dist',
        '@tiptap/[^/]+',
      ],
    ),
    {
      name: 'charts-take-echarts-types',
      comment: 'Options are plain data; who draws them brings the library.',
      severity: 'error',
      from: { path: '^shared/charts/', pathNot: tests },
      to: { path: 'node_modules/echarts/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|shots|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}

/** What an adapter may take besides itself. */
function adapterReach(adapter) {
  if (adapter === 'documents') return ['^shared/(domain|charts)/']
  // A plan has one schema, whether a file, the store or the wire brings it: the catalogue checks files with the contract's.
  if (adapter === 'catalogue') return ['^shared/(domain|contract)/']
  return ['^shared/domain/']
}

/** What a door hands to the composition root (how readers are started, with which limits) and gets from it (refusals). */
function wiring() {
  return ['^electron/workbook/(node-reader|reader-port|read-limits)\\.ts$', '^electron/store/store\\.ts$']
}
