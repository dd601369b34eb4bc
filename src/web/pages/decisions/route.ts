import type { DecisionNeeds } from '#app/decisions/change-decision.ts'
import { type DecisionFilter, decisionFilters, type DecisionsAsked } from '#app/decisions/decision-store.ts'
import { isOwnerRole } from '#domain/decisions/owner-roles.ts'
import { type AskedBySomebody, defineRoute, type Route } from '../../route.ts'
import { decisionsAsCsv } from './list-as-csv.ts'
import { decisionListPage } from './page.tsx'
import { type AnyRecord, nothingLoaded } from '../nothing-loaded.ts'

export const decisionsPath = '/decisions'

const perPage = 50
/** More than a spreadsheet of one service holds. */
const mostInFile = 100_000

/** The decisions of reviews within whoever looks' reach: what is overdue, not agreed, said to be done. */
export function decisionListRoutes({
  decisions,
  children,
}: {
  readonly decisions: DecisionNeeds
  readonly children: AnyRecord
}): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: decisionsPath,
      allow: 'see-decisions',
      audit: { records: ({ query }) => ({ subject: `decisions: ${filterOf(query['show'])}` }) },
      handle: async (asked) => {
        const { query, who } = asked
        if (!(await children.anyRecord(who.authorityId)))
          return nothingLoaded(
            who,
            'Decisions of reviews',
            'so no review was held here and nothing was decided.',
          )
        const ask = askOf(decisions, asked, { limit: perPage, page: pageOf(query['page']) })
        const listed = await decisions.decisions.list(ask)
        return {
          kind: 'page',
          title: 'Decisions of reviews',
          body: decisionListPage({ ...listed, ask, perPage }),
        }
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/decisions/list.csv',
      allow: 'see-decisions',
      audit: { records: ({ query }) => ({ subject: `decisions as a file: ${filterOf(query['show'])}` }) },
      handle: async (asked) => {
        const ask = askOf(decisions, asked, { limit: mostInFile, page: 1 })
        const { rows } = await decisions.decisions.list(ask)
        const body = decisionsAsCsv(rows, ask.on)
        return {
          kind: 'document',
          contentType: 'text/csv; charset=utf-8',
          body,
          fileName: `decisions-${ask.on}.csv`,
        }
      },
    }),
  ]
}

function askOf(
  needs: DecisionNeeds,
  { who, scope, query }: AskedBySomebody,
  { limit, page }: { readonly limit: number; readonly page: number },
): DecisionsAsked {
  const owner = query['owner'] ?? ''
  return {
    authorityId: who.authorityId,
    scope,
    on: needs.today(),
    filter: filterOf(query['show']),
    owner: isOwnerRole(owner) ? owner : undefined,
    childId: query['child'] || undefined,
    limit,
    offset: (page - 1) * limit,
  }
}

function filterOf(text: string | undefined): DecisionFilter {
  const isFilter = (name: string): name is DecisionFilter => Object.hasOwn(decisionFilters, name)
  return text !== undefined && isFilter(text) ? text : 'open'
}

function pageOf(text: string | undefined): number {
  const page = Number(text)
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1
}
