import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Facts } from './facts.ts'

/** Writes facts as the files of a council: the national return in capitals, our own as they are. */
export function writeFacts(facts: Facts, folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const [kind, rows] of Object.entries(facts.rows)) {
    const [first] = rows
    if (first === undefined) continue
    const national = kind.startsWith('ssda903_')
    const nameOf = (column: string) =>
      national ? (column === 'child_id' ? 'CHILD' : column.toUpperCase()) : column
    const named = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [nameOf(column), value ?? ''])),
    )
    writeFileSync(join(folder, `${kind}.csv`), `${Papa.unparse(named)}\n`)
  }
}
