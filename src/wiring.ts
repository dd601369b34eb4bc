import { workOutChildren } from '#app/care/work-out-children.ts'
import { askMeasures } from '#app/measure/ask-measures.ts'
import type { CareReads } from '#app/care/care-reads.ts'
import { childClocks } from '#app/care/child-clocks.ts'
import { withGrounds } from '#app/care/grounds.ts'
import { worklist } from '#app/care/worklist.ts'
import { childAsKnown } from '#app/children/child-as-known.ts'
import type { ChildrenReads } from '#app/children/children-reads.ts'
import { childsVoice } from '#app/children/childs-voice.ts'
import { listChildren } from '#app/children/list-children.ts'
import type { NotificationNeeds } from '#app/notifications/notifications.ts'
import type { Administration } from '#app/admin/administration.ts'
import type { PolicyNeeds } from '#app/admin/local-policy.ts'
import { type HomeReads, homeReads } from '#app/home/home-reads.ts'
import { type MeasureReads, measureReads } from '#app/measure/measure-reads.ts'
import { type ReportReads, reportReads } from '#app/report/report-reads.ts'
import { today } from '#app/today/today.ts'
import type { TodayReads } from '#app/today/today-reads.ts'
import type { ImportDesk } from '#app/import/import-desk.ts'
import type { LinkNeeds } from '#app/message/links.ts'
import type { SendingNeeds } from '#app/message/send-messages.ts'
import type { RestrictionNeeds } from '#app/restricted/restrictions.ts'
import { type ServiceReads, serviceReads } from '#app/service/service-reads.ts'
import { importDesk } from '#app/import/import-on-screen.ts'
import { workOutRunsOf } from '#store/care/work-out-run-store.ts'
import { holidayStoreOf } from '#store/admin/holiday-store.ts'
import { calendarsOf } from '#store/calendar/calendar-of.ts'
import { leaveStoreOf } from '#store/admin/leave-store.ts'
import { organisationStoreOf } from '#store/admin/organisation-store.ts'
import { renamerOf, setUpReadsOf } from '#store/admin/set-up-reads.ts'
import { settingReadsOf } from '#store/admin/setting-reads.ts'
import { policyStoreOf } from '#store/admin/policy-store.ts'
import { auditTrailOf } from '#store/audit/audit-trail.ts'
import { authorities } from '#store/authority/authorities.ts'
import { careReadStoreOf } from '#store/care/care-read-store.ts'
import { knownRecordsOf } from '#store/children/child-as-known.ts'
import { childrenStoreOf } from '#store/children/children-store.ts'
import { savedListStoreOf } from '#store/children/saved-list-store.ts'
import type { Database } from '#store/database/database.ts'
import { transportOf } from '#send/transport-of.ts'
import { linkStoreOf } from '#store/message/link-store.ts'
import { outboxStoreOf } from '#store/message/outbox-store.ts'
import { attemptsOf } from '#store/sign-in/attempts.ts'
import { notificationStoreOf } from '#store/notifications/notification-store.ts'
import { comparatorStoreOf, scorecardStoreOf } from '#store/measure/explorer-store.ts'
import { measureCounterOf } from '#store/measure/measure-counter.ts'
import { measureSourcesOf } from '#store/measure/measure-sources.ts'
import { restrictionStoreOf } from '#store/restricted/restriction-store.ts'
import { serviceStoreOf } from '#store/service/service-store.ts'
import { todayStoreOf } from '#store/today/today-store.ts'
import { reportSourcesOf } from '#store/report/report-sources.ts'
import { homeStoreOf } from '#store/home/home-store.ts'
import { heldImportsOf } from '#store/import/held-imports.ts'
import { importReadsOf } from '#store/import/import-reads.ts'
import { importStoreOf } from '#store/import/import-store.ts'
import { undoStoreOf } from '#store/import/undo-store.ts'
import { readConfig } from './config.ts'
import { todayInEngland } from './today.ts'

/** What pages and commands ask about children. */
export function careReadsOf(database: Database, actor: string): CareReads {
  const needs = { ...careReadStoreOf(database, actor), today: todayInEngland }
  const calendarOf = calendarsOf(database)
  const at = async (authorityId: string) => ({ ...needs, calendar: await calendarOf(authorityId) })
  return {
    worklist: async (ask) => worklist(await at(ask.authorityId), ask),
    withGrounds: (authorityId, items) => withGrounds(needs, authorityId, items),
    childClocks: async (ask) => childClocks(await at(ask.authorityId), ask),
  }
}

/** What setting local policy needs. */
export function policyNeedsOf(database: Database): PolicyNeeds {
  return { policies: policyStoreOf(database), calendarOf: calendarsOf(database), today: todayInEngland }
}

