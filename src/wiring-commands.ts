import { userInfo } from 'node:os'
import { workOutChildren } from '#app/care/work-out-children.ts'
import type { ExtraCheck } from '#app/operate/doctor.ts'
import { demoAuthority } from '#app/demo/make-demo.ts'
import { addUser } from '#app/operate/add-user.ts'
import { CannotBeDone, type Operations } from '#app/operate/operations.ts'
import { gatherDigests, sendMessages } from '#app/message/send-messages.ts'
import type { SendingForCommands } from '#cli/operate/send.ts'
import { importFiles } from '#app/import/import-files.ts'
import { undoImport } from '#app/import/undo-import.ts'
import type { AllocationsForCommands } from '#cli/allocation/allocation.ts'
import type { DecisionsForCommands } from '#cli/decision/decision.ts'
import type { EntriesForCommands } from '#cli/entry/entry.ts'
import type { ConflictsForCommands } from '#cli/conflict.ts'
import type { LeaveForCommands } from '#cli/leave.ts'
import type { MidwayForCommands } from '#cli/review/midway.ts'
import type { MeetingsForCommands } from '#cli/meeting.ts'
import type { MessagesForCommands } from '#cli/message/message.ts'
import type { PreparingForCommands } from '#cli/review/people.ts'
import type { TimetableForCommands } from '#cli/review/timetable.ts'
import { couldNot } from '#cli/kit/exit.ts'
import type { DemoForCommands } from '#cli/operate/demo.ts'
import type { MeasuresForCommands } from '#cli/measures/measures.ts'
import type { ReportsForCommands } from '#cli/report/report.ts'
import type { WaymarkForCommands } from '#cli/waymark.ts'
import { accessOfCommand } from '#domain/access/command-access.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { errorCode } from '#store/database/unavailable.ts'
import { calendarIn, calendarsOf } from '#store/calendar/calendar-of.ts'
import { leaveStoreOf } from '#store/admin/leave-store.ts'
import { auditTrailOf } from '#store/audit/audit-trail.ts'
import { authorityOf } from '#store/authority/authorities.ts'
import { careStoreOf } from '#store/care/care-store.ts'
import { type Database, type DatabaseOptions, inAuthority, openDatabase } from '#store/database/database.ts'
import { migrate, migrationState } from '#store/database/migrate.ts'
import { operationsOf } from '#store/database/operations.ts'
import { messageDeskOf } from '#store/message/message-desk.ts'
import { measureCounterOf } from '#store/measure/measure-counter.ts'
import { restrictionStoreOf } from '#store/restricted/restriction-store.ts'
import { newId } from '#store/database/uuid.ts'
import { importStoreOf } from '#store/import/import-store.ts'
import { undoStoreOf } from '#store/import/undo-store.ts'
import { checksOn } from './doctor-checks.ts'
import { readConfig } from './config.ts'
import { todayInEngland } from './today.ts'
import {
  allocationNeedsOf,
  conflictNeedsOf,
  decisionNeedsOf,
  midwayNeedsOf,
  entryNeedsOf,
  recordNeedsOf,
  recorderOfConsole,
  meetingNeedsOf,
  preparingNeedsOf,
  reviewNeedsOf,
} from './wiring-recording.ts'
import { bookingNeedsOf } from './wiring-timetable.ts'
import { fillLiveOn } from './wiring-demo.ts'
import { careReadsOf, reportReadsOf, sendingNeedsOf } from './wiring.ts'

/** Everything that any command uses. */
export type Waymark = WaymarkForCommands &
  MeasuresForCommands &
  ReportsForCommands &
  DemoForCommands &
  MeetingsForCommands &
  MidwayForCommands &
  EntriesForCommands &
  DecisionsForCommands &
  PreparingForCommands &
  TimetableForCommands &
  ConflictsForCommands &
  MessagesForCommands &
  LeaveForCommands &
  AllocationsForCommands

/** Where the database is. The limits of the settings are for pages: a command may take as long as its work is large. */
function placeOfDatabase(): Pick<DatabaseOptions, 'databaseUrl' | 'dataDirectory' | 'countingConnections'> {
  const { databaseUrl, dataDirectory, countingConnections } = readConfig()
  return { databaseUrl, dataDirectory, countingConnections }
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

/** What `waymark doctor` looks at beside the database itself. */
export async function doctorChecks(): Promise<readonly ExtraCheck[]> {
  return checksOn(() => openDatabase(placeOfDatabase()))
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
    fillLive: async (on) => fillLiveOn(database, (await authority(demoAuthority.slug)).authorityId, on),
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
    meetings: meetingNeedsOf(database, actor),
    entries: entryNeedsOf(database, actor),
    decisions: decisionNeedsOf(database, actor),
    midway: midwayNeedsOf(database, actor),
    records: recordNeedsOf(database, actor),
    allocations: allocationNeedsOf(database, actor),
    preparing: preparingNeedsOf(database, actor),
    booking: bookingNeedsOf(database, actor),
    conflicts: conflictNeedsOf(database, actor),
    messages: { messages: messageDeskOf(database), today: todayInEngland },
    leave: { leave: leaveStoreOf(database), today: todayInEngland },
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
      try {
        return await importFiles({ store: importStoreOf(database), calendar }, read, {
          ...options,
          authorityId,
          actor,
          ...(newAuthority && { newAuthority }),
        })
      } catch (error) {
        const madeMeanwhile = newAuthority !== undefined && errorCode(error) === '23505'
        if (!madeMeanwhile || (await authorityOf(database, slug)) === undefined) throw error
        throw couldNot(`Another import has just made ${slug}. Run this one again: it finds it there.`)
      }
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
