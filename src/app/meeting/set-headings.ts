import type { ByAdministrator } from '#app/admin/accounts.ts'
import { checkChange, type ChangeProblem, markOfVersions, type TypedChange } from '#app/admin/dated-change.ts'
import type { PolicyNeeds, PolicyVersion } from '#app/admin/local-policy.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type Heading, headingsFrom, headingsOn } from '#domain/meeting/headings.ts'

/** The headings of an authority: those in force today, and every version. */
export interface HeadingsHeld {
  readonly today: CalendarDate
  readonly now: readonly Heading[]
  readonly versions: readonly PolicyVersion[]
  /** Tells this state from another: a form carries it. */
  readonly mark: string
}

export async function headingsHeld(needs: PolicyNeeds, authorityId: string): Promise<HeadingsHeld> {
  const versions = await needs.policies.versions(authorityId, 'meeting.headings')
  const today = needs.today()
  return { today, now: headingsOn(versions, today), versions, mark: markOfVersions(versions) }
}

/** The form as it was typed: a heading a line. No line sets the standard headings again. */
export interface TypedHeadings extends TypedChange {
  readonly headings: string
}

export interface HeadingsProblem {
  readonly field: ChangeProblem['field'] | 'headings'
  readonly words: string
}

/**
 * Sets the headings under which reviews are talked about, from a day on. A review keeps the headings of the day on
 * which it was held.
 */
export async function setHeadings(
  needs: PolicyNeeds,
  by: ByAdministrator,
  typed: TypedHeadings,
): Promise<{ readonly problems: readonly HeadingsProblem[] }> {
  const checked = checkChange(typed, needs.today())
  const read = headingsFrom(typed.headings)
  const problems: HeadingsProblem[] = [
    ...('fault' in read ? [{ field: 'headings' as const, words: read.fault }] : []),
    ...('problems' in checked ? checked.problems : []),
  ]
  if ('problems' in checked || 'fault' in read) return { problems }
  const value = read.headings.length === 0 ? {} : { headings: read.headings.map(({ title }) => title) }
  const version = { from: checked.from, value, reason: checked.reason }
  const set = await needs.policies.set(
    by,
    'meeting.headings',
    version,
    (versions) => markOfVersions(versions) === typed.seen,
  )
  if (set) return { problems: [] }
  const words =
    'Somebody else changed the headings while you had this page open. What they set is shown below; what you typed is kept in the form'
  return { problems: [{ field: 'meanwhile', words }] }
}
