import type { PreparingNeeds } from '#app/preparing/prepare.ts'
import { againstWishes } from '#domain/preparing/against-wishes.ts'
import { wantedBy } from '#domain/preparing/lead-times.ts'
import { missingFor, timeToLook } from '#domain/preparing/readiness.ts'
import { longDate } from '../../../kit/format.ts'
import { reviewLink } from './own-tasks.ts'
import { lateness, papersWanted } from './papers/route.tsx'
import type { TaskSource, TaskView } from './task.ts'

/** What there is to prepare, in the order in which it is done, each with how far it has come. */
export function preparingTasks(needs: PreparingNeeds): TaskSource {
  return async ({ authorityId, scope, on, review }): Promise<readonly TaskView[]> => {
    if (review.state === 'cancelled') return []
    const full = await needs.store.see({ authorityId, scope, on, reviewId: review.reviewId })
    if (full === undefined) return []
    const { invitees, contacts, preparation, agenda } = full
    const task = (
      slug: string,
      title: string,
      rest: Pick<TaskView, 'status' | 'colour' | 'hint'>,
    ): TaskView => ({
      group: 'before',
      title,
      href: reviewLink(review.reviewId, slug),
      ...rest,
    })
    const undecided = invitees.filter(({ part }) => part === 'to_decide').length
    const papers = papersWanted(full)
    const came = papers.filter(({ state }) => state === 'in').length
    const late = papers.filter((paper) => paper.state === 'asked' && lateness(full, paper, on) > 0).length
    const against = againstWishes(review, preparation)
    const missing = missingFor(full)
    const look =
      review.plannedOn === null
        ? undefined
        : wantedBy('readiness', review.plannedOn, full.leadTimes, full.calendar)
    return [
      task(
        'people',
        'Agree who comes',
        invitees.length === 0
          ? { status: 'Not started', colour: 'blue' }
          : undecided > 0
            ? { status: `${undecided} to decide`, colour: 'yellow' }
            : { status: `${invitees.filter(({ state }) => state === 'coming').length} coming` },
      ),
      task(
        'wishes',
        'Where and how the child wants it',
        against.length > 0
          ? { status: 'Booked against it', colour: 'red', hint: against[0] }
          : preparation.wishOn === null
            ? { status: 'Not recorded', colour: 'blue' }
            : { status: 'Recorded' },
      ),
      task('agenda', 'What we will talk about', {
        status: agenda.some(({ ofChild, withdrawnOn }) => ofChild === 'yes' && withdrawnOn === null)
          ? 'The child has asked for something'
          : 'Nothing from the child yet',
      }),
      task('papers', 'Reports and forms', {
        status:
          papers.length === 0
            ? 'Not started'
            : `${came} of ${papers.length} in${late === 0 ? '' : `, ${late} late`}`,
        colour: late > 0 ? 'red' : papers.length === 0 ? 'blue' : undefined,
      }),
      task(
        'contact-before',
        'Talk with the child beforehand',
        contacts.length > 0 ? { status: 'Done' } : { status: 'Not recorded', colour: 'blue' },
      ),
      // Once it was held, whether it could go ahead is only told where somebody decided it.
      ...(review.heldOn !== null && preparation.readyDecision === null
        ? []
        : [
            task('readiness', 'Can it go ahead?', {
              hint: look === undefined ? undefined : `To be looked at on ${longDate(look.on)}`,
              ...(preparation.readyDecision === 'go_ahead'
                ? { status: 'Goes ahead' }
                : preparation.readyDecision === 'move'
                  ? { status: 'To be moved', colour: 'red' as const }
                  : missing.length === 0
                    ? { status: 'Nothing is missing', colour: 'green' as const }
                    : {
                        status: `${missing.length} missing`,
                        colour: timeToLook(look?.on, on) ? ('red' as const) : ('grey' as const),
                      }),
            }),
          ]),
    ]
  }
}
