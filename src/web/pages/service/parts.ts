import { wholeNumber } from '../../kit/format.ts'
import { linkTo } from '../links.ts'
import type { ServiceView } from './present.ts'
import { servicePath } from './words.ts'

/** The parts of the service page that grow with the service: the first rows of each, or one alone, page by page. */
const serviceParts = ['caseloads', 'challenge', 'in-time', 'records', 'away'] as const
type ServicePart = (typeof serviceParts)[number]

/** Rows of each part beside the others. */
const rowsBeside = 20
/** Rows of a part alone. */
const rowsOnAPage = 50

export interface PartsAsked {
  readonly part: ServicePart | undefined
  readonly page: number
}

export interface ServicePartsView extends ServiceView {
  /** The part that is shown alone. */
  readonly part: ServicePart | undefined
  /** Where all rows of a part are, when there are more than are shown here. */
  readonly more: Readonly<Partial<Record<ServicePart, { readonly words: string; readonly href: string }>>>
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
}

/** The part that an address asks for alone; undefined: the page. */
export function partAsked(text: string | undefined): ServicePart | undefined {
  return serviceParts.find((part) => part === text)
}

/** The page with the first rows of each part, or with one part alone. */
export function partsOf(view: ServiceView, { part, page }: PartsAsked): ServicePartsView {
  const from = part === undefined ? 0 : (page - 1) * rowsOnAPage
  const size = part === undefined ? rowsBeside : rowsOnAPage
  const few = <T>(rows: readonly T[]): readonly T[] => rows.slice(from, from + size)
  const all: Readonly<Record<ServicePart, number>> = {
    caseloads: view.caseloads.length,
    challenge: view.challenge.rows.length,
    'in-time': view.byIro.length,
    records: view.records.length,
    away: Math.max(view.awayNow.length, view.awaySoon.length),
  }
  const cut = part === undefined ? serviceParts.filter((one) => all[one] > rowsBeside) : []
  return {
    ...view,
    caseloads: few(view.caseloads),
    challenge: { ...view.challenge, rows: few(view.challenge.rows) },
    byIro: few(view.byIro),
    records: few(view.records),
    awayNow: few(view.awayNow),
    awaySoon: few(view.awaySoon),
    part,
    more: Object.fromEntries(
      cut.map((one) => [one, { words: `Show all ${wholeNumber(all[one])}`, href: partLink(one) }]),
    ),
    page,
    pages: part === undefined ? 1 : Math.max(1, Math.ceil(all[part] / rowsOnAPage)),
    hrefOf: (to) => partLink(part, to),
  }
}

function partLink(part: ServicePart | undefined, page = 1): string {
  return linkTo(servicePath, { part, page: page === 1 ? undefined : page })
}
