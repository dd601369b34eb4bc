import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gatherDigests, sendMessages } from '#app/message/send-messages.ts'
import { addPerson } from '#app/people-around/people-around.ts'
import { agreeOnPerson, listPeople } from '#app/preparing/choose-people.ts'
import type { PreparingNeeds } from '#app/preparing/prepare.ts'
import { bookReview } from '#app/review/book-review.ts'
import { createReview } from '#app/review/create-review.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { personNamed } from '#domain/people-around/person-around.ts'
import type { Relation } from '#domain/people-around/relations.ts'
import { toFiles } from '#send/to-files.ts'
import type { Database } from '#store/database/database.ts'
import { outboxStoreOf } from '#store/message/outbox-store.ts'
import { peopleAroundStoreOf } from '#store/people-around/person-store.ts'
import { preparingStoreOf } from '#store/preparing/preparing-store.ts'
import { reviewStoreOf } from '#store/review/review-store.ts'
import { recorder } from './recorder.ts'

/** Leo's review of the small council, with the people around him. */
export interface PreparedForTest {
  readonly reviewId: string
  readonly needs: PreparingNeeds
  readonly by: ReturnType<typeof recorder>
  /** Moves the day on which everything happens. */
  on(day: CalendarDate): void
  /** The id of somebody on the list, by name; the child by `Leo`. */
  invitee(name: string): Promise<string>
  see(): Promise<NonNullable<Awaited<ReturnType<PreparingNeeds['store']['see']>>>>
}

const around: readonly (readonly [Relation, string])[] = [
  ['mother', 'Dana Marsh'],
  ['foster_carer', 'Grace Hall'],
  ['social_worker', 'Chidi Eze'],
  ['designated_teacher', 'Abena Okoro'],
]

/** Books a review of Leo's for a day, records who is around him, and puts them on its list. */
export async function preparedReview(
  db: Database,
  authorityId: string,
  { today, meetingOn }: { readonly today: CalendarDate; readonly meetingOn: CalendarDate },
): Promise<PreparedForTest> {
  const by = recorder(authorityId)
  let now = today
  const clock = { today: () => now }
  const reviews = { store: reviewStoreOf(db, 'test'), ...clock }
  const needs = { store: preparingStoreOf(db, 'test'), ...clock }
  const people = { store: peopleAroundStoreOf(db, 'test'), ...clock }
  for (const [relation, name] of around) {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
    await addPerson(people, by, {
      childId: 'L100',
      startedOn: today,
      details: { ...personNamed(relation, name), email, called: name.split(' ')[0] ?? name },
    })
  }
  const made = await createReview(reviews, by, {
    childId: 'L100',
    kind: 'additional',
    kindReason: 'Leo asked',
  })
  if (made.kind !== 'done') throw new RangeError(JSON.stringify(made))
  const { reviewId } = made.review
  const booked = await bookReview(
    reviews,
    by,
    { reviewId },
    {
      on: meetingOn,
      startsAt: '16:00',
      mode: 'in_person',
      venue: 'school',
      place: null,
    },
  )
  if (booked.kind !== 'done') throw new RangeError(JSON.stringify(booked))
  await listPeople(needs, by, reviewId)
  const see = async () => {
    const ask = { authorityId, scope: { kind: 'authority' }, on: now, reviewId } as const
    const full = await needs.store.see(ask)
    if (full === undefined) throw new RangeError('There is no such review')
    return full
  }
  const invitee = async (name: string) => {
    const found = (await see()).invitees.find(({ person }) => (person?.name ?? 'Leo') === name)
    if (found === undefined) throw new RangeError(name)
    return found.inviteeId
  }
  for (const [, name] of around) {
    await agreeOnPerson(
      needs,
      by,
      { reviewId, inviteeId: await invitee(name) },
      {
        childView: 'yes',
        childSaid: null,
        part: 'comes',
        partReason: null,
      },
    )
  }
  return {
    reviewId,
    needs,
    by,
    see,
    invitee,
    on: (day) => {
      now = day
    },
  }
}

/** Sends what waits, what is kept for the day too, and answers the letters that went, newest last, each with the address of its link. */
export async function lettersSent(
  db: Database,
  authorityId: string,
  site: string,
): Promise<readonly { readonly text: string; readonly link: string }[]> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-outbox-'))
  const outbox = { ...outboxStoreOf(db), authorities: async () => [authorityId] }
  await gatherDigests(outbox, new Date().toISOString())
  await sendMessages({ outbox, transport: toFiles(folder, { from: 'reviews@council.example' }), site })
  return readdirSync(folder)
    .toSorted()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8').replaceAll('=\r\n', '')
      return { text, link: /http:\/\/\S+\/l\/[\w-]{43}/.exec(text)?.[0] ?? '' }
    })
}
