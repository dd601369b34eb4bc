// Bundles the program into dist/, one file an entry point and shared chunks beside it. Packages stay
// outside the bundle; the # imports of package.json are ours and go in. It is built beside its place and
// swapped in, so that a process started meanwhile finds a whole program.
import { existsSync, renameSync, rmSync } from 'node:fs'
import { build } from 'esbuild'

const dist = new URL('../dist', import.meta.url).pathname
const fresh = `${dist}.${process.pid}.new`
const old = `${dist}.${process.pid}.old`
await build({
  entryPoints: { cli: 'src/cli.ts', 'embedded-server': 'src/store/database/embedded-server.ts' },
  absWorkingDir: new URL('..', import.meta.url).pathname,
  outdir: fresh,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
})

if (existsSync(dist)) renameSync(dist, old)
renameSync(fresh, dist)
rmSync(old, { recursive: true, force: true })
