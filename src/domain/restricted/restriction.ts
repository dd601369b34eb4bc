import { mayI } from '#domain/access/may-i.ts'
import type { Role } from '#domain/access/roles.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'

/** Why a child's record is open to named people only, in words for the screen. */
export const restrictionReasons = {
  staff_family: 'The child or their family is known to, or related to, somebody who works here',
  confidential_placement: 'Where the child lives must stay confidential',
  adoption: 'Adoption: the old and the new family must not be linked',
  other: 'Another reason',
} as const satisfies Record<string, string>

export type RestrictionReason = keyof typeof restrictionReasons

export const allRestrictionReasons: readonly RestrictionReason[] =
  Object.keys(restrictionReasons).filter(isRestrictionReason)

export function isRestrictionReason(text: string): text is RestrictionReason {
  return Object.hasOwn(restrictionReasons, text)
}

/** Somebody to whom a record could be opened. */
export interface NamedPerson {
  readonly userId: string
  readonly role: Role
  readonly iroId?: string | undefined
  readonly swId?: string | undefined
  readonly team?: string | undefined
}

/** To whom a record is to be open, why, and until when. */
export interface Restriction {
  readonly reason: RestrictionReason
  readonly note: string | undefined
  /** Account ids. */
  readonly openTo: readonly string[]
  /** The last day of it; undefined: until somebody lifts it. */
  readonly until: CalendarDate | undefined
}

/** A restriction as it stands. */
export interface HeldRestriction extends Restriction {
  readonly restrictionId: string
  /** The moment in UTC. */
  readonly begunAt: string
  readonly begunBy: string
}

/** Tells one state of a record's restriction from another: a form carries that of the state it was made from. */
export function markOf(standing: HeldRestriction | undefined): string {
  if (standing === undefined) return 'none'
  const { restrictionId, reason, note = '', openTo, until = '' } = standing
  return [restrictionId, reason, note, openTo.toSorted().join(' '), until].join('|')
}

export type RestrictionField = 'reason' | 'note' | 'people' | 'until'

export interface RestrictionProblem {
  readonly field: RestrictionField
  readonly message: string
}

/** The longest note, in characters. */
export const longestNote = 500

/** Whether a role can be shown a child at all: naming anybody else would open nothing. */
export function canBeNamed(person: NamedPerson): boolean {
  return mayI(person, 'see-child').allowed
}

/** Whether somebody could lift the restriction or change whom it names. */
export function canLift(person: NamedPerson): boolean {
  return mayI(person, 'restrict-record').allowed
}

/**
 * What keeps a restriction from being set; none when nothing does. Somebody who can lift it must be named: else
 * nobody could, for those who are not named cannot find the child.
 * @param people everybody who may be named, by their account
 */
export function restrictionProblems(
  typed: {
    readonly reason: string
    readonly note: string
    readonly openTo: readonly string[]
    readonly until: CalendarDate | 'not a date' | undefined
  },
  people: ReadonlyMap<string, NamedPerson>,
  today: CalendarDate,
): readonly RestrictionProblem[] {
  const problems: RestrictionProblem[] = []
  if (!isRestrictionReason(typed.reason)) {
    problems.push({ field: 'reason', message: 'Select why the record is restricted' })
  }
  if (typed.reason === 'other' && typed.note.trim() === '') {
    problems.push({ field: 'note', message: 'Enter the reason in a few words' })
  }
  if (typed.note.length > longestNote) {
    problems.push({ field: 'note', message: `The note must be ${longestNote} characters or fewer` })
  }
  const named = typed.openTo.map((userId) => people.get(userId))
  if (named.length === 0) {
    problems.push({ field: 'people', message: 'Select who the record stays open to' })
  } else if (named.some((person) => person === undefined || !canBeNamed(person))) {
    problems.push({ field: 'people', message: 'Select only people who may see a child here' })
  } else if (!named.some((person) => person !== undefined && canLift(person))) {
    const message = 'Select at least one IRO manager or director: only they can lift the restriction again'
    problems.push({ field: 'people', message })
  }
  if (typed.until === 'not a date') {
    problems.push({ field: 'until', message: 'The last day must be a real date' })
  } else if (typed.until !== undefined && typed.until < today) {
    problems.push({ field: 'until', message: 'The last day must be today or later' })
  }
  return problems
}
