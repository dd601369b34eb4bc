import type { CalendarNeeds } from '#app/message/calendar.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../route.ts'
import { calendarFileRoute } from './[token]/route.ts'
import { calendarPage } from './page.tsx'

const path = '/calendar'

/** What these pages ask of the product. */
export interface CalendarPageNeeds extends CalendarNeeds {
  /** The address of the site, as people reach it; undefined where it is not set. */
  readonly site: string | undefined
}

/** A calendar of review meetings for one's own calendar program. */
export function calendarRoutes(needs: CalendarPageNeeds): readonly Route[] {
  const show = async ({ who, csrf, query }: AskedBySomebody, token?: string): Promise<Answer> => ({
    kind: 'page',
    title: 'Your calendar of reviews',
    body: calendarPage({
      csrf,
      feed: await needs.calendar.feedOf(who.authorityId, who.userId),
      address: token === undefined ? undefined : `${needs.site ?? ''}${path}/${token}.ics`,
      ended: query['ended'] === 'yes',
    }),
  })
  return [
    defineRoute({
      method: 'GET',
      path,
      allow: 'keep-calendar',
      audit: { nothing: 'It shows whether one has a calendar, and no meeting.' },
      handle: (asked) => show(asked),
    }),
    defineRoute({
      method: 'POST',
      path,
      allow: 'keep-calendar',
      audit: { nothing: 'Making and ending an address record themselves, in the transaction that does it.' },
      handle: async (asked) => {
        const { who, form, requestId } = asked
        const { authorityId, userId, name, email: actor, role } = who
        const by = { authorityId, userId, name, actor, role, requestId }
        if (form['intent'] === 'end') {
          await needs.calendar.endFeed(by)
          return { kind: 'redirect', to: `${path}?ended=yes` }
        }
        // Shown this once: it is kept nowhere, so there is no other page to lead on to.
        return show(asked, await needs.calendar.makeFeed(by))
      },
    }),
    calendarFileRoute(needs),
  ]
}
