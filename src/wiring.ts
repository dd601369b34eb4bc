import { userInfo } from 'node:os'
import type { CareReads } from '#app/care/care-reads.ts'
import { childClocks } from '#app/care/child-clocks.ts'
import { workOutChildren } from '#app/care/work-out-children.ts'
import { withGrounds } from '#app/care/grounds.ts'
import { worklist } from '#app/care/worklist.ts'
import { childAsKnown } from '#app/children/child-as-known.ts'
import type { ChildrenReads } from '#app/children/children-reads.ts'
import { listChildren } from '#app/children/list-children.ts'
import type { ExtraCheck } from '#app/operate/doctor.ts'
import { addUser } from '#app/operate/add-user.ts'
import { CannotBeDone, type Operations } from '#app/operate/operations.ts'
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
import { gatherDigests, sendMessages, type SendingNeeds } from '#app/message/send-messages.ts'
import type { SendingForCommands } from '#cli/send.ts'
import { importFiles } from '#app/import/import-files.ts'
import type { RestrictionNeeds } from '#app/restricted/restrictions.ts'
import { type ServiceReads, serviceReads } from '#app/service/service-reads.ts'
import { importDesk } from '#app/import/import-on-screen.ts'
import { undoImport } from '#app/import/undo-import.ts'
import type { EntriesForCommands } from '#cli/entry.ts'
import type { ReviewsForCommands } from '#cli/review.ts'
import { couldNot } from '#cli/exit.ts'
import type { DemoForCommands } from '#cli/demo.ts'
import type { MeasuresForCommands } from '#cli/measures.ts'
import type { ReportsForCommands } from '#cli/report.ts'
import type { WaymarkForCommands } from '#cli/waymark.ts'
import { accessOfCommand } from '#domain/access/command-access.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { holidayStoreOf } from '#store/admin/holiday-store.ts'
import { calendarIn, calendarsOf } from '#store/calendar/calendar-of.ts'
import { leaveStoreOf } from '#store/admin/leave-store.ts'
import { organisationStoreOf } from '#store/admin/organisation-store.ts'
import { renamerOf, setUpReadsOf } from '#store/admin/set-up-reads.ts'
import { settingReadsOf } from '#store/admin/setting-reads.ts'
import { policyStoreOf } from '#store/admin/policy-store.ts'
import { auditTrailOf } from '#store/audit/audit-trail.ts'
import { authorities, authorityOf } from '#store/authority/authorities.ts'
import { careReadStoreOf } from '#store/care/care-read-store.ts'
import { careStoreOf } from '#store/care/care-store.ts'
import { knownRecordsOf } from '#store/children/child-as-known.ts'
import { childrenStoreOf } from '#store/children/children-store.ts'
import { savedListStoreOf } from '#store/children/saved-list-store.ts'
import { type Database, type DatabaseOptions, inAuthority, openDatabase } from '#store/database/database.ts'
import { migrate, migrationState } from '#store/database/migrate.ts'
import { operationsOf } from '#store/database/operations.ts'
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
import { newId } from '#store/database/uuid.ts'
import { homeStoreOf } from '#store/home/home-store.ts'
import { heldImportsOf } from '#store/import/held-imports.ts'
import { importReadsOf } from '#store/import/import-reads.ts'
import { importStoreOf } from '#store/import/import-store.ts'
import { undoStoreOf } from '#store/import/undo-store.ts'
import { checksOn } from './doctor-checks.ts'
import { readConfig } from './config.ts'
import { todayInEngland } from './today.ts'
import { entryNeedsOf, recorderOfConsole, reviewNeedsOf } from './wiring-recording.ts'

/** Everything that any command uses. */
export type Waymark = WaymarkForCommands &
  MeasuresForCommands &
  ReportsForCommands &
  DemoForCommands &
  ReviewsForCommands &
  EntriesForCommands

/** Where the database is. The limits of the settings are for pages: a command may take as long as its work is large. */
function placeOfDatabase(): Pick<DatabaseOptions, 'databaseUrl' | 'dataDirectory'> {
  const { databaseUrl, dataDirectory } = readConfig()
  return { databaseUrl, dataDirectory }
}

/** Opens the database that the environment names. An empty one is set up; an older one is left as it is. */
export async function openReady(
  limits: Pick<DatabaseOptions, 'poolSize' | 'statementSeconds'> = {},
): Promise<Database> {
  const database = await openDatabase({ ...placeOfDatabase(), ...limits })
  const { applied, pending } = await migrationState(database)
  if (applied.length === 0 || (database.kind === 'embedded' && pending.length > 0)) await migrate(database)
  else if (pending.length > 0) {
    await database.close()
    throw couldNot(
      `The database lacks ${pending.length} of this version's migrations. Take a backup, then run: waymark migrate`,
    )
  }
  return database
}

