import type { PolicyStore } from '#app/admin/local-policy.ts'
import type { BookingNeeds } from '#app/booking/booking-desk.ts'
import type { EntryNeeds } from '#app/entry/notify-entry.ts'
import type { DecisionNeeds } from '#app/decisions/change-decision.ts'
import type { RecordNeeds } from '#app/record/change-record.ts'
import type { MeetingNeeds } from '#app/meeting/meeting-store.ts'
import type { PeopleAroundNeeds } from '#app/people-around/people-around.ts'
import type { PreparingNeeds } from '#app/preparing/prepare.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { ReviewNeeds } from '#app/review/change-review.ts'
import type { Role } from '#domain/access/roles.ts'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { fillPreparing } from './preparing.ts'
import { fillAfter } from './after.ts'
import { fillTimetable } from './timetable.ts'

/** What the demonstration's living records are made with: the use-cases of every council, in the names of its people. */
export interface LiveNeeds {
  readonly reviews: ReviewNeeds
  readonly booking: BookingNeeds
  readonly meetings: MeetingNeeds
  readonly preparing: PreparingNeeds
  readonly people: PeopleAroundNeeds
  readonly entries: EntryNeeds
  readonly decisions: DecisionNeeds
  readonly records: RecordNeeds
  readonly policies: Pick<PolicyStore, 'set'>
  /** Somebody of the demonstration, by name and role. */
  recorderOf(authorityId: string, name: string, role: Role): Recorder
}

/**
 * Fills the demonstration with what is recorded here, on top of its files: a service in the middle of its week. Filled
 * again it changes nothing: it is only done where nothing is booked here yet.
 */
export async function fillLive(needs: LiveNeeds, authorityId: string): Promise<boolean> {
  const on = needs.reviews.today()
  const ask = { authorityId, scope: { kind: 'authority' as const }, on }
  const booked = await needs.booking.store.bookedBetween(ask, addDays(on, -60), addDays(on, 180))
  if (booked.some(({ reviewId }) => reviewId !== null)) return false
  await fillTimetable(needs, authorityId)
  await fillPreparing(needs, authorityId)
  await fillAfter(needs, authorityId)
  return true
}
