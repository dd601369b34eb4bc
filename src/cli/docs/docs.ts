import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Command } from 'commander'
import { z } from 'zod'
import { commandsAsMarkdown } from './commands-document.ts'
import { couldNot } from '../kit/exit.ts'
import { type CasesOfRule, registerAsMarkdown } from '#domain/law/register-document.ts'

/** The documents that are written from the code, by their path in the checkout. */
export function generatedDocuments(checkout: string): ReadonlyMap<string, string> {
  return new Map([['docs/law/register.md', registerAsMarkdown(casesIn(checkout))]])
}

/** Where the list of every command stands. */
export const commandsDocument = 'docs/operate/commands.md'

/** `waymark docs`: writes the generated documents, or with `--check` tells whether they are up to date. */
export function docsCommand(program: Command): void {
  program
    .command('docs')
    .description(
      'write the documents that are generated from the code (docs/law/register.md, docs/operate/commands.md)',
    )
    .option('--check', 'write nothing; exit 1 when a document is out of date')
    .action((options: { readonly check?: boolean }) => {
      const checkout = process.cwd()
      if (!existsSync(join(checkout, 'test/cases'))) {
        throw couldNot(`${checkout} is not a checkout of Waymark. Run this in its root folder.`)
      }
      const written = new Map([
        ...generatedDocuments(checkout),
        [commandsDocument, commandsAsMarkdown(program)] as const,
      ])
      const documents = [...written].map(([path, text]) => ({ path, text }))
      const stale = documents.filter(({ path, text }) => readIfThere(join(checkout, path)) !== text)
      if (options.check === true && stale.length > 0) {
        throw couldNot(`Out of date: ${stale.map(({ path }) => path).join(', ')}. Run: npx waymark docs`)
      }
      for (const { path, text } of stale) {
        mkdirSync(dirname(join(checkout, path)), { recursive: true })
        writeFileSync(join(checkout, path), text)
      }
      process.stdout.write(
        stale.length === 0 ? 'Up to date.\n' : `Written: ${stale.map(({ path }) => path).join(', ')}\n`,
      )
    })
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

const named = z.array(z.object({ rule: z.string().optional() }))
/** Cases name their rule in a row or, in the story of a child, in each review that is owed. */
const caseFile = z.object({
  rows: named.default([]),
  children: z.array(z.object({ owed: named.default([]) })).default([]),
})

/** How many rows of each case file hold each rule. Files of another shape hold none. */
function casesIn(checkout: string): CasesOfRule {
  const folder = join(checkout, 'test/cases')
  const cases = new Map<string, { path: string; rows: number }[]>()
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  )
  for (const name of names.toSorted()) {
    const parsed = caseFile.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    const path = relative(checkout, join(folder, name)).replaceAll('\\', '/')
    const { rows, children } = parsed.success ? parsed.data : { rows: [], children: [] }
    for (const { rule } of [...rows, ...children.flatMap(({ owed }) => owed)]) {
      if (rule === undefined) continue
      const files = cases.get(rule) ?? []
      const last = files.at(-1)
      if (last?.path === path) last.rows += 1
      else files.push({ path, rows: 1 })
      cases.set(rule, files)
    }
  }
  return cases
}
