import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { askMeasures } from '#app/measure/ask-measures.ts'
import { addDays, type CalendarDate, calendarDate } from '#domain/calendar/calendar-date.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { inAuthority } from '#store/database/database.ts'
import { measureCounterOf } from '#store/measure/measure-counter.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { handIn } from '#test/support/hand-in.ts'
import { recorder } from '#test/support/recorder.ts'
import { meetingsOn, writeDownAndComplete } from '#test/support/written-meeting.ts'
import { bookReview } from './book-review.ts'
import type { ReviewAnswer } from './change-review.ts'
import { createReview } from './create-review.ts'
import { adjournReview, startReview } from './hold-review.ts'
import { recordReviewFacts } from './record-facts.ts'

const began = calendarDate('2025-05-06')
const year = '2025-26'
const base = {
  'header.csv': 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nL1,M,04/03/2015,WBRI,A123456789012,,\n',
  'episodes.csv':
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\nL1,06/05/2025,S,C2,N1,U6,PR1,,,,,,\n',
  'history_complete.csv': 'history_complete_from\n2015-01-01\n',
}

/** A review as somebody would tell of it: days after the last one, and what happened. */
interface Told {
  readonly after: number
  readonly adjourned: number | null
  readonly completed: number
  readonly code: string | null
  readonly kind: LiveReview['kind']
  readonly decisions: number | null
}

async function council(files: Readonly<Record<string, string>>) {
  const db = await testDatabase()
  const { authorityId, slug } = await newAuthority(db)
  const load = async (more: Readonly<Record<string, string>>) => {
    return handIn({ db, authorityId }, year, more)
  }
  await load(files)
  const rows = async (what: string) => {
    const found = await inAuthority(db, { authorityId, actor: 'test' }, (trx) =>
      sql<{ text: string }>`select (${sql.raw(what)})::text as text`.execute(trx),
    )
    return found.rows.map(({ text }) => text)
  }
  let today = began
  const needs = { store: reviewStoreOf(db, 'test'), today: () => today }
  return {
    authorityId,
    load,
    rows,
    needs,
    meetings: meetingsOn(db, () => today),
    by: recorder(authorityId),
    on: (day: CalendarDate) => {
      today = day
    },
    /** Everything that is worked out, and every measure of the year. */
    async follows() {
      const tables = ['care_period', 'counted_review', 'due'].map(async (table) =>
        rows(
          `(select jsonb_agg(to_jsonb(t) - 'authority_id' order by to_jsonb(t) - 'authority_id') from ${table} t)`,
        ),
      )
      const measures = await askMeasures(
        { measures: measureCounterOf(db), now: () => new Date('2026-06-01T12:00:00Z') },
        {
          authorityId,
          authority: slug,
          from: calendarDate('2025-04-01'),
          to: calendarDate('2026-03-31'),
          scope: { kind: 'authority' },
        },
      )
      if (measures.kind === 'called_wrongly') throw new RangeError(measures.why)
      return { worked: await Promise.all(tables), measures: measures.answer.measures }
    },
  }
}

type Council = Awaited<ReturnType<typeof council>>

function done(answer: ReviewAnswer): LiveReview {
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer))
  return answer.review
}

/** Lives one review through, as business support and the IRO do. */
async function live({ needs, meetings, by, on }: Council, told: Told, heldOn: CalendarDate): Promise<void> {
  on(addDays(heldOn, -2))
  const review = done(await createReview(needs, by, { childId: 'L1', kind: told.kind }))
  const seen = (of: LiveReview) => ({ reviewId: of.reviewId, version: of.version })
  const place = { startsAt: '16:00', mode: 'hybrid', venue: 'home', place: null } as const
  const booked = done(await bookReview(needs, by, seen(review), { on: heldOn, ...place }))
  on(heldOn)
  let now = done(await startReview(needs, by, seen(booked), heldOn))
  if (told.adjourned !== null) {
    const day = addDays(heldOn, told.adjourned)
    on(day)
    now = done(await adjournReview(needs, by, seen(now), { on: day, because: 'No report' }))
  }
  const completedOn = completedDay(told, heldOn)
  on(completedOn)
  now = done(await writeDownAndComplete(meetings, by, seen(now), completedOn))
  const sentOn = told.decisions === null ? null : addDays(completedOn, told.decisions)
  const facts = { reviewCode: told.code, decisionsSentOn: sentOn }
  done(
    await recordReviewFacts(needs, by, seen(now), { action: 'hold-reviews', did: 'facts recorded', facts }),
  )
}

const completedDay = (told: Told, heldOn: CalendarDate) =>
  addDays(heldOn, (told.adjourned ?? 0) + told.completed)

/** The same reviews as the files of a council would tell of them. */
function asFiles(reviews: readonly (readonly [Told, CalendarDate])[]): Record<string, string> {
  const held = reviews.map(([{ code }, on]) => `L1,2015-03-04,${on},${code ?? ''}`)
  const details = reviews.map(([told, on]) => {
    const adjourned = told.adjourned === null ? '' : addDays(on, told.adjourned)
    const completed = completedDay(told, on)
    const sent = told.decisions === null ? '' : addDays(completed, told.decisions)
    return `L1,${on},${told.kind},${on},${adjourned},${completed},hybrid,home,${sent},none,yes,no,yes`
  })
  const planned = reviews.map(([{ kind }, on]) => `L1,${on},${kind},,`)
  const file = (...lines: readonly string[]) => `${lines.join('\n')}\n`
  return {
    'reviews.csv': file('CHILD,DOB,REVIEW,REVIEW_CODE', ...held),
    'review_details.csv': file(
      'child_id,review_on,kind,planned_on,adjourned_on,completed_on,mode,venue,decisions_sent_on,chaired_by_child,permanence_plan_agreed,high_risk,agencies_working_together',
      ...details,
    ),
    'planned_reviews.csv': file(
      'child_id,review_planned_on,planned_kind,cancelled_on,cancel_reason',
      ...planned,
    ),
  }
}

function dated(told: readonly Told[]): readonly (readonly [Told, CalendarDate])[] {
  let last = began
  return told.map((one) => {
    const heldOn = addDays(last, one.after)
    last = completedDay(one, heldOn)
    return [one, heldOn] as const
  })
}

const anyReview: fc.Arbitrary<Told> = fc.record({
  after: fc.integer({ min: 1, max: 200 }),
  adjourned: fc.option(fc.integer({ min: 0, max: 3 })),
  completed: fc.integer({ min: 0, max: 40 }),
  code: fc.option(fc.constantFrom('PN1', 'PN2', 'PN5', 'PN7')),
  kind: fc.constantFrom('statutory', 'brought_forward', 'additional'),
  decisions: fc.option(fc.integer({ min: 0, max: 9 })),
})

test('reviews recorded here move every clock and every measure as the same rows imported do', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyReview, { minLength: 1, maxLength: 4 }), async (told) => {
      const reviews = dated(told)
      const here = await council(base)
      for (const [one, on] of reviews) await live(here, one, on)
      const imported = await council({ ...base, ...asFiles(reviews) })
      const follows = await here.follows()
      for (const [, on] of reviews) expect(follows.worked.join(' ')).toContain(`"review_on": "${on}"`)
      expect(follows).toEqual(await imported.follows())
    }),
    { seed: 20_261_122, numRuns: 5 },
  )
}, 120_000)
