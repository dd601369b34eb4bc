import { posix } from 'node:path'

/** What a layer may take from others, beside itself: values and types, or types alone. */
interface Allowance {
  readonly takes: readonly string[]
  readonly typesOf?: readonly string[]
}

/** The dependency order of `src`. A path not listed for a layer is closed to it. */
const layers: Readonly<Record<string, Allowance>> = {
  'src/domain': { takes: ['db/reference'] },
  'src/exchange': { takes: ['src/domain', 'db/reference'] },
  'src/app': { takes: ['src/domain', 'src/exchange'] },
  // The made-up people are made from the stories, and go in through the import like anybody's.
  'src/app/demo': { takes: ['src/app', 'src/domain', 'src/exchange', 'db/stories'] },
  'src/store': {
    takes: ['src/domain', 'db/reference', 'db/migrations'],
    typesOf: ['src/app', 'src/exchange'],
  },
  // Ways out of the house: they carry what the application hands them, and know neither database nor pages.
  'src/send': { takes: ['src/domain'], typesOf: ['src/app'] },
  // What runs by itself: it calls the application as pages and commands do.
  'src/jobs': { takes: ['src/app', 'src/domain'] },
  'src/report': { takes: ['src/app', 'src/domain'] },
  'src/web': { takes: ['src/app', 'src/domain', 'src/report'] },
  'src/cli': {
    takes: ['src/app', 'src/domain', 'src/exchange', 'src/report', 'bench'],
    typesOf: ['src/jobs'],
  },
  'db/stories': { takes: ['src/domain', 'db/reference'] },
  'db/migrations': { takes: [] },
}

/** What a store throws where its port says so: errors of the port's own, taken as values. */
const errorsOfPorts = ['CannotBeDone']

/** The only files that may build everything: each stands at the top of `src`. */
const topFiles = [
  'src/cli.ts',
  'src/doctor-checks.ts',
  'src/serve.ts',
  'src/site.ts',
  'src/wiring-recording.ts',
  'src/wiring-demo.ts',
  'src/wiring-jobs.ts',
  'src/wiring-timetable.ts',
  'src/wiring.ts',
  'src/wiring-commands.ts',
]
/** Small files at the top of `src` that stand alone. */
const standsAlone: Readonly<Record<string, readonly string[]>> = {
  'src/config.ts': [],
  'src/today.ts': ['src/domain'],
}

/** Packages that belong to one layer: outside it nobody may know that they are used. */
const packagesOf: Readonly<Record<string, readonly string[]>> = {
  kysely: ['src/store', 'db/migrations'],
  pg: ['src/store'],
  '@electric-sql/pglite': ['src/store'],
  fastify: ['src/web'],
  nunjucks: ['src/web'],
  commander: ['src/cli', 'src/cli.ts'],
  nodemailer: ['src/send'],
  'ical.js': ['src/send'],
  'notifications-node-client': ['src/send'],
}
const packagesOfDomain = ['temporal-polyfill']

export interface Import {
  readonly specifier: string
  readonly typeOnly: boolean
}

/** The imports and re-exports of a file, static and dynamic. */
export function importsOf(text: string): readonly Import[] {
  const code = withoutComments(text)
  const statements = [
    ...code.matchAll(/^\s*(?:import|export)\s+([^'"`;]*?)\s*from\s*['"]([^'"]+)['"]/gm),
  ].map(([, clause = '', specifier = '']) => ({ specifier, typeOnly: isTypeOnly(clause) }))
  const bare = [...code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm)]
  const dynamic = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)]
  return [
    ...statements,
    ...[...bare, ...dynamic].map(([, specifier = '']) => ({ specifier, typeOnly: false })),
  ]
}

function isTypeOnly(clause: string): boolean {
  if (/^type\s/.test(clause)) return true
  const named = /^\{([\s\S]*)\}$/.exec(clause)?.[1]
  if (named === undefined) return false
  const names = named.split(',').map((name) => name.trim())
  const given = names.filter((name) => name !== '')
  return given.length > 0 && given.every((name) => name.startsWith('type ') || errorsOfPorts.includes(name))
}

/** A file's text without its comments, so that a word in one is never taken for code. */
export function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
}

/** What breaks the order of layers in one file of `src` or `db`, each in a sentence. */
export function layerFaults(path: string, text: string): readonly string[] {
  const faults: string[] = []
  for (const imported of importsOf(text)) {
    const target = resolved(path, imported.specifier)
    const fault =
      target === undefined ? packageFault(path, imported.specifier) : pathFault(path, target, imported)
    if (fault !== undefined) faults.push(fault)
  }
  return faults
}

/** Where an import of ours points, from the root of the checkout; undefined for a package. */
function resolved(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(path), specifier))
  if (!specifier.startsWith('#')) return undefined
  const plain = specifier.slice(1)
  return plain.startsWith('db/') || plain.startsWith('test/') ? plain : `src/${plain}`
}

function pathFault(path: string, target: string, imported: Import): string | undefined {
  const said = `${path} imports ${target}`
  if (target.startsWith('test/')) return `${said}: the program knows nothing of its tests`
  if (topFiles.includes(path)) return undefined
  const alone = standsAlone[path]
  if (alone !== undefined) return within(target, alone) ? undefined : `${said}: it stands alone`
  if (topFiles.includes(target) || target in standsAlone) return `${said}: only the top of src does`
  const layer = layerOf(path)
  if (layer === undefined) return `${path} is in no known layer`
  const allowance = layers[layer]
  if (within(target, [layer, ...(allowance?.takes ?? [])])) return undefined
  if (!within(target, allowance?.typesOf ?? [])) return `${said}: ${layer} must not know it`
  return imported.typeOnly ? undefined : `${said}: ${layer} may take its types only (import type)`
}

function packageFault(path: string, specifier: string): string | undefined {
  const name = specifier.startsWith('@')
    ? specifier.split('/').slice(0, 2).join('/')
    : (specifier.split('/')[0] ?? specifier)
  if (path.startsWith('src/domain/') && !packagesOfDomain.includes(name)) {
    return `${path} imports ${specifier}: the domain is pure and uses nothing outside it`
  }
  const owners = packagesOf[name]
  if (owners === undefined || within(path, owners)) return undefined
  return `${path} imports ${specifier}: only ${owners.join(' and ')} may`
}

/** The most particular layer that a path lies in. */
function layerOf(path: string): string | undefined {
  return Object.keys(layers)
    .filter((layer) => within(path, [layer]))
    .toSorted((a, b) => b.length - a.length)[0]
}

function within(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path === folder || path.startsWith(`${folder}/`))
}
