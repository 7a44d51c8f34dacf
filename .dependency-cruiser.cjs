/** The arrows of docs/architecture.md as rules that run. Each row: what a folder may import from src, from npm, and whether from Node. */

const REACT = [
  '^react$',
  '^react-dom$',
  '^react-router$',
  '^react-hook-form$',
  '^@hookform/',
  '^@tanstack/',
  '^antd$',
  '^@ant-design/',
  '^zustand$',
  '^zod$',
  '^dayjs$',
  '^react-hotkeys-hook$',
  '^cmdk$',
  '^echarts$',
  '^@fontsource/',
  '^nzh$',
]

/** @typedef {{ name: string, from: string, except?: string, may: string[], npm?: string[], node?: boolean | string[] }} Row */

/** @type {Row[]} */
const ARROWS = [
  { name: 'domain', from: '^src/domain/', may: ['^src/domain/'] },
  { name: 'contract', from: '^src/contract/', may: ['^src/contract/', '^src/domain/'], npm: ['^zod$'] },
  {
    name: 'store',
    from: '^src/main/store/',
    except: '^src/main/store/database\\.ts$',
    may: ['^src/main/store/', '^src/domain/'],
    npm: ['^kysely$'],
    node: true,
  },
  {
    name: 'database',
    from: '^src/main/store/database\\.ts$',
    may: ['^src/main/store/', '^src/domain/'],
    npm: ['^kysely$', '^better-sqlite3$', '^@types/better-sqlite3$'],
    node: true,
  },
  {
    name: 'documents',
    from: '^src/main/documents/',
    may: ['^src/main/documents/', '^src/domain/'],
    npm: [
      '^docx$',
      '^docxtemplater$',
      '^fflate$',
      '^image-size$',
      '^jsbarcode$',
      '^pizzip$',
      '^uqr$',
      '^write-excel-file$',
    ],
  },
  {
    name: 'services',
    from: '^src/main/services/',
    may: [
      '^src/main/services/',
      '^src/domain/',
      '^src/main/store/',
      '^src/main/documents/',
      '^src/contract/',
      '^src/main/host\\.ts$',
      '^src/main/workers/(roster-reading|reading-protocol|document-writing|writing-protocol)\\.ts$',
    ],
    npm: ['^zod$', '^kysely$', '^pinyin-pro$', '^nzh$'],
    node: ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'child_process'],
  },
  {
    name: 'workers',
    from: '^src/main/workers/',
    may: ['^src/main/workers/', '^src/domain/', '^src/main/documents/'],
    npm: ['^@e965/xlsx$'],
    node: true,
  },
  { name: 'host-port', from: '^src/main/host\\.ts$', may: ['^src/domain/'] },
  {
    name: 'application',
    from: '^src/main/(app|dispatch|handlers|heartbeat|version)\\.ts$',
    may: [
      '^src/main/(app|dispatch|handlers|heartbeat|version|host)\\.ts$',
      '^src/main/(services|store|demo)/',
      '^src/contract/',
      '^src/domain/',
    ],
    npm: ['^zod$', '^kysely$'],
    node: true,
  },
  {
    name: 'demo',
    from: '^src/main/demo/',
    may: [
      '^src/main/demo/',
      '^src/main/dispatch\\.ts$',
      '^src/main/host\\.ts$',
      '^src/contract/',
      '^src/domain/',
    ],
    node: true,
  },
  {
    name: 'hosts',
    from: '^src/main/hosts/[^/]+\\.ts$',
    may: ['^src/main/hosts/[^/]+\\.ts$', '^src/main/host\\.ts$', '^src/domain/(disk-)?failure\\.ts$'],
    npm: ['^electron-log$'],
    node: true,
  },
  {
    name: 'host-loopback',
    from: '^src/main/hosts/loopback/',
    may: [
      '^src/main/hosts/loopback/',
      '^src/main/hosts/[^/]+\\.ts$',
      '^src/main/(app|host)\\.ts$',
      '^src/contract/',
      '^src/domain/(disk-)?failure\\.ts$',
    ],
    node: true,
  },
  {
    name: 'host-electron',
    from: '^src/main/hosts/electron/',
    may: [
      '^src/main/hosts/electron/',
      '^src/main/hosts/[^/]+\\.ts$',
      '^src/main/(app|host)\\.ts$',
      '^src/contract/',
      '^src/domain/(disk-)?failure\\.ts$',
    ],
    npm: ['^electron$'],
    node: true,
  },
  {
    name: 'entry-loopback',
    from: '^src/main/loopback\\.ts$',
    may: [
      '^src/main/hosts/loopback/',
      '^src/main/hosts/[^/]+\\.ts$',
      '^src/main/app\\.ts$',
      '^src/domain/(disk-)?failure\\.ts$',
    ],
    node: true,
  },
  {
    name: 'entry-electron',
    from: '^src/main/electron\\.ts$',
    may: [
      '^src/main/hosts/electron/',
      '^src/main/hosts/[^/]+\\.ts$',
      '^src/main/app\\.ts$',
      '^src/domain/(disk-)?failure\\.ts$',
    ],
    npm: ['^electron$'],
    node: true,
  },
  { name: 'preload', from: '^src/preload/', may: ['^src/preload/', '^src/contract/'], npm: ['^electron$'] },
  {
    name: 'renderer',
    from: '^src/renderer/',
    may: ['^src/renderer/', '^src/contract/', '^src/domain/'],
    npm: REACT,
  },
]

const NPM_TYPES = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown']

/** A package's name as it appears in a resolved path. @param {string} pattern */
const inModules = (pattern) => `node_modules/${pattern.replace(/^\^/, '').replace(/\$$/, '/')}`

/** @param {Row} row */
const rulesOf = ({ name, from, except, may, npm = [], node = false }) => {
  const source = { path: from, pathNot: ['\\.test\\.tsx?$', ...(except === undefined ? [] : [except])] }
  return [
    {
      name: `${name}-imports`,
      comment: `${name} may import only what architecture.md allows`,
      severity: 'error',
      from: source,
      to: { path: '^(src|tests|scripts)/', pathNot: may },
    },
    {
      name: `${name}-packages`,
      severity: 'error',
      from: source,
      to: { dependencyTypes: NPM_TYPES, pathNot: npm.map(inModules) },
    },
    ...(node === true
      ? []
      : [
          {
            name: `${name}-node`,
            severity: 'error',
            from: source,
            to: {
              dependencyTypes: ['core'],
              ...(node === false ? {} : { path: `^(node:)?(${node.join('|')})(/|$)` }),
            },
          },
        ]),
  ]
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...ARROWS.flatMap(rulesOf),
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      to: { couldNotResolve: true },
    },
    {
      name: 'known-layer',
      comment: 'a file outside every row of the table would be free to import anything',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.test\\.tsx?$', ...ARROWS.map(({ from }) => from)] },
      to: {},
    },
    {
      name: 'loopback-without-electron',
      severity: 'error',
      from: { path: '^src/main/loopback\\.ts$' },
      to: { path: '(^|/)node_modules/electron/|^src/main/hosts/electron/|^electron$', reachable: true },
    },
    {
      name: 'contract-types-in-services',
      comment: 'services know the shapes of questions, not the schemas that check them',
      severity: 'error',
      from: { path: '^src/main/services/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'screens-apart',
      severity: 'error',
      from: { path: '^src/renderer/screens/([^/]+)/' },
      to: { path: '^src/renderer/screens/', pathNot: '^src/renderer/screens/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
