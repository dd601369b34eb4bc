import type { Chance, Weighted } from './chance.ts'
import { addMonths, type Day } from './days.ts'
import type { Journey } from './draft.ts'
import { homeOf, type Stay, whyMoved } from './placements.ts'

const year = 365.25

/** The homes of one journey, in order, up to `until`: the day it ends or the day the demonstration stands at. */
export function staysOf(journey: Journey, until: Day, chance: Chance): Stay[] {
  const stays: Stay[] = []
  let carer = 0
  const move = (from: Day, place: string, why: string) => {
    const last = stays.at(-1)
    if (last !== undefined && from <= last.from) return
    if (from > until || (from === until && stays.length > 0)) return
    carer += 1
    stays.push({ from, home: homeOf(place, carer, chance), why })
  }
  const stayOn = (from: Day, place: string) => {
    const last = stays.at(-1)
    if (last === undefined || from <= last.from || from >= until) return
    stays.push({ from, home: { ...last.home, place }, why: 'PLACE' })
  }
  const total = journey.leaves - journey.enters
  move(journey.enters, firstPlace(journey, chance), '')
  if (journey.path === 'adoption') {
    if (chance.yes(0.25)) move(journey.enters + Math.round(total * chance.between(0.05, 0.3)), 'U6', 'CARPL')
    const placed = journey.enters + Math.round(total * chance.between(0.62, 0.72))
    if (stays.at(-1)?.home.place === 'U5') stayOn(placed, 'A5')
    else move(placed, 'A6', 'CARPL')
  } else if (journey.path === 'parents') {
    // Never under section 20: proceedings have begun by the eightieth day.
    move(journey.enters + Math.max(80, Math.round(total * chance.between(0.15, 0.5))), 'P1', 'CARPL')
  } else if (journey.path !== 'remand' && journey.path !== 'short_breaks') {
    wander(journey, chance, stays, move, stayOn)
  }
  return withAwayStay(stays, until, chance)
}

type Move = (from: Day, place: string, why: string) => void

/** Moves come often in the first months and seldom once a child is settled, unless they are teenagers. */
function wander(
  journey: Journey,
  chance: Chance,
  stays: readonly Stay[],
  move: Move,
  stayOn: (from: Day, place: string) => void,
): void {
  const restless = journey.path === 'teenager' ? 0.75 : journey.path === 'long_term' ? 1.5 : 1.6
  let day = journey.enters
  let moves = 0
  for (;;) {
    const settled = (day - journey.enters) / year
    day += 7 + Math.round(chance.wait(restless * (1 + settled * 1.1)) * year)
    if (day >= journey.leaves) break
    const place = nextPlace(journey, day, moves, chance)
    const last = stays.at(-1)
    if (place === 'U4' && last?.home.place === 'U6' && chance.yes(0.6)) stayOn(day, 'U4')
    else move(day, place, whyMoved(chance))
    moves += 1
  }
  const at16 = addMonths(journey.born, 192) + chance.int(30, 420)
  const last = stays.at(-1)
  if (last !== undefined && at16 > last.from && at16 < journey.leaves && chance.yes(0.35)) {
    move(at16, 'K3', 'CARPL')
  }
}

function firstPlace(journey: Journey, chance: Chance): string {
  const age = (journey.enters - journey.born) / year
  switch (journey.path) {
    case 'guardianship':
      return chance.yes(0.85) ? 'U3' : 'U6'
    case 'adoption':
      return chance.yes(0.2) ? 'U5' : age < 0.6 && chance.yes(0.1) ? 'R3' : 'U6'
    case 'remand':
      return chance.weighted(remandPlaces)
    case 'short_breaks':
      return chance.yes(0.5) ? 'K2' : 'U6'
    case 'unaccompanied':
      return age >= 16.3 && chance.yes(0.55) ? 'K3' : 'U6'
    case 'teenager':
      return age >= 16.1 && chance.yes(0.4) ? 'K3' : chance.weighted(teenPlaces)
    case 'home':
    case 'long_term':
    case 'parents':
      return age >= 12 && chance.yes(0.2) ? 'K2' : chance.weighted(fosterPlaces)
  }
}

function nextPlace(journey: Journey, day: Day, moves: number, chance: Chance): string {
  const age = (day - journey.born) / year
  if (age >= 16.1 && chance.yes(0.5)) return 'K3'
  if (journey.path === 'unaccompanied') return 'U6'
  if (journey.path === 'teenager') return chance.weighted(teenPlaces)
  if (journey.path === 'long_term' && day - journey.enters > 300) {
    return age >= 10 && moves > 1 && chance.yes(0.35) ? 'K2' : chance.yes(0.8) ? 'U4' : 'U1'
  }
  return age >= 11 && chance.yes(0.2) ? 'K2' : chance.weighted(fosterPlaces)
}

const fosterPlaces: Weighted<string> = [
  ['U6', 72],
  ['U3', 24],
]
const teenPlaces: Weighted<string> = [
  ['U6', 48],
  ['K2', 40],
  ['U3', 7],
  ['S1', 1],
  ['R1', 1],
  ['Z13', 2],
]
const remandPlaces: Weighted<string> = [
  ['R5', 4],
  ['K1', 2],
  ['U6', 2],
  ['K2', 2],
]

/** Now and then a few days away: in hospital, or with others while the carers are on holiday. Then back home. */
function withAwayStay(stays: readonly Stay[], until: Day, chance: Chance): Stay[] {
  const last = stays.at(-1)
  if (last === undefined || !last.home.place.startsWith('U') || !chance.yes(0.07)) return [...stays]
  const from = last.from + chance.int(30, 400)
  const [place, days] = chance.of([
    ['T1', 9],
    ['T3', 12],
    ['T4', 5],
  ] as const)
  const back = from + chance.int(2, days)
  if (back + 10 >= until) return [...stays]
  const away = { ...homeOf('T4', 99, chance), place, provider: null, urn: null }
  return [...stays, { from, home: away, why: 'OTHER' }, { from: back, home: last.home, why: '' }]
}