/** The commands that run the system open the database as it stands: migrating it is one of them. */
export async function openOperations(): Promise<Operations> {
  return operationsOf(await openDatabase(placeOfDatabase()))
}

/** Those that only look after councils and people set an empty database up first. */
export async function openReadyOperations(): Promise<Operations> {
  return operationsOf(await openReady())
}

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
export function administrationOf(database: Database): Administration {
  return {
    organisation: organisationStoreOf(database),
    leave: leaveStoreOf(database),
    holidays: holidayStoreOf(database),
    policies: policyStoreOf(database),
    settings: settingReadsOf(database),
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
    file: needs.file,
    history: needs.history,
    asKnown: async (ask) => childAsKnown({ ...past, ...(await calendar(ask.authorityId)) }, ask),
  }
}

/** What `waymark doctor` looks at beside the database itself. */
export async function doctorChecks(): Promise<readonly ExtraCheck[]> {
  return checksOn(() => openDatabase(placeOfDatabase()))
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
  return reportReads({ measures: measureCounterOf(database), sources, now: () => new Date() })
}

/** Everything that commands use, on the database that the environment names. */
export async function openWaymark(): Promise<Waymark> {
  const database = await openReady()
  return waymarkOn(database, `command line (${userInfo().username})`)
}

/** The product on a database that is open; closing the one closes the other. */
export function waymarkOn(database: Database, actor: string): Waymark {
  const authority = async (slug: string) => {
    const found = await authorityOf(database, slug)
    if (found !== undefined) return found
    throw couldNot(`There is no authority ${slug}. See those there are with: waymark authority list`)
  }
  return {
    authority,
    audit: (authorityId, command, about) =>
      auditTrailOf(database).record({
        authorityId,
        actor,
        role: 'command line',
        action: accessOfCommand(command)?.action ?? 'operate',
        outcome: 'done',
        ...about,
      }),
    reopenRecord: (authorityId, childId, why) =>
      restrictionStoreOf(database, todayInEngland).reopen({ authorityId, actor }, childId, why),
    measures: measureCounterOf(database),
    annualFigures: (asked) => reportReadsOf(database, actor).annualFigures(asked),
    async addUser(user) {
      try {
        await addUser(operationsOf(database), user)
        return true
      } catch (error) {
        if (error instanceof CannotBeDone) return false
        throw error
      }
    },
    care: careReadsOf(database, actor),
    reviews: reviewNeedsOf(database, actor),
    entries: entryNeedsOf(database, actor),
    recorder: (authorityId) => recorderOfConsole(authorityId, actor),
    async importFiles(read, { slug, create, madeUp, ...options }) {
      const known = await authorityOf(database, slug)
      if (known === undefined && create === undefined) {
        throw couldNot(
          `There is no authority ${slug}. Add --create "Council name" to make it, or see: waymark authority list`,
        )
      }
      if (madeUp === true && known?.madeUp === false) {
        throw couldNot(`${known.name} is a real council: made-up people are not mixed with its children.`)
      }
      const authorityId = known?.authorityId ?? newId()
      const newAuthority =
        known === undefined && create !== undefined
          ? { slug, name: create, madeUp: madeUp === true }
          : undefined
      const calendar = known === undefined ? englandAndWales : await calendarsOf(database)(authorityId)
      return importFiles({ store: importStoreOf(database), calendar }, read, {
        ...options,
        authorityId,
        actor,
        ...(newAuthority && { newAuthority }),
      })
    },
    undoImport: async (authorityId, options) =>
      undoImport(
        { undoStore: undoStoreOf(database), calendar: await calendarsOf(database)(authorityId) },
        { ...options, authorityId, actor, audits: true },
      ),
    workOut: (authorityId, onProgress) =>
      inAuthority(database, { authorityId, actor }, async (trx) =>
        workOutChildren(
          careStoreOf(trx, authorityId),
          await calendarIn(trx, authorityId),
          undefined,
          onProgress,
        ),
      ),
    async [Symbol.asyncDispose]() {
      await database.close()
    },
  }
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

/** Opens the outbox for the command that sends. */
export async function openSending(): Promise<SendingForCommands> {
  const database = await openReady()
  const needs = sendingNeedsOf(database)
  return {
    by: needs.transport.name,
    send: (lostAfterSeconds) => sendMessages(needs, { lostAfterSeconds }),
    gather: () => gatherDigests(needs.outbox, new Date().toISOString()),
    [Symbol.asyncDispose]: () => database.close(),
  }
}
