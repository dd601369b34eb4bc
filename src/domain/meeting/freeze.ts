import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { moveFrom } from '#domain/lifecycle/lifecycle.ts'
import { freezeLifecycle, type FreezeState } from './freeze-lifecycle.ts'

/** Why a decision is to wait. */
export const freezeGrounds = {
  education: 'An unplanned move that would disturb education, above all in years 10 and 11',
  settled_placement: 'A move from a settled placement',
  legal_status: 'A change of legal status before the child is 18',
  significant_change: 'Another significant change to the care plan that no review has considered',
} as const
export type FreezeGround = keyof typeof freezeGrounds

export function isFreezeGround(text: string): text is FreezeGround {
  return Object.hasOwn(freezeGrounds, text)
}

/** A notice that a decision waits until a review. */
export interface Freeze {
  readonly freezeId: string
  readonly childId: string
  /** The review in whose workspace it was given. */
  readonly reviewId: string
  readonly state: FreezeState
  readonly ground: FreezeGround
  /** The decision that waits. */
  readonly decision: string
  /** To whom the notice was given. */
  readonly givenTo: string
  readonly noticeOn: CalendarDate
  readonly givenBy: string
  readonly releasedOn: CalendarDate | null
  /** The review that considered it. */
  readonly releasedAt: string | null
  readonly outcome: string | null
  readonly version: number
}

export type FreezeAnswer =
  | { readonly changed: true; readonly freeze: Freeze }
  | { readonly changed: false; readonly field: string; readonly reason: string }

const no = (field: string, reason: string): FreezeAnswer => ({ changed: false, field, reason })

/** Gives notice that a decision waits until a review. */
export function freezeDecision(
  given: Pick<Freeze, 'freezeId' | 'childId' | 'reviewId' | 'givenBy' | 'noticeOn'> & {
    readonly ground: string
    readonly decision: string
    readonly givenTo: string
  },
  today: CalendarDate,
): FreezeAnswer {
  const { ground } = given
  if (!isFreezeGround(ground)) return no('ground', 'Choose why the decision is to wait')
  if (given.decision.trim() === '') return no('decision', 'Enter the decision that is to wait')
  if (given.givenTo.trim() === '') return no('givenTo', 'Enter to whom the notice is given')
  if (given.noticeOn > today) return no('notice', 'Enter today or an earlier day')
  return {
    changed: true,
    freeze: {
      ...given,
      ground,
      decision: given.decision.trim(),
      givenTo: given.givenTo.trim(),
      state: 'in_force',
      releasedOn: null,
      releasedAt: null,
      outcome: null,
      version: 0,
    },
  }
}

/** Releases a decision at a review that has considered it. */
export function releaseFreeze(
  freeze: Freeze,
  at: { readonly reviewId: string; readonly heldOn: CalendarDate | null; readonly outcome: string },
  today: CalendarDate,
): FreezeAnswer {
  if (at.heldOn === null)
    return no('outcome', 'A decision is released at a review that has begun. Start the review first')
  if (at.outcome.trim() === '') return no('outcome', 'Enter what the review said about the decision')
  const moved = moveFrom(freezeLifecycle, freeze.state, 'release')
  if (!moved.moved) return no('outcome', moved.reason)
  const released = { releasedOn: today, releasedAt: at.reviewId, outcome: at.outcome.trim() }
  return { changed: true, freeze: { ...freeze, ...released, state: moved.to } }
}
