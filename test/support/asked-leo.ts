import { askPeople } from '#app/preparing/ask-people.ts'
import { agreeOnPerson } from '#app/preparing/choose-people.ts'
import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import { lettersSent, type PreparedForTest, preparedReview } from './prepared-review.ts'
import type { TestSite } from './site.ts'
import { importSmallCouncil } from './small-council.ts'

/** Leo's review in twenty days, agreed with him and asked for, with every letter that went out and the link in his. */
export interface LeoAsked {
  readonly review: PreparedForTest
  readonly letters: Awaited<ReturnType<typeof lettersSent>>
  readonly link: string
}

/** Loads the small council, agrees with Leo that he comes, and asks everybody for what they have to say. */
export async function askLeo(site: TestSite, today: CalendarDate): Promise<LeoAsked> {
  await importSmallCouncil(site.db, site.authorityId)
  const review = await preparedReview(site.db, site.authorityId, { today, meetingOn: addDays(today, 20) })
  const { needs, by, reviewId } = review
  const inviteeId = await review.invitee('Leo')
  const agreed = { childView: null, childSaid: null, part: 'comes', partReason: null } as const
  const reached = { channel: 'email', address: 'leo@example.org' }
  await agreeOnPerson(needs, by, { reviewId, inviteeId }, { ...agreed, ...reached })
  await askPeople(needs, by, reviewId)
  const letters = await lettersSent(site.db, site.authorityId, site.address)
  return { review, letters, link: letters.find(({ text }) => text.includes('To: Leo'))?.link ?? '' }
}
