import type { Transaction } from 'kysely'
import type { Recorder } from '#app/recording/recording.ts'
import type { WritingToInvited } from '#app/review/review-store.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { queueMessages } from '#store/message/queue-messages.ts'
import { endLink } from '#store/message/make-link.ts'
import { writtenLetters } from '#store/message/written-letters.ts'
import { takeBackLetter, waitingLetter } from '#store/message/waiting-letters.ts'
import { inviteesOf, letterHead } from '#store/preparing/prepared-reads.ts'
import { inviteeTable } from '#store/preparing/preparing-rows.ts'
import { keepRow } from './review-rows.ts'

/** Those who were asked to a review, within a change of it. */
export function writingToInvited(trx: Transaction<Tables>, by: Recorder): WritingToInvited {
  const { authorityId } = by
  return {
    letterHead: (childId, on) => letterHead(trx, authorityId, childId, on),
    of: (reviewId) => inviteesOf(trx, authorityId, reviewId),
    keep: (invitee) => keepRow(trx, by, inviteeTable, { ...invitee, version: invitee.version + 1 }),
    queue: (messages) => queueMessages(trx, by, messages),
    waiting: (booking) => waitingLetter(trx, authorityId, booking),
    takeBack: (messageId, why) => takeBackLetter(trx, { authorityId, messageId, why }),
    written: (about) => writtenLetters(trx, authorityId, about),
    endLink: async (linkId) => {
      await endLink(trx, { authorityId, linkId, by: by.actor })
    },
  }
}
