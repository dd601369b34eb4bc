import { gaps, type Gap, type Period, type ServiceList } from '#app/service/service-reads.ts'
import { linkTo } from '../links.ts'

export const servicePath = '/service'
export const serviceListPath = '/service/list'

/** Each gap as the page and the list behind it name it, and what its day is. */
export const gapWords: Readonly<
  Record<Gap, { readonly what: string; readonly day: string; readonly toDo: string; readonly needs: string }>
> = {
  'no-iro': {
    what: 'Children without an IRO on record',
    day: 'In care since',
    toDo: 'Appoint an IRO: a child has one from the first review at the latest.',
    needs: '',
  },
  'no-next-review': {
    what: 'Children without a next review planned',
    day: 'Last review',
    toDo: 'Plan the next review, or record the date that is planned.',
    needs: 'planned reviews',
  },
  'no-permanence-plan': {
    what: 'Children without a plan for permanence recorded as agreed at the second review',
    day: 'Second review',
    toDo: 'Look at the record of the second review: a plan that is not recorded may still have been agreed.',
    needs: 'answers about the plan for permanence',
  },
  'not-seen': {
    what: 'Children with no visit by their IRO recorded since the last review',
    day: 'Last review',
    toDo: 'Ask the IRO when the child was last seen, the longest since the review first.',
    needs: 'contacts of IROs',
  },
}

export const periodWords: Readonly<Record<Period, string>> = {
  year: 'This collection year so far',
  '12-months': 'Last 12 months',
}

/** Where a list is. */
export function serviceListLink(list: ServiceList): string {
  switch (list.of) {
    case 'caseload':
      return linkTo(serviceListPath, { of: list.of, iro: list.iroId })
    case 'records':
      // An IRO that is not recorded is asked for by a dash: an empty part would ask for everybody.
      return linkTo(serviceListPath, { of: list.of, iro: list.iroId === '' ? '-' : list.iroId })
    case 'late-reviews':
      return linkTo(serviceListPath, { of: list.of, period: list.period })
    case 'no-iro':
    case 'no-next-review':
    case 'no-permanence-plan':
    case 'not-seen':
      return linkTo(serviceListPath, { of: list.of })
  }
}

/** The list that an address asks for; undefined when it names none. */
export function serviceListAsked(
  query: Readonly<Record<string, string | undefined>>,
): ServiceList | undefined {
  const { of, iro = '', period } = query
  const gap = gaps.find((one) => one === of)
  if (gap !== undefined) return { of: gap }
  if (of === 'caseload' && iro !== '') return { of, iroId: iro }
  if (of === 'records') return { of, iroId: iro === '' ? undefined : iro === '-' ? '' : iro }
  if (of === 'late-reviews' && (period === 'year' || period === '12-months')) return { of, period }
  return undefined
}
