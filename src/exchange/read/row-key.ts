import { createHash } from 'node:crypto'
import type { CellValue } from '../folder.ts'

const longest = 200

/**
 * The identity of a row as one text: its values joined by `|`. A value as long as a child's whole answer to a
 * question is put in by its SHA-256, because a database index has no room for it.
 */
export function joinRowKey(values: Readonly<Record<string, CellValue>>, identity: readonly string[]): string {
  let key: string | undefined
  for (const column of identity) {
    const next = part(values[column])
    key = key === undefined ? next : `${key}|${next}`
  }
  return key ?? ''
}

function part(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  if (value.length > longest) return `sha256:${createHash('sha256').update(value).digest('hex')}`
  return value.includes('|') || value.includes('\\') ? value.replaceAll(/[\\|]/g, '\\$&') : value
}
