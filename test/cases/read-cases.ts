import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const row = z.strictObject({
  rule: z.string(),
  start: z.string(),
  /** What follows: one of these. */
  due: z.string().optional(),
  window: z.string().optional(),
  error: z.string().optional(),
  latestPractical: z.string().optional(),
  /** Holidays not yet declared when the date was first shown. */
  without: z.array(z.string()).optional(),
  /** What became of it, as known on a day. */
  today: z.string().optional(),
  done: z.string().optional(),
  /** The day on which the child ceased to be looked after. */
  ceased: z.string().optional(),
  state: z.enum(['running', 'met', 'missed', 'not-applicable']).optional(),
  why: z.string(),
})

const caseFile = z.strictObject({
  source: z.string().min(1),
  why: z.string().min(1),
  rows: z.array(row).min(1),
})

export type CaseRow = z.infer<typeof row>

export interface CaseFile extends z.infer<typeof caseFile> {
  /** From the root of the checkout: `test/cases/easter/every-year.json`. */
  readonly path: string
}

const folder = new URL('.', import.meta.url)

/** Files that are not lists of cases: the reference figures, and vectors of operations without a rule. */
const otherShapes = ['clock-rules.json', 'date-arithmetic/vectors.json']

/** Every case file of a rule, in order of its path. A folder with a test of its own holds cases of another shape. */
export function readCases(): readonly CaseFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const foldersApart = names.filter((name) => name.includes('/') && name.endsWith('.test.ts')).map(folderOf)
  return names
    .filter((name) => name.endsWith('.json') && !otherShapes.includes(name))
    .filter((name) => !foldersApart.includes(folderOf(name)))
    .toSorted()
    .map((name) => {
      const parsed: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
      return { path: `test/cases/${name}`, ...caseFile.parse(parsed) }
    })
}

const folderOf = (name: string) => name.slice(0, name.lastIndexOf('/') + 1)
