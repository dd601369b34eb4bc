import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import type { Decision } from '#domain/decisions/decision.ts'
import { moveFrom } from '#domain/lifecycle/lifecycle.ts'
import { standstillOf } from '#domain/review/standstill.ts'
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
  /** What waits, in words. */
  readonly decision: string
  /** The decisions of reviews that wait; none where the notice is of something that no review decided. */
  readonly decisionIds: readonly string[]
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

/** What is missing or wrong in a notice as it was typed, in the order of its questions; none: it can be given. */
export function noticeProblems(
  typed: {
    readonly ground: string
    readonly decision: string
    /** How many decisions of reviews are named. */
    readonly named: number
    readonly givenTo: string
    /** Undefined: no day was typed, or none that there is. */
    readonly noticeOn: CalendarDate | undefined
  },
  today: CalendarDate,
): readonly { readonly field: string; readonly reason: string }[] {
  const { ground, decision, named, givenTo, noticeOn } = typed
  const wrong = (field: string, reason: string, when: boolean) => (when ? [{ field, reason }] : [])
  return [
    ...wrong(
      'decision',
      'Choose the decision that is to wait, or enter it',
      named === 0 && decision.trim() === '',
    ),
    ...wrong('ground', 'Choose why the decision is to wait', !isFreezeGround(ground)),
    ...wrong('givenTo', 'Enter to whom the notice is given', givenTo.trim() === ''),
    ...wrong('notice', 'Enter the day of the notice, like 24 11 2026', noticeOn === undefined),
    ...wrong('notice', 'Enter today or an earlier day', noticeOn !== undefined && noticeOn > today),
  ]
}

/** Gives notice that a decision waits until a review. */
export function freezeDecision(
  given: Pick<Freeze, 'freezeId' | 'childId' | 'reviewId' | 'givenBy' | 'noticeOn'> & {
    readonly ground: string
    readonly decision: string
    /** The decisions of reviews that are to wait, with their words. */
    readonly decisions: readonly Pick<Decision, 'decisionId' | 'what'>[]
    readonly givenTo: string
  },
  today: CalendarDate,
): FreezeAnswer {
  const { ground, decisions, ...notice } = given
  const [problem] = noticeProblems({ ...given, named: decisions.length }, today)
  if (problem !== undefined) return { changed: false, ...problem }
  if (!isFreezeGround(ground)) return no('ground', `There is no ground ${ground}`)
  return {
    changed: true,
    freeze: {
      ...notice,
      ground,
      decision: given.decision.trim() || decisions.map(({ what }) => what).join('; '),
      decisionIds: decisions.map(({ decisionId }) => decisionId),
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

/** What is told of the notice by which a decision waits. */
export type FrozenBy = Pick<
  Freeze,
  'freezeId' | 'reviewId' | 'ground' | 'noticeOn' | 'givenTo' | 'givenBy' | 'decision'
>

/** Why a decision that waits may not be carried out now, as a sentence without its full stop. */
export function frozenWords({ ground, noticeOn }: Pick<Freeze, 'ground' | 'noticeOn'>): string {
  return `Frozen since ${writtenDate(noticeOn)}, until a review has considered it. Why: ${freezeGrounds[ground]}`
}

/**
 * Why a decision may not be carried out now: its review stands still, or a notice freezes it. Undefined when nothing
 * stands in the way.
 */
export function whyNotYet(
  review: Parameters<typeof standstillOf>[0],
  frozen: FrozenBy | null | undefined,
): string | undefined {
  return standstillOf(review) ?? (frozen ? frozenWords(frozen) : undefined)
}
