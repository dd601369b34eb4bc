import { expect, test } from 'vitest'
import { askMeasures } from '#app/measure/ask-measures.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { measureCounterOf } from '#store/measure/measure-counter.ts'
import { days } from './calendar.ts'
import { type Cast, desktop } from './cast.ts'

/**
 * Isla's figures from the day she came into care to the end of March 2027, counted with a pencil. Her five reviews:
 *
 *     5 January 2026      first    due 2 January    a working day late    PN1, chaired part
 *     31 March 2026       second   due 5 April      adjourned, completed on 30 April, the last day for it: in time
 *                                                                         PN2, did not chair
 *     25 June 2026        third    due 30 October   brought forward       PN7, did not chair
 *     10 December 2026    fourth   due 25 December  light, on paper       PN6, did not chair
 *     12 February 2027    fifth    due 15 February  placed for adoption   PN1, chaired all
 */
const counted: Readonly<Record<string, object>> = {
  // The news came on the third working day after the entry.
  'notifications.late': { value: 1 },
  'reviews.held': { value: 5 },
  // 2 January, 5 April, 30 October and 25 December 2026, 15 February 2027. That of 10 June 2027, counted from the light
  // review, was never owed: from the placement on other regulations count, and the next of theirs falls in May.
  'reviews.due': { value: 5 },
  // All but the first.
  'reviews.in_time': { numerator: 4, denominator: 5, value: 80 },
  'reviews.late': { value: 1 },
  // Five codes. Four of five brought her views; PN7 did not. In the room she was three times: PN1, PN2, PN1.
  'participation.codes': { value: 5 },
  'participation.rate': { numerator: 4, denominator: 5, value: 80 },
  'participation.attendance': { numerator: 3, denominator: 5, value: 60 },
  // Part of the first, all of the last.
  'participation.chaired': { numerator: 2, denominator: 5, value: 40 },
  // The one report that came was a working day late. Of four reviews none is recorded: a blank is not in time.
  'papers.social_work_report_in_time': { numerator: 0, denominator: 5, value: 0 },
  // Her carer wrote once, on the last day for it.
  'papers.carer_form_in_time': { numerator: 1, denominator: 5, value: 20 },
  // Those of the second review went on 11 May instead of the 8th.
  'decisions.in_time': { numerator: 4, denominator: 5, value: 80 },
  // The second was completed on 26 May instead of the 22nd.
  'records.completed_in_time': { numerator: 4, denominator: 5, value: 80 },
  // The last was shared on 15 March instead of the 12th; those of the third and the fourth to nobody.
  'records.distributed_in_time': { numerator: 2, denominator: 5, value: 40 },
  // One second review, with a plan agreed: to grow up with the Abbots.
  'permanence.by_second_review': { numerator: 1, denominator: 1, value: 100 },
  // Priya came once between reviews, on 30 December 2025.
  'contacts.visits': { value: 1 },
  'contacts.children_visited': { value: 1 },
  'cohort.in_care': { value: 1 },
  'cohort.started': { value: 1 },
  // The next is booked for 10 May 2027.
  'reviews.not_scheduled': { value: 0 },
  'risk.high': { value: 0 },
}

/** The same cut: the parts of a whole. */
const cut: readonly (readonly [string, string, Readonly<Record<string, number>>])[] = [
  ['reviews.held', 'kind', { statutory: 2, brought_forward: 1, light: 1, adoption: 1 }],
  ['reviews.held', 'number', { first: 1, second: 1, later: 3 }],
  // Quarters of the collection year, by the day of the review: the adjourned one counts in March.
  ['reviews.held', 'quarter', { '2025-26-Q4': 2, '2026-27-Q1': 1, '2026-27-Q3': 1, '2026-27-Q4': 1 }],
  ['reviews.due', 'quarter', { '2025-26-Q4': 1, '2026-27-Q1': 1, '2026-27-Q3': 2, '2026-27-Q4': 1 }],
  ['reviews.late', 'reason', { child: 1 }],
  ['participation.codes', 'code', { PN1: 2, PN2: 1, PN6: 1, PN7: 1 }],
]

export function countedByHand(cast: Cast): void {
  test('the figures of Isla’s year are those of the hand count, and the analyst opens one and finds her five reviews', async () => {
    cast.itIs(days.counted)
    const { db, authorityId } = cast.site
    const asked = await askMeasures(
      { measures: measureCounterOf(db), now: () => new Date() },
      {
        authorityId,
        authority: 'exampleshire',
        from: calendarDate(days.entered),
        to: calendarDate(days.counted),
        scope: { kind: 'authority' },
      },
    )
    if (asked.kind !== 'answered') throw new Error(JSON.stringify(asked))
    const { measures } = asked.answer
    const totals = Object.keys(counted).map((id) => [
      id,
      measures.find((one) => one.id === id && one.by.length === 0)?.total,
    ])
    expect(Object.fromEntries(totals)).toMatchObject(counted)
    for (const [id, by, parts] of cut) {
      const cells = measures.find((one) => one.id === id && one.by.join() === by)?.cells ?? []
      const some = cells.flatMap(({ keys, value }) => (value === 0 ? [] : [[keys[by], value]]))
      expect({ id, by, parts: Object.fromEntries(some) }).toEqual({ id, by, parts })
    }
    const analyst = await cast.at('analyst', desktop)
    await analyst.go(`/measures/reviews.in_time?from=${days.entered}&to=${days.counted}`)
    await analyst.sees('4 of 5')
    await analyst.sound('80-measure')
  }, 180_000)
}
