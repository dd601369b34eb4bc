import type { MeetingNeeds } from '#app/meeting/meeting-store.ts'
import { contentsOf } from '#app/meeting/contents-of.ts'
import { sectionsOf } from '#domain/meeting/sections.ts'
import { whatIsLeft } from '#domain/meeting/what-is-left.ts'
import type { TaskSource } from '../task.ts'
import { meetingLink } from './present.ts'

/** The meeting among the tasks of a review, with how much is left. */
export function meetingTask({ store }: Pick<MeetingNeeds, 'store'>): TaskSource {
  return async ({ authorityId, scope, on, review, may }) => {
    if (review.state === 'cancelled') return []
    const full = await store.open({ authorityId, scope, on, reviewId: review.reviewId })
    if (full === undefined) return []
    const left = whatIsLeft(sectionsOf(full), contentsOf(full), { ...full, today: on }).length
    const begun = full.sections.length > 0
    return [
      {
        group: 'meeting',
        title: 'The meeting',
        hint: 'What the child said, last time’s decisions, the thirteen matters, who does what.',
        href: may('see-meetings') ? meetingLink(review.reviewId) : undefined,
        ...(review.completedOn !== null
          ? { status: 'Written down' }
          : left === 0 && begun
            ? { status: 'Nothing is left', colour: 'green' as const }
            : begun
              ? { status: `${left} left`, colour: 'yellow' as const }
              : { status: 'Not started', colour: 'blue' as const }),
      },
    ]
  }
}
