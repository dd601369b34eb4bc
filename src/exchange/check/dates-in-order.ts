import { type Finding, finding } from '../finding.ts'
import type { FindingCode } from '../finding-codes.ts'
import { fileKind } from '../kinds.ts'
import { at, day, dayIn, type FolderRows } from './folder-rows.ts'

interface Order {
  readonly kind: string
  readonly first: string
  readonly second: string
  readonly code: FindingCode
}

const ends = (kind: string, first: string, second: string): Order => ({
  kind,
  first,
  second,
  code: 'dates.end-before-start',
})

/** Days of one row of which the second is never before the first; the same day is right. Episodes stand elsewhere. */
const orders: readonly Order[] = [
  ends('ssda903.placed_adoption', 'date_placed', 'date_placed_ceased'),
  ends('ssda903.missing', 'mis_start', 'mis_end'),
  ends('ssda903.sw_episodes', 'sw_decom', 'sw_dec'),
  ends('ssda903.dolo', 'dolo_start', 'dolo_end'),
  ends('iros', 'started_on', 'ended_on'),
  ends('iro_absences', 'absent_from', 'absent_to'),
  ends('iro_allocations', 'allocated_on', 'allocation_ended_on'),
  ends('concerns', 'concern_raised_on', 'concern_resolved_on'),
  ends('social_workers', 'sw_from', 'sw_to'),
  ends('conferences', 'strategy_discussion_on', 'conference_on'),
  ends('child_protection_plans', 'plan_started_on', 'plan_ended_on'),
  ends('registers', 'entered_on', 'left_on'),
  {
    kind: 'disputes',
    first: 'dispute_raised_on',
    second: 'dispute_closed_on',
    code: 'dispute.closed-before-raised',
  },
  {
    kind: 'care_entry_notifications',
    first: 'looked_after_on',
    second: 'notified_on',
    code: 'notification.before-entry',
  },
  {
    kind: 'review_details',
    first: 'review_on',
    second: 'adjourned_on',
    code: 'review.adjourned-before-review',
  },
  {
    kind: 'review_details',
    first: 'review_on',
    second: 'completed_on',
    code: 'review.completed-before-review',
  },
  {
    kind: 'review_details',
    first: 'review_on',
    second: 'record_distributed_on',
    code: 'review.record-before-review',
  },
]

/** Rows in which what comes second is dated before what comes first. */
export function* datesInOrder(folder: FolderRows): Generator<Finding> {
  for (const { kind, first, second, code } of orders) {
    const columns = fileKind(kind)?.columns ?? []
    const british = fileKind(kind)?.family === 'ssda903'
    const headerOf = (name: string) => columns.find(({ column }) => column === name)?.header ?? name
    const [firstHeader, secondHeader] = [headerOf(first), headerOf(second)]
    for (const row of folder.of(kind)) {
      const begun = dayIn(row, first)
      const done = dayIn(row, second)
      if (begun === undefined || done === undefined || done >= begun) continue
      const message = `${secondHeader} ${day(done)} is before ${firstHeader} ${day(begun)}; it cannot be earlier.`
      yield finding(code, at(row, secondHeader, british ? day(done) : done), message)
    }
  }
}
