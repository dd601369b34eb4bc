import type { HomeReads } from '#app/home/home-reads.ts'
import { yearToReport } from '#app/report/collection-year.ts'
import type { ReportReads } from '#app/report/report-reads.ts'
import type { Account } from '#app/sign-in/accounts.ts'
import { mayI } from '#domain/access/may-i.ts'
import { doorsOf, placesFor } from '../../navigation.ts'
import { defineRoute, type Route } from '../../route.ts'
import { homePage } from './page.tsx'
import { type HomeFound, presentHome } from './present.ts'

interface Needs {
  readonly home: HomeReads
  readonly reports: Pick<ReportReads, 'yearsHeld' | 'today'>
}

/** Where each person starts: what they need first, and the places that they may go to. */
export function homeRoute(needs: Needs, routes: readonly Route[]): Route {
  const doors = doorsOf(routes)
  return defineRoute({
    method: 'GET',
    path: '/',
    allow: 'sign-in',
    audit: { nothing: 'It counts, and names no child.' },
    handle: async ({ who }) => {
      const found: HomeFound = {
        who,
        places: placesFor(who, doors),
        ...(await workOf(needs, who)),
        ...(await systemOf(needs, who)),
        reportYear: yearToReport(await needs.reports.yearsHeld(who.authorityId), needs.reports.today()),
      }
      return { kind: 'page', title: 'Your first page', body: homePage(presentHome(found)) }
    },
  })
}

async function workOf({ home }: Needs, who: Account): Promise<Pick<HomeFound, 'work' | 'noChildren'>> {
  const may = mayI(who, 'see-worklist')
  if (may.allowed) {
    const { authorityId } = who
    return { work: await home.workAtHand({ authorityId, scope: may.scope }), noChildren: undefined }
  }
  const there = who.role === 'iro' || who.role === 'social_worker' || who.role === 'team_manager'
  return { work: undefined, noChildren: there ? may.reason : undefined }
}

async function systemOf(
  { home }: Needs,
  who: Account,
): Promise<Pick<HomeFound, 'lastImport' | 'accounts' | 'refused'>> {
  const { authorityId } = who
  const may = (action: Parameters<typeof mayI>[1]) => mayI(who, action).allowed
  const audit = mayI(who, 'see-audit')
  const imports = may('import-files') || who.role === 'auditor'
  return {
    lastImport: imports ? ((await home.lastImport(authorityId)) ?? 'none') : undefined,
    accounts: may('manage-users') ? await home.accountsHeld(authorityId) : undefined,
    refused: audit.allowed ? await home.refusedThisWeek({ authorityId, scope: audit.scope }) : undefined,
  }
}
