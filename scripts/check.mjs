// `npm run check`: format, lint (types included), types and dead code, side by side. Prints only what failed.
import { spawn } from 'node:child_process'

const checks = [
  ['format', 'biome', ['format', '.']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings']],
  ['types', 'tsc', ['-p', 'tsconfig.json']],
  ['types in browsers', 'tsc', ['-p', 'src/web/browser']],
  ['dead code', 'knip', []],
]
const run = ([name, command, args]) =>
  new Promise((done) => {
    const began = Date.now()
    const child = spawn(`node_modules/.bin/${command}`, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stdout.on('data', (chunk) => (said += chunk))
    child.stderr.on('data', (chunk) => (said += chunk))
    child.on('close', (code) => {
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
      if (code !== 0) console.log(said)
      done(code === 0)
    })
  })
const results = await Promise.all(checks.map(run))
process.exit(results.every(Boolean) ? 0 : 1)
