import type { DecisionNeeds } from '#app/decisions/change-decision.ts'
import { isToDo } from '#domain/decisions/decision.ts'
import { count } from '../../../../kit/format.ts'
import { reviewLink } from '../own-tasks.ts'
import type { TaskSource, TaskView } from '../task.ts'

/** The task of the decisions in a review's list: from being taken down to being answered. */
export function decisionTasks({ decisions }: DecisionNeeds): TaskSource {
  return async ({ authorityId, scope, on, review }): Promise<readonly TaskView[]> => {
    if (review.heldOn === null || review.state === 'cancelled') return []
    const found = await decisions.ofReview({ authorityId, scope, on, reviewId: review.reviewId })
    if (found === undefined) return []
    const here = found.here.filter(({ answer }) => answer !== 'withdrawn')
    const number = (answer: string) => here.filter((decision) => decision.answer === answer).length
    const task = {
      group: 'after',
      title: 'Decisions',
      href: reviewLink(review.reviewId, 'decisions'),
    } as const
    const earlier = found.earlier.filter(isToDo).length
    const hint = earlier === 0 ? undefined : `${count(earlier, 'decision')} of earlier reviews still to do.`
    if (here.length === 0) return [{ ...task, hint, status: 'None yet', colour: 'blue' }]
    if (number('disagreed') > 0) {
      return [{ ...task, hint, status: `${number('disagreed')} not agreed`, colour: 'red' }]
    }
    if (number('proposed') > 0) {
      const status = review.state === 'completed' ? 'To send' : `${number('proposed')} taken down`
      return [{ ...task, hint, status, colour: review.state === 'completed' ? 'red' : 'blue' }]
    }
    if (number('sent') > 0) return [{ ...task, hint, status: 'Waiting for an answer', colour: 'yellow' }]
    return [{ ...task, hint, status: 'Answered' }]
  }
}
