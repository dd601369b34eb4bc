import type { Column, FileKind } from '../file-kind.ts'
import { fileKinds } from '../kinds.ts'

/** What the headings of a file say it is. */
export type Recognised =
  | { readonly outcome: 'unrecognised' }
  | { readonly outcome: 'tied'; readonly kinds: readonly FileKind[] }
  | {
      readonly outcome: 'recognised'
      readonly kind: FileKind
      /** For each column of the kind, where it stands among the headings; -1 when it does not. */
      readonly positions: readonly number[]
      readonly missing: readonly Column[]
      readonly repeated: readonly Column[]
      /** Headings that the kind does not know. */
      readonly unknown: readonly string[]
    }

const heading = (text: string) => text.trim().toUpperCase()

/**
 * The kind with the most of its columns among the headings, by count, whatever the file is called; what it
 * requires is looked at after. Headings are compared without regard to blanks round them and letter case.
 */
export function recognise(headings: readonly string[]): Recognised {
  const present = headings.map(heading)
  const distinct = new Set(present)
  const counted = fileKinds.map((kind) => ({
    kind,
    count: kind.columns.filter((column) => distinct.has(heading(column.header))).length,
  }))
  const most = Math.max(...counted.map(({ count }) => count))
  if (most === 0) return { outcome: 'unrecognised' }
  const [first, ...others] = counted.filter(({ count }) => count === most).map(({ kind }) => kind)
  if (first === undefined) return { outcome: 'unrecognised' }
  if (others.length > 0) return { outcome: 'tied', kinds: [first, ...others] }
  return placeColumns(first, headings, present)
}

function placeColumns(kind: FileKind, headings: readonly string[], present: readonly string[]): Recognised {
  const known = new Set(kind.columns.map((column) => heading(column.header)))
  const positions = kind.columns.map((column) => present.indexOf(heading(column.header)))
  return {
    outcome: 'recognised',
    kind,
    positions,
    missing: kind.columns.filter((column, index) => column.required && positions[index] === -1),
    repeated: kind.columns.filter(
      (column, index) => present.lastIndexOf(heading(column.header)) !== positions[index],
    ),
    unknown: headings.filter((text, index) => text.trim() !== '' && !known.has(present[index] ?? '')),
  }
}
