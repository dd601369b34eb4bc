import { reviewModes, reviewVenues } from '#domain/review/live-review.ts'
import { oneOf } from '../kit/act.ts'
import { calledWrongly } from '../kit/exit.ts'

/** The options that say at what time, how and where a review is held. */
export interface PlaceFlags {
  readonly at?: string
  readonly mode?: string
  readonly venue?: string
  readonly place?: string
}

/** What the options say of the place of a review. @throws CommandFailed (exit 2) where one cannot be read. */
export function placeOf({ at, mode, venue, place }: PlaceFlags) {
  if (at !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(at)) {
    throw calledWrongly(`--at takes a time of day such as 16:00, not ${at}.`)
  }
  return {
    startsAt: at ?? null,
    mode: oneOf('--mode', reviewModes, mode) ?? null,
    venue: oneOf('--venue', reviewVenues, venue) ?? null,
    place: place ?? null,
  }
}
