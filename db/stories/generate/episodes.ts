import type { EpisodeFact } from '../facts.ts'
import type { Chance, Weighted } from './chance.ts'
import { addMonths, type Day, textOf } from './days.ts'
import type { Journey } from './draft.ts'
import type { Home, Stay } from './placements.ts'
import type { Status } from './statuses.ts'

interface Part {
  readonly from: Day
  readonly status: string
  readonly home: Home
  readonly why: string
}

/**
 * The episodes of one period of care: a new one whenever the legal status, the placement or the carers
 * change. Each ends on the day the next begins; the last is open unless the child has left by `lastDay`.
 */
export function episodesOf(
  journey: Journey,
  stays: readonly Stay[],
  statuses: readonly Status[],
  lastDay: Day,
  chance: Chance,
): EpisodeFact[] {
  const end = journey.leaves <= lastDay ? journey.leaves : undefined
  const parts = partsOf(stays, statuses, lastDay)
  return parts.map((part, index) => {
    const before = parts[index - 1]
    const after = parts[index + 1]
    const moved = after !== undefined && isMove(part, after)
    const until = after?.from ?? end
    return {
      from: textOf(part.from),
      reasonNew: before === undefined ? 'S' : reasonNew(before, part),
      legalStatus: part.status,
      place: part.home.place,
      provider: part.home.provider,
      until: until === undefined ? null : textOf(until),
      reasonCeased:
        after !== undefined
          ? 'X1'
          : end === undefined
            ? null
            : reasonCeased(journey, part.home.place, end, chance),
      whyMoved: moved && after.why !== '' ? after.why : null,
      placePost: part.home.post,
      urn: part.home.urn,
      miles: part.home.miles,
      inAuthority: part.home.inAuthority,
      regulated: part.home.regulated,
    }
  })
}

function partsOf(stays: readonly Stay[], statuses: readonly Status[], lastDay: Day): Part[] {
  const days = new Set<Day>()
  for (const stay of stays) days.add(stay.from)
  for (const status of statuses) if (status.from <= lastDay) days.add(status.from)
  const parts: Part[] = []
  for (const day of [...days].sort((a, b) => a - b)) {
    const stay = stays.findLast((candidate) => candidate.from <= day)
    const status = statuses.findLast((candidate) => candidate.from <= day)
    if (stay === undefined || status === undefined) continue
    parts.push({ from: day, status: status.code, home: stay.home, why: stay.why })
  }
  return parts
}

function isMove(before: Part, after: Part): boolean {
  return before.home !== after.home
}

function reasonNew(before: Part, part: Part): string {
  const law = before.status !== part.status
  if (before.home === part.home) return 'L'
  if (before.home.carer === part.home.carer) return law ? 'U' : 'T'
  return law ? 'B' : 'P'
}

const at18: Weighted<string> = [
  ['E17', 34],
  ['E5', 42],
  ['E6', 8],
  ['E7', 5],
  ['E4A', 7],
  ['E8', 4],
]
const homeward: Weighted<string> = [
  ['E4A', 62],
  ['E4B', 16],
  ['E13', 8],
  ['E41', 8],
  ['E3', 3],
  ['E16', 1],
  ['E8', 2],
]

function reasonCeased(journey: Journey, place: string, end: Day, chance: Chance): string {
  if (end >= addMonths(journey.born, 216)) {
    return chance.weighted(place.startsWith('U') ? at18 : at18.slice(1))
  }
  switch (journey.path) {
    case 'adoption':
      return chance.yes(0.72) ? 'E12' : 'E11'
    case 'guardianship':
      return place === 'U3' ? 'E45' : chance.yes(0.3) ? 'E46' : 'E47'
    case 'remand':
      return chance.yes(0.65) ? 'E14' : 'E9'
    case 'long_term':
      return place.startsWith('U') && chance.yes(0.4) ? 'E46' : chance.weighted(homeward)
    case 'parents':
    case 'short_breaks':
      return 'E4A'
    case 'home':
    case 'teenager':
    case 'unaccompanied':
      return chance.weighted(homeward)
  }
}
