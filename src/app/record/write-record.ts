import type { Recorder } from '#app/recording/recording.ts'
import { recordReviewFacts } from '#app/review/record-facts.ts'
import { withIn } from '#app/decisions/send-decisions.ts'
import { moveFrom } from '#domain/lifecycle/lifecycle.ts'
import { choiceFault, type PartChoice } from '#domain/record/parts.ts'
import { recordLifecycle } from '#domain/record/record-lifecycle.ts'
import type { ChildStyle } from '#domain/record/version.ts'
import {
  changeRecord,
  type ChangingRecord,
  type RecordAnswer,
  type RecordNeeds,
  type RecordSeen,
  refusal,
} from './change-record.ts'
import type { ReaderChoices } from './record-store.ts'

/** Writes the words to the child, and in which style they get them. While the record is a draft. */
export function writeLetter(
  needs: RecordNeeds,
  by: Recorder,
  seen: RecordSeen,
  written: { readonly letter: string; readonly style: ChildStyle },
): Promise<RecordAnswer> {
  return changeRecord(needs, by, seen, {
    action: 'write-records',
    did: 'wrote to the child',
    make: async (given) => {
      const { record, transaction } = given
      if (record.state !== 'draft') return refusal(standsAlready, 'letter')
      if (written.letter.trim() === '') return refusal('Enter the words to the child', 'letter')
      if (written.letter.length > 20_000) return refusal('Enter at most 20,000 characters', 'letter')
      const letter = written.letter.replaceAll('\r\n', '\n').trim()
      await transaction.keepRecord({ ...record, letter, style: written.style })
      await unapprove(given, 'child')
      return { kind: 'done' }
    },
  })
}

const standsAlready = 'The record is completed and its words stand. Correct it by an amendment'

/** Decides what one recipient gets: nothing, with the reason; or a version, against the table where a reason is given. */
export function chooseForReader(
  needs: RecordNeeds,
  by: Recorder,
  seen: RecordSeen,
  chosen: {
    readonly recipient: string
    readonly gets: boolean
    readonly getsNoneBecause: string
    readonly parts: readonly PartChoice[]
    readonly strike: boolean
  },
): Promise<RecordAnswer> {
  return changeRecord(needs, by, seen, {
    action: 'write-records',
    did: 'decided what a reader gets',
    make: async (given) => {
      const of = given.open.recipients.find(({ key }) => key === chosen.recipient)
      if (of === undefined) return refusal('Nobody of that name is around the child any more')
      if (!chosen.gets && chosen.getsNoneBecause.trim() === '')
        return refusal(`Enter why ${of.name} gets no record`, 'getsNoneBecause')
      const fault = choiceFault(chosen.parts)
      if (fault !== undefined) return refusal(fault.words, `reason-${fault.part}`)
      await keepReader(given, {
        ...readerOf(given, chosen.recipient),
        gets: chosen.gets,
        getsNoneBecause: chosen.gets ? null : chosen.getsNoneBecause.trim(),
        parts: chosen.parts.map((part) => ({ ...part, reason: part.reason.trim() })),
        strike: chosen.strike,
        approvedOn: null,
        approvedBy: null,
      })
      return { kind: 'done' }
    },
  })
}

/** Approves the version of one recipient: somebody looked at it. One that says where the child lives cannot be approved. */
export function approveVersion(
  needs: RecordNeeds,
  by: Recorder,
  seen: RecordSeen,
  recipient: string,
): Promise<RecordAnswer> {
  return changeRecord(needs, by, seen, {
    action: 'write-records',
    did: 'approved a version',
    make: async (given) => {
      const of = given.open.recipients.find(({ key }) => key === recipient)
      if (of === undefined) return refusal('Nobody of that name is around the child any more')
      if (!of.gets) return refusal(`${of.name} gets no record`)
      if (of.made.kind === 'blocked') return refusal(saysWhere(of.name))
      if (given.record.state === 'draft')
        return refusal('Complete the record first: until then what it says may still change')
      const approved = { approvedOn: needs.today(), approvedBy: by.name }
      await keepReader(given, { ...readerOf(given, recipient), ...approved })
      return { kind: 'done' }
    },
  })
}

/** Why a version cannot be made, in words that do not say it again. */
export const saysWhere = (name: string) =>
  `The version for ${name} says where the child lives, and ${name} may not know. Strike it out, withhold the part, or write it differently`

