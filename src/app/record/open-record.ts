import type { PersonAround } from '#domain/people-around/person-around.ts'
import { relations } from '#domain/people-around/relations.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { contentsOf } from '#app/meeting/contents-of.ts'
import { said } from '#domain/meeting/field.ts'
import type { Knowing } from '#domain/record/readers.ts'
import { type Recipient, type RecordContent, type VersionMade, versionFor } from '#domain/record/version.ts'
import { contentOfRecord } from './content-of-record.ts'
import { letterToChild } from './letter-to-child.ts'
import type { ReaderChoices, RecordBasis, Sending } from './record-store.ts'

/** A recipient with their version as it is now, and what they were sent. */
export interface RecordRecipient extends Recipient {
  readonly relation: string
  readonly person: PersonAround | undefined
  readonly choices: ReaderChoices | undefined
  readonly gets: boolean
  readonly made: VersionMade
  /** Of this edition, the latest first. */
  readonly sendings: readonly Sending[]
}

/** A record as it stands: its words and every recipient's version. */
export interface OpenRecord extends RecordBasis {
  readonly content: RecordContent
  readonly proposedLetter: string
  readonly recipients: readonly RecordRecipient[]
}

/** Opens a record: while it is a draft it follows the review, afterwards its words stand. */
export function openRecord(basis: RecordBasis, on: CalendarDate): OpenRecord {
  const { record, full } = basis
  const proposedLetter = letterOf(basis)
  const content =
    record?.content ??
    contentOfRecord(basis, {
      letter: record?.letter ?? proposedLetter,
      style: record?.style ?? 'letter',
      correction: record?.correction ?? null,
    })
  const child = { key: 'child', name: full.called ?? 'The child', reader: 'child', knowing: 'child' } as const
  const people = basis.people.filter((person) => isAround(person, full.review.heldOn ?? on, on))
  const recipients = [
    recipientOf(basis, content, child, undefined),
    ...people.map((person) =>
      recipientOf(
        basis,
        content,
        {
          key: person.personId,
          name: person.name,
          reader: relations[person.relation].audience,
          knowing: knowingOf(person, on),
        },
        person,
      ),
    ),
  ]
  return { ...basis, content, proposedLetter, recipients }
}

/** Whoever cares for the child no longer does not know where they live now, unless somebody recorded that they may. */
function knowingOf({ relation, mayKnowPlacement, endedOn }: PersonAround, on: CalendarDate): Knowing {
  const gone = endedOn !== null && endedOn < on
  return { relation, mayKnowPlacement: mayKnowPlacement ?? (gone ? 'no' : null) }
}

const isAround = ({ startedOn, endedOn }: PersonAround, heldOn: CalendarDate, on: CalendarDate) =>
  startedOn <= on && (endedOn === null || endedOn >= heldOn)

function recipientOf(
  { readers, sendings, record, places }: RecordBasis,
  content: RecordContent,
  recipient: Recipient,
  person: PersonAround | undefined,
): RecordRecipient {
  const choices = readers.find((one) => one.recipient === recipient.key)
  const chosen = { parts: choices?.parts ?? [], strike: choices?.strike ?? false }
  return {
    ...recipient,
    relation: person === undefined ? 'The child or young person' : relations[person.relation].name,
    person,
    choices,
    gets: choices?.gets ?? true,
    made: versionFor(recipient, content, places, chosen),
    sendings: sendings.filter(
      (sending) => sending.recordId === record?.recordId && sending.recipient === recipient.key,
    ),
  }
}

function letterOf({ full, decisions, next }: RecordBasis): string {
  const content = contentsOf(full).get('views') ?? {}
  const views = Array.from({ length: 5 }, (_, index) => said(content, `view-${index + 1}-words`))
  return letterToChild({
    called: full.called,
    iroName: full.iroName,
    heldOn: full.review.heldOn,
    views: views.filter((words) => words !== ''),
    decisions: decisions.here.filter(({ answer }) => answer !== 'withdrawn'),
    nextOn: next?.plannedOn ?? null,
  })
}

/** Those who are to have this edition and were not sent it yet. */
export function stillToSend({ recipients }: Pick<OpenRecord, 'recipients'>): readonly RecordRecipient[] {
  return recipients.filter(({ gets, sendings }) => gets && sendings.length === 0)
}
