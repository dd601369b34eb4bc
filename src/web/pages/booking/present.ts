import type { BookingDeskSource, ChangeWaiting, DeskLine, PromptWaiting } from '#app/booking/booking-desk.ts'
import type { BookedLine, DeskDay, ToBookLine } from '#app/booking/desk.ts'
import type { BookingTarget } from '#domain/booking/booking-target.ts'
import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { reviewKinds } from '#domain/review/review.ts'
import { dateWithWeekday } from '../../kit/format.ts'
import { kindWords } from '../reviews/[review-id]/words.ts'
import { type DeskQuery, deskLink, horizons } from './asked.ts'
import { tablesOf } from './tables.ts'

/** Everything that one part of the desk shows. */
export type DeskShown =
  | {
      readonly part: 'to-book'
      readonly lines: readonly ToBookLine[]
      readonly total: number
      readonly target: BookingTarget
    }
  | { readonly part: 'late'; readonly lines: readonly BookedLine[]; readonly target: BookingTarget }
  | { readonly part: 'happened'; readonly lines: readonly PromptWaiting[] }
  | { readonly part: 'changes'; readonly lines: readonly ChangeWaiting[] }
  | { readonly part: 'week'; readonly from: CalendarDate; readonly days: readonly DeskDay[] }
  | {
      readonly part: 'source'
      readonly source: BookingDeskSource
      readonly lines: readonly DeskLine[]
      readonly total: number
    }

export interface DeskCounts {
  readonly toBook: number
  readonly late: number
  readonly happened: number
  readonly changes: number
  readonly sources: readonly { readonly source: BookingDeskSource; readonly total: number }[]
}

export const onAPage = 50

export function presentDesk(
  shown: DeskShown,
  of: {
    readonly query: DeskQuery
    readonly on: CalendarDate
    readonly counts: DeskCounts
    readonly officers: readonly { readonly iroId: string; readonly name: string }[]
    readonly mayApprove: boolean
    readonly mayDecide: boolean
    readonly done: string | undefined
  },
) {
  const { query, counts, on } = of
  const part = (show: string, number: number, words: string, late = false) => ({
    number,
    words,
    late: late && number > 0,
    href: deskLink(query, { show, page: 1, week: undefined }),
    current: query.show === show,
  })
  return {
    done: of.done,
    on: dateWithWeekday(on),
    tallies: [
      part('to-book', counts.toBook, 'to book'),
      part('late', counts.late, 'booked too late or near the limit', true),
      part('happened', counts.happened, 'may call for a review'),
      part('changes', counts.changes, counts.changes === 1 ? 'date to approve' : 'dates to approve'),
      ...counts.sources.map(({ source, total }) => part(source.id, total, source.called(total))),
    ],
    weekHref: deskLink(query, { show: 'week', page: 1 }),
    download: shown.part === 'to-book' ? deskLink(query, { page: 1 }, '/booking/to-book.csv') : undefined,
    filter: filterOf(of),
    shown,
    body: tablesOf(shown, of),
    pages:
      shown.part === 'to-book'
        ? {
            page: query.page,
            pages: Math.ceil(shown.total / onAPage),
            hrefOf: (page: number) => deskLink(query, { page }),
          }
        : undefined,
  }
}

export type DeskView = ReturnType<typeof presentDesk>

function filterOf({ query, officers }: Parameters<typeof presentDesk>[1]) {
  const any = { value: '', text: 'All' }
  return {
    show: query.show,
    week: query.week,
    choices: [
      {
        name: 'iro',
        label: 'IRO',
        value: query.iro,
        items: [any, ...officers.map(({ iroId, name }) => ({ value: iroId, text: name }))],
      },
      {
        name: 'kind',
        label: 'Kind',
        value: query.kind,
        items: [any, ...reviewKinds.map((kind) => ({ value: kind, text: kindWords[kind] }))],
      },
      {
        name: 'within',
        label: 'Due within',
        value: query.within,
        items: horizons.map((one) => ({ value: one, text: one === 'all' ? 'Any time' : `${one} weeks` })),
      },
    ].filter(({ name }) => name !== 'within' || query.show === 'to-book'),
  }
}

/** The weeks before and after, and this one. */
export function weekLinks(query: DeskQuery, from: CalendarDate, on: CalendarDate) {
  return [
    { text: 'The week before', href: deskLink(query, { week: addDays(from, -7) }) },
    { text: 'This week', href: deskLink(query, { week: on }) },
    { text: 'The week after', href: deskLink(query, { week: addDays(from, 7) }) },
  ]
}
