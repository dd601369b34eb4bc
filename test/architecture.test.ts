import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { register } from '#domain/law/register.ts'
import { measures } from '#domain/measure/register.ts'
import { documents, filesBelow, root, textOf } from './architecture/checkout.ts'
import { layerFaults, withoutComments } from './architecture/layers.ts'
import { brokenLinks, linksOf } from './architecture/links.ts'

const isTest = (path: string) => /\.test\.tsx?$/.test(path)
const isCode = (path: string) => /\.(tsx?|mjs)$/.test(path)
const program = filesBelow('src', 'db').filter((path) => isCode(path) && !isTest(path))
const everything = filesBelow('src', 'db', 'test', 'bench', 'scripts', 'bin').filter(isCode)
const checkout = { exists: (path: string) => existsSync(`${root}${path}`), textOf }

describe('the layers', () => {
  test('depend on each other in one direction only', () => {
    expect(program.flatMap((path) => layerFaults(path, textOf(path)))).toEqual([])
    expect(program.length).toBeGreaterThan(300)
  })

  const rightly: readonly (readonly [path: string, text: string])[] = [
    ['src/store/a.ts', "import type { A } from '#app/a.ts'"],
    ['src/store/a.ts', "import { type A, type B } from '#app/a.ts'"],
    ['src/store/a.ts', "import { CannotBeDone, type A } from '#app/a.ts'"],
    ['src/domain/a/b.ts', "import { c } from '../c/d.ts'"],
    ['src/domain/a.ts', "import days from '#db/reference/days.json' with { type: 'json' }"],
    ['src/domain/a.ts', "// import { sql } from 'kysely'\n/** import { b } from '#store/b.ts' */"],
    ['src/wiring.ts', "import { a } from '#store/a.ts'"],
    ['src/app/demo/a.ts', "import { a } from '#db/stories/a.ts'"],
  ]
  test.each(rightly)('let %s have: %s', (path, text) => {
    expect(layerFaults(path, text)).toEqual([])
  })

  const wrongly: readonly (readonly [path: string, text: string])[] = [
    ['src/domain/a.ts', "import { b } from '#app/b.ts'"],
    ['src/domain/a.ts', "import type { B } from '../store/b.ts'"],
    ['src/domain/a.ts', "import { readFileSync } from 'node:fs'"],
    ['src/domain/a.ts', "import { sql } from 'kysely'"],
    ['src/domain/a.ts', "export { b } from '#web/b.ts'"],
    ['src/domain/a.ts', "const b = await import('#store/b.ts')"],
    ['src/domain/a.ts', "import '#store/b.ts'"],
    ['src/domain/a.ts', "import stories from '#db/stories/all-stories.ts'"],
    ['src/app/a.ts', "import { b } from '#store/b.ts'"],
    ['src/app/a.ts', "import { b } from '#db/stories/b.ts'"],
    ['src/app/a.ts', "import { b } from '#web/b.ts'"],
    ['src/store/a.ts', "import {\n  b,\n  type C,\n} from '#app/b.ts'"],
    ['src/exchange/a.ts', "import type { B } from '#app/b.ts'"],
    ['src/report/a.ts', "import { b } from '#exchange/b.ts'"],
    ['src/report/a.ts', "import { sql } from 'kysely'"],
    ['src/web/a.ts', "import { b } from '#store/b.ts'"],
    ['src/web/a.ts', "import { b } from '#cli/b.ts'"],
    ['src/cli/a.ts', "import { b } from '#store/b.ts'"],
    ['src/cli/a.ts', "import { b } from '../wiring.ts'"],
    ['src/config.ts', "import { b } from '#domain/b.ts'"],
    ['src/wiring.ts', "import { b } from '#test/b.ts'"],
    ['src/elsewhere/a.ts', "import { b } from '#domain/b.ts'"],
    ['db/migrations/a.ts', "import { b } from '#domain/b.ts'"],
  ]
  test.each(wrongly)('catch %s with: %s', (path, text) => {
    expect(layerFaults(path, text)).toHaveLength(1)
  })
})

