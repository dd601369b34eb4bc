import { answerDecisions } from '#app/decisions/answer-decisions.ts'
import type { DecisionNeeds } from '#app/decisions/change-decision.ts'
import { noteDecisionProgress } from '#app/decisions/note-progress.ts'
import { sendDecisions } from '#app/decisions/send-decisions.ts'
import { draftReviewDecision } from '#app/decisions/take-down-decision.ts'
import type { RecordNeeds } from '#app/record/change-record.ts'
import { openRecord, type RecordRecipient } from '#app/record/open-record.ts'
import { sendVersion } from '#app/record/send-record.ts'
import { approveVersion, chooseForReader, completeRecord, writeLetter } from '#app/record/write-record.ts'
import type { Role } from '#domain/access/roles.ts'
import type { Recorder } from '#app/recording/recording.ts'
import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.ts'
import type { DecisionDraft } from '#domain/decisions/decision.ts'

/** How far a made-up review that is completed has come since. */
export interface AfterStory {
  /** What the manager answered; `waits`: nothing yet; `unsent`: the decisions were not sent. */
  readonly answer: 'unsent' | 'waits' | 'agrees' | 'disagrees'
  /** How far the record is. */
  readonly record: 'none' | 'written' | 'completed' | 'sent'
  /** The last decision is said to be done. */
  readonly saidDone?: boolean
}

export interface AfterNeeds {
  readonly decisions: DecisionNeeds
  readonly records: RecordNeeds
  /** As whom the manager answers. */
  readonly manager: Recorder
}

/** Lives on with every made-up review that is completed: each has come a little less far than the one before. */
export async function fillAfter(
  needs: Omit<AfterNeeds, 'manager'> & {
    recorderOf(authorityId: string, name: string, role: Role): Recorder
  },
  authorityId: string,
): Promise<void> {
  const on = needs.decisions.today()
  const ask = { authorityId, scope: { kind: 'authority' }, on } as const
  const by = needs.recorderOf(authorityId, 'Safiya Enderqara', 'iro_manager')
  const stories: readonly AfterStory[] = [
    { answer: 'disagrees', record: 'sent', saidDone: true },
    { answer: 'waits', record: 'written' },
  ]
  for (const [index, { reviewId, childId }] of (await needs.records.records.outstanding(ask)).entries()) {
    const [manager] = await needs.decisions.decisions.managersOf({ ...ask, childId })
    const named = needs.recorderOf(authorityId, manager?.name ?? 'Joan Pike', 'team_manager')
    const answering = { ...named, actor: manager?.email ?? 'team.manager@marlbridge.example' }
    const story = stories[index] ?? { answer: 'unsent', record: 'none' }
    await followUp({ ...needs, manager: answering }, by, reviewId, story)
  }
}

/**
 * Lives on with a made-up review that is completed, as the IRO, the manager and business support would: decisions are
 * taken down where the meeting took none, sent and answered; the record is written, approved, completed and sent.
 */
export async function followUp(
  needs: AfterNeeds,
  by: Recorder,
  reviewId: string,
  story: AfterStory,
): Promise<void> {
  const leave = by.may('see-decisions')
  if (!leave.allowed) throw new RangeError(leave.reason)
  const on = needs.decisions.today()
  const ask = { authorityId: by.authorityId, scope: leave.scope, on, reviewId }
  const there = await needs.decisions.decisions.ofReview(ask)
  if (there === undefined) throw new RangeError(`There is no review ${reviewId}`)
  if (there.here.length === 0) {
    for (const draft of madeUp(on)) done(await draftReviewDecision(needs.decisions, by, reviewId, draft))
  }
  if (story.answer !== 'unsent' && !there.here.some(({ answer }) => answer !== 'proposed')) {
    const manager = { name: needs.manager.name, email: needs.manager.actor }
    done(await sendDecisions(needs.decisions, by, { reviewId }, manager))
  }
  if (story.answer === 'agrees' || story.answer === 'disagrees') {
    const { waiting } = await needs.decisions.decisions.waiting(by.authorityId, reviewId)
    const answers = waiting.map(({ decisionId }, index) => {
      const agrees = story.answer === 'agrees' || index > 0
      const reason = agrees
        ? ''
        : 'This cannot be promised by that day: nobody is free before the new year. Could it be by the end of January?'
      return [decisionId, { agrees, reason }] as const
    })
    if (answers.length > 0)
      done(await answerDecisions(needs.decisions, needs.manager, reviewId, new Map(answers)))
  }
  if (story.saidDone === true) {
    const last = (await needs.decisions.decisions.ofReview(ask))?.here.at(-1)
    if (last?.progress === 'open') {
      const said = { move: 'say_done', words: 'Done last week', evidence: 'Told by the carer' } as const
      done(await noteDecisionProgress(needs.decisions, by, { decisionId: last.decisionId }, said))
    }
  }
  if (story.record !== 'none') await liveRecord(needs.records, by, ask, story.record)
}

async function liveRecord(
  needs: RecordNeeds,
  by: Recorder,
  ask: Parameters<RecordNeeds['records']['basis']>[0],
  until: 'written' | 'completed' | 'sent',
): Promise<void> {
  const { reviewId } = ask
  const open = async () => {
    const basis = await needs.records.basis(ask)
    if (basis === undefined) throw new RangeError(`There is no review ${reviewId}`)
    return openRecord(basis, ask.on)
  }
  const seen = { reviewId }
  const first = await open()
  if (first.record !== undefined) return
  done(await writeLetter(needs, by, seen, { letter: first.proposedLetter, style: 'letter' }))
  if (until === 'written') return
  done(await completeRecord(needs, by, seen))
  if (until === 'completed') return
  for (const { key } of first.recipients) {
    const recipient = (await open()).recipients.find((one) => one.key === key)
    if (recipient !== undefined) await give(needs, by, reviewId, recipient)
  }
}

async function give(
  needs: RecordNeeds,
  by: Recorder,
  reviewId: string,
  recipient: RecordRecipient,
): Promise<void> {
  const seen = { reviewId }
  const { key, made, person } = recipient
  const way = person?.email ? 'email' : person?.address ? 'letter' : 'by_hand'
  if (made.kind === 'blocked') {
    const struck = { recipient: key, gets: true, getsNoneBecause: '', parts: [], strike: true }
    done(await chooseForReader(needs, by, seen, struck))
  }
  done(await approveVersion(needs, by, seen, key))
  done(await sendVersion(needs, by, seen, { recipient: key, way, service: 'the IRO service' }))
}

function madeUp(on: CalendarDate): readonly DecisionDraft[] {
  return [
    {
      what: 'A place in the swimming club is found, near enough to walk to',
      ownerRole: 'social_worker',
      ownerName: null,
      dueOn: addDays(on, 21),
    },
    {
      what: 'School sends the personal education plan to everybody who was at the review',
      ownerRole: 'school',
      ownerName: null,
      dueOn: addDays(on, 14),
    },
    {
      what: 'The carer and the nurse agree when the next eye test is',
      ownerRole: 'carer',
      ownerName: null,
      dueOn: addDays(on, 28),
    },
  ]
}

function done(answer: { readonly kind: string }): void {
  if (answer.kind !== 'done') throw new RangeError(`The demonstration was refused: ${JSON.stringify(answer)}`)
}
