import type { TypedDay } from '#app/admin/dated-change.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { ReviewAnswer, ReviewNeeds, Seen } from '#app/review/change-review.ts'
import type { Action } from '#domain/access/actions.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { moveFrom } from '#domain/lifecycle/lifecycle.ts'
import { reviewLifecycle, type ReviewMove, type ReviewState } from '#domain/review/review-lifecycle.ts'

/** What a form holds, field by field, as it was typed. */
export type Typed = Readonly<Record<string, string>>

/** One field of a form about a review. */
export type ActField =
  | {
      readonly kind: 'day'
      readonly id: string
      readonly label: string
      readonly hint?: string
      /** It can be left empty. */
      readonly optional?: true
    }
  | { readonly kind: 'time'; readonly id: string; readonly label: string; readonly hint?: string }
  | { readonly kind: 'text'; readonly id: string; readonly label: string; readonly hint?: string }
  | { readonly kind: 'words'; readonly id: string; readonly label: string; readonly hint?: string }
  | {
      /** Several of a list: each box has a name of its own, `<id>-<choice>`. */
      readonly kind: 'checks'
      readonly id: string
      readonly label: string
      readonly hint?: string
      readonly choices: Readonly<Record<string, string>>
    }
  | {
      readonly kind: 'choice'
      readonly id: string
      readonly label: string
      readonly hint?: string
      readonly choices: Readonly<Record<string, string>>
    }

/** What was typed, read: days that are no days are problems before anything is tried. */
export interface Read {
  day(id: string): CalendarDate | undefined
  text(id: string): string
  /** The boxes of a list that were ticked. */
  ticked(id: string): readonly string[]
  /** Null where nothing was typed. */
  optional(id: string): string | null
}

/** One thing that can be done to a review, as a page with a form. */
export interface Act {
  readonly slug: string
  /** The move that it is; where it is none, the states in which it can be done. */
  readonly move: ReviewMove | readonly ReviewState[]
  readonly allow: Action
  readonly title: string
  /** What follows from it, before it is done. */
  readonly lead: string
  readonly button: string
  readonly fields: readonly ActField[]
  /** What the form holds when it is opened. */
  opensWith(review: LiveReview, today: CalendarDate): Typed
  submit(needs: ReviewNeeds, by: Recorder, seen: Seen, read: Read): Promise<ReviewAnswer>
}

/** Whether something can be done to a review in its state. */
export function canBeDone({ move }: Pick<Act, 'move'>, state: ReviewState): boolean {
  return typeof move === 'string' ? moveFrom(reviewLifecycle, state, move).moved : move.includes(state)
}

/** A day as the three numbers of its field. */
export function typedDayOf(id: string, day: CalendarDate | null): Typed {
  const [year = '', month = '', date = ''] = day?.split('-') ?? []
  const plain = (text: string) => (text === '' ? '' : String(Number(text)))
  return { [`${id}-day`]: plain(date), [`${id}-month`]: plain(month), [`${id}-year`]: year }
}

/** The three numbers of a day field. */
export function dayIn(typed: Typed, id: string): TypedDay {
  return {
    day: typed[`${id}-day`] ?? '',
    month: typed[`${id}-month`] ?? '',
    year: typed[`${id}-year`] ?? '',
  }
}
