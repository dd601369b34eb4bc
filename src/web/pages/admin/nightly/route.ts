import type { NightWork } from '#app/operate/job-runs.ts'
import { defineRoute, type Route } from '../../../route.ts'
import { backTo } from '../back-to.ts'
import { nightlyPage } from './page.tsx'
import { presentNightly } from './present.ts'

/** How many nights the page goes back. */
const nightsShown = 7

/** What ran at night: what it did, what failed, and when it runs next. */
export function nightlyRoutes({ nightWork }: { readonly nightWork: NightWork }): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/admin/nightly',
      allow: 'set-local-policy',
      audit: { records: () => ({ subject: 'the night’s work' }) },
      handle: async ({ who }) => {
        const { runs, job, steps, fromHour } = nightWork
        const kept = await runs.latest(who.authorityId, job, nightsShown)
        const view = presentNightly(kept, { steps, fromHour, today: nightWork.today() }, nightWork.hour())
        return {
          kind: 'page',
          title: 'The night’s work',
          before: backTo('/admin', 'Administration'),
          body: nightlyPage(view),
        }
      },
    }),
  ]
}
