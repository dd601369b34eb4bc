import type { ChildFacts, IntendedFailure } from '../facts.ts'
import { Chance, type Weighted } from './chance.ts'
import { addMonths, type Day, textOf } from './days.ts'
import { draftFoundOnADay, draftJourney, type Journey, leaving } from './draft.ts'
import { makePeriod } from './period.ts'
import { inventedPostcode } from './placements.ts'
import type { Setting } from './setting.ts'

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
  const id = `WM${String(wanted.number).padStart(5, '0')}`
  const unaccompanied = journey.path === 'unaccompanied'
  const sex = chance.yes(unaccompanied ? 0.95 : 0.54) ? 'M' : 'F'
  const periods = [...earlierPeriod(journey, setting, chance), journey].map((one, index) =>
    makePeriod({ id, sex, number: index + 1, journey: one }, setting, chance),
  )
  const mother = sex === 'F' && journey.leaves > setting.lastDay && chance.yes(0.01)
  return {
    facts: {
      id,
      sex,
      born: textOf(journey.born),
      ethnic: chance.weighted(unaccompanied ? unaccompaniedEthnicities : ethnicities),
      upn: upnOf(journey, setting, chance),
      need: journey.path === 'short_breaks' ? 'N2' : unaccompanied ? 'N8' : chance.weighted(needs),
      homePost: unaccompanied ? null : inventedPostcode('yes', chance),
      motherFrom: mother ? motherhood(journey, setting) : null,
      uascUntil: unaccompanied ? textOf(addMonths(journey.born, 216)) : null,
      episodes: periods.flatMap(({ episodes }) => episodes),
      reviews: periods.flatMap(({ reviews }) => reviews),
      iros: periods.flatMap(({ iros }) => iros),
      workers: periods.flatMap(({ workers }) => workers),
      rows: periods.flatMap(({ rows }) => rows),
    },
    failures: periods.flatMap(({ failures }) => failures),
  }
}

function journeyOf(wanted: Wanted, setting: Setting, chance: Chance): Journey {
  if (wanted.leftOn !== undefined) return leaving(draftJourney(chance), wanted.leftOn)
  const draft = draftFoundOnADay(chance)
  const been = Math.floor(chance.next() * (draft.stay - 1))
  return leaving(draft, setting.lastDay - been + draft.stay)
}

const comesBack = new Set(['home', 'teenager', 'long_term', 'parents'])

/** One in fifteen has been in care before: home for some months or years, and then back. */
function earlierPeriod(journey: Journey, setting: Setting, chance: Chance): Journey[] {
  if (!comesBack.has(journey.path) || !chance.yes(0.11)) return []
  const leaves = journey.enters - chance.int(60, 640)
  const enters = leaves - chance.int(30, 420)
  if (enters <= journey.born + 20 || enters < setting.historyFrom) return []
  return [{ path: 'home', born: journey.born, enters, leaves, to18: false }]
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
