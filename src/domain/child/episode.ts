import ceasedReasons from '#db/reference/reason-episode-ceased.json' with { type: 'json' }
import placementTypes from '#db/reference/placement-type.json' with { type: 'json' }
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'

/**
 * One row of the Episodes file: a stretch of care under one legal status in one placement. Codes are as they
 * came; a code that no list knows is kept and counts as unknown.
 */
export interface Episode {
  readonly decom: CalendarDate
  readonly dec: CalendarDate | null
  readonly rne: string | null
  readonly legalStatus: string | null
  readonly place: string | null
  readonly rec: string | null
  readonly placementPostcode: string | null
  readonly urn: string | null
  /** The row's place among the child's rows: of two that start on one day, the later speaks. */
  readonly rowNumber: number
  /** From placement_details, of this very row; null when not recorded. */
  readonly distanceMiles: number | null
  readonly inAuthority: string | null
}

/** V3 and V4: a series of short breaks. It leaves every children-in-care and review measure. */
export function isShortBreak(episode: Pick<Episode, 'legalStatus'>): boolean {
  return episode.legalStatus === 'V3' || episode.legalStatus === 'V4'
}

/** T0-T4: away for a while (hospital, holiday). No placement of its own and no effect on any clock. */
export function isTemporary(episode: Pick<Episode, 'place'>): boolean {
  return episode.place !== null && /^T[0-4]$/.test(episode.place)
}

/** A3-A6: placed for adoption. */
export function isPlacedForAdoption(episode: Pick<Episode, 'place'>): boolean {
  return episode.place !== null && /^A[3-6]$/.test(episode.place)
}

/** E1: a placement order is in force, the authority to place for adoption. */
export function isAuthorisedToPlace(episode: Pick<Episode, 'legalStatus'>): boolean {
  return episode.legalStatus === 'E1'
}

/** Open on a day: from DECOM up to the day before DEC, whatever REC says. */
export function isOpenOn(episode: Pick<Episode, 'decom' | 'dec'>, on: CalendarDate): boolean {
  return episode.decom <= on && (episode.dec === null || episode.dec > on)
}

export type LegalStatusGroup =
  | 'full_care_order'
  | 'interim_care_order'
  | 'section_20'
  | 'placement_order'
  | 'other'
  | 'unknown'

const legalStatusGroups: Readonly<Record<string, LegalStatusGroup>> = {
  C2: 'full_care_order',
  C1: 'interim_care_order',
  V2: 'section_20',
  E1: 'placement_order',
  D1: 'other',
  J1: 'other',
  J2: 'other',
  J3: 'other',
  L1: 'other',
  L2: 'other',
  L3: 'other',
}

export function legalStatusGroup(code: string | null): LegalStatusGroup {
  return (code === null ? undefined : legalStatusGroups[code]) ?? 'unknown'
}

const placementGroups = new Map(placementTypes.codes.map(({ code, group }) => [code, group]))

/** The group of a placement code in the national list (`Foster placement`), or `unknown`. */
export function placementGroup(code: string | null): string {
  return (code === null ? undefined : placementGroups.get(code)) ?? 'unknown'
}

const ceasedGroups = new Map(ceasedReasons.codes.map(({ code, group }) => [code, group]))

/** The group of a reason for ceasing (`Adopted`), or `unknown`: X1 ends an episode, never care. */
export function ceasedGroup(code: string | null): string {
  return (code === null || code === 'X1' ? undefined : ceasedGroups.get(code)) ?? 'unknown'
}
