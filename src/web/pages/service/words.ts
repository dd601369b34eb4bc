import type { Period, ServiceList } from '#app/service/service-reads.ts'
import { isGapId } from '#domain/gap/register.ts'
import { linkTo } from '../links.ts'

export const servicePath = '/service'
export const serviceListPath = '/service/list'
export const serviceFilePath = '/service/csv'

export const periodWords: Readonly<Record<Period, string>> = {
  year: 'This collection year so far',
  '12-months': 'Last 12 months',
}

/** Where a list is. */
export function serviceListLink(list: ServiceList): string {
  if (list.of === 'caseload') return linkTo(serviceListPath, { of: list.of, iro: list.iroId })
  if (list.of === 'late-reviews') return linkTo(serviceListPath, { of: list.of, period: list.period })
  if (list.of !== 'records') return linkTo(serviceListPath, { of: list.of })
  // An IRO that is not recorded is asked for by a dash: an empty part would ask for everybody.
  return linkTo(serviceListPath, { of: list.of, iro: list.iroId === '' ? '-' : list.iroId })
}

/** The list that an address asks for; undefined when it names none. */
export function serviceListAsked(
  query: Readonly<Record<string, string | undefined>>,
): ServiceList | undefined {
  const { of, iro = '', period } = query
  if (isGapId(of)) return { of }
  if (of === 'caseload' && iro !== '') return { of, iroId: iro }
  if (of === 'records') return { of, iroId: iro === '' ? undefined : iro === '-' ? '' : iro }
  if (of === 'late-reviews' && (period === 'year' || period === '12-months')) return { of, period }
  return undefined
}
