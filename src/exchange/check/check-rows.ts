import type { CollectionYear } from '../collection-year.ts'
import type { Finding } from '../finding.ts'
import type { RowsByKind } from '../folder.ts'
import { unknownCodes } from './unknown-codes.ts'

/** A look at the rows of a folder that finds what cannot be believed. Changes nothing. */
export type RowCheck = (rows: RowsByKind, year: CollectionYear) => Iterable<Finding>

const checks: readonly RowCheck[] = [unknownCodes]

/** Every finding about rows that can be read but not believed: warnings, all of them. */
export function checkRows(rows: RowsByKind, year: CollectionYear): Finding[] {
  const findings: Finding[] = []
  for (const check of checks) for (const found of check(rows, year)) findings.push(found)
  return findings
}
