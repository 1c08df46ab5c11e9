// The arrows between rooms, as the table in ARCHITECTURE.md. Tests may look anywhere; code may not.
const code = '(?<!\\.test)\\.tsx?$'
const notTests = '\\.test\\.tsx?$|/testing/|/fixtures/|/dev/'

const stages = 'collect|recognise|look|fetch|print|extract|archive|notify|pay|forward'

/** `from` may import only what is under `may` (and itself, where that is listed). */
const room = (name, from, may) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: notTests },
  to: { path: '^(contract|formats|reader|browser|server|web|cli|e2e|bench|training|scripts)/', pathNot: may },
})

module.exports = {
  forbidden: [
    room('contract-knows-nothing-of-ours', '^contract/', ['^contract/']),
    room('formats-know-nothing-of-ours', '^formats/', ['^formats/']),
    room('reader-knows-only-formats', '^reader/', ['^reader/', '^formats/']),
    room('browser-knows-only-formats', '^browser/', ['^browser/', '^formats/']),
    room('platform-knows-nothing-of-ours', '^server/src/platform/(?!children|browser-child)', [
      '^server/src/platform/',
    ]),
    // It carries what the reader says, so it knows the shape of a rendition.
    room('children-know-the-frames', '^server/src/platform/(children|browser-child)', [
      '^server/src/platform/',
      '^formats/',
    ]),
    room('records-stand-on-platform', '^server/src/records/', [
      '^server/src/(records|platform)/',
      '^(contract|formats)/',
    ]),
    room('a-connector-knows-only-its-kit', '^server/src/connectors/([^/]+)/', [
      '^server/src/connectors/($1|kit)/',
      '^server/src/platform/',
      '^(contract|formats)/',
    ]),
    room('pipeline-stands-on-records', '^server/src/pipeline/', [
      '^server/src/(pipeline|records|platform)/',
      '^server/src/connectors/kit/',
      '^(contract|formats)/',
    ]),
    {
      name: 'a-stage-knows-no-other-stage',
      severity: 'error',
      from: { path: `^server/src/pipeline/(${stages})/`, pathNot: notTests },
      to: { path: `^server/src/pipeline/((${stages})/|river\\.ts)`, pathNot: '^server/src/pipeline/$1/' },
    },
    {
      name: 'what-stages-share-knows-no-stage',
      severity: 'error',
      from: { path: '^server/src/pipeline/', pathNot: `^server/src/pipeline/((${stages})/|river\\.ts)|${notTests}` },
      to: { path: `^server/src/pipeline/((${stages})/|river\\.ts)` },
    },
    room('api-is-handed-the-rest', '^server/src/api/', [
      '^server/src/(api|records|platform)/',
      '^server/src/(pipeline/stage|connectors/kit/[^/]+)\\.ts$',
      '^(contract|formats)/',
    ]),
    room('worker-is-handed-the-rest', '^server/src/worker/', [
      '^server/src/(worker|records|platform)/',
      '^server/src/(pipeline/stage|connectors/kit/[^/]+)\\.ts$',
      '^(contract|formats)/',
    ]),
    room('the-server-never-opens-a-hostile-file', '^server/', ['^(server|contract|formats)/']),
    {
      // Its parser meets hostile XML: only the reader, a child that can be killed, runs it.
      name: 'the-server-never-parses-an-e-invoice',
      severity: 'error',
      from: { path: '^server/', pathNot: notTests },
      to: { path: '^formats/src/einvoice/(read-|ubl|cii|xml-|embedded-)' },
    },
    room('web-knows-only-the-contract', '^web/', ['^(web|contract|formats)/']),
    room('cli-knows-only-the-contract', '^cli/', ['^(cli|contract|formats)/']),
    {
      name: 'only-main-and-admin-compose',
      severity: 'error',
      from: { pathNot: `^server/src/(main\\.ts|compose-api\\.ts|admin/)|${notTests}` },
      to: { path: '^server/src/compose\\.ts$' },
    },
    { name: 'no-circles', severity: 'error', from: { path: code }, to: { circular: true } },
    {
      name: 'everything-is-found',
      severity: 'error',
      from: { path: code },
      to: { couldNotResolve: true, pathNot: '^vite/client$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|data|data-demo)/' },
    // Type-only imports are arrows too: that is where circles start.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
