import { titleOf } from '#app/care/why-due.ts'
import type { FoundChildren, ServiceChild, ServiceList } from '#app/service/service-reads.ts'
import { gapNamed } from '#domain/gap/register.ts'
import { count, dateWithWeekday, fromDay, shortDate } from '../../../kit/format.ts'
import { childLink } from '../../links.ts'
import type { AboutLine } from '../../where-to.ts'
import { periodWords, serviceListLink } from '../words.ts'

export const rowsOnAPage = 50

export interface ServiceListView {
  readonly title: string
  readonly says: string
  readonly toDo: string | undefined
  readonly headings: readonly [string, string, string]
  readonly rows: readonly {
    readonly child: string
    readonly href: string
    readonly iro: string
    readonly what: string | undefined
    readonly day: string
    /** The page on which the next thing is done. */
    readonly next: string | undefined
  }[]
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

export function presentServiceList(
  found: FoundChildren,
  list: ServiceList,
  page: number,
  to: (line: AboutLine) => string | undefined,
): ServiceListView {
  const { title, day, toDo } = wordsOf(list, found.children)
  const shown = rowsShown(found, page)
  const here = serviceListLink(list)
  return {
    title,
    says: `${count(found.children.length, 'line')}, on ${dateWithWeekday(found.on)}. Records that are not open to you are not among them.`,
    toDo,
    headings: ['Child', 'IRO', day],
    rows: shown.map((child) => ({
      child: child.called === null ? `Child ${child.childId}` : `${child.called} (${child.childId})`,
      href: childLink(child.childId),
      iro: child.iroName ?? child.iroId ?? 'None on record',
      what: child.rule === undefined ? undefined : titleOf(child.rule),
      day: child.on === null ? 'Not recorded' : `${shortDate(child.on)}, ${fromDay(found.on, child.on)}`,
      next: to({
        childId: child.childId,
        rule: ruleOf(list, child),
        iroId: child.iroId,
        subject: subjectOf(list, child),
      }),
    })),
    page,
    pages: Math.max(1, Math.ceil(found.children.length / rowsOnAPage)),
    hrefOf: (to) => (to === 1 ? here : `${here}&page=${to}`),
  }
}

/** The children of one page of a list. */
export function rowsShown({ children }: FoundChildren, page: number): readonly ServiceChild[] {
  return children.slice((page - 1) * rowsOnAPage, page * rowsOnAPage)
}

const ruleOf = (list: ServiceList, { rule }: ServiceChild) =>
  list.of === 'caseload' || list.of === 'records' || list.of === 'late-reviews' ? (rule ?? '') : list.of

/** A review held late is the one of the day that the list shows. */
const subjectOf = (list: ServiceList, { on }: ServiceChild) =>
  list.of === 'late-reviews' ? (on ?? undefined) : undefined

function wordsOf(list: ServiceList, children: readonly ServiceChild[]) {
  const named = (iroId: string) => {
    const name = children.find((child) => child.iroId === iroId)?.iroName
    return iroId === '' ? 'no IRO on record' : (name ?? iroId)
  }
  if (list.of === 'caseload') {
    return { title: `The children of ${named(list.iroId)}`, day: 'In care since', toDo: undefined }
  }
  if (list.of === 'records') {
    const whose = list.iroId === undefined ? '' : `: ${named(list.iroId)}`
    const toDo = 'Send or finish what is named, then record the day it was done.'
    return { title: `Records outstanding after reviews${whose}`, day: 'Was due', toDo }
  }
  if (list.of === 'late-reviews') {
    const title = `Reviews held late: ${periodWords[list.period].toLowerCase()}`
    return { title, day: 'Held', toDo: undefined }
  }
  const { listTitle, dateIs, nextStep, leavesOut } = gapNamed(list.of)
  const toDo = `What to do: ${nextStep}.`
  return { title: listTitle, day: dateIs, toDo: leavesOut === undefined ? toDo : `${leavesOut} ${toDo}` }
}
