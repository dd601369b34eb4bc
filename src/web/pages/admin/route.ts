import type { AccountStore } from '#app/admin/accounts.ts'
import type { PolicyNeeds } from '#app/admin/local-policy.ts'
import { mayI } from '#domain/access/may-i.ts'
import { defineRoute, type Route } from '../../route.ts'
import { adminPage, adminPlaces } from './page.tsx'
import type { Administration } from '#app/admin/administration.ts'
import type { NightWork } from '#app/operate/job-runs.ts'
import { headingsRoutes } from './headings/route.tsx'
import { holidayRoutes } from './holidays/route.ts'
import { leaveRoutes } from './leave/route.ts'
import { nightlyRoutes } from './nightly/route.ts'
import { organisationRoutes } from './organisation/route.ts'
import { peopleRoutes } from './people/route.ts'
import { policyRoutes } from './policy/route.ts'
import { authorityRoutes } from './authority/route.tsx'
import { codeLabelRoutes } from './codes/labels/route.ts'
import { codeRoutes } from './codes/route.tsx'
import { setUpRoutes } from './set-up/route.tsx'
import { settingRoutes } from './settings/route.ts'
import { termsRoutes } from './terms/route.ts'

/** Where an administrator sets the system up. */
export function adminRoutes(needs: {
  readonly accounts: AccountStore
  readonly policy: PolicyNeeds
  readonly administration: Administration
  readonly nightWork: NightWork
}): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/admin',
      allow: 'set-local-policy',
      audit: { nothing: 'It only leads on.' },
      handle: async ({ who }) => {
        const places = adminPlaces.filter(({ action }) => mayI(who, action).allowed)
        return { kind: 'page', title: 'Administration', body: adminPage(who.authority.name, places) }
      },
    }),
    ...peopleRoutes(needs),
    ...organisationRoutes(needs.administration),
    ...leaveRoutes(needs.administration),
    ...holidayRoutes(needs.administration),
    ...settingRoutes(needs.administration),
    ...setUpRoutes(needs.administration),
    ...authorityRoutes(needs.administration),
    ...codeRoutes(),
    ...codeLabelRoutes(needs),
    ...policyRoutes(needs),
    ...termsRoutes(needs),
    ...headingsRoutes(needs),
    ...nightlyRoutes(needs),
  ]
}
