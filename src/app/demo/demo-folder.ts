import type { CollectionYear } from '#db/stories/collection-year.ts'
import { fileKind } from '#exchange/kinds.ts'
import type { NamedFile } from '#exchange/read-folder.ts'
import { toCsv } from '#exchange/to-csv.ts'
import type { Demo } from './make-demo.ts'

/**
 * The files of one year of the demonstration, as the council would hand them in, some people at a time: what
 * holds for everybody comes with the first. Files of several parts carry the number of their part.
 */
export function* demoParts(demo: Demo, year: CollectionYear): Generator<readonly NamedFile[]> {
  let number = 0
  for (const batch of demo.batches(year)) {
    number += 1
    const part = demo.parts === 1 ? '' : `-${String(number).padStart(2, '0')}`
    const files = [...batch].map(([kindId, rows]) => ({
      name: `${kindId.replace('ssda903.', '')}${part}.csv`,
      content: Buffer.from(csvOf(kindId, rows)),
    }))
    yield files.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  }
}

/** All of a year's files at once: for a council of ordinary size. */
export function demoFolder(demo: Demo, year: CollectionYear): NamedFile[] {
  return [...demoParts(demo, year)].flat()
}

function csvOf(kindId: string, rows: Parameters<typeof toCsv>[1]): string {
  const kind = fileKind(kindId)
  if (kind === undefined) throw new RangeError(`There is no kind of file called ${kindId}`)
  return toCsv(kind, rows)
}
