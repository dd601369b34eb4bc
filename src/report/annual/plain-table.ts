import type { Block, TableRow } from '#report/model/document.ts'
import { label, words } from '#report/model/inline.ts'

/** A table of words: of files, findings, citations. */
export function plainTable(
  id: string,
  caption: string,
  corner: string,
  columns: readonly string[],
  rows: readonly TableRow[],
): Block {
  return {
    kind: 'table',
    id,
    number: '',
    caption: [words(caption)],
    corner: [words(corner)],
    columns: columns.map((column) => [label(column)]),
    rows,
    notes: [],
  }
}
