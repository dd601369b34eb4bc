import type { NewMessage } from '#app/message/outbox.ts'
import type { Recorder } from '#app/recording/recording.ts'
import { moveFrom } from '#domain/lifecycle/lifecycle.ts'
import { bookingOf } from '#domain/message/booking-change.ts'
import { inviteeLifecycle } from '#domain/preparing/invitee-lifecycle.ts'
import { wantedBy } from '#domain/preparing/lead-times.ts'
import { paperLifecycle } from '#domain/preparing/paper-lifecycle.ts'
import type { InviteeInFull, Paper } from '#domain/preparing/preparation.ts'
import { bookingTold, letterTo, reachOf } from './letters.ts'
import { withBooking } from './tell-of-change.ts'
import { type Prepared, prepare, type Preparing, type PreparingNeeds, refused } from './prepare.ts'

const action = 'prepare-reviews'

/** What was sent, and whom it did not reach. */
export interface Asked {
  readonly invited: number
  readonly askedFor: number
  readonly chased: number
  /** The names of those of whom no way to reach them is recorded. */
  readonly unreached: readonly string[]
}

/**
 * Invites everybody who is to come and was not invited, and asks everybody of whom a paper is wanted for it: those
 * who send their views instead as well. The form of somebody who comes is behind the link of their invitation.
 */
export function askPeople(
  needs: PreparingNeeds,
  by: Recorder,
  reviewId: string,
  only?: { readonly inviteeId: string },
): Promise<Prepared<Asked>> {
  return prepare(
    needs,
    by,
    { reviewId, action, did: 'invited and asked' },
    async (given): Promise<Prepared<Asked>> => {
      const { review, transaction } = given
      if (review.plannedOn === null) return refused('Book a date first: an invitation says when')
      const papers = await transaction.papersOf(reviewId)
      const invitees = (await transaction.inviteesOf(reviewId)).filter(
        ({ inviteeId, part }) =>
          (part === 'comes' || part === 'writes') && (only === undefined || inviteeId === only.inviteeId),
      )
      const sum = { invited: 0, askedFor: 0, chased: 0, unreached: [] as string[] }
      for (const invitee of invitees) {
        const paper = papers.find(({ inviteeId }) => inviteeId === invitee.inviteeId)
        const due = invitee.part === 'comes' && (invitee.state === 'chosen' || only !== undefined)
        const asks =
          paper !== undefined && (paper.state === 'to_ask' || only !== undefined) && paper.state !== 'in'
        if (!due && !asks) continue
        if (reachOf(invitee) === undefined) {
          sum.unreached.push(invitee.person?.name ?? 'the child')
          continue
        }
        if (due) {
          await invite(given, by, invitee)
          sum.invited += 1
        }
        if (asks) {
          await askFor(given, by, invitee, paper, due)
          sum.askedFor += 1
        }
      }
      return { kind: 'done', ...sum }
    },
  )
}

async function invite(given: Preparing, by: Recorder, invitee: InviteeInFull): Promise<void> {
  const { review, transaction, today } = given
  const template = invitee.person === null ? 'your-review' : 'review-invitation'
  const letter = await letterOf(given, by, invitee, {
    template,
    onceFor: `${template} ${invitee.inviteeId} ${invitee.version}`,
  })
  if (letter !== undefined) {
    // What they were told before and what they were about to be told is in the invitation now.
    const waiting = await transaction.invited.waiting(bookingOf(review.reviewId, invitee.inviteeId))
    const told = invitee.state === 'chosen' ? null : bookingTold(review, invitee)
    const known = waiting === undefined ? told : waiting.known
    const when = { days: [review.plannedOn], today, calendar: await transaction.calendar() }
    await transaction.queue([
      withBooking(letter, { inviteeId: invitee.inviteeId, known, answered: null }, when),
    ])
  }
  const moved = moveFrom(inviteeLifecycle, invitee.state, 'invite')
  const { person: _person, ...kept } = invitee
  if (moved.moved) await transaction.keepInvitee({ ...kept, state: moved.to, invitedOn: today })
}

