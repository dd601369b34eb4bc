import type { DatedRow, EpisodeFact, IntendedFailure, ReviewFact, SpanFact } from '../facts.ts'
import { absencesAndOrders } from './absences-and-orders.ts'
import { betweenReviews } from './between-reviews.ts'
import type { Chance } from './chance.ts'
import { type Day, dayOf, textOf } from './days.ts'
import type { Journey } from './draft.ts'
import { entryRows } from './entry-rows.ts'
import { episodesOf } from './episodes.ts'
import { irosOf, workersOf } from './people-around.ts'
import type { Regime } from './review-clock.ts'
import { detailedReview, participationOf } from './review-details.ts'
import { type ReviewChain, reviewsOf } from './reviews.ts'
import type { Setting } from './setting.ts'
import { statusesOf } from './statuses.ts'
import { staysOf } from './stays.ts'

/** One period of care with all that belongs to it. */
export interface MadePeriod {
  readonly episodes: readonly EpisodeFact[]
  readonly reviews: readonly ReviewFact[]
  readonly iros: readonly SpanFact[]
  readonly workers: readonly SpanFact[]
  readonly rows: readonly DatedRow[]
  readonly failures: readonly IntendedFailure[]
}

/** Which period of which child. */
export interface PeriodWanted {
  readonly id: string
  readonly sex: 'M' | 'F'
  /** 1 for the first period of care that the files know. */
  readonly number: number
  readonly journey: Journey
}

/** Makes one period of care: homes, legal statuses, reviews by the clocks, and those round the child. */
export function makePeriod(wanted: PeriodWanted, setting: Setting, chance: Chance): MadePeriod {
  const { id, journey } = wanted
  const left = journey.leaves <= setting.lastDay ? journey.leaves : undefined
  const stays = staysOf(journey, left ?? setting.lastDay + 1, chance)
  const statuses = statusesOf(journey, stays, chance)
  const episodes = episodesOf(journey, stays, statuses, setting.lastDay, chance)
  const accompanied = {
    born: journey.born,
    enters: journey.enters,
    left,
    unaccompanied: journey.path === 'unaccompanied',
    historyFrom: setting.historyFrom,
    detailFrom: setting.detailFrom,
    lastDay: setting.lastDay,
  }
  const iros = irosOf(accompanied, setting.service, chance)
  const workers = workersOf(accompanied, setting.service, chance)
  const toldLate = chance.yes(0.05)
  const chain = chainOf(id, journey, episodes, toldLate, setting, chance)
  const failures: IntendedFailure[] = [...chain.failures]
  const inCare = { ...wanted, left, toldLate, chain, setting, chance, failures }
  const settledFrom = settledDay(episodes)
  const recent = (on: Day) => left === undefined && on > setting.lastDay - 300
  return {
    episodes,
    iros,
    workers,
    rows: [...entryRows(inCare), ...betweenReviews(inCare, iros), ...absencesAndOrders(inCare, episodes)],
    reviews: chain.held.map((review) =>
      review.on >= setting.detailFrom
        ? detailedReview(
            review,
            journey.born,
            { settled: review.on > settledFrom, recent: recent(review.on) },
            chance,
          )
        : { on: textOf(review.on), code: participationOf(journey.born, review.on, chance) },
    ),
    failures,
  }
}

function chainOf(
  childId: string,
  journey: Journey,
  episodes: readonly EpisodeFact[],
  toldLate: boolean,
  setting: Setting,
  chance: Chance,
): ReviewChain {
  if (journey.path === 'short_breaks') {
    return { held: [], failures: [], nextDue: undefined, nextPlanned: undefined }
  }
  const period = {
    childId,
    enters: journey.enters,
    leaves: journey.leaves,
    changes: regimeChanges(episodes),
    unsettledOn: episodes.flatMap((episode) =>
      episode.until !== null && episode.whyMoved?.startsWith('CREQ') === true ? [dayOf(episode.until)] : [],
    ),
    toldLate: toldLate && journey.enters >= setting.detailFrom,
  }
  return reviewsOf(period, setting, chance)
}

function regimeChanges(episodes: readonly EpisodeFact[]): { on: Day; regime: Regime }[] {
  const changes: { on: Day; regime: Regime }[] = []
  let regime: Regime = 'in_care'
  for (const episode of episodes) {
    let now: Regime = regime
    if (episode.place.startsWith('A')) now = 'placed'
    else if (episode.legalStatus === 'E1' && regime === 'in_care') now = 'authority'
    if (now !== regime) changes.push({ on: dayOf(episode.from), regime: now })
    regime = now
  }
  return changes
}

/** The day from which a child has lived in a long-term foster placement for a year. */
function settledDay(episodes: readonly EpisodeFact[]): Day {
  const last = episodes.at(-1)
  if (last === undefined || (last.place !== 'U4' && last.place !== 'U1')) return Number.POSITIVE_INFINITY
  return dayOf(last.from) + 366
}
