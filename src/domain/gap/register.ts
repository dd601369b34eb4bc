import type { GapRule } from './gap-rule.ts'
import { decisionNotAgreed } from './rules/decision-not-agreed.ts'
import { decisionOverdue } from './rules/decision-overdue.ts'
import { iroAway } from './rules/iro-away.ts'
import { noIro } from './rules/no-iro.ts'
import { noNextReview } from './rules/no-next-review.ts'
import { noPermanencePlan } from './rules/no-permanence-plan.ts'
import { noRecord } from './rules/no-record.ts'
import { noReviewDate } from './rules/no-review-date.ts'
import { noWorker } from './rules/no-worker.ts'
import { notSeen } from './rules/not-seen.ts'
import { plannedTooLate } from './rules/planned-too-late.ts'
import { unregulatedUnder16 } from './rules/unregulated-under-16.ts'

/** Every gap, the gravest first. */
const rules = [
  unregulatedUnder16,
  noIro,
  plannedTooLate,
  iroAway,
  noReviewDate,
  noNextReview,
  decisionNotAgreed,
  noPermanencePlan,
  decisionOverdue,
  noRecord,
  noWorker,
  notSeen,
] as const

export type GapId = (typeof rules)[number]['id']

export const gapRules: readonly GapRule<GapId>[] = rules

/** Every gap by its id, the gravest first. */
export const allGaps: readonly GapId[] = gapRules.map(({ id }) => id)

export function isGapId(text: string | undefined): text is GapId {
  return gapRules.some(({ id }) => id === text)
}

export function gapNamed(id: GapId): GapRule<GapId> {
  const found = gapRules.find((rule) => rule.id === id)
  if (found === undefined) throw new RangeError(`There is no gap ${id}`)
  return found
}