async function askFor(
  given: Preparing,
  by: Recorder,
  invitee: InviteeInFull,
  paper: Paper,
  invited: boolean,
): Promise<void> {
  const { transaction, today } = given
  const moved = moveFrom(paperLifecycle, paper.state, 'ask')
  if (!moved.moved) return
  // The link of an invitation opens the form as well: two letters for one form would be one too many.
  const template = requestOf(paper)
  if (!(invited && template !== 'report-request'))
    await send(given, by, invitee, {
      template,
      onceFor: `${template} ${paper.paperId} ${paper.version}`,
      paper,
    })
  await transaction.keepPaper({ ...paper, state: moved.to, askedOn: today, missingReason: null })
}

const requestOf = ({ kind }: Paper) =>
  kind === 'social_work_report'
    ? 'report-request'
    : kind === 'child_form'
      ? 'your-review'
      : 'consultation-request'

const reminderOf = ({ kind }: Paper) =>
  kind === 'social_work_report' ? 'report-reminder' : 'consultation-reminder'

interface LetterAsked {
  readonly template: string
  readonly onceFor: string
  readonly paper?: Paper
}

async function send(
  given: Preparing,
  by: Recorder,
  invitee: InviteeInFull,
  asked: LetterAsked,
): Promise<number> {
  const letter = await letterOf(given, by, invitee, asked)
  return letter === undefined ? 0 : given.transaction.queue([letter])
}

async function letterOf(
  { review, transaction, today }: Preparing,
  by: Recorder,
  invitee: InviteeInFull,
  { template, onceFor, paper }: LetterAsked,
): Promise<NewMessage | undefined> {
  const head = await transaction.letterHead(review.childId, today)
  const due =
    paper === undefined || review.plannedOn === null
      ? undefined
      : wantedBy(
          paper.kind,
          review.plannedOn,
          await transaction.leadTimes(review.plannedOn),
          await transaction.calendar(),
        )?.on
  return letterTo(template, {
    invitee,
    review,
    head,
    authorityId: by.authorityId,
    due,
    onceFor,
    linkTo: invitee.inviteeId,
  })
}

/**
 * Reminds everybody whose paper was asked for and is late: once a day at the most, however often it is asked. A child
 * is never chased, and a letter by post is sent to nobody twice.
 */
export function chasePapers(
  needs: PreparingNeeds,
  by: Recorder,
  reviewId: string,
): Promise<Prepared<{ chased: number; unreached: readonly string[] }>> {
  type Answer = Prepared<{ chased: number; unreached: readonly string[] }>
  return prepare(needs, by, { reviewId, action, did: 'chased papers' }, async (given): Promise<Answer> => {
    const { review, transaction, today } = given
    if (review.plannedOn === null)
      return refused('Book a date first: nothing is late for a review without one')
    const set = await transaction.leadTimes(review.plannedOn)
    const calendar = await transaction.calendar()
    const invitees = await transaction.inviteesOf(reviewId)
    let chased = 0
    const unreached: string[] = []
    for (const paper of await transaction.papersOf(reviewId)) {
      const wanted = wantedBy(paper.kind, review.plannedOn, set, calendar)
      const late = paper.state === 'asked' && wanted !== undefined && today > wanted.on
      if (!late || paper.kind === 'child_form' || paper.chasedOn === today) continue
      const invitee = invitees.find(({ inviteeId }) => inviteeId === paper.inviteeId)
      const way = invitee === undefined ? undefined : reachOf(invitee)
      if (invitee === undefined || way === undefined || way.channel !== 'email') {
        unreached.push(invitee?.person?.name ?? 'somebody')
        continue
      }
      chased += await send(given, by, invitee, {
        template: reminderOf(paper),
        onceFor: `reminder ${paper.paperId} ${today}`,
        paper,
      })
      await transaction.keepPaper({ ...paper, chasedOn: today, chases: paper.chases + 1 })
    }
    return { kind: 'done', chased, unreached }
  })
}
