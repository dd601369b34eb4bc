import type { NewMessage } from '#app/message/outbox.ts'
import type { WritingToInvited, WrittenLetter } from '#app/review/review-store.ts'
import { type CalendarDate, writtenDate } from '#domain/calendar/calendar-date.ts'
import { grouped } from '#domain/grouped.ts'
import type { CalendarEvent } from '#domain/message/calendar-event.ts'
import { childReference } from '#domain/message/child-reference.ts'
import type { CareEntry } from './entry-store.ts'

/** What is said of a letter that was taken back with its entry. */
const why = 'The entry into care that it follows from was recorded by mistake'

/** What was written about an entry. */
export interface LettersOfEntry {
  /** Those that did not go: they are taken back. */
  readonly waiting: readonly WrittenLetter[]
  /** Those that went or may have gone: whoever had one is written to that it was a mistake. */
  readonly went: readonly WrittenLetter[]
}

/** What was written about the reviews of an entry; where nothing else tells of the child, about the child at all. */
export async function lettersOfEntry(
  invited: Pick<WritingToInvited, 'written'>,
  of: { readonly reviewIds: readonly string[]; readonly childId: string; readonly childGoes: boolean },
): Promise<LettersOfEntry> {
  const all = await invited.written({
    reviewIds: of.reviewIds,
    childId: of.childGoes ? of.childId : undefined,
  })
  return {
    waiting: all.filter(({ stands }) => stands === 'waits'),
    went: all.filter(({ stands }) => stands === 'went'),
  }
}

/** Each person who was written to, once, however many letters they had. */
export function toBeCorrected({ went }: LettersOfEntry): readonly (readonly WrittenLetter[])[] {
  return [...grouped(went, ({ channel, toAddress }) => `${channel} ${toAddress.toLowerCase()}`).values()]
}

/**
 * Takes back what waits about an entry that is withdrawn, ends every link that went out about it, and writes to whoever
 * was written to that it was a mistake. Their calendars forget its meetings.
 */
export async function takeBackLetters(
  invited: WritingToInvited,
  letters: LettersOfEntry,
  {
    entry,
    authorityId,
    today,
  }: { readonly entry: CareEntry; readonly authorityId: string; readonly today: CalendarDate },
): Promise<void> {
  for (const { messageId } of letters.waiting) await invited.takeBack(messageId, why)
  for (const { linkId } of [...letters.waiting, ...letters.went])
    if (linkId !== null) await invited.endLink(linkId)
  const { authorityName } = await invited.letterHead(entry.childId, today)
  await invited.queue(
    toBeCorrected(letters).flatMap((theirs): NewMessage[] => {
      const last = theirs.at(-1)
      if (last === undefined) return []
      const { audience, channel, toName, toAddress, sentOn } = last
      const calendar = meetingsOff(theirs)
      return [
        {
          template: 'sent-by-mistake',
          audience,
          channel,
          toName,
          toAddress,
          childId: entry.childId,
          fields: {
            to: toName,
            reference: childReference(authorityId, entry.childId),
            sent: writtenDate(sentOn ?? today),
            service: `the review service of ${authorityName}`,
          },
          linkTo: undefined,
          onceFor: `sent-by-mistake ${entry.entryId} ${entry.version} ${channel} ${toAddress.toLowerCase()}`,
          ...(channel === 'email' && calendar.length > 0 && { calendar }),
        },
      ]
    }),
  )
}

/** Higher than any change of a booking counts. */
const farther = 1_000_000

/** The meetings that somebody’s calendar holds, each taken out of it. */
function meetingsOff(letters: readonly WrittenLetter[]): readonly CalendarEvent[] {
  const last = new Map(letters.flatMap(({ calendar }) => calendar.map((event) => [event.id, event])))
  return [...last.values()]
    .filter(({ cancelled }) => cancelled !== true)
    .map((event) => ({ ...event, cancelled: true, sequence: (event.sequence ?? 0) + farther }))
}
