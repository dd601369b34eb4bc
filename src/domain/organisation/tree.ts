import type { CalendarDate } from '#domain/calendar/calendar-date.ts'

/** A service or a team of the council: a place in the organisation tree. */
export interface Unit {
  readonly unitId: string
  readonly kind: UnitKind
  readonly name: string
  readonly parentId: string | undefined
  /** From this day on it is no more. */
  readonly closedOn: CalendarDate | undefined
  /** The teams of the imported files that it is, by their names there. */
  readonly teams: readonly string[]
}

export const unitKinds = { service: 'Service', team: 'Team' } as const
export type UnitKind = keyof typeof unitKinds

/** Somebody who leads a unit or deputises for who does, from the first day to the last. */
export interface Post {
  readonly postId: string
  readonly unitId: string
  readonly userId: string
  readonly kind: PostKind
  readonly from: CalendarDate
  readonly to: CalendarDate | undefined
}

export const postKinds = { lead: 'Leads', deputy: 'Deputises' } as const
export type PostKind = keyof typeof postKinds

export interface Branch {
  readonly unit: Unit
  readonly below: readonly Branch[]
}

/** The units as a tree, each level by name. A unit whose place is unknown stands at the top. */
export function treeOf(units: readonly Unit[]): readonly Branch[] {
  const ids = new Set(units.map(({ unitId }) => unitId))
  const childrenOf = (parentId: string | undefined): readonly Branch[] =>
    units
      .filter(
        (unit) =>
          (unit.parentId !== undefined && ids.has(unit.parentId) ? unit.parentId : undefined) === parentId,
      )
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'))
      .map((unit) => ({ unit, below: childrenOf(unit.unitId) }))
  return childrenOf(undefined)
}

/** A unit and every unit below it. */
export function withAllBelow(units: readonly Unit[], unitId: string): ReadonlySet<string> {
  const within = new Set([unitId])
  let grew = true
  while (grew) {
    grew = false
    for (const unit of units) {
      if (unit.parentId === undefined || within.has(unit.unitId) || !within.has(unit.parentId)) continue
      within.add(unit.unitId)
      grew = true
    }
  }
  return within
}

/** Whether a post is held on a day. */
export function isHeld(post: Post, on: CalendarDate): boolean {
  return post.from <= on && (post.to === undefined || post.to >= on)
}
