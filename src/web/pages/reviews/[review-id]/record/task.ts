import { openRecord, stillToSend } from '#app/record/open-record.ts'
import type { RecordNeeds } from '#app/record/change-record.ts'
import { mayI } from '#domain/access/may-i.ts'
import { reviewLink } from '../own-tasks.ts'
import type { TaskSource, TaskView } from '../task.ts'

/** The task of the record in a review's list: from a draft to everybody having theirs. */
export function recordTasks({ records }: RecordNeeds): TaskSource {
  return async ({ authorityId, scope, on, role, review }): Promise<readonly TaskView[]> => {
    if (review.heldOn === null || review.state === 'cancelled') return []
    // Whoever sees the review here reaches its child; whether the record is open to the role is the table’s answer.
    const mine = mayI({ role, iroId: 'any', swId: 'any', team: 'any' }, 'see-records').allowed
    const basis = await records.basis({ authorityId, scope, on, reviewId: review.reviewId })
    if (basis === undefined) return []
    const task = {
      group: 'after',
      title: 'The record',
      hint: 'A version for each reader.',
      href: mine ? reviewLink(review.reviewId, 'record') : undefined,
    } as const
    const state = basis.record?.state
    if (state === 'completed') {
      const left = stillToSend(openRecord(basis, on)).length
      return [{ ...task, status: `Still to send: ${left}`, colour: 'yellow' }]
    }
    if (state === 'distributed') return [{ ...task, status: 'Distributed' }]
    return review.state === 'completed'
      ? [{ ...task, status: 'To write', colour: 'red' }]
      : [{ ...task, status: 'Draft', colour: 'blue' }]
  }
}
