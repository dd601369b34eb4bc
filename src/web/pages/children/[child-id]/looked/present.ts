import type { WhoLooked } from '#app/audit/see-who-looked.ts'
import { count, dateAndTime } from '../../../../kit/format.ts'
import { auditPath, type AuditRow, placeText, roleName, rowOf, totalInWords } from '../../../audit/present.ts'
import { childLink, linkTo } from '../../../links.ts'

export interface LookedView {
  readonly name: string
  readonly childId: string
  readonly people: readonly {
    readonly who: string
    readonly role: string
    readonly times: string
    readonly last: string
    readonly trail: string
  }[]
  readonly total: string
  readonly rows: readonly AuditRow[]
  readonly newer: string | undefined
  readonly older: string | undefined
}

export function presentLooked(
  { page, people }: WhoLooked,
  child: { readonly childId: string; readonly called: string | undefined },
): LookedView {
  const { childId } = child
  const path = `${childLink(childId)}/looked`
  const turned = (name: 'older' | 'newer') => page[name] && linkTo(path, { [name]: placeText(page[name]) })
  return {
    name: child.called ?? `Child ${childId}`,
    childId,
    people: people.map(({ actor, role, times, refused, lastAt }) => ({
      who: actor,
      role: roleName(role),
      times: timesInWords(times, refused),
      last: dateAndTime(lastAt),
      trail: linkTo(auditPath, { actor, child: childId }),
    })),
    total: totalInWords(page),
    rows: page.events.map((event) => rowOf(event, childId)),
    newer: turned('newer'),
    older: turned('older'),
  }
}

function timesInWords(times: number, refused: number): string {
  if (refused === 0) return count(times, 'time')
  const turnedAway = `refused ${count(refused, 'time')}`
  return times === 0 ? turnedAway : `${count(times, 'time')}, ${turnedAway}`
}
