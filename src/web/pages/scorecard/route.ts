import { measureTargets, targetOn } from '#app/measure/measure-targets.ts'
import type { Account } from '#app/sign-in/accounts.ts'
import { mayI } from '#domain/access/may-i.ts'
import { roles } from '#domain/access/roles.ts'
import { addMonths } from '#domain/calendar/calendar-date.ts'
import { onScorecard } from '#domain/measure/scorecards.ts'
import { defineRoute, type Route } from '../../route.ts'
import { csvFile } from '../measures/figures-csv.ts'
import { type MeasurePageNeeds, missingIn } from '../measures/page-needs.ts'
import { noMeasuresPage } from '../measures/page.tsx'
import { csvDocument } from '../measures/route.ts'
import { scorecardPage } from './page.tsx'
import { presentScorecard, type ScorecardView, scorecardRows, twelveMonths } from './present.ts'

/** The measures that a role reads, over the last twelve months. */
export function scorecardRoutes(needs: MeasurePageNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/scorecard',
      allow: 'explore-measures',
      audit: { records: () => ({ subject: 'the scorecard' }) },
      handle: async ({ who }) => {
        const view = await viewOf(needs, who)
        const body =
          view === undefined
            ? noMeasuresPage('Scorecard', mayI(who, 'import-files').allowed)
            : scorecardPage(view)
        return { kind: 'page', title: 'Scorecard', body }
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/scorecard/csv',
      allow: 'explore-measures',
      audit: { records: () => ({ subject: 'the scorecard', detail: { as: 'file' } }) },
      handle: async ({ who }) => {
        const view = await viewOf(needs, who)
        if (view === undefined) return { kind: 'not-found', what: 'Nothing has been imported yet.' }
        return csvDocument(csvFile(scorecardRows(view)), 'scorecard.csv')
      },
    }),
  ]
}

/** Undefined when nothing was imported. */
async function viewOf(needs: MeasurePageNeeds, who: Account): Promise<ScorecardView | undefined> {
  const { authorityId, authority, role, userId } = who
  const { on, years } = await needs.measureReads.stand(authorityId)
  if (years.length === 0) return undefined
  const chosen = await needs.measureReads.scorecards.chosen(authorityId, userId)
  const measures = onScorecard(role, chosen)
  const { from, to } = twelveMonths(on)
  const earlier = { from: addMonths(from, -12), to: addMonths(to, -12) }
  const [now, before, missing, missingBefore, targets] = await Promise.all([
    needs.measureReads.figures({ authorityId, from, to, measures, by: ['month'] }),
    needs.measureReads.figures({ authorityId, ...earlier, measures, totalsOnly: true }),
    missingIn(needs, authorityId, { to }),
    missingIn(needs, authorityId, { to: earlier.to }),
    Promise.all(
      measures.map(async (id) => {
        const held = await measureTargets(needs.policy, authorityId, id)
        return [id, targetOn(held, to)] as const
      }),
    ),
  ])
  const whose = `${authority.name}, ${chosen === undefined ? `for: ${roles[role].name}` : 'your choice of measures'}`
  return presentScorecard(whose, {
    from,
    to,
    now,
    before,
    missing,
    missingBefore,
    targets: new Map(targets),
  })
}