/** What setting a council up needs. */
export function administrationOf(
  database: Database,
  {
    forLoads = database,
    onFailure,
  }: { readonly forLoads?: Database | undefined; readonly onFailure: (error: unknown) => void },
): Administration {
  return {
    organisation: organisationStoreOf(database),
    leave: leaveStoreOf(database),
    holidays: holidayStoreOf(database),
    workOutRuns: workOutRunsOf(forLoads, workOutChildren),
    onFailure,
    policies: policyStoreOf(database),
    settings: settingReadsOf(database, askMeasures),
    setUp: setUpReadsOf(database),
    rename: renamerOf(database),
    calendarOf: calendarsOf(database),
    today: todayInEngland,
  }
}

/** What people are told of. */
export function notificationNeedsOf(database: Database): NotificationNeeds {
  return { notifications: notificationStoreOf(database), today: todayInEngland }
}

/** What restricting records to named people needs. */
export function restrictionNeedsOf(database: Database): RestrictionNeeds {
  return { restrictions: restrictionStoreOf(database, todayInEngland), today: todayInEngland }
}

/** What first pages show. */
export function homeReadsOf(database: Database, actor: string): HomeReads {
  const needs = { ...homeStoreOf(database, actor), today: todayInEngland }
  const calendarOf = calendarsOf(database)
  return {
    ...needs,
    workAtHand: async (ask) =>
      homeReads({ ...needs, calendar: await calendarOf(ask.authorityId) }).workAtHand(ask),
  }
}

/** What a day's work is. */
export function todayReadsOf(database: Database, actor: string): TodayReads {
  const needs = { ...todayStoreOf(database, actor), today: todayInEngland }
  const calendarOf = calendarsOf(database)
  return {
    calendarOf,
    today: async (ask) => today({ ...needs, calendar: await calendarOf(ask.authorityId) }, ask),
  }
}

/** What pages ask about children beside their clocks. */
export function childrenReadsOf(database: Database, actor: string): ChildrenReads {
  const needs = { ...childrenStoreOf(database, actor), today: todayInEngland }
  const past = { ...needs, ...careReadStoreOf(database, actor), ...knownRecordsOf(database, actor) }
  const calendarOf = calendarsOf(database)
  const calendar = async (authorityId: string) => ({ calendar: await calendarOf(authorityId) })
  return {
    lists: savedListStoreOf(database),
    list: async (ask) => listChildren({ ...needs, ...(await calendar(ask.authorityId)) }, ask),
    anyRecord: needs.anyRecord,
    file: needs.file,
    voice: (ask) => childsVoice(needs.readVoice, ask),
    history: needs.history,
    asKnown: async (ask) => childAsKnown({ ...past, ...(await calendar(ask.authorityId)) }, ask),
  }
}

/** What the service page asks. */
export function serviceReadsOf(database: Database, actor: string): ServiceReads {
  const measures = measureCounterOf(database)
  const needs = { ...serviceStoreOf(database, actor), measures, today: todayInEngland, now: () => new Date() }
  return serviceReads(needs)
}

/** Importing on screen; work that breaks while nobody waits for it is told to `onFailure`. */
export function importDeskOf(database: Database, onFailure: (error: unknown) => void): ImportDesk {
  return importDesk({
    store: importStoreOf(database),
    undoStore: undoStoreOf(database),
    holding: heldImportsOf(database),
    reads: importReadsOf(database),
    calendarOf: calendarsOf(database),
    today: todayInEngland,
    onFailure,
  })
}

/** Removes the files that people chose to import and left, past their time, of every council. */
export async function removeLeftFiles(database: Database): Promise<void> {
  const holding = heldImportsOf(database)
  for (const { authorityId } of await authorities(database)) await holding.removeExpired(authorityId)
}

/** What pages ask about measures. */
export function measureReadsOf(database: Database, actor: string): MeasureReads {
  return measureReads({
    measures: measureCounterOf(database),
    sources: measureSourcesOf(database, actor),
    comparing: comparatorStoreOf(database),
    scorecards: scorecardStoreOf(database),
    today: todayInEngland,
    now: () => new Date(),
  })
}

/** What pages and commands ask about reports. */
export function reportReadsOf(database: Database, actor: string): ReportReads {
  const sources = reportSourcesOf(database, actor)
  return reportReads({
    measures: measureCounterOf(database),
    sources,
    now: () => new Date(),
    today: todayInEngland,
  })
}

/** What links for people without an account need. */
export function linkNeedsOf(database: Database): LinkNeeds {
  return {
    links: linkStoreOf(database),
    attempts: attemptsOf(database),
    audit: auditTrailOf(database),
    now: () => new Date().toISOString(),
  }
}

/** What sending what waits in the outbox needs. `at`: this site's own address, where the settings name none. */
export function sendingNeedsOf(database: Database, at = 'http://localhost:3000'): SendingNeeds {
  const { messages } = readConfig()
  return { outbox: outboxStoreOf(database), transport: transportOf(messages), site: messages.site ?? at }
}
