import type { CollectionYear } from '#db/stories/collection-year.ts'
import { fileKind } from '#exchange/kinds.ts'
import type { NamedFile } from '#exchange/read-folder.ts'
import { toCsv } from '#exchange/to-csv.ts'
import type { Demo } from './make-demo.ts'

/** Rows after which a kind goes on in a further file: no text grows without bound. */
const rowsInAFile = 250_000

interface Part {
  texts: string[]
  rows: number
  number: number
}

/** The files of one year of the demonstration, as the council would hand them in. */
export function demoFolder(demo: Demo, year: CollectionYear): NamedFile[] {
  const open = new Map<string, Part>()
  const files: NamedFile[] = []
  const close = (kindId: string, part: Part, isOnly: boolean) => {
    files.push({ name: nameOf(kindId, isOnly ? 0 : part.number), content: Buffer.from(part.texts.join('')) })
  }
  for (const batch of demo.batches(year)) {
    for (const [kindId, rows] of batch) {
      const part = open.get(kindId) ?? { texts: [], rows: 0, number: 1 }
      open.set(kindId, part)
      const text = csvOf(kindId, rows)
      // One heading row a file: further batches go on below it.
      part.texts.push(part.texts.length === 0 ? text : text.slice(text.indexOf('\n') + 1))
      part.rows += rows.length
      if (part.rows >= rowsInAFile) {
        close(kindId, part, false)
        open.set(kindId, { texts: [], rows: 0, number: part.number + 1 })
      }
    }
  }
  for (const [kindId, part] of open) if (part.rows > 0) close(kindId, part, part.number === 1)
  return files.toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

function csvOf(kindId: string, rows: Parameters<typeof toCsv>[1]): string {
  const kind = fileKind(kindId)
  if (kind === undefined) throw new RangeError(`There is no kind of file called ${kindId}`)
  return toCsv(kind, rows)
}

function nameOf(kindId: string, part: number): string {
  const name = kindId.replace('ssda903.', '')
  return part === 0 ? `${name}.csv` : `${name}-${String(part).padStart(2, '0')}.csv`
}
