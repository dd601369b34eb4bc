import type { Recorder } from '#app/recording/recording.ts'
import { writtenDate } from '#domain/calendar/calendar-date.ts'
import { childReference } from '#domain/message/child-reference.ts'
import { moveFrom } from '#domain/lifecycle/lifecycle.ts'
import { recordLifecycle } from '#domain/record/record-lifecycle.ts'
import {
  changeRecord,
  type ChangingRecord,
  type RecordAnswer,
  type RecordNeeds,
  type RecordSeen,
  refusal,
} from './change-record.ts'
import { type RecordRecipient, stillToSend } from './open-record.ts'
import type { SendingWay } from './record-store.ts'
import { factOf, saysWhere } from './write-record.ts'

/**
 * Sends one recipient their version, or notes that they were given it: the words are kept as they were sent. When the
 * last of those who are to have it was sent theirs, the record is distributed.
 */
export function sendVersion(
  needs: RecordNeeds,
  by: Recorder,
  seen: RecordSeen,
  sending: { readonly recipient: string; readonly way: SendingWay; readonly service: string },
): Promise<RecordAnswer> {
  return changeRecord(needs, by, seen, {
    action: 'share-records',
    did: 'sent a version',
    make: async (given) => {
      const { open, record } = given
      const of = open.recipients.find(({ key }) => key === sending.recipient)
      if (of === undefined) return refusal('Nobody of that name is around the child any more')
      if (record.state !== 'completed' && record.state !== 'distributed')
        return refusal('The record is not completed yet')
      if (!of.gets) return refusal(`${of.name} gets no record`)
      if (of.made.kind === 'blocked') return refusal(saysWhere(of.name))
      if (of.choices?.approvedOn == null) return refusal(`The version for ${of.name} is not approved yet`)
      const address = addressFor(of, sending.way)
      if (sending.way !== 'by_hand' && address === undefined)
        return refusal(
          `No ${sending.way === 'email' ? 'email address' : 'address'} of ${of.name} is recorded`,
        )
      const { reviewId, childId, recordId } = record
      const sendingId = given.transaction.newId()
      await given.transaction.addSending({
        sendingId,
        recordId,
        reviewId,
        childId,
        recipient: of.key,
        name: of.name,
        reader: of.reader,
        way: sending.way,
        sentOn: needs.today(),
        sentBy: by.name,
        said: of.made.version,
        withheld: of.made.withheld,
        readOn: null,
      })
      if (sending.way !== 'by_hand' && address !== undefined)
        await queue(given, by, of, { sendingId, way: sending.way, address, service: sending.service })
      return distributeWhenAllHaveIt(needs, by, given, of.key)
    },
  })
}

function addressFor({ person }: RecordRecipient, way: SendingWay): string | undefined {
  if (way === 'email') return person?.email ?? undefined
  if (way === 'letter') return person?.address ?? undefined
  return undefined
}

function queue(
  { open, transaction, record }: ChangingRecord,
  by: Recorder,
  of: RecordRecipient,
  {
    sendingId,
    way,
    address,
    service,
  }: {
    readonly sendingId: string
    readonly way: 'email' | 'letter'
    readonly address: string
    readonly service: string
  },
): Promise<void> {
  const { called, iroName, review } = open.full
  return transaction.queue([
    {
      template: 'record-to-read',
      audience: of.reader,
      channel: way,
      toName: of.name,
      toAddress: address,
      childId: record.childId,
      fields: {
        to: of.person?.called ?? of.name,
        called: called ?? 'the child',
        reference: childReference(by.authorityId, record.childId),
        held: review.heldOn === null ? 'a day not recorded' : writtenDate(review.heldOn),
        iro: iroName ?? 'your IRO',
        service,
      },
      linkTo: sendingId,
      reviewId: review.reviewId,
      onceFor: `record-to-read ${sendingId}`,
    },
  ])
}

async function distributeWhenAllHaveIt(
  needs: RecordNeeds,
  by: Recorder,
  { open, record, transaction }: ChangingRecord,
  justSent: string,
): Promise<RecordAnswer> {
  const left = stillToSend(open).filter(({ key }) => key !== justSent)
  if (record.state === 'distributed' || left.length > 0) {
    await transaction.keepRecord(record)
    return { kind: 'done' }
  }
  const moved = moveFrom(recordLifecycle, record.state, 'distribute')
  if (!moved.moved) return refusal(moved.reason)
  const today = needs.today()
  await transaction.keepRecord({ ...record, state: moved.to, distributedOn: today })
  if (open.full.review.recordDistributedOn !== null) return { kind: 'done' }
  return factOf(needs, by, transaction, record.reviewId, { recordDistributedOn: today })
}
