import { careEntryLifecycle } from '#domain/child/care-entry-lifecycle.ts'
import { decisionLifecycle, progressLifecycle } from '#domain/decisions/decision-lifecycle.ts'
import { allocationLifecycle } from '#domain/iro/allocation-lifecycle.ts'
import { freezeLifecycle } from '#domain/meeting/freeze-lifecycle.ts'
import { inviteeLifecycle } from '#domain/preparing/invitee-lifecycle.ts'
import { paperLifecycle } from '#domain/preparing/paper-lifecycle.ts'
import { linkLifecycle } from '#domain/message/link-lifecycle.ts'
import { messageLifecycle } from '#domain/message/message-lifecycle.ts'
import { dateChangeLifecycle } from '#domain/review/date-change-lifecycle.ts'
import { promptLifecycle } from '#domain/review/prompt-lifecycle.ts'
import { reviewLifecycle } from '#domain/review/review-lifecycle.ts'
import { recordLifecycle } from '#domain/record/record-lifecycle.ts'
import type { Lifecycle } from './lifecycle.ts'

/** Every lifecycle of the product: each has its diagram in docs/diagrams. */
export const lifecycles: readonly Lifecycle<string, string>[] = [
  reviewLifecycle,
  dateChangeLifecycle,
  promptLifecycle,
  allocationLifecycle,
  careEntryLifecycle,
  decisionLifecycle,
  progressLifecycle,
  recordLifecycle,
  messageLifecycle,
  linkLifecycle,
  freezeLifecycle,
  inviteeLifecycle,
  paperLifecycle,
]
