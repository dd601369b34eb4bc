import { fillLive } from '#app/demo/live/fill-live.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { policyStoreOf } from '#store/admin/policy-store.ts'
import type { Database } from '#store/database/database.ts'
import { peopleAroundStoreOf } from '#store/people-around/person-store.ts'
import { newId } from '#store/database/uuid.ts'
import {
  decisionNeedsOf,
  entryNeedsOf,
  meetingNeedsOf,
  preparingNeedsOf,
  recordNeedsOf,
  reviewNeedsOf,
} from './wiring-recording.ts'
import { bookingNeedsOf } from './wiring-timetable.ts'

const actor = 'demonstration'

/** Fills the demonstration with what is recorded here, as on a day. False: it is there already. */
export function fillLiveOn(database: Database, authorityId: string, today: CalendarDate): Promise<boolean> {
  const day = { today: () => today }
  const reviews = { ...reviewNeedsOf(database, actor), ...day }
  return fillLive(
    {
      reviews,
      decisions: { ...decisionNeedsOf(database, actor), ...day, reviews },
      records: { ...recordNeedsOf(database, actor), ...day, reviews },
      booking: { ...bookingNeedsOf(database, actor), ...day },
      preparing: { ...preparingNeedsOf(database, actor), ...day },
      people: { store: peopleAroundStoreOf(database, actor), ...day },
      meetings: { ...meetingNeedsOf(database, actor), ...day },
      entries: { ...entryNeedsOf(database, actor), ...day },
      policies: policyStoreOf(database),
      recorderOf: (authority, name, role) => ({
        authorityId: authority,
        actor: `${name}, in the ${actor}`,
        name,
        role,
        requestId: newId(),
        // The people of the demonstration are made up, and so is what they may: it tells its story, and no more.
        may: () => ({ allowed: true, scope: { kind: 'authority' } }),
      }),
    },
    authorityId,
  )
}
