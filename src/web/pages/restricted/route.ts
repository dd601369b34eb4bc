import type { RestrictionNeeds } from '#app/restricted/restrictions.ts'
import { govuk } from '../../kit/govuk/render.ts'
import { defineRoute, type Route } from '../../route.ts'
import { restrictedPage } from './page.tsx'
import { presentRestricted, restrictedPath } from './present.ts'

/** The restricted records that are open to whoever asks. */
export function restrictedRoute(needs: { readonly restricted: RestrictionNeeds }): Route {
  return defineRoute({
    method: 'GET',
    path: restrictedPath,
    allow: 'restrict-record',
    audit: { records: () => ({ subject: 'the restricted records' }) },
    handle: async ({ who, scope }) => {
      const ask = { authorityId: who.authorityId, scope }
      const found = await needs.restricted.restrictions.restricted(ask)
      const body = restrictedPage(presentRestricted(found))
      const before = govuk('back-link', { text: 'Who did and saw what', href: '/audit' })
      return { kind: 'page', title: 'Restricted records', before, body, told: { found: found.length } }
    },
  })
}
