import type { YesNo } from '../facts.ts'
import type { Chance, Weighted } from './chance.ts'
import type { Day } from './days.ts'

/** Where a child lives, and with whom. Two homes with the same `carer` are the same carers' home. */
export interface Home {
  readonly place: string
  readonly provider: string | null
  readonly carer: number
  readonly post: string
  readonly urn: string | null
  readonly miles: number
  readonly inAuthority: YesNo
  readonly regulated: YesNo
}

/** A stay in a home from a day; `why` is the reason why the stay before it ended. */
export interface Stay {
  readonly from: Day
  readonly home: Home
  readonly why: string
}

const unplanned: Weighted<string> = [
  ['CREQB', 24],
  ['CREQO', 16],
  ['CARPL', 38],
  ['CHILD', 8],
  ['LAREQ', 5],
  ['STAND', 4],
  ['ALLEG', 2],
  ['CLOSE', 2],
  ['OTHER', 1],
]

const providers: Readonly<Record<string, Weighted<string>>> = {
  U: [
    ['PR1', 62],
    ['PR4', 32],
    ['PR5', 6],
  ],
  A: [
    ['PR1', 70],
    ['PR2', 18],
    ['PR5', 12],
  ],
  K: [
    ['PR4', 76],
    ['PR1', 16],
    ['PR5', 8],
  ],
  R: [
    ['PR3', 50],
    ['PR4', 50],
  ],
  Z: [['PR4', 1]],
  S: [['PR4', 1]],
}

/** Why a child moved on, where nobody had planned it or somebody had. */
export function whyMoved(chance: Chance): string {
  return chance.weighted(unplanned)
}

/** A home of the given placement code, in or out of the authority's area. */
export function homeOf(place: string, carer: number, chance: Chance): Home {
  const family = place.charAt(0)
  const far = place === 'K2' || place === 'K1' || place === 'R5' || place === 'S1' ? 0.55 : 0.24
  const inAuthority: YesNo = place !== 'P1' && chance.yes(far) ? 'no' : 'yes'
  const miles =
    inAuthority === 'yes' ? chance.between(0.4, 9) : Math.min(180, 6 + chance.wait(place === 'K2' ? 34 : 17))
  return {
    place,
    provider: providerOf(place, family, chance),
    carer,
    post: inventedPostcode(inAuthority, chance),
    urn: urnOf(place, family, chance),
    miles: Math.round(miles * 10) / 10,
    inAuthority,
    regulated: place.startsWith('Z1') ? 'no' : 'yes',
  }
}

function providerOf(place: string, family: string, chance: Chance): string | null {
  if (place === 'P1') return 'PR0'
  if (place === 'R5') return 'PR3'
  if (place === 'U3' || place === 'U1') return 'PR1'
  const choices = providers[family]
  return choices === undefined ? null : chance.weighted(choices)
}

const withoutUrn = new Set(['P1', 'P3', 'R1', 'R2', 'R5'])

function urnOf(place: string, family: string, chance: Chance): string | null {
  if (withoutUrn.has(place) || family === 'T' || family === 'Z') return null
  return `99${String(chance.int(0, 399)).padStart(5, '0')}`
}

const letters = 'ABDEFGHJLNPQRSTUWXYZ'

/** A postcode of areas that do not exist: ZM for Marlbridge, ZQ for everywhere else. */
export function inventedPostcode(inAuthority: YesNo, chance: Chance): string {
  const area = inAuthority === 'yes' ? 'ZM' : 'ZQ'
  const letter = () => letters.charAt(chance.int(0, letters.length - 1))
  return `${area}${chance.int(1, 19)} ${chance.int(1, 9)}${letter()}${letter()}`
}
