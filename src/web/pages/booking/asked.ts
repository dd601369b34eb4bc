import type { BookingAsked } from '#app/booking/booking-desk.ts'
import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { reviewKinds } from '#domain/review/review.ts'
import { dayAsked, pageNumber } from '../asked.ts'
import { linkTo } from '../links.ts'

export const bookingPath = '/booking'

/** How far ahead the desk looks, in weeks. */
export const horizons = ['4', '8', '26', 'all'] as const
const standardHorizon = '8'

export interface DeskQuery {
  /** A part, or the id of a source. */
  readonly show: string
  readonly iro: string
  readonly kind: string
  readonly within: string
  readonly week: CalendarDate | undefined
  readonly page: number
}

export function deskAsked(query: Readonly<Record<string, string | undefined>>): DeskQuery {
  const within = query['within'] ?? standardHorizon
  return {
    show: query['show'] ?? 'to-book',
    iro: query['iro'] ?? '',
    kind: reviewKinds.find((kind) => kind === query['kind']) ?? '',
    within: horizons.find((one) => one === within) ?? standardHorizon,
    week: dayAsked(query['week']),
    page: pageNumber(query['page']),
  }
}

/** The desk with another part or page shown, narrowed as it is. */
export function deskLink(query: DeskQuery, change: Partial<DeskQuery> = {}, path = bookingPath): string {
  const { show, iro, kind, within, week, page } = { ...query, ...change }
  return linkTo(path, {
    show: show === 'to-book' ? undefined : show,
    iro,
    kind,
    within: within === standardHorizon ? undefined : within,
    week,
    page: page > 1 ? page : undefined,
  })
}

/** What the use-cases are asked for. */
export function bookingAsked(
  query: DeskQuery,
  of: Pick<BookingAsked, 'authorityId' | 'scope' | 'on'>,
): BookingAsked {
  const weeks = Number(query.within)
  return {
    ...of,
    iroId: query.iro === '' ? undefined : query.iro,
    kind: reviewKinds.find((kind) => kind === query.kind),
    until: Number.isInteger(weeks) ? addDays(of.on, weeks * 7) : undefined,
  }
}
