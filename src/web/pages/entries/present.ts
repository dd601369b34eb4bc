import type { EntryListed } from '#app/entry/entry-store.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { careEntryLifecycle } from '#domain/child/care-entry-lifecycle.ts'
import { notificationLateness } from '#domain/child/notification-lateness.ts'
import { count, shortDate } from '../../kit/format.ts'
import { childLink } from '../links.ts'

export interface EntryRow {
  readonly name: string
  readonly href: string
  readonly since: string
  /** Where the day of entry is corrected, for whoever may. */
  readonly dayHref: string | undefined
  /** Where an entry that was a mistake is withdrawn, for whoever may. */
  readonly withdrawHref: string | undefined
  readonly told: string
  readonly late: boolean
  readonly team: string
  readonly state: string
  readonly iro: string
  /** The one thing to do, where whoever looks may do it. */
  readonly next: { readonly text: string; readonly href: string } | undefined
}

export interface Withdrawn {
  readonly name: string
  readonly href: string | undefined
  /** `2 November 2026, withdrawn on 5 November 2026 by Sam Field`. */
  readonly words: string
}

export interface EntriesView {
  readonly rows: readonly EntryRow[]
  readonly late: number
  readonly mayNotify: boolean
  readonly mayAllocate: boolean
  /** Nothing is recorded of any child of the council yet. */
  readonly empty: boolean
  readonly mayLoad: boolean
  readonly done: string | undefined
  /** Those withdrawn in the last weeks, the latest first. */
  readonly withdrawn: readonly Withdrawn[]
  /** Late news by team, the most first. */
  readonly byTeam: readonly (readonly [team: string, late: string])[]
}

export function presentEntries(
  listed: readonly EntryListed[],
  shown: {
    readonly calendar: WorkingDayCalendar
    readonly mayNotify: boolean
    /** Whether they may correct and withdraw entries: those of the service, who see every child. */
    readonly mayCorrect: boolean
    readonly mayAllocate: boolean
    readonly mayTell: boolean
    readonly empty: boolean
    readonly mayLoad: boolean
    readonly withdrawn: readonly EntryListed[]
    readonly done: string | undefined
  },
): EntriesView {
  const rows = listed.map((entry): EntryRow => {
    const lateness =
      entry.notifiedOn === null
        ? undefined
        : notificationLateness(entry.lookedAfterOn, entry.notifiedOn, shown.calendar)
    return {
      name: entry.called ?? `Child ${entry.childId}`,
      href: childLink(entry.childId),
      since: shortDate(entry.lookedAfterOn),
      told:
        lateness === undefined
          ? 'Not recorded: a file tells of the child'
          : `${shortDate(lateness.notifiedOn)}, ${count(lateness.workingDays, 'working day')} after`,
      late: lateness?.late === true,
      dayHref: shown.mayCorrect ? `/entries/${entry.entryId}/day` : undefined,
      // Of one that only a file tells of, the case system is where it is put right.
      withdrawHref:
        shown.mayCorrect && entry.source === 'recorded' ? `/entries/${entry.entryId}/withdraw` : undefined,
      team: entry.notifyingTeam ?? 'Team not recorded',
      state: careEntryLifecycle.states[entry.state].name,
      iro: entry.iroName ?? 'Nobody yet',
      next: nextOf(entry, shown),
    }
  })
  const lateOf = new Map<string, number>()
  for (const { late, team } of rows) if (late) lateOf.set(team, (lateOf.get(team) ?? 0) + 1)
  return {
    rows,
    late: rows.filter(({ late }) => late).length,
    mayNotify: shown.mayNotify,
    mayAllocate: shown.mayAllocate,
    empty: shown.empty,
    mayLoad: shown.mayLoad,
    done:
      shown.done === 'late'
        ? 'The entry is recorded, and its first review is to book. The news came late by local practice.'
        : shown.done === 'in-time'
          ? 'The entry is recorded, and its first review is to book. The news came in time.'
          : shown.done === 'day'
            ? 'The day of entry is settled. Every clock that runs from it was worked out again.'
            : shown.done === 'withdrawn'
              ? 'The entry is withdrawn, with everything that hung on it. It is kept with your reason.'
              : undefined,
    withdrawn: shown.withdrawn.map((entry) => ({
      name: entry.called ?? `Child ${entry.childId}`,
      href: shown.mayCorrect ? `/entries/${entry.entryId}/withdraw` : undefined,
      words: `${shortDate(entry.lookedAfterOn)}, withdrawn${entry.withdrawnOn === null ? '' : ` on ${shortDate(entry.withdrawnOn)}`} by ${entry.withdrawnBy ?? 'somebody'}`,
    })),
    byTeam: [...lateOf]
      .toSorted(([, one], [, other]) => other - one)
      .map(([team, late]) => [team, count(late, 'late notification')]),
  }
}

function nextOf(
  { state, childId }: EntryListed,
  { mayAllocate, mayTell }: { readonly mayAllocate: boolean; readonly mayTell: boolean },
): EntryRow['next'] {
  if (state === 'received' && mayAllocate)
    return { text: 'Allocate an IRO', href: `${childLink(childId)}/iro/allocate` }
  if (state === 'allocated' && mayTell) return { text: 'Tell the child', href: `${childLink(childId)}/iro` }
  return undefined
}
