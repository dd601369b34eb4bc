import type { CareReads } from '#app/care/care-reads.ts'
import type { ChildrenReads } from '#app/children/children-reads.ts'
import { codeLabelsOf } from '#app/sign-in/accounts.ts'
import { defineRoute, type Route } from '../../route.ts'
import { dayAsked, pageNumber } from '../asked.ts'
import { linkTo } from '../links.ts'
import { childAsKnownRoute } from './[child-id]/as-known/route.ts'
import { childClocksRoute } from './[child-id]/clocks/route.tsx'
import { childHistoryRoute } from './[child-id]/history/route.ts'
import { childJourneyRoutes } from './[child-id]/journey/route.ts'
import { listAsCsv } from './list-as-csv.ts'
import { childrenAsked, keptQuery } from './asked.ts'
import { savedListRoutes } from './lists/route.ts'
import { childrenPage } from './page.tsx'
import { childrenOnAPage, presentChildren } from './present.ts'
import { nothingLoaded } from '../nothing-loaded.ts'

interface Needs {
  readonly care: CareReads
  readonly children: ChildrenReads
}

/** The children of whoever asks, as far as their role reaches: searched, narrowed, and taken away as a file. */
export function childrenRoutes(needs: Needs): readonly Route[] {
  return [
    listRoute(needs),
    fileRoute(needs),
    ...savedListRoutes(needs),
    childHistoryRoute(needs),
    childClocksRoute(needs),
    childAsKnownRoute(needs),
    ...childJourneyRoutes(needs),
  ]
}

function listRoute(needs: Needs): Route {
  return defineRoute({
    method: 'GET',
    path: '/children',
    allow: 'see-children',
    readsTogether: true,
    audit: {
      records: ({ query }) => ({
        subject: 'the list of children',
        detail: { ...keptQuery(query), page: pageNumber(query['page']) },
      }),
    },
    handle: async ({ who, scope, query }) => {
      const lists = await needs.children.lists.of(who)
      const first = lists.find(({ opensFirst }) => opensFirst)
      if (first !== undefined && Object.keys(query).length === 0) {
        return { kind: 'redirect', to: linkTo('/children', first.query) }
      }
      const ask = childrenAsked(query)
      if (!(await needs.children.anyRecord(who.authorityId)))
        return nothingLoaded(who, 'Children', 'so there is no child to show.')
      const found = await needs.children.list({
        authorityId: who.authorityId,
        scope,
        on: dayAsked(query['on']),
        filter: ask.filter,
        order: ask.order,
        down: ask.down,
        counted: ask.choosing,
        page: ask.page,
        onAPage: childrenOnAPage,
      })
      return {
        kind: 'page',
        title: 'Children',
        body: childrenPage(presentChildren(found, ask, { who, scope, lists })),
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
    audit: {
      records: ({ query }) => ({ subject: 'the list of children as a file', detail: keptQuery(query) }),
    },
    handle: async ({ who, scope, query }) => {
      const { filter, order, down } = childrenAsked(query)
      const found = await needs.children.list({
        authorityId: who.authorityId,
        scope,
        on: dayAsked(query['on']),
        filter,
        order,
        down,
        page: 1,
        onAPage: everybody,
      })
      return {
        kind: 'document',
        contentType: 'text/csv; charset=utf-8',
        body: listAsCsv(found.children, found.on, codeLabelsOf(who)),
        fileName: `children-${found.on}.csv`,
        told: { found: found.total },
      }
    },
  })
}
