import { importFiles } from '#app/import/import-files.ts'
import { askMeasures } from '#app/measure/ask-measures.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import type { MeasureEntry } from '#domain/measure/result.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import { type NamedFile, readFolder } from '#exchange/read-folder.ts'
import { importStoreOf } from '#store/import/import-store.ts'
import { measureCounterOf } from '#store/measure/measure-counter.ts'
import { newAuthority, testDatabase } from './database.ts'

export interface Question {
  readonly from: string
  readonly to: string
  readonly measures?: readonly string[]
  readonly by?: readonly string[]
  readonly variant?: string
  readonly rows?: boolean
}

/** A council in the test database, filled by the product's own import, whose measures can be asked for. */
export interface MeasuredCouncil {
  ask(question: Question): Promise<readonly MeasureEntry[]>
}

/** A council with the files of some collection years: `{ '2020-21': { 'header.csv': 'CHILD,…' } }`. */
export async function measuredCouncil(
  years: Readonly<Record<string, readonly NamedFile[]>>,
): Promise<MeasuredCouncil> {
  const db = await testDatabase()
  const { authorityId, slug } = await newAuthority(db)
  for (const [name, files] of Object.entries(years)) {
    const year = parseCollectionYear(name)
    if (year === undefined) throw new RangeError(`${name} is no collection year`)
    const folder = readFolder(files, { year })
    const options = {
      authorityId,
      actor: 'a test',
      year: name,
      folder: name,
      check: false,
      acceptPartial: false,
    }
    const report = await importFiles({ store: importStoreOf(db), calendar: englandAndWales }, folder, options)
    if (!report.landed) throw new Error(report.findings.map(({ message }) => message).join('\n'))
  }
  return {
    async ask({ from, to, ...asked }) {
      const answered = await askMeasures(
        { measures: measureCounterOf(db), now: () => new Date() },
        {
          ...asked,
          authorityId,
          authority: slug,
          from: calendarDate(from),
          to: calendarDate(to),
          scope: { kind: 'authority' },
        },
      )
      if (answered.kind === 'called_wrongly') throw new RangeError(answered.why)
      return answered.answer.measures
    },
  }
}

/** A file from lines of text. */
export function file(name: string, ...lines: readonly string[]): NamedFile {
  return { name, content: new TextEncoder().encode(`${lines.join('\n')}\n`) }
}
