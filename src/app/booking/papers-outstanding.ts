import type { PreparingNeeds } from '#app/preparing/prepare.ts'
import type { PaperAsked } from '#app/preparing/preparing-store.ts'
import { addDays, type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { type WorkingDayCalendar, whereLoaded } from '#domain/calendar/working-days.ts'
import { wantedBy } from '#domain/preparing/lead-times.ts'
import { isPaperKind, paperKindNames, paperKinds } from '#domain/preparing/paper-kinds.ts'
import type { BookingDeskSource, DeskLine } from './booking-desk.ts'
import { narrowedTo } from './narrowed-to.ts'

/** How many days ahead the desk looks for reviews whose papers are not in. */
const daysAhead = 14

/** The reviews of the coming fortnight of which papers are not in: a line a review, what is missing and by when. */
export function papersOutstanding({ store }: Pick<PreparingNeeds, 'store'>): BookingDeskSource {
  return {
    id: 'papers',
    heading: 'Papers not in',
    called: (reviews) => (reviews === 1 ? 'review lacks papers' : 'reviews lack papers'),
    dayIs: 'Review on',
    empty: 'Every paper that was asked for is in, for the reviews of the coming fortnight.',
    async lines(ask) {
      const { authorityId, on, most } = ask
      const scope = narrowedTo(ask)
      const asked = { authorityId, scope, on }
      const until = addDays(on, daysAhead)
      const soon = (await store.outstanding({ ...asked, kinds: paperKindNames })).filter(
        ({ meetingOn }) => meetingOn !== null && meetingOn >= on && meetingOn <= until,
      )
      if (soon.length === 0) return { lines: [], total: 0 }
      const { calendar, leadTimes } = await store.calendarAndLeadTimes(asked)
      const reviews = new Map<string, PaperAsked[]>()
      for (const one of soon) {
        const { reviewId } = one.paper
        reviews.set(reviewId, [...(reviews.get(reviewId) ?? []), one])
      }
      const wanted = ({ paper, meetingOn }: PaperAsked) =>
        meetingOn === null || !isPaperKind(paper.kind)
          ? undefined
          : wantedBy(paper.kind, meetingOn, leadTimes, calendar)?.on
      const lines = [...reviews].map(([reviewId, papers]): DeskLine => {
        const [first] = papers
        const said = papers.map((one) => {
          const by = wanted(one)
          const name = paperKinds[one.paper.kind].name
          return {
            late: by !== undefined && by < on,
            words:
              by === undefined ? name : `${name}: wanted by ${writtenDate(by)}${distance(on, by, calendar)}`,
          }
        })
        return {
          childId: first?.paper.childId ?? '',
          called: first?.called ?? null,
          words: papers.length === 1 ? 'One paper is not in' : `${papers.length} papers are not in`,
          under: said.map(({ words }) => words),
          on: first?.meetingOn ?? null,
          late: said.some(({ late }) => late),
          href: `/reviews/${reviewId}/papers`,
        }
      })
      return { lines: lines.slice(0, most), total: lines.length }
    },
  }
}

/** How far off a day is, in working days; nothing where that cannot be told. */
export function distance(on: CalendarDate, day: CalendarDate, calendar: WorkingDayCalendar): string {
  if (on === day) return ', today is the last day'
  const between = whereLoaded(() => calendar.workingDaysBetween(on, day))
  if (between === undefined) return ''
  const count = Math.abs(between)
  const days = count === 0 ? 'no working day' : `${count} working day${count === 1 ? '' : 's'}`
  if (day > on) return `, ${days} left`
  return count === 0 ? ', late' : `, ${days} late`
}
