import { recordedRow, type Recorder } from '#app/recording/recording.ts'
import { workOutChildren } from '#app/care/work-out-children.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { collectionYearOf } from '#domain/measure/period.ts'
import { iroContacts } from '#exchange/activity/iro-contacts.ts'
import { type Prepared, prepare, type PreparingNeeds, refused } from './prepare.ts'

/** How the IRO and the child can have been in contact, as the activity files name it. */
export const contactMethods = {
  visit: 'A visit',
  telephone: 'By telephone',
  video: 'By video',
  message: 'By message',
  other: 'In another way',
} as const
export type ContactMethod = keyof typeof contactMethods

/**
 * Records that the IRO was in contact with the child before the review, and whether alone (reg 36(1)(b)): among the
 * contacts that files bring as well, so that it is counted once.
 */
export function recordContactBefore(
  needs: PreparingNeeds,
  by: Recorder,
  reviewId: string,
  told: {
    readonly on: CalendarDate | undefined
    readonly method: ContactMethod | undefined
    readonly alone: 'yes' | 'no' | null
    readonly notAloneBecause: string | null
    readonly said: string | null
  },
): Promise<Prepared> {
  const audited = { reviewId, action: 'hold-reviews', did: 'recorded contact before the review' } as const
  return prepare(needs, by, audited, async ({ review, transaction, today }): Promise<Prepared> => {
    const { on, method, alone, notAloneBecause, said } = told
    if (on === undefined) return refused('Enter a day, like 24 11 2026', 'on')
    if (on > today) return refused('Enter today or an earlier day', 'on')
    if (review.heldOn !== null && on > review.heldOn)
      return refused('Enter a day before the review was held', 'on')
    if (method === undefined) return refused('Choose how you were in contact', 'method')
    if (alone === 'no' && notAloneBecause === null)
      return refused('Say why the child was not spoken to alone', 'notAloneBecause')
    const full = await transaction.contactsOf(reviewId)
    if (full.some((one) => one.on === on && one.method === method))
      return refused('This contact is recorded already', 'on')
    await transaction.keepContact({
      contactId: transaction.newId(),
      reviewId,
      childId: review.childId,
      on,
      method,
      alone,
      notAloneBecause,
      said,
      recordedBy: by.name,
      version: 1,
    })
    await transaction.say([
      recordedRow(iroContacts, collectionYearOf(on), {
        child_id: review.childId,
        contact_on: on,
        contact_method: method,
      }),
    ])
    await workOutChildren(transaction, await transaction.calendar(), [review.childId])
    return { kind: 'done' }
  })
}
