import type { AllocationNeeds } from '#app/allocation/allocate-iro.ts'
import type { DecisionNeeds } from '#app/decisions/change-decision.ts'
import type { RecordNeeds } from '#app/record/change-record.ts'
import type { EntryNeeds } from '#app/entry/notify-entry.ts'
import type { PreparingNeeds } from '#app/preparing/prepare.ts'
import type { Recorder } from '#app/recording/recording.ts'
import type { ConflictNeeds } from '#app/recording/settle-conflict.ts'
import type { MidwayNeeds } from '#app/midway/midway-store.ts'
import type { MeetingNeeds } from '#app/meeting/meeting-store.ts'
import type { ReviewNeeds } from '#app/review/change-review.ts'
import { calendarsOf } from '#store/calendar/calendar-of.ts'
import { allocationStoreOf } from '#store/allocation/allocation-store.ts'
import type { Database } from '#store/database/database.ts'
import { newId } from '#store/database/uuid.ts'
import { decisionStoreOf } from '#store/decisions/decision-store.ts'
import { entryStoreOf } from '#store/entry/entry-store.ts'
import { conflictStoreOf } from '#store/recording/conflict-store.ts'
import { midwayStoreOf } from '#store/midway/midway-store.ts'
import { meetingStoreOf } from '#store/meeting/meeting-store.ts'
import { preparingStoreOf } from '#store/preparing/preparing-store.ts'
import { recordStoreOf } from '#store/record/record-store.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import { todayInEngland } from './today.ts'

/** What recording reviews needs. */
export function reviewNeedsOf(database: Database, actor: string): ReviewNeeds {
  return { store: reviewStoreOf(database, actor), today: todayInEngland }
}

/** What keeping the decisions of reviews needs. */
export function decisionNeedsOf(database: Database, actor: string): DecisionNeeds {
  return {
    decisions: decisionStoreOf(database, actor),
    reviews: reviewNeedsOf(database, actor),
    today: todayInEngland,
  }
}

/** What keeping the records of reviews needs. */
export function recordNeedsOf(database: Database, actor: string): RecordNeeds {
  return {
    records: recordStoreOf(database, actor),
    reviews: reviewNeedsOf(database, actor),
    today: todayInEngland,
  }
}

/** What the workspaces of meetings need. */
export function meetingNeedsOf(database: Database, actor: string): MeetingNeeds {
  return { store: meetingStoreOf(database, actor), today: todayInEngland }
}

/** What checks between reviews need. */
export function midwayNeedsOf(database: Database, actor: string): MidwayNeeds {
  return { store: midwayStoreOf(database, actor), today: todayInEngland }
}

/** What preparing reviews needs. */
export function preparingNeedsOf(database: Database, actor: string): PreparingNeeds {
  return { store: preparingStoreOf(database, actor), today: todayInEngland }
}

/** What allocating IROs needs. */
export function allocationNeedsOf(database: Database, actor: string): AllocationNeeds {
  return { store: allocationStoreOf(database, actor), today: todayInEngland }
}

/** What recording entries into care needs. */
export function entryNeedsOf(database: Database, actor: string): EntryNeeds {
  return { store: entryStoreOf(database, actor), calendarOf: calendarsOf(database), today: todayInEngland }
}

/** What deciding between the files and what was recorded here needs. */
export function conflictNeedsOf(database: Database, actor: string): ConflictNeeds {
  return { store: conflictStoreOf(database, actor), today: todayInEngland }
}

/** Whoever runs a command holds the database's own password: the console may do everything, in its own name. */
export function recorderOfConsole(authorityId: string, actor: string): Recorder {
  const may: Recorder['may'] = () => ({ allowed: true, scope: { kind: 'authority' } })
  return { authorityId, actor, name: actor, role: 'command line', requestId: newId(), may }
}
