import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { careHistory } from '#domain/child/care-history.ts'
import type { Episode } from '#domain/child/episode.ts'
import type { OpenObligation } from '#domain/review/period-clock.ts'
import type { RecordedReview } from '#domain/review/review.ts'
import { reviewTimeline } from '#domain/review/timeline.ts'

const date = z.string().transform(calendarDate)
const child = z.strictObject({
  situation: z.string(),
  /** The first day from which every review is in the files. */
  knownFrom: date,
  episodes: z.array(
    z.strictObject({
      decom: date,
      dec: date.nullable(),
      rne: z.string(),
      legalStatus: z.string(),
      place: z.string(),
      rec: z.string().nullable(),
      postcode: z.string().optional(),
    }),
  ),
  reviews: z.array(
    z.strictObject({
      on: date,
      kind: z.string().optional(),
      adjourned: date.optional(),
      completed: date.optional(),
    }),
  ),
  /** How each review stands against what was owed on its day. */
  judged: z.array(z.strictObject({ on: z.string(), verdict: z.string() })),
  /** Every review owed, and what became of it; empty where the situation is not about that. */
  owed: z.array(
    z.strictObject({ rule: z.string(), anchor: z.string(), due: z.string(), outcome: z.string() }),
  ),
})
type Child = z.infer<typeof child>
const caseFile = z.strictObject({ source: z.string(), why: z.string(), children: z.array(child).min(1) })

function episodesOf({ episodes }: Child): readonly Episode[] {
  const unrecorded = { urn: null, distanceMiles: null, inAuthority: null }
  return episodes.map(({ postcode, ...episode }, index) => ({
    ...episode,
    ...unrecorded,
    placementPostcode: postcode ?? null,
    rowNumber: index + 1,
  }))
}

function reviewsOf({ reviews }: Child): readonly RecordedReview[] {
  return reviews.map(({ on, kind, adjourned, completed }) => ({
    on,
    codes: ['PN1'],
    details: {
      kind: kind ?? null,
      adjournedOn: adjourned ?? null,
      completedOn: completed ?? null,
      lateReason: null,
      socialWorkReportOn: null,
      carerFormOn: null,
      decisionsSentOn: null,
      recordCompletedOn: null,
      recordDistributedOn: null,
    },
  }))
}

function outcomeOf({ doneOn, endedOn, endReason }: OpenObligation): string {
  if (doneOn !== null) return `done ${doneOn}`
  return endedOn === null ? 'open' : `ended ${endedOn} ${endReason}`
}

const inOrder = <T extends { readonly anchor: string; readonly rule: string }>(owed: readonly T[]) =>
  owed.toSorted((a, b) => `${a.anchor} ${a.rule}`.localeCompare(`${b.anchor} ${b.rule}`))

const folder = new URL('.', import.meta.url)
for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
  const parsed: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
  const file = caseFile.parse(parsed)
  describe(`${name}: ${file.why}`, () => {
    for (const one of file.children) {
      test(`${one.situation}`, () => {
        const { reviews, obligations } = reviewTimeline(
          careHistory(episodesOf(one)),
          reviewsOf(one),
          one.knownFrom,
          englandAndWales,
        )
        const judged = reviews.map(({ on, answered }) => ({ on, verdict: answered?.verdict ?? 'not judged' }))
        const owed = obligations.map((obligation) => ({
          rule: obligation.rule,
          anchor: obligation.anchorOn,
          due: obligation.surelyLate,
          outcome: outcomeOf(obligation),
        }))
        const asksForOwed = one.owed.length > 0 || one.judged.length === 0
        expect({ judged, owed: asksForOwed ? inOrder(owed) : [] }).toEqual({
          judged: one.judged,
          owed: inOrder(one.owed),
        })
      })
    }
  })
}
