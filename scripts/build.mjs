// Bundles the program into dist/, one file an entry point and shared chunks beside it. Packages stay
// outside the bundle; the # imports of package.json are ours and go in.
import { rmSync } from 'node:fs'
import { build } from 'esbuild'

const dist = new URL('../dist', import.meta.url).pathname
rmSync(dist, { recursive: true, force: true })
await build({
  entryPoints: { cli: 'src/cli.ts', 'embedded-server': 'src/store/database/embedded-server.ts' },
  absWorkingDir: new URL('..', import.meta.url).pathname,
  outdir: dist,
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