/** Completes the record: its words stand from now on. */
export function completeRecord(needs: RecordNeeds, by: Recorder, seen: RecordSeen): Promise<RecordAnswer> {
  return changeRecord(needs, by, seen, {
    action: 'write-records',
    did: 'completed the record',
    make: async ({ open, record, transaction }) => {
      const { review } = open.full
      const moved = moveFrom(recordLifecycle, record.state, 'complete')
      if (!moved.moved) return refusal(moved.reason)
      if (review.state !== 'completed' && review.state !== 'closed')
        return refusal('The review is not completed yet. Complete it first')
      const unsent = open.decisions.here.filter(({ answer }) => answer === 'proposed').length
      if (unsent > 0) return refusal('Send the decisions to the team manager first')
      if (record.letter === null) return refusal('Write the words to the child first', 'letter')
      const today = needs.today()
      await transaction.keepRecord({
        ...record,
        state: moved.to,
        content: open.content,
        completedOn: today,
        completedBy: by.name,
      })
      if (review.recordCompletedOn !== null) return { kind: 'done' }
      return factOf(needs, by, transaction, review.reviewId, { recordCompletedOn: today })
    },
  })
}

/** Corrects a record that stands: a new edition begins with the reason, and the old one is kept. */
export function amendRecord(
  needs: RecordNeeds,
  by: Recorder,
  seen: RecordSeen,
  correction: string,
): Promise<RecordAnswer> {
  return changeRecord(needs, by, seen, {
    action: 'write-records',
    did: 'began an amendment',
    make: async ({ open, record, transaction }) => {
      if (correction.trim() === '') return refusal('Enter what is corrected, and why', 'correction')
      const moved = moveFrom(recordLifecycle, record.state, 'amend')
      if (!moved.moved) return refusal(moved.reason)
      await transaction.keepRecord({ ...record, state: moved.to })
      const next = await transaction.keepRecord({
        ...record,
        recordId: transaction.newId(),
        edition: record.edition + 1,
        state: 'draft',
        content: null,
        correction: correction.trim(),
        completedOn: null,
        completedBy: null,
        distributedOn: null,
        version: record.version + 1,
      })
      for (const reader of open.readers) {
        const again = { approvedOn: null, approvedBy: null, version: 0 }
        await transaction.keepReader({
          ...reader,
          ...again,
          recordId: next.recordId,
          readerId: transaction.newId(),
        })
      }
      return { kind: 'done' }
    },
  })
}

/** Records a fact of the review that follows from its record, in the transaction of the record. */
export async function factOf(
  needs: RecordNeeds,
  by: Recorder,
  transaction: ChangingRecord['transaction'],
  reviewId: string,
  facts: Parameters<typeof recordReviewFacts>[3]['facts'],
): Promise<RecordAnswer> {
  const reviews = { ...needs.reviews, store: { ...needs.reviews.store, change: withIn(transaction) } }
  const answer = await recordReviewFacts(
    reviews,
    by,
    { reviewId },
    { action: 'share-records', did: 'recorded of its record', facts },
  )
  // The record was changed in the same transaction: both stand, or neither.
  if (answer.kind !== 'done') throw new RangeError('The review would not take what its record says of it')
  return { kind: 'done' }
}

function readerOf({ open, record, transaction }: ChangingRecord, recipient: string): ReaderChoices {
  return (
    open.readers.find((one) => one.recipient === recipient) ?? {
      readerId: transaction.newId(),
      recordId: record.recordId,
      childId: record.childId,
      recipient,
      gets: true,
      getsNoneBecause: null,
      parts: [],
      strike: false,
      approvedOn: null,
      approvedBy: null,
      version: 0,
    }
  )
}

/** Keeps the choices for a reader; the record's version counts them, so that two who choose at once see each other. */
async function keepReader({ record, transaction }: ChangingRecord, reader: ReaderChoices): Promise<void> {
  const kept = await transaction.keepRecord(record)
  await transaction.keepReader({ ...reader, recordId: kept.recordId })
}

async function unapprove(given: ChangingRecord, recipient: string): Promise<void> {
  const reader = given.open.readers.find((one) => one.recipient === recipient)
  if (reader !== undefined && reader.approvedOn !== null)
    await given.transaction.keepReader({ ...reader, approvedOn: null, approvedBy: null })
}
