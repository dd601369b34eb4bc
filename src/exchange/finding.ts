import { type FindingCode, findingCodes } from './finding-codes.ts'

/** Something that a person should look at: where it stands, what it is, and what would be right. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: 'error' | 'warning'
  readonly file: string
  /** The line of the file on which the row begins; the headings are on line 1. */
  readonly line?: number
  /** The heading of the column. */
  readonly column?: string
  readonly value?: string
  readonly childId?: string
  /** One sentence. */
  readonly message: string
}

/** A finding; its severity follows from its code. */
export function finding(
  code: FindingCode,
  at: Omit<Finding, 'code' | 'severity' | 'message'>,
  message: string,
): Finding {
  return { code, severity: findingCodes[code].severity, ...at, message }
}
