import { finding, type Finding } from '#exchange/finding.ts'

/** A child whose IRO, by a file, has a part in the child's case. */
export interface AllocatedNotIndependent {
  readonly childId: string
  readonly iroId: string
  readonly file: string
  readonly line: number
  readonly reasons: readonly string[]
}

/** What an import needs to find allocations that may not be. */
export interface IndependenceOfFiles {
  notIndependent(): Promise<readonly AllocatedNotIndependent[]>
}

/** Kinds of file of which a new row can take an IRO's independence away. */
export const bearOnIndependence = [
  'iro_allocations',
  'iros',
  'social_workers',
  'teams',
  'ssda903.sw_episodes',
] as const

/** An allocation that may not be, as an import's finding: what the file says stands, and somebody must act on it. */
export function notIndependentFinding(one: AllocatedNotIndependent): Finding {
  const { childId, iroId, file, line, reasons } = one
  return finding(
    'allocation.not-independent',
    { file, line, column: 'iro_id', value: iroId, childId },
    `${reasons.join(' ')} Give the child another IRO: Care Planning Regulations 2010, regulation 46, has no exception.`,
  )
}
