import type { EntryListed } from '#app/entry/entry-store.ts'
import { toBeCorrected } from '#app/entry/take-back-letters.ts'
import type { HangsOnEntry } from '#app/entry/withdraw-entry.ts'
import { reviewLifecycle } from '#domain/review/review-lifecycle.ts'
import { count, longDate, sentence } from '../../../../kit/format.ts'
import { reviewLink } from '../../../reviews/[review-id]/own-tasks.ts'

/** One thing that hangs on an entry, and what becomes of it. */
export interface Hanging {
  readonly what: string
  readonly href: string | undefined
  readonly becomes: string
}

export interface HangingView {
  readonly since: string
  readonly told: string
  readonly hanging: readonly Hanging[]
  /** Why it cannot be withdrawn; undefined when it can. */
  readonly standsBecause: string | undefined
}

/** What hangs on an entry, in words. */
export function presentHanging(
  { reviews, allocation, childGoes, letters, standsBecause }: HangsOnEntry,
  { lookedAfterOn, notifiedOn, notifiedBy, iroName }: EntryListed,
): HangingView {
  const ofReviews = reviews.map(({ reviewId, state, plannedOn }): Hanging => {
    const when = plannedOn === null ? '' : `, ${longDate(plannedOn)}`
    return {
      what: `A review: ${reviewLifecycle.states[state].name.toLowerCase()}${when}`,
      href: reviewLink(reviewId),
      becomes: 'Is cancelled, with your reason.',
    }
  })
  const ofIro: readonly Hanging[] =
    allocation === undefined
      ? []
      : [
          {
            what: `${iroName ?? 'An IRO'} is the IRO since ${longDate(allocation.startedOn)}`,
            href: undefined,
            becomes: 'Ends on the day it began, and counts in no caseload.',
          },
        ]
  const people = toBeCorrected(letters).length
  const ofLetters: readonly Hanging[] = [
    ...(letters.waiting.length === 0
      ? []
      : [
          {
            what: `${sentence(count(letters.waiting.length, 'message'))} about it that did not go yet`,
            href: undefined,
            becomes: 'Taken back: nobody is sent them.',
          },
        ]),
    ...(people === 0
      ? []
      : [
          {
            what:
              people === 1
                ? 'One person was written to about it'
                : `${sentence(count(people, 'person', 'people'))} were written to about it`,
            href: undefined,
            becomes:
              'Each is written to that it was our mistake. Links that they were sent open nothing any more, and calendars forget the meeting.',
          },
        ]),
  ]
  const clocks: Hanging = {
    what: 'The clocks that run from this day',
    href: undefined,
    becomes: 'Go. Figures are counted without the entry from now on; what was printed before stays knowable.',
  }
  const about: readonly Hanging[] = childGoes
    ? [
        {
          what: 'The name, date of birth, brothers and sisters that were typed here',
          href: undefined,
          becomes: 'Are no longer shown: nothing else tells of this child. The history keeps them.',
        },
      ]
    : []
  return {
    since: longDate(lookedAfterOn),
    told: notifiedOn === null ? 'Not recorded' : `${longDate(notifiedOn)}, by ${notifiedBy}`,
    hanging: [...ofReviews, ...ofLetters, ...ofIro, clocks, ...about],
    standsBecause,
  }
}
