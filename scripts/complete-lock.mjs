// Completes package-lock.json after `npm install`: packages that others name as optional, for platforms that
// this registry or machine does not serve, are left out by npm, and `npm ci` then refuses the lock. They are
// written in by name and version; npm fetches one only on its own platform.
import { readFileSync, writeFileSync } from 'node:fs'

const path = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(path, 'utf8'))
const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'openharmony',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
  'win32',
]
const processors = [
  'arm64',
  'x64',
  'ia32',
  'arm',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
]

let added = 0
for (const { optionalDependencies = {}, dev } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const place = `node_modules/${name}`
    if (lock.packages[place] !== undefined || !/^\d/.test(version)) continue
    const words = name.replace(/^@/, '').split(/[/-]/)
    const os = systems.filter((system) => words.includes(system))
    const cpu = processors.filter((one) => words.includes(one))
    const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : []
    lock.packages[place] = {
      version,
      ...(cpu.length > 0 && { cpu }),
      ...(dev === true && { dev }),
      optional: true,
      ...(os.length > 0 && { os }),
      ...(libc.length > 0 && { libc }),
    }
    added += 1
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).toSorted(([one], [other]) => (one < other ? -1 : 1)),
)
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} optional packages of other platforms added to package-lock.json`)
