import type { Recorder } from '#app/recording/recording.ts'
import { moveFrom } from '#domain/lifecycle/lifecycle.ts'
import { isChannel, type Channel } from '#domain/message/audience.ts'
import { bookingOf } from '#domain/message/booking-change.ts'
import { inviteeLifecycle } from '#domain/preparing/invitee-lifecycle.ts'
import { paperOf, type PaperKind } from '#domain/preparing/paper-kinds.ts'
import type { ChildView, Invitee, InviteeInFull, Paper, Part } from '#domain/preparing/preparation.ts'
import { bookingTold, letterTo } from './letters.ts'
import { withBooking } from './tell-of-change.ts'
import { type Prepared, prepare, type Preparing, type PreparingNeeds, refused } from './prepare.ts'

const action = 'prepare-reviews'

/** Everybody recorded around the child today who is not on the list yet is put on it, and the child first of all. */
export function listPeople(
  needs: PreparingNeeds,
  by: Recorder,
  reviewId: string,
): Promise<Prepared<{ added: number }>> {
  return prepare(needs, by, { reviewId, action, did: 'listed who may come' }, async (given) => {
    const { review, today, transaction } = given
    const listed = await transaction.inviteesOf(reviewId)
    const people = (await transaction.people(review.childId)).filter(
      ({ startedOn, endedOn }) => startedOn <= today && (endedOn === null || endedOn >= today),
    )
    const has = (personId: string | null) => listed.some((one) => one.personId === personId)
    let added = 0
    if (!has(null)) {
      await addInvitee(given, null, 'child_form', 'comes')
      added += 1
    }
    for (const person of people) {
      if (has(person.personId)) continue
      await addInvitee(given, person.personId, paperOf(person.relation), 'to_decide')
      added += 1
    }
    return { kind: 'done', added }
  })
}

async function addInvitee(
  { review, transaction }: Preparing,
  personId: string | null,
  kind: PaperKind | undefined,
  part: Part,
): Promise<void> {
  const { reviewId, childId } = review
  const invitee = await transaction.keepInvitee({
    inviteeId: transaction.newId(),
    reviewId,
    childId,
    personId,
    part,
    partReason: null,
    decidedBy: null,
    childView: null,
    childSaid: null,
    state: 'chosen',
    invitedOn: null,
    repliedOn: null,
    replySaid: null,
    channel: null,
    address: null,
    version: 0,
  })
  if (kind !== undefined) await transaction.keepPaper(newPaper(transaction.newId(), invitee, kind))
}

function newPaper(paperId: string, { reviewId, childId, inviteeId }: Invitee, kind: PaperKind): Paper {
  return {
    paperId,
    reviewId,
    childId,
    inviteeId,
    kind,
    state: 'to_ask',
    askedOn: null,
    chasedOn: null,
    chases: 0,
    receivedOn: null,
    missingReason: null,
    childSawOn: null,
    childSawHow: null,
    version: 0,
  }
}

/** What was agreed of somebody: what the child wants, and what the IRO decided, with the reason where the two differ. */
export interface Agreed {
  readonly childView: ChildView | null
  readonly childSaid: string | null
  readonly part: Part
  readonly partReason: string | null
  /** How the child is reached; of others see the people around the child. */
  readonly channel?: string | null
  readonly address?: string | null
}

/** Records what was agreed with the child about somebody. An exclusion, or a decision against the child, needs its reason. */
export function agreeOnPerson(
  needs: PreparingNeeds,
  by: Recorder,
  seen: { readonly reviewId: string; readonly inviteeId: string; readonly version?: number | undefined },
  agreed: Agreed,
): Promise<Prepared<{ invitee: Invitee }>> {
  const on = { reviewId: seen.reviewId, action, did: `agreed on who comes: ${agreed.part}` } as const
  return prepare(needs, by, on, async (given): Promise<Prepared<{ invitee: Invitee }>> => {
    const { transaction } = given
    const invitee = await transaction.invitee(seen.inviteeId)
    if (invitee === undefined || invitee.reviewId !== seen.reviewId) return { kind: 'not-found' }
    if (seen.version !== undefined && seen.version !== invitee.version) return { kind: 'conflict' }
    const why = whyNeeded(agreed)
    if (why !== undefined && (agreed.partReason ?? '').trim() === '') return refused(why, 'partReason')
    const reached = reachOfChild(invitee, agreed)
    if ('reason' in reached) return reached
    const { person: _person, ...kept } = invitee
    const stays = agreed.part === 'comes'
    const back = moveFrom(inviteeLifecycle, invitee.state, 'take_back')
    const now = await transaction.keepInvitee({
      ...kept,
      ...reached,
      childView: agreed.childView,
      childSaid: agreed.childSaid,
      part: agreed.part,
      partReason: agreed.partReason,
      decidedBy: by.name,
      state: stays || !back.moved ? invitee.state : back.to,
    })
    if (!stays && back.moved) {
      // Somebody who was asked hears that they need not come, and their calendar forgets the meeting.
      await tellNotExpected(given, by, invitee, now.version)
    }
    return { kind: 'done', invitee: now }
  })
}

/** A letter that they need not come; who was not told yet that they are asked is not told that either. */
async function tellNotExpected(
  { review, today, transaction }: Preparing,
  by: Recorder,
  invitee: InviteeInFull,
  version: number,
): Promise<void> {
  const { invited } = transaction
  const { inviteeId } = invitee
  const waiting = await invited.waiting(bookingOf(review.reviewId, inviteeId))
  const known = waiting === undefined ? bookingTold(review, invitee) : waiting.known
  if (waiting !== undefined && known === null)
    return invited.takeBack(waiting.messageId, 'They are not asked to the review any more')
  const letter = letterTo('review-not-expected', {
    invitee,
    review,
    head: await invited.letterHead(review.childId, today),
    authorityId: by.authorityId,
    onceFor: `review-not-expected ${inviteeId} ${version}`,
    ...(known !== null && { when: known.when }),
  })
  if (letter === undefined) return
  const when = { days: [review.plannedOn], today, calendar: await transaction.calendar() }
  await transaction.queue([withBooking(letter, { inviteeId, known, answered: null }, when)])
}

/** When the reason has to be said. */
function whyNeeded({ part, childView }: Agreed): string | undefined {
  if (part === 'left_out') return 'Say why the IRO decided that they are not part of this review'
  if (part === 'comes' && childView === 'no')
    return 'The child does not want them there: say why they come all the same'
  if (part === 'writes' && childView === 'yes') return 'The child wants them there: say why they do not come'
  return undefined
}

function reachOfChild(
  invitee: Invitee,
  agreed: Agreed,
):
  | { readonly channel: Channel | null; readonly address: string | null }
  | Extract<Prepared, { kind: 'refused' }> {
  const { channel, address } = invitee
  if (invitee.personId !== null || agreed.channel === undefined) return { channel, address }
  const how = agreed.channel ?? ''
  const to = (agreed.address ?? '').trim()
  if (how === '' && to === '') return { channel: null, address: null }
  if (!isChannel(how)) return refused('Choose how the child wants to be written to', 'channel')
  const faults = {
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(to) ? undefined : 'Enter an email address like name@example.org',
    text: to.replaceAll(/\D/g, '').length >= 10 ? undefined : 'Enter a phone number with at least 10 digits',
    letter: to === '' ? 'Enter the address to which the letter goes' : undefined,
  }
  const fault = faults[how]
  return fault === undefined ? { channel: how, address: to } : refused(fault, 'address')
}
