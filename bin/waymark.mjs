#!/usr/bin/env node
// The executable. The program is built by `npm ci` (its `prepare` script) into dist/.
import { existsSync } from 'node:fs'

const program = new URL('../dist/cli.js', import.meta.url)
if (!existsSync(program)) {
  console.error('Waymark has not been built yet. Run: npm run build')
  process.exit(1)
}
await import(program.href)
