import { tellingAtStart } from '#app/notifications/notifications.ts'
import { isPassword } from '#app/sign-in/is-password.ts'
import { accountStoreOf } from '#store/admin/account-store.ts'
import { auditTrailOf } from '#store/audit/audit-trail.ts'
import { type Database, readingTogether } from '#store/database/database.ts'
import { hearingRows } from '#store/database/hearing-rows.ts'
import { troubleOf } from '#store/database/unavailable.ts'
import { calendarFile } from '#send/calendar-file.ts'
import { calendarStoreOf } from '#store/message/calendar-store.ts'
import { peopleAroundStoreOf } from '#store/people-around/person-store.ts'
import { ownContactStoreOf } from '#store/contact/own-contact-store.ts'
import { reviewsWorkedOnOf } from '#store/review/reviews-worked-on.ts'
import { messageDeskOf } from '#store/message/message-desk.ts'
import { accountsOf } from '#store/sign-in/accounts.ts'
import { attemptsOf } from '#store/sign-in/attempts.ts'
import { sessionsOf } from '#store/sign-in/sessions.ts'
import { linkRoutes } from '#web/pages/l/[token]/route.tsx'
import { siteMap } from '#web/pages/index.ts'
import { hearRecorded } from '#web/recorded-words.ts'
import type { Route } from '#web/route.ts'
import type { ServerNeeds } from '#web/server-needs.ts'
import { createServer } from '#web/server.ts'
import { nightWorkOf } from './wiring-jobs.ts'
import { todayInEngland } from './today.ts'
import {
  administrationOf,
  careReadsOf,
  childrenReadsOf,
  homeReadsOf,
  importDeskOf,
  linkNeedsOf,
  measureReadsOf,
  notificationNeedsOf,
  policyNeedsOf,
  reportReadsOf,
  restrictionNeedsOf,
  serviceReadsOf,
  todayReadsOf,
} from './wiring.ts'
import {
  allocationNeedsOf,
  conflictNeedsOf,
  entryNeedsOf,
  decisionNeedsOf,
  midwayNeedsOf,
  recordNeedsOf,
  meetingNeedsOf,
  preparingNeedsOf,
  reviewNeedsOf,
} from './wiring-recording.ts'
import { bookingNeedsOf } from './wiring-timetable.ts'

/** What a site is made with, beside its database. */
interface SiteOptions extends Pick<ServerNeeds, 'config' | 'seal' | 'metrics'> {
  /** Where loads write: they take longer than a page may. Without it, where everything else does. */
  readonly forLoads?: Database | undefined
  readonly ready?: ServerNeeds['ready']
  /** The address of the site as people reach it, for links that leave it. */
  readonly site?: string | undefined
  /** More routes than the site has: for what no page does yet. */
  readonly routes?: readonly Route[]
  /** Told of work that broke while nobody waited for it. */
  readonly onFailure: (error: unknown) => void
}

/** The whole site on a database, ready to listen: what `waymark serve`, the tests and the benchmark run. */
export async function siteOn(
  opened: Database,
  options: SiteOptions,
): Promise<{
  readonly server: Awaited<ReturnType<typeof createServer>>
  readonly routes: readonly Route[]
}> {
  const { config, seal, metrics } = options
  const database = hearingRows(opened, hearRecorded)
  const audit = auditTrailOf(database)
  const links = linkNeedsOf(database)
  const telling = notificationNeedsOf(database)
  const signIn = {
    accounts: accountsOf(database),
    attempts: attemptsOf(database),
    sessions: tellingAtStart(sessionsOf(database), telling),
    audit,
    isPassword,
  }
  const pages = siteMap({
    seal,
    signIn,
    audit,
    care: careReadsOf(database, 'web'),
    children: childrenReadsOf(database, 'web'),
    reports: reportReadsOf(database, 'web'),
    service: serviceReadsOf(database, 'web'),
    today: todayReadsOf(database, 'web'),
    measureReads: measureReadsOf(database, 'web'),
    imports: importDeskOf(options.forLoads ?? database, options.onFailure),
    home: homeReadsOf(database, 'web'),
    accounts: accountStoreOf(database),
    policy: policyNeedsOf(database),
    administration: administrationOf(database, options),
    nightWork: nightWorkOf(database),
    restricted: restrictionNeedsOf(database),
    telling,
    reviews: reviewNeedsOf(database, 'web'),
    ownContact: { contacts: ownContactStoreOf(database) },
    workedOn: reviewsWorkedOnOf(database, 'web'),
    booking: bookingNeedsOf(database, 'web'),
    meetings: meetingNeedsOf(database, 'web'),
    decisions: decisionNeedsOf(database, 'web'),
    midway: midwayNeedsOf(database, 'web'),
    records: recordNeedsOf(database, 'web'),
    entries: entryNeedsOf(database, 'web'),
    allocations: allocationNeedsOf(database, 'web'),
    conflicts: conflictNeedsOf(database, 'web'),
    preparing: preparingNeedsOf(database, 'web'),
    peopleAround: { store: peopleAroundStoreOf(database, 'web'), today: todayInEngland },
    calendar: {
      calendar: calendarStoreOf(database),
      links,
      write: (name, events) => calendarFile({ name, events, at: new Date().toISOString() }),
      today: todayInEngland,
      site: options.site,
    },
    messages: { messages: messageDeskOf(database), today: todayInEngland },
  })
  // First, so that what a test puts behind a link is what the link leads to.
  const others = [...(options.routes ?? []), ...pages]
  const routes = [...others, ...linkRoutes({ links }, others)]
  const ready = options.ready ?? (async () => ({ ok: true as const }))
  const server = await createServer({
    config,
    seal,
    signIn,
    audit,
    links,
    readTogether: (authorityId, work) => readingTogether(database, { authorityId, actor: 'web' }, work),
    ready,
    troubleOf,
    metrics,
    routes,
  })
  return { server, routes }
}
