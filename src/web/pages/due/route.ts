import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import type { CareReads } from '#app/care/care-reads.ts'
import { defineRoute, type Route } from '../../route.ts'
import { dayAsked, pageNumber } from '../asked.ts'
import { duePage } from './page.tsx'
import { daysAhead, itemsShown, presentDue } from './present.ts'

/** What is due and overdue for whoever asks, as far as their role reaches. */
export function dueRoute(needs: { readonly care: CareReads }): Route {
  return defineRoute({
    method: 'GET',
    path: '/due',
    allow: 'see-worklist',
    audit: {
      records: ({ query }) => ({ subject: 'the worklist', detail: { page: pageNumber(query['page']) } }),
    },
    handle: async ({ who, scope, query }) => {
      const on = dayAsked(query['on'])
      const { rule = '', iro = '' } = query
      const list = await needs.care.worklist({ authorityId: who.authorityId, scope, on, within: daysAhead })
      const asked = { who, scope, rule, iro, on: on ?? '', page: pageNumber(query['page']) }
      const shown = itemsShown(list, asked, englandAndWales)
      const grounded = await needs.care.withGrounds(who.authorityId, shown)
      const replaced = new Map(shown.map((item, index) => [item, grounded[index] ?? item]))
      const items = list.items.map((item) => replaced.get(item) ?? item)
      const view = presentDue({ ...list, items }, asked, englandAndWales)
      return { kind: 'page', title: 'Due and overdue', body: duePage(view) }
    },
  })
}
