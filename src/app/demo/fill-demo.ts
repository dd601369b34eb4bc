import type { ImportOptions, ImportReport } from '#app/import/import-files.ts'
import type { CollectionYear } from '#db/stories/collection-year.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type CollectionYear as KnownYear, parseCollectionYear } from '#domain/calendar/collection-year.ts'
import type { ReadFolder, RowsByKind } from '#exchange/folder.ts'
import { fileKind } from '#exchange/kinds.ts'
import { readFolder } from '#exchange/read-folder.ts'
import { demoParts } from './demo-folder.ts'
import { demoPassword, type DemoUser, demoUsers } from './demo-users.ts'
import { type Demo, type DemoOptions, makeDemo } from './make-demo.ts'

/** What filling the demonstration needs: the product's own import, and accounts. */
export interface FillDemoNeeds {
  importFiles(
    read: Iterable<ReadFolder>,
    options: Omit<ImportOptions, 'authorityId' | 'actor' | 'newAuthority'> & {
      readonly slug: string
      readonly create?: string | undefined
      readonly madeUp?: boolean
    },
  ): Promise<ImportReport>
  /** Adds an account. False when the address has one already. */
  addUser(user: DemoUser & { readonly authority: string; readonly password: string }): Promise<boolean>
}

interface FilledYear {
  readonly year: string
  readonly rows: number
  readonly warnings: number
}

export interface FilledDemo {
  readonly authority: Demo['authority']
  readonly years: readonly FilledYear[]
  readonly users: readonly DemoUser[]
  readonly password: string
  readonly stories: Demo['stories']
}

export type DemoProgress = (what: string, done: number, of: number) => void

/**
 * Fills the made-up council: its files go in year by year through the import that every council uses, so that
 * nothing in the demonstration is special. Filling it again with the same options changes nothing.
 */
export async function fillDemo(
  needs: FillDemoNeeds,
  options: DemoOptions,
  onProgress: DemoProgress = () => {},
): Promise<FilledDemo> {
  const demo = makeDemo(options)
  const years: FilledYear[] = []
  for (const year of demo.years) {
    const known = parseCollectionYear(year.label)
    if (known === undefined) throw new RangeError(`${year.label} is no collection year`)
    let part = 0
    const of = demo.parts === 1 ? () => '' : () => `, part ${part} of ${demo.parts}`
    const report = await needs.importFiles(
      readParts(demo, year, { year: known, today: options.lastDay }, () => {
        part += 1
      }),
      {
        slug: demo.authority.slug,
        create: demo.authority.name,
        madeUp: true,
        year: year.label,
        folder: `demonstration ${year.label}`,
        check: false,
        acceptPartial: false,
        onProgress: (stage, done, all) =>
          onProgress(`${year.label}${stage === 'loading' ? of() : ''}, ${stage}`, done, all),
      },
    )
    if (!report.landed) throw new DemoNotLoaded(year.label, report)
    const rows = report.files.reduce((sum, file) => sum + file.read, 0)
    const { warnings } = report
    years.push({ year: year.label, rows, warnings })
  }
  const users = demoUsers(demo)
  for (const user of users) {
    await needs.addUser({ ...user, authority: demo.authority.slug, password: demoPassword })
  }
  return { authority: demo.authority, years, users, password: demoPassword, stories: demo.stories }
}

/** Reads a year part by part. What the first says for everybody is there for the checks of those that follow. */
function* readParts(
  demo: Demo,
  year: CollectionYear,
  told: { readonly year: KnownYear; readonly today: CalendarDate },
  onPart: () => void,
): Generator<ReadFolder> {
  let beside: RowsByKind | undefined
  for (const files of demoParts(demo, year)) {
    onPart()
    const folder = readFolder(files, { ...told, beside })
    beside ??= new Map([...folder.rows].filter(([kindId]) => namesNoChild(kindId)))
    yield folder
  }
}

const namesNoChild = (kindId: string) =>
  fileKind(kindId)?.columns.every(({ column }) => column !== 'child_id') === true

/** The import refused a year of the demonstration. */
class DemoNotLoaded extends Error {
  constructor(year: string, report: ImportReport) {
    const first = report.findings.find(({ severity }) => severity === 'error')
    super(`The demonstration's ${year} could not be loaded: ${first?.message ?? 'no reason was given'}`)
    this.name = 'DemoNotLoaded'
  }
}
