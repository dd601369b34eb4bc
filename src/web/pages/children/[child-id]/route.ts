import type { CareReads } from '#app/care/care-reads.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { defineRoute, type Route } from '../../../route.ts'
import { dayAsked } from '../../asked.ts'
import { linkTo } from '../../links.ts'
import { childPage } from './page.tsx'
import { presentChild } from './present.ts'

/** One child's clocks, each with how it was worked out. */
export function childRoute(needs: { readonly care: CareReads }): Route {
  return defineRoute({
    method: 'GET',
    path: '/children/:childId',
    allow: 'see-child',
    audit: { records: ({ parts }) => ({ childId: parts.childId, subject: 'clocks' }) },
    handle: async ({ who, scope, parts, query }) => {
      const on = dayAsked(query['on'])
      const child = await needs.care.childClocks({
        authorityId: who.authorityId,
        scope,
        childId: parts.childId,
        on,
      })
      if (child === undefined) return { kind: 'not-found', what: nobody(scope.kind) }
      const view = presentChild(child)
      return {
        kind: 'page',
        title: view.title,
        before: govuk('back-link', { text: 'Due and overdue', href: linkTo('/due', { on }) }),
        body: childPage(view),
      }
    },
  })
}

// The same words whether there is no such child or they are somebody else's: an id tried out tells nothing.
function nobody(scope: string): string {
  return scope === 'authority'
    ? 'No child with this id is recorded in your authority.'
    : 'No child with this id is among those you hold. If one should be, ask your service who is recorded as holding them.'
}
