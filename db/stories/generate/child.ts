import type { ChildFacts, DatedRow, EpisodeFact, IntendedFailure } from '../facts.ts'
import { Chance, type Weighted } from './chance.ts'
import { addMonths, type Day, dayOf, textOf } from './days.ts'
import { absencesAndOrders } from './absences-and-orders.ts'
import { betweenReviews } from './between-reviews.ts'
import { draftFoundOnADay, draftJourney, type Journey, leaving } from './draft.ts'
import { episodesOf } from './episodes.ts'
import { entryRows } from './entry-rows.ts'
import { irosOf, workersOf } from './people-around.ts'
import { inventedPostcode } from './placements.ts'
import { detailedReview, participationOf } from './review-details.ts'
import type { Regime } from './review-clock.ts'
import { type ReviewChain, reviewsOf } from './reviews.ts'
import type { Service } from './service.ts'
import { staysOf } from './stays.ts'
import { statusesOf } from './statuses.ts'

/** The days between which children are made up. */
export interface Setting {
  readonly seed: number
  readonly service: Service
  /** Every review from here on is in the files. */
  readonly historyFrom: Day
  /** From here on the IRO service keeps details of its own: the first day of the first collection year. */
  readonly detailFrom: Day
  readonly lastDay: Day
}

/** A child to make up: one of those in care on the last day, or one who left on a day before it. */
export interface Wanted {
  readonly number: number
  readonly leftOn: Day | undefined
}

export interface MadeChild {
  readonly facts: ChildFacts
  readonly failures: readonly IntendedFailure[]
}

const ethnicities: Weighted<string> = [
  ['WBRI', 690],
  ['WOTH', 35],
  ['WIRI', 4],
  ['WIRT', 4],
  ['WROM', 6],
  ['MWBC', 34],
  ['MWBA', 12],
  ['MWAS', 16],
  ['MOTH', 34],
  ['AIND', 6],
  ['APKN', 16],
  ['ABAN', 9],
  ['CHNE', 2],
  ['AOTH', 22],
  ['BCRB', 18],
  ['BAFR', 40],
  ['BOTH', 14],
  ['OOTH', 24],
  ['REFU', 2],
  ['NOBT', 4],
]
const unaccompaniedEthnicities: Weighted<string> = [
  ['BAFR', 34],
  ['AOTH', 30],
  ['OOTH', 30],
  ['WOTH', 6],
]
const needs: Weighted<string> = [
  ['N1', 66],
  ['N2', 3],
  ['N3', 4],
  ['N4', 8],
  ['N5', 14],
  ['N6', 2],
  ['N8', 3],
]

/** The child of a number: the same child for the same seed and setting, whoever else is asked for. */
export function makeChild(wanted: Wanted, setting: Setting): MadeChild {
  const chance = new Chance(setting.seed, wanted.number, 17)
  const journey = journeyOf(wanted, setting, chance)
  const left = journey.leaves <= setting.lastDay ? journey.leaves : undefined
  const until = left ?? setting.lastDay + 1
  const stays = staysOf(journey, until, chance)
  const statuses = statusesOf(journey, stays, chance)
  const episodes = episodesOf(journey, stays, statuses, setting.lastDay, chance)
  const id = childId(wanted.number)
  const unaccompanied = journey.path === 'unaccompanied'
  const sex = chance.yes(unaccompanied ? 0.95 : 0.54) ? 'M' : 'F'
  const accompanied = {
    born: journey.born,
    enters: journey.enters,
    left,
    unaccompanied,
    historyFrom: setting.historyFrom,
    lastDay: setting.lastDay,
  }
  const iros = irosOf(accompanied, setting.service, chance)
  const workers = workersOf(accompanied, setting.service, chance)
  const toldLate = chance.yes(0.05)
  const chain = chainOf(id, journey, episodes, toldLate, setting, chance)
  const failures: IntendedFailure[] = [...chain.failures]
  const inCare = { id, journey, sex, left, toldLate, chain, setting, chance, failures } as const
  const rows: DatedRow[] = [
    ...entryRows(inCare),
    ...betweenReviews(inCare, iros),
    ...absencesAndOrders(inCare, episodes),
  ]
  const settledFrom = settledDay(episodes)
  return {
    facts: {
      id,
      sex,
      born: textOf(journey.born),
      ethnic: chance.weighted(unaccompanied ? unaccompaniedEthnicities : ethnicities),
      upn: upnOf(journey, setting, chance),
      need: journey.path === 'short_breaks' ? 'N2' : unaccompanied ? 'N8' : chance.weighted(needs),
      homePost: unaccompanied ? null : inventedPostcode('yes', chance),
      motherFrom:
        sex === 'F' && left === undefined && chance.yes(0.004) ? motherhood(journey, setting) : null,
      uascUntil: unaccompanied ? textOf(addMonths(journey.born, 216)) : null,
      episodes,
      reviews: chain.held.map((review) =>
        review.on >= setting.detailFrom
          ? detailedReview(review, journey.born, review.on > settledFrom, chance)
          : { on: textOf(review.on), code: participationOf(journey.born, review.on, chance) },
      ),
      iros,
      workers,
      rows,
    },
    failures,
  }
}

/** The 903 child id of a number. */
function childId(number: number): string {
  return `WM${String(number).padStart(5, '0')}`
}

function journeyOf(wanted: Wanted, setting: Setting, chance: Chance): Journey {
  if (wanted.leftOn !== undefined) return leaving(draftJourney(chance), wanted.leftOn)
  const draft = draftFoundOnADay(chance)
  const been = Math.floor(chance.next() * (draft.stay - 1))
  return leaving(draft, setting.lastDay - been + draft.stay)
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
  return reviewsOf(
    {
      childId,
      enters: journey.enters,
      leaves: journey.leaves,
      changes: regimeChanges(episodes),
      unsettledOn: episodes.flatMap((episode) =>
        episode.until !== null && episode.whyMoved !== null && episode.whyMoved.startsWith('CREQ')
          ? [dayOf(episode.until)]
          : [],
      ),
      toldLate: toldLate && journey.enters >= setting.detailFrom,
    },
    setting,
    chance,
  )
}

function regimeChanges(episodes: readonly EpisodeFact[]): { on: Day; regime: Regime }[] {
  const changes: { on: Day; regime: Regime }[] = []
  let regime: Regime = 'in_care'
  for (const episode of episodes) {
    const now: Regime = episode.place.startsWith('A')
      ? 'placed'
      : regime === 'placed'
        ? 'returned'
        : episode.legalStatus === 'E1' && regime === 'in_care'
          ? 'authority'
          : regime
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

function motherhood(journey: Journey, setting: Setting) {
  const day = setting.lastDay - 90
  return addMonths(journey.born, 186) < day && journey.enters < day ? textOf(day) : null
}

const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

function upnOf(journey: Journey, setting: Setting, chance: Chance): string {
  if (journey.path === 'unaccompanied') return chance.yes(0.7) ? 'UN2' : 'UN3'
  const end = Math.min(journey.leaves, setting.lastDay)
  if (addMonths(journey.born, 60) > end) return 'UN1'
  const digits = (count: number) => String(chance.int(0, 10 ** count - 1)).padStart(count, '0')
  return `${upnLetters.charAt(chance.int(0, upnLetters.length - 1))}999${digits(9)}`
}
