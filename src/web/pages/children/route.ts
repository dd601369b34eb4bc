import type { CareReads } from '#app/care/care-reads.ts'
import type { ChildrenReads } from '#app/children/children-reads.ts'
import { defineRoute, type Route } from '../../route.ts'
import { dayAsked, pageNumber } from '../asked.ts'
import { childAsKnownRoute } from './[child-id]/as-known/route.ts'
import { childHistoryRoute } from './[child-id]/history/route.ts'
import { childJourneyRoutes } from './[child-id]/journey/route.ts'
import { listAsCsv } from './list-as-csv.ts'
import type { ChildrenAsked } from './choices.ts'
import { childrenPage } from './page.tsx'
import { childrenAsked, childrenOnAPage, orderAsked, presentChildren, queryOf } from './present.ts'

interface Needs {
  readonly care: CareReads
  readonly children: ChildrenReads
}

/** The children of whoever asks, as far as their role reaches: searched, narrowed, and taken away as a file. */
export function childrenRoutes(needs: Needs): readonly Route[] {
  return [
    listRoute(needs),
    fileRoute(needs),
    childHistoryRoute(needs),
    childAsKnownRoute(needs),
    ...childJourneyRoutes(needs),
  ]
}

type Query = Readonly<Record<string, string | undefined>>

function asked(query: Query): ChildrenAsked {
  return {
    filter: childrenAsked(query),
    order: orderAsked(query['order']),
    page: pageNumber(query['page']),
    on: dayAsked(query['on']) ?? '',
  }
}

/** What was looked for, as the audit trail keeps it. */
function kept(query: Query): Readonly<Record<string, string>> {
  const parts = Object.entries(queryOf(asked(query)))
  return Object.fromEntries(
    parts.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
  )
}

function listRoute(needs: Needs): Route {
  return defineRoute({
    method: 'GET',
    path: '/children',
    allow: 'see-children',
    audit: {
      records: ({ query }) => ({
        subject: 'the list of children',
        detail: { ...kept(query), page: pageNumber(query['page']) },
      }),
    },
    handle: async ({ who, scope, query }) => {
      const ask = asked(query)
      const found = await needs.children.list({
        authorityId: who.authorityId,
        scope,
        on: dayAsked(query['on']),
        filter: ask.filter,
        order: ask.order,
        page: ask.page,
        onAPage: childrenOnAPage,
      })
      return {
        kind: 'page',
        title: 'Children',
        body: childrenPage(presentChildren(found, ask, { who, scope })),
        told: { found: found.total },
      }
    },
  })
}

/** More than any authority looks after. */
const everybody = 1_000_000

function fileRoute(needs: Needs): Route {
  return defineRoute({
    method: 'GET',
    path: '/children/list.csv',
    allow: 'export-children',
    audit: { records: ({ query }) => ({ subject: 'the list of children as a file', detail: kept(query) }) },
    handle: async ({ who, scope, query }) => {
      const { filter, order } = asked(query)
      const found = await needs.children.list({
        authorityId: who.authorityId,
        scope,
        on: dayAsked(query['on']),
        filter,
        order,
        page: 1,
        onAPage: everybody,
      })
      return {
        kind: 'document',
        contentType: 'text/csv; charset=utf-8',
        body: listAsCsv(found.children, found.on),
        fileName: `children-${found.on}.csv`,
        told: { found: found.total },
      }
    },
  })
}
