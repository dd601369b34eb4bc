import type { BookingNeeds } from '#app/booking/booking-desk.ts'
import { kindsFollowed } from '#app/booking/kinds-followed.ts'
import { papersOutstanding } from '#app/booking/papers-outstanding.ts'
import { recordsOutstanding } from '#app/booking/records-outstanding.ts'
import { bookingStoreOf } from '#store/booking/booking-store.ts'
import { kindsFollowedOf } from '#store/booking/kinds-followed.ts'
import { calendarsOf } from '#store/calendar/calendar-of.ts'
import type { Database } from '#store/database/database.ts'
import { todayInEngland } from './today.ts'
import { preparingNeedsOf, recordNeedsOf } from './wiring-recording.ts'

/** What the booking desk needs. Other parts of the product bring their lines to it as `sources`. */
export function bookingNeedsOf(database: Database, actor: string): BookingNeeds {
  return {
    store: bookingStoreOf(database, actor),
    sources: [
      kindsFollowed(kindsFollowedOf(database, actor)),
      papersOutstanding(preparingNeedsOf(database, actor)),
      recordsOutstanding({ ...recordNeedsOf(database, actor), calendarOf: calendarsOf(database) }),
    ],
    calendarOf: calendarsOf(database),
    today: todayInEngland,
  }
}
