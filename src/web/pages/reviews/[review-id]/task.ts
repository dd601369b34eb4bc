import type { Action } from '#domain/access/actions.ts'
import type { Scope } from '#domain/access/scope.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import type { Role } from '#domain/access/roles.ts'

/** The parts of a review, in the order of time. */
export const taskGroups = {
  before: 'Before the review',
  meeting: 'The review',
  after: 'After the review',
} as const
export type TaskGroup = keyof typeof taskGroups

/** One thing to do about a review: where, and how far it has come. */
export interface TaskView {
  readonly group: TaskGroup
  readonly title: string
  readonly hint?: string | undefined
  /** Undefined while it cannot be done, or not by whoever looks. */
  readonly href?: string | undefined
  /** `Done`, `Not started`, `Cannot start yet`, or what is special about it. */
  readonly status: string
  readonly colour?: 'blue' | 'red' | 'yellow' | 'grey' | 'green' | undefined
}

export interface TasksAsked {
  readonly authorityId: string
  readonly scope: Scope
  readonly on: CalendarDate
  readonly role: Role
  readonly review: LiveReview
  /** Whether whoever looks may do something, by the access table. */
  readonly may: (action: Action) => boolean
}

/** A part of the product that has tasks in a review. Each is asked, and adds its own to the list. */
export type TaskSource = (asked: TasksAsked) => Promise<readonly TaskView[]>
