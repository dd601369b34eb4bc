import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { careOn } from '#domain/child/care-history.ts'
import type { AllocationTransaction } from './allocation-store.ts'

/**
 * The first day of the time in care that holds a day: by the episodes, or, of a child of whom no episode is known
 * yet, by the news of their entry. Undefined: not looked after on the day, as far as is recorded.
 */
export async function startOfCare(
  transaction: Pick<AllocationTransaction, 'childOf' | 'entriesOf'>,
  childId: string,
  on: CalendarDate,
): Promise<CalendarDate | undefined> {
  const { history } = await transaction.childOf(childId)
  if (history.periods.length > 0) return careOn(history, on)?.periodStartedOn
  const entries = await transaction.entriesOf(childId)
  return entries.findLast(({ lookedAfterOn, state }) => state !== 'withdrawn' && lookedAfterOn <= on)
    ?.lookedAfterOn
}
