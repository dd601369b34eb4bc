import type { Scope } from '#domain/access/scope.ts'
import type { Account } from '#app/sign-in/accounts.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'

/** One thing that is asked of somebody who is signed in. */
export interface AskedItem {
  /** What is asked: `Report before the review`. */
  readonly what: string
  /** Of whom or what: `Leo, review on Tuesday 24 November 2026`. */
  readonly about: string
  /** By when; undefined where no day is set. */
  readonly due: CalendarDate | undefined
  readonly href: string
  /** What the button says: `Send the report`. */
  readonly act: string
  /** Asked of somebody else, with whom they can do it: a form that a carer has not filled in. */
  readonly ofOthers?: true
}

export interface AskedOf {
  readonly who: Account
  readonly scope: Scope
  readonly on: CalendarDate
}

/** A part of the product that asks things of people who are signed in. Each adds its own to their page. */
export type AskedSource = (asked: AskedOf) => Promise<readonly AskedItem[]>
