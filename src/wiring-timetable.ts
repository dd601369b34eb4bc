import type { BookingNeeds } from '#app/booking/booking-desk.ts'
import { bookingStoreOf } from '#store/booking/booking-store.ts'
import { calendarsOf } from '#store/calendar/calendar-of.ts'
import type { Database } from '#store/database/database.ts'
import { todayInEngland } from './today.ts'

/** What the booking desk needs. Other parts of the product bring their lines to it as `sources`. */
export function bookingNeedsOf(database: Database, actor: string): BookingNeeds {
  return {
    store: bookingStoreOf(database, actor),
    sources: [],
    calendarOf: calendarsOf(database),
    today: todayInEngland,
  }
}
