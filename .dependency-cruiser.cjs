// Who may import whom; the README tells the same in words.
const tests = '(\\.test\\.tsx?$|/testing/|^e2e/)'
const packageNamed = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`

/** Files under `from` may import, of our own code, only what `may` matches. */
const onlyOurs = (name, from, may) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: { path: '^src/', pathNot: may },
})

/** What `to` matches may be imported from `from` alone. */
const onlyFrom = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: [from, tests] },
  to: { path: to },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'everything-is-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'nobody-imports-a-test', severity: 'error', from: { pathNot: tests }, to: { path: tests } },

    // shared: runs anywhere, so nothing of Node's and nothing of the other layers.
    onlyOurs('domain-imports-itself', '^src/shared/domain/', '^src/shared/domain/'),
    onlyOurs('ipc-imports-domain', '^src/shared/ipc/', '^src/shared/'),
    {
      name: 'shared-has-three-packages',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: tests },
      to: { pathNot: ['^src/', packageNamed('zod', 'date-fns', '@noble/hashes')] },
    },
    onlyFrom('date-fns-only-in-shared', '^src/shared/', packageNamed('date-fns')),
    // Everything that may call Node takes its digests from node:crypto.
    onlyFrom('noble-hashes-only-in-shared', '^src/shared/', packageNamed('@noble/hashes')),

    // main: downwards only.
    onlyOurs('store-imports-shared', '^src/main/store/', '^src/(shared|main/store)/'),
    onlyOurs('files-import-shared', '^src/main/files/', '^src/(shared|main/files)/'),
    onlyOurs('vault-imports-store', '^src/main/vault/', '^src/(shared|main/(vault|store))/'),
    onlyOurs('services-import-what-is-below', '^src/main/services/', '^src/(shared|main/(services|store|vault|files))/'),
    onlyOurs('handlers-import-what-is-below', '^src/main/handlers/', '^src/(shared|main/(handlers|services|store|vault|files))/'),
    onlyOurs('ipc-imports-handlers', '^src/main/ipc/', '^src/(shared|main/(ipc|handlers|services))/'),
    onlyOurs('thread-imports-what-is-below', '^src/main/thread/', '^src/(shared|main/(thread|ipc|handlers|services))/'),
    onlyFrom('thread-only-from-its-roots', '^src/main/(thread/|index\\.ts$|vault-thread\\.ts$)', '^src/main/thread/'),
    onlyFrom('sqlite-only-in-store', '^src/main/store/', packageNamed('better-sqlite3')),
    onlyFrom('keychain-only-in-vault', '^src/main/vault/', packageNamed('keytar')),
    onlyFrom('desktop-only-from-its-root', '^src/main/(desktop/|index\\.ts$)', '^src/main/desktop/'),
    onlyFrom('command-line-only-from-a-root', '^src/main/(command-line/|index\\.ts$|cli\\.ts$)', '^src/main/command-line/'),
    onlyFrom('nobody-imports-a-root', '^$', '^src/main/(index|cli|vault-thread)\\.ts$'),

    // Electron: the desktop, its root, the one file that binds the channels, and the preload.
    onlyFrom('electron-in-few-places', '^src/(main/desktop/|main/index\\.ts$|main/ipc/register\\.ts$|preload/)', packageNamed('electron')),
    {
      name: 'command-line-without-electron',
      severity: 'error',
      from: { path: '^src/main/(cli|vault-thread)\\.ts$' },
      to: { path: packageNamed('electron'), reachable: true },
    },

    // preload: names and Electron, because it runs before everything in every window.
    onlyOurs('preload-imports-channel-names', '^src/preload/', '^src/(preload/|shared/ipc/channels\\.ts$)'),
    {
      name: 'preload-has-one-package',
      severity: 'error',
      from: { path: '^src/preload/', pathNot: tests },
      to: { pathNot: ['^src/', packageNamed('electron')] },
    },

    // renderer
    {
      name: 'renderer-is-a-page',
      severity: 'error',
      from: { path: '^src/renderer/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    onlyOurs(
      'components-know-domain-at-most',
      '^src/renderer/(components|lib)/',
      '^src/(renderer/(components|lib|styles)/|shared/(domain/|ipc/shortcuts\\.ts$))',
    ),
    {
      name: 'components-know-domain-types-only',
      severity: 'error',
      from: { path: '^src/renderer/(components|lib)/', pathNot: tests },
      // How a typed text is compared is no knowledge of the field.
      to: { path: '^src/shared/domain/', pathNot: '^src/shared/domain/values/text-key\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    onlyOurs('api-imports-shared', '^src/renderer/api/', '^src/(renderer/api|shared)/'),
    onlyOurs(
      'feature-imports-no-other-feature',
      '^src/renderer/features/([^/]+)/',
      '^src/(renderer/(components|lib|styles|api|features/$1)|shared)/',
    ),
    onlyOurs('app-puts-it-together', '^src/renderer/', '^src/(renderer|shared)/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    // Imports of types count: they are what ties layers together.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
