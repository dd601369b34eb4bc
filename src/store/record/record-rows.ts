import type { ReaderChoices, ReviewRecord, Sending } from '#app/record/record-store.ts'
import type { LiveTable } from '#store/review/review-rows.ts'

/** A row whose structured columns are written as JSON text. */
type Written<T, Column extends keyof T> = Omit<T, Column> & Readonly<Record<Column, string | null>>

export const recordTable: LiveTable<Written<ReviewRecord, 'content'>> = {
  name: 'review_record',
  key: 'record_id',
  columns: {
    recordId: 'record_id',
    reviewId: 'review_id',
    childId: 'child_id',
    edition: 'edition',
    state: 'state',
    content: 'content',
    letter: 'letter',
    style: 'style',
    correction: 'correction',
    completedOn: 'completed_on',
    completedBy: 'completed_by',
    distributedOn: 'distributed_on',
    version: 'version',
  },
}

export const readerTable: LiveTable<Written<ReaderChoices, 'parts'>> = {
  name: 'record_reader',
  key: 'reader_id',
  columns: {
    readerId: 'reader_id',
    recordId: 'record_id',
    childId: 'child_id',
    recipient: 'recipient',
    gets: 'gets',
    getsNoneBecause: 'gets_none_because',
    parts: 'parts',
    strike: 'strike',
    approvedOn: 'approved_on',
    approvedBy: 'approved_by',
    version: 'version',
  },
}

export const sendingTable: LiveTable<Written<Sending, 'said' | 'withheld'>> = {
  name: 'record_sending',
  key: 'sending_id',
  columns: {
    sendingId: 'sending_id',
    recordId: 'record_id',
    reviewId: 'review_id',
    childId: 'child_id',
    recipient: 'recipient',
    name: 'name',
    reader: 'reader',
    way: 'way',
    sentOn: 'sent_on',
    sentBy: 'sent_by',
    said: 'said',
    withheld: 'withheld',
    readOn: 'read_on',
  },
}