describe('every file', () => {
  test('has a name that says what is in it', () => {
    const saysNothing = /^(utils?|helpers?|common|misc|types|constants|shared|lib)(\.|$)/
    const named = everything.flatMap((path) => path.split('/').map((part) => ({ path, part })))
    expect(named.filter(({ part }) => saysNothing.test(part)).map(({ path }) => path)).toEqual([])
  })

  test('is at most 300 lines long, unless it is generated', () => {
    const long = everything.filter((path) => textOf(path).trimEnd().split('\n').length > 300)
    expect(long.filter((path) => !path.endsWith('.generated.ts'))).toEqual([])
  })

  test('exports what it makes itself: no file only hands on what others make', () => {
    const handsOn = /^export\s+(?:type\s+)?(?:\*|\{)[^'"]*from\s*['"]/m
    expect(everything.filter((path) => handsOn.test(withoutComments(textOf(path))))).toEqual([])
    expect("export * from './a.ts'").toMatch(handsOn)
  })

  test('is finished: nothing is marked to be done later', () => {
    const later = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME'].join('|')})\\b|coming ${'soon'}`)
    const texts = [...everything, ...documents()].filter((path) => later.test(textOf(path)))
    expect(texts).toEqual([])
  })
})

describe('the domain', () => {
  const domain = program.filter((path) => path.startsWith('src/domain/'))

  test('knows no clock and no JS Date, except where days are counted', () => {
    const usesDate = /\bnew Date\b|\bDate\.(now|UTC|parse)\b|: Date\b|\bperformance\.now\b|Temporal\.Now/
    const users = domain.filter((path) => usesDate.test(withoutComments(textOf(path))))
    expect(users).toEqual(['src/domain/calendar/calendar-date.ts'])
    expect('const today = new Date()').toMatch(usesDate)
    expect('const day: CalendarDate = today').not.toMatch(usesDate)
  })

  test('has every rule of law in the register', () => {
    const written = domain.filter((path) => path.includes('/clocks/'))
    expect(written.filter((path) => !register.some(({ file }) => file === path))).toEqual([])
    expect(register.map(({ file }) => file).filter((file) => !written.includes(file))).toEqual([])
  })

  test('has each measure in a file that is named as its id is', () => {
    const files = measures.map(({ id }) => `${id.replace('.', '/').replaceAll('_', '-')}.ts`)
    const missing = files.flatMap((file) =>
      [`src/domain/measure/${file}`, `src/store/measure/${file}`].filter((path) => !checkout.exists(path)),
    )
    expect(missing).toEqual([])
  })
})

test('the environment is read in one file', () => {
  const readers = program.filter((path) => /\bprocess\.env\b/.test(withoutComments(textOf(path))))
  expect(readers).toEqual(['src/config.ts'])
})

describe('the documents', () => {
  test('have no link that leads nowhere', () => {
    const broken = documents().flatMap((page) =>
      brokenLinks(page, textOf(page), checkout).map((link) => `${page}: ${link}`),
    )
    expect(broken).toEqual([])
  })

  test('would be caught with a link that leads nowhere', () => {
    const page =
      '# One\n[a](gone.md) [b](../README.md#no-such-heading) [c](#one) [d](https://a.example)\n`[e](f)`'
    expect(linksOf(page)).toEqual(['gone.md', '../README.md#no-such-heading', '#one'])
    expect(brokenLinks('docs/made-up.md', page, checkout)).toEqual([
      'gone.md',
      '../README.md#no-such-heading',
    ])
  })

  test('number the decisions one by one, and list each', () => {
    const records = filesBelow('docs/adr').filter((path) => !path.endsWith('README.md'))
    const numbers = records.map((path) => /^docs\/adr\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1])
    expect(numbers).toEqual(records.map((_, index) => String(index + 1).padStart(4, '0')))
    const listed = new Set(linksOf(textOf('docs/adr/README.md')))
    expect([...listed].toSorted()).toEqual(records.map((path) => posix.basename(path)))
    const form = /^# \d+\. [^\n]+\n[\s\S]*## Context\n[\s\S]*## Decision\n[\s\S]*## Consequences\n/
    expect(records.filter((path) => !form.test(textOf(path)))).toEqual([])
  })
})

test('the README tells of every command, and of none that is not there', () => {
  const help = execFileSync(process.execPath, [`${root}bin/waymark.mjs`, '--help']).toString()
  const [, listed = ''] = help.split('Commands:')
  const there = [...listed.matchAll(/^ {2}([a-z-]+) /gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help')
  const table = textOf('README.md')
    .split('\n')
    .filter((line) => line.startsWith('| `waymark '))
  const told = table.flatMap((line) => [...line.matchAll(/`waymark ([a-z-]+)/g)].map(([, name = '']) => name))
  expect([...new Set(told)].toSorted()).toEqual(there.toSorted())
  expect(there.length).toBeGreaterThan(10)
})

describe('package.json', () => {
  const { scripts, bin } = JSON.parse(textOf('package.json')) as {
    readonly scripts: Readonly<Record<string, string>>
    readonly bin: Readonly<Record<string, string>>
  }

  test('has no script that nobody is told of', () => {
    const told = ['README.md', 'CONTRIBUTING.md', '.ci/run'].map(textOf).join('\n')
    // npm itself runs `prepare` after `npm ci`.
    const unknown = Object.keys(scripts).filter(
      (name) => name !== 'prepare' && !new RegExp(`npm (run )?${name}\\b`).test(told),
    )
    expect(unknown).toEqual([])
  })

  test('starts a program that works', () => {
    const entry = `${root}${bin['waymark'] ?? ''}`
    const answer = execFileSync(process.execPath, [entry, 'clock', 'C03', '--start', '2025-12-15', '--json'])
    expect(JSON.parse(answer.toString())).toMatchObject({ rule: 'C03', due: '2026-01-15' })
  })
})
