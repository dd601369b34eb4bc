import { createHash } from 'node:crypto'
import { addDays, type CalendarDate, parseIsoDate } from '#domain/calendar/calendar-date.ts'

/** A day as three numbers typed. */
export interface TypedDay {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** What every change of local policy says: from which day, and who decided it. */
export interface TypedChange extends TypedDay {
  readonly reason: string
  /** The mark of the state that the form was made from. */
  readonly seen: string
}

export interface ChangeProblem {
  readonly field: 'from' | 'reason' | 'meanwhile'
  readonly words: string
}

/** A day typed as three numbers; undefined where there is no such day. */
export function typedDay(typed: TypedDay): CalendarDate | undefined {
  const two = (text: string) => text.trim().padStart(2, '0')
  return parseIsoDate(`${typed.year.trim()}-${two(typed.month)}-${two(typed.day)}`)
}

/** The day and the reason of a change, or everything that is wrong with them. */
export function checkChange(
  typed: TypedChange,
  today: CalendarDate,
):
  | { readonly from: CalendarDate; readonly reason: string }
  | { readonly problems: readonly ChangeProblem[] } {
  const from = typedDay(typed)
  const reason = typed.reason.trim()
  const problems: ChangeProblem[] = []
  if (from === undefined) {
    problems.push({ field: 'from', words: 'Enter the day from which it counts, like 1 4 2027' })
  } else if (from < today) {
    problems.push({
      field: 'from',
      words: 'Enter today or a later day: what was shown before stays as it was',
    })
  } else if (from > addDays(today, 3660)) {
    problems.push({ field: 'from', words: 'Enter a day within the next ten years' })
  }
  if (reason === '') problems.push({ field: 'reason', words: 'Enter who decided it and why' })
  if (reason.length > 500)
    problems.push({ field: 'reason', words: 'Enter a reason of at most 500 characters' })
  return from === undefined || problems.length > 0 ? { problems } : { from, reason }
}

/** Tells one state of a policy from another: a form carries it, and a change is made only where it still holds. */
export function markOfVersions(versions: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(versions)).digest('base64url').slice(0, 22)
}
