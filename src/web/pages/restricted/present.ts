import type { RestrictedChild } from '#app/restricted/restrictions.ts'
import { restrictionReasons } from '#domain/restricted/restriction.ts'
import { count, dateAndTime, longDate } from '../../kit/format.ts'
import { childLink } from '../links.ts'

export const restrictedPath = '/restricted'

export interface RestrictedView {
  readonly total: string
  readonly rows: readonly {
    readonly child: string
    readonly href: string
    readonly why: string
    readonly openTo: string
    readonly since: string
    readonly until: string
    readonly change: string
  }[]
}

export function presentRestricted(children: readonly RestrictedChild[]): RestrictedView {
  return {
    total: count(children.length, 'restricted record'),
    rows: children.map((child) => ({
      child: child.called === null ? `Child ${child.childId}` : `${child.called} (${child.childId})`,
      href: childLink(child.childId),
      why: restrictionReasons[child.reason],
      openTo: count(child.openTo.length, 'person', 'people'),
      since: `${dateAndTime(child.begunAt)}, by ${child.begunBy}`,
      until: child.until === undefined ? 'Until lifted' : longDate(child.until),
      change: `${childLink(child.childId)}/restrict`,
    })),
  }
}
