import type { Recorder } from '#app/recording/recording.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { AllocationNeeds } from './allocate-iro.ts'
import type { Officer } from './allocation-store.ts'

/** How much an IRO holds before and after children change hands. */
export interface WorkloadChange {
  readonly officer: Officer
  readonly before: number
  readonly after: number
}

/** The IROs of a day, with their caseloads; undefined for whoever may not allocate. */
export function officersOn(
  needs: AllocationNeeds,
  by: Recorder,
  on: CalendarDate,
): Promise<readonly Officer[] | undefined> {
  return needs.store.change(by, async (transaction) =>
    by.may('allocate-iros').allowed ? transaction.officers(on) : undefined,
  )
}

/** What moving children from one IRO to others would make of every caseload that it touches. Nothing is kept. */
export function workloadsAfter(
  officers: readonly Officer[],
  fromIro: string,
  toIros: readonly string[],
): readonly WorkloadChange[] {
  return officers
    .map((officer): WorkloadChange => {
      const given = toIros.filter((iroId) => iroId === officer.iroId).length
      const taken = officer.iroId === fromIro ? toIros.length : 0
      return { officer, before: officer.caseload, after: officer.caseload + given - taken }
    })
    .filter(({ before, after }) => before !== after)
}
