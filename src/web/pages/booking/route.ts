import type { BookingNeeds } from '#app/booking/booking-desk.ts'
import { deskWeek, insideTheBuffer, toBook } from '#app/booking/desk.ts'
import { addDays, type CalendarDate, dayOfWeek } from '#domain/calendar/calendar-date.ts'
import { mayI } from '#domain/access/may-i.ts'
import { type AskedBySomebody, defineRoute, type Route } from '../../route.ts'
import { bookingAsked, bookingPath, deskAsked, type DeskQuery } from './asked.ts'
import { bookingPage } from './page.tsx'
import { type DeskShown, onAPage, presentDesk, weekLinks } from './present.ts'
import { toBookCsv } from './to-book-csv.ts'
import { type AnyRecord, nothingLoaded } from '../nothing-loaded.ts'

/** The most lines that a file holds: more than any council looks after. */
const everybody = 1_000_000

/** The booking desk: what is to book, what is booked too near the limit, what waits for an answer, and the week. */
export function bookingRoutes(needs: {
  readonly booking: BookingNeeds
  readonly children: AnyRecord
}): readonly Route[] {
  const { booking } = needs
  return [
    defineRoute({
      method: 'GET',
      path: bookingPath,
      allow: 'book-reviews',
      audit: {
        records: ({ query }) => ({
          subject: 'the booking desk',
          detail: { show: query['show'] ?? 'to-book' },
        }),
      },
      handle: async (asked) =>
        (await needs.children.anyRecord(asked.who.authorityId))
          ? desk(booking, asked)
          : nothingLoaded(asked.who, 'Booking', 'so no review is to be booked.'),
    }),
    defineRoute({
      method: 'GET',
      path: '/booking/to-book.csv',
      allow: 'book-reviews',
      audit: { records: () => ({ subject: 'the reviews to book as a file' }) },
      handle: async ({ who, scope, query }) => {
        const on = booking.today()
        const ask = bookingAsked(deskAsked(query), { authorityId: who.authorityId, scope, on })
        const { lines } = await toBook(booking, { ...ask, page: 1, onAPage: everybody })
        return {
          kind: 'document',
          contentType: 'text/csv; charset=utf-8',
          body: toBookCsv(lines),
          fileName: `reviews-to-book-${on}.csv`,
          told: { found: lines.length },
        }
      },
    }),
  ]
}

async function desk(needs: BookingNeeds, { who, scope, query: given }: AskedBySomebody) {
  const on = needs.today()
  const asked = deskAsked(given)
  const query =
    needs.sources.some(({ id }) => id === asked.show) || isPart(asked.show)
      ? asked
      : { ...asked, show: 'to-book' }
  const ask = bookingAsked(query, { authorityId: who.authorityId, scope, on })
  const first = { ...ask, role: who.role, most: 50 }
  const [listed, late, happened, changes, sources] = [
    await toBook(needs, { ...ask, page: query.show === 'to-book' ? query.page : 1, onAPage }),
    await insideTheBuffer(needs, ask),
    await needs.store.promptsWaiting(ask),
    await needs.store.changesWaiting(ask),
    await Promise.all(needs.sources.map(async (source) => ({ source, ...(await source.lines(first)) }))),
  ]
  const shown = async (): Promise<DeskShown> => {
    const found = sources.find(({ source }) => source.id === query.show)
    if (found !== undefined) return { part: 'source', ...found }
    switch (query.show) {
      case 'late':
        return { part: 'late', ...late }
      case 'happened':
        return { part: 'happened', lines: happened }
      case 'changes':
        return { part: 'changes', lines: changes }
      case 'week':
        return { part: 'week', ...(await deskWeek(needs, ask, query.week ?? nextWeekday(on))) }
      default:
        return { part: 'to-book', ...listed }
    }
  }
  const now = await shown()
  const view = presentDesk(now, {
    query,
    on,
    counts: {
      toBook: listed.total,
      late: late.lines.length,
      happened: happened.length,
      changes: changes.length,
      sources,
    },
    officers: await needs.store.officers(who.authorityId, on),
    mayApprove: mayI(who, 'approve-date-changes').allowed,
    mayDecide: mayI(who, 'hold-reviews').allowed,
    done: doneWords(given['done']),
  })
  const weeks = now.part === 'week' ? weekLinks(query, now.from, on) : []
  return {
    kind: 'page' as const,
    title: 'Booking',
    body: bookingPage(view, weeks),
    told: { found: listed.total },
  }
}

/** On a weekend the week that comes is what people ask for. */
const nextWeekday = (on: CalendarDate) => (dayOfWeek(on) > 5 ? addDays(on, 8 - dayOfWeek(on)) : on)

const isPart = (show: DeskQuery['show']) => ['to-book', 'late', 'happened', 'changes', 'week'].includes(show)

function doneWords(done: string | undefined): string | undefined {
  return done === 'declined' ? 'It is recorded that no review is needed.' : undefined
}
