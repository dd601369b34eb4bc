import type { Chance, Weighted } from './chance.ts'
import { addMonths, type Day } from './days.ts'

/** The kinds of journey through care that a council knows, each with its own pace and way out. */
type Path =
  | 'home'
  | 'guardianship'
  | 'adoption'
  | 'long_term'
  | 'parents'
  | 'teenager'
  | 'unaccompanied'
  | 'remand'
  | 'short_breaks'

/** A journey before it has dates: how old on entry, how many days in care, and how it ends. */
export interface Draft {
  readonly path: Path
  /** Days of age on entering care. */
  readonly age: number
  /** Days in care, the whole of it. */
  readonly stay: number
  readonly to18: boolean
}

const paths: Weighted<Path> = [
  ['home', 27],
  ['guardianship', 10],
  ['adoption', 9],
  ['long_term', 17],
  ['parents', 6],
  ['teenager', 17],
  ['unaccompanied', 17],
  ['remand', 1.5],
  ['short_breaks', 1.5],
]

const year = 365.25
/** Nobody stays longer than from birth to the 18th birthday. */
const longestStay = 18 * year

export function draftJourney(chance: Chance): Draft {
  const path = chance.weighted(paths)
  const { age, stay } = paceOf(path, chance)
  const left = longestStay - age
  const to18 = stay >= left
  return { path, age: Math.round(age), stay: Math.max(5, Math.floor(Math.min(stay, left))), to18 }
}

function paceOf(path: Path, chance: Chance): { age: number; stay: number } {
  switch (path) {
    case 'home':
      return { age: chance.between(0, 17.2) * year, stay: (0.03 + chance.wait(0.55)) * year }
    case 'guardianship':
      return { age: chance.wait(3.5) * year * 0.9, stay: chance.between(0.6, 1.6) * year }
    case 'adoption':
      return { age: Math.min(chance.wait(1.1), 4.5) * year, stay: chance.between(1.3, 2.6) * year }
    case 'long_term':
      return longTerm(chance)
    case 'parents':
      return { age: chance.between(0, 14) * year, stay: chance.between(0.9, 3.2) * year }
    case 'teenager':
      return {
        age: chance.between(11, 16.9) * year,
        stay: chance.yes(0.6) ? longestStay : (0.1 + chance.wait(0.9)) * year,
      }
    case 'unaccompanied':
      return { age: chance.between(14.6, 17.7) * year, stay: longestStay }
    case 'remand':
      return { age: chance.between(13, 17.4) * year, stay: chance.between(10, 110) }
    case 'short_breaks':
      return { age: chance.between(5, 16) * year, stay: chance.between(0.5, 3) * year }
  }
}

function longTerm(chance: Chance): { age: number; stay: number } {
  const age = chance.between(0, 1) < 0.35 ? chance.between(0, 5) : chance.between(4, 14)
  const stay = chance.yes(0.55) ? longestStay : chance.between(2.2, 8) * year
  return { age: Math.min(age, 14) * year, stay }
}

/** A draft that is likelier to be drawn the longer its stay: what a count on one day finds. */
export function draftFoundOnADay(chance: Chance): Draft {
  for (;;) {
    const draft = draftJourney(chance)
    if (chance.next() * longestStay < draft.stay) return draft
  }
}

let mean: number | undefined

/** The mean stay in days: with it, a number in care on a day says how many leave in a year. */
export function meanStay(sample: () => Chance): number {
  if (mean === undefined) {
    const chance = sample()
    let total = 0
    for (let drawn = 0; drawn < 20_000; drawn += 1) total += draftJourney(chance).stay
    mean = total / 20_000
  }
  return mean
}

/** A journey with its dates. `leaves` may lie ahead of the day the demonstration stands at. */
export interface Journey {
  readonly path: Path
  readonly born: Day
  readonly enters: Day
  readonly leaves: Day
  readonly to18: boolean
}

/** The journey of a child who leaves on a day. Those who leave at 18 leave on their birthday. */
export function leaving(draft: Draft, leaves: Day): Journey {
  const enters = leaves - draft.stay
  const born = draft.to18 ? addMonths(leaves, -216) : enters - draft.age
  return {
    path: draft.path,
    born: Math.min(born, enters),
    enters,
    leaves: draft.to18 ? addMonths(Math.min(born, enters), 216) : leaves,
    to18: draft.to18,
  }
}
