import type { QualityFact, ReviewDetail, ReviewFact, YesNo } from '../facts.ts'
import type { Chance, Weighted } from './chance.ts'
import { addWorkingDays, type Day, subtractWorkingDays, textOf } from './days.ts'
import { type HeldReview, hasTurned } from './reviews.ts'

const codesUnder8: Weighted<string> = [
  ['PN6', 40],
  ['PN5', 17],
  ['PN1', 17],
  ['PN2', 5],
  ['PN3', 5],
  ['PN4', 5],
  ['PN7', 11],
]
const codesOlder: Weighted<string> = [
  ['PN1', 47],
  ['PN6', 27],
  ['PN5', 9],
  ['PN2', 5],
  ['PN3', 2],
  ['PN4', 2],
  ['PN7', 8],
]

/** How a child took part, by age: under 4, from the 4th birthday, from the 8th. Once in a while nobody noted it. */
export function participationOf(born: Day, on: Day, chance: Chance): string | null {
  if (chance.yes(0.003)) return null
  if (!hasTurned(born, 4, on)) return 'PN0'
  return chance.weighted(hasTurned(born, 8, on) ? codesOlder : codesUnder8)
}

const modes: Weighted<string> = [
  ['in_person', 70],
  ['hybrid', 17],
  ['virtual', 11],
  ['telephone', 2],
]
const venues: Weighted<string> = [
  ['placement', 58],
  ['school', 16],
  ['office', 14],
  ['other', 7],
  ['home', 5],
]
const grades: Weighted<string> = [
  ['outstanding', 12],
  ['good', 59],
  ['requires_improvement', 25],
  ['inadequate', 4],
]

/** What is known of the time of a review. */
interface Told {
  /** The child has lived in a long-term foster home for a year. */
  readonly settled: boolean
  /** Recent enough that nobody has noticed yet what was not recorded. */
  readonly recent: boolean
}

/** All that was recorded round a review of which the IRO service keeps details. */
export function detailedReview(
  review: HeldReview,
  born: Day,
  { settled, recent }: Told,
  chance: Chance,
): ReviewFact {
  const code = participationOf(born, review.on, chance)
  const aged4 = hasTurned(born, 4, review.on)
  const light = settled && review.kind === 'statutory' && (review.number ?? 4) > 3 && chance.yes(0.22)
  const mode = light ? 'paper' : chance.weighted(modes)
  const detail: ReviewDetail = {
    kind: light ? 'light' : review.kind,
    plannedOn: textOf(review.lateReason === undefined ? review.on : subtractWorkingDays(review.due + 1, 1)),
    adjournedOn: review.adjourned ? textOf(review.on) : null,
    completedOn: textOf(review.completed),
    lateReason: review.lateReason ?? null,
    mode,
    venue:
      mode === 'virtual' || mode === 'paper' || mode === 'telephone' ? 'online' : chance.weighted(venues),
    chairedByChild: chairing(code, chance),
    ...papers(review, aged4, chance),
    ...records(review, recent, chance),
    permanencePlanAgreed: permanence(review, chance),
    ...risk(born, review, chance),
  }
  const quality = qualityOf(review, aged4, chance)
  return { on: textOf(review.on), code, detail, ...(quality === undefined ? {} : { quality }) }
}

function chairing(code: string | null, chance: Chance): string | null {
  if (code === 'PN0' || chance.yes(0.06)) return null
  if (code !== 'PN1') return 'none'
  return chance.weighted([
    ['full', 10],
    ['part', 26],
    ['none', 64],
  ])
}

function papers(review: HeldReview, aged4: boolean, chance: Chance) {
  const received = (share: number, need: number, most: number) => {
    if (chance.yes(0.06)) return null
    const early = chance.yes(share) ? chance.int(need, most) : chance.int(0, need - 1)
    return textOf(early === 0 ? review.on : subtractWorkingDays(review.on, early))
  }
  return {
    socialWorkReportOn: received(0.79, 3, 9),
    carerFormOn: chance.yes(0.2) ? null : received(0.7, 5, 12),
    parentFormOn: chance.yes(0.62) ? null : received(0.6, 3, 10),
    childFormOn: !aged4 || chance.yes(0.55) ? null : received(0.6, 3, 10),
  }
}

function records(review: HeldReview, recent: boolean, chance: Chance) {
  const after = (share: number, limit: number, least: number) => {
    const days = chance.yes(share) ? chance.int(least, limit) : limit + 1 + Math.floor(chance.wait(5))
    return addWorkingDays(review.completed, days)
  }
  const completed = after(0.9, 15, 4)
  const distributed = Math.max(completed, after(0.91, 20, 8))
  const lost = chance.yes(0.012) && recent
  return {
    decisionsSentOn: lost ? null : textOf(after(0.88, 5, 0)),
    recordCompletedOn: lost ? null : textOf(completed),
    recordDistributedOn: lost ? null : textOf(distributed),
  }
}

function permanence(review: HeldReview, chance: Chance): YesNo | null {
  if (chance.yes(0.03)) return null
  if (review.number === 1) return chance.yes(0.35) ? 'yes' : 'no'
  return chance.yes(review.number === 2 ? 0.9 : 0.97) ? 'yes' : 'no'
}

function risk(born: Day, review: HeldReview, chance: Chance) {
  if (chance.yes(0.05)) return { highRisk: null, agenciesTogether: null }
  const high = chance.yes(hasTurned(born, 13, review.on) ? 0.14 : 0.03)
  const together: YesNo = chance.yes(0.88) ? 'yes' : 'no'
  return { highRisk: high ? ('yes' as const) : ('no' as const), agenciesTogether: high ? together : null }
}

function qualityOf(review: HeldReview, aged4: boolean, chance: Chance): QualityFact | undefined {
  if (!chance.yes(0.72)) return undefined
  const answer = (share: number): YesNo | null => (chance.yes(0.04) ? null : chance.yes(share) ? 'yes' : 'no')
  return {
    checkedOn: textOf(addWorkingDays(review.completed, chance.int(0, 8))),
    carePlan: chance.weighted(grades),
    childFocus: chance.weighted(grades),
    planShared: aged4 ? answer(0.82) : null,
    inTimescale: answer(0.86),
  }
}
