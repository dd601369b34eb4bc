import type { ReviewsWorkedOn } from '#app/review/reviews-worked-on.ts'
import type { CareReads } from '#app/care/care-reads.ts'
import type { TodayFound, TodayReads } from '#app/today/today-reads.ts'
import { defineRoute, type Route } from '../../route.ts'
import { dayAsked } from '../asked.ts'
import { filterFor, todayAsked, todayFilePath, todayLink, todayPath } from './asked.ts'
import { todayAsCsv } from './list-as-csv.ts'
import { todayPage } from './page.tsx'
import { linesOfEach, linesOnAPage, presentToday, todayTitle } from './present.ts'
import { type AnyRecord, nothingLoaded } from '../nothing-loaded.ts'

interface Needs {
  readonly care: Pick<CareReads, 'withGrounds'>
  readonly today: TodayReads
  readonly workedOn: ReviewsWorkedOn
  readonly children: AnyRecord
}

/** A day's work for whoever asks, as far as their role reaches: on screen, and taken away as a file. */
export function todayRoutes(needs: Needs): readonly Route[] {
  return [pageRoute(needs), fileRoute(needs), olderAddress()]
}

/** What was asked for, as the audit trail keeps it. */
function kept(
  query: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | number>> {
  const { what, iro, team, group, iros, on, page } = todayAsked(query)
  const parts = Object.entries({ what, iro, team, group: iros ? 'iros' : (group ?? ''), on }).filter(
    ([, value]) => value !== '',
  )
  return { ...Object.fromEntries(parts), page }
}

function pageRoute(needs: Needs): Route {
  return defineRoute({
    method: 'GET',
    path: todayPath,
    allow: 'see-worklist',
    readsTogether: true,
    audit: { records: ({ query }) => ({ subject: 'the day’s work', detail: kept(query) }) },
    handle: async ({ who, scope, query }) => {
      if (!(await needs.children.anyRecord(who.authorityId)))
        return nothingLoaded(who, todayTitle(who), 'so nobody’s clocks run here and no work is known.')
      const asked = todayAsked(query)
      const found = await needs.today.today({
        authorityId: who.authorityId,
        scope,
        on: dayAsked(query['on']),
        filter: filterFor(who.role, asked),
        group: asked.group,
        page: asked.page,
        onAPage: asked.iros ? 0 : asked.group === undefined ? linesOfEach : linesOnAPage,
      })
      const grounded = await withGrounds(needs, who.authorityId, found)
      const view = presentToday(grounded, asked, {
        who,
        scope,
        calendar: await needs.today.calendarOf(who.authorityId),
        workedOn: await needs.workedOn({
          authorityId: who.authorityId,
          scope,
          on: found.on,
          childIds: [...new Set([...found.dues, ...found.gaps].map(({ childId }) => childId))],
        }),
      })
      return { kind: 'page', title: todayTitle(who), body: todayPage(view) }
    },
  })
}

/** The same, with the row of the files that the first day of each clock came from. */
async function withGrounds({ care }: Needs, authorityId: string, found: TodayFound): Promise<TodayFound> {
  const items = await care.withGrounds(
    authorityId,
    found.dues.map(({ item }) => item),
  )
  return { ...found, dues: found.dues.map((line, index) => ({ ...line, item: items[index] ?? line.item })) }
}

/** More lines than any authority has. */
const everything = 1_000_000

function fileRoute({ today }: Needs): Route {
  return defineRoute({
    method: 'GET',
    path: todayFilePath,
    allow: 'export-children',
    audit: { records: ({ query }) => ({ subject: 'the day’s work as a file', detail: kept(query) }) },
    handle: async ({ who, scope, query }) => {
      const asked = todayAsked(query)
      const found = await today.today({
        authorityId: who.authorityId,
        scope,
        on: dayAsked(query['on']),
        filter: filterFor(who.role, asked),
        group: asked.group,
        page: 1,
        onAPage: everything,
      })
      return {
        kind: 'document',
        contentType: 'text/csv; charset=utf-8',
        body: todayAsCsv(found, who.role, await today.calendarOf(who.authorityId)),
        fileName: `today-${found.on}.csv`,
      }
    },
  })
}

/** Where the day's work was before: addresses that people have kept lead on. */
function olderAddress(): Route {
  return defineRoute({
    method: 'GET',
    path: '/due',
    allow: 'see-worklist',
    audit: { nothing: 'It only leads on to the page, which records itself.' },
    handle: async ({ query }) => ({ kind: 'redirect', to: todayLink(todayAsked(query)) }),
  })
}
