import type { Recorder } from '#app/recording/recording.ts'
import { changeReviewWithin } from '#app/review/change-review.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { moveFrom } from '#domain/lifecycle/lifecycle.ts'
import { fileKindOf } from '#domain/preparing/file-kinds.ts'
import { formOf } from '#domain/preparing/forms/all-forms.ts'
import { type Answers, answersIn } from '#domain/preparing/forms/form.ts'
import { inviteeLifecycle } from '#domain/preparing/invitee-lifecycle.ts'
import { paperKinds } from '#domain/preparing/paper-kinds.ts'
import { paperLifecycle } from '#domain/preparing/paper-lifecycle.ts'
import type { CameBy, Invitee, Paper } from '#domain/preparing/preparation.ts'
import type { KeptFile } from './preparing-store.ts'
import { type Prepared, prepare, type Preparing, type PreparingNeeds, refused } from './prepare.ts'
import { takeChildsWishes } from './childs-wishes.ts'

const action = 'answer-before-review'

/** A file that comes with a paper. */
export interface SentPaperFile {
  readonly name: string
  readonly content: Uint8Array
}

/** A paper as it comes: answers to its form, files, or both. */
export interface SentPaper {
  readonly answers: Readonly<Record<string, string | undefined>>
  readonly files?: readonly SentPaperFile[]
  readonly language?: string
  readonly translation?: Answers | null
  readonly saidBy: string
  readonly cameBy: CameBy
  /** The day on which it was given: of a form that was typed up, the day that stands on it. */
  readonly givenOn?: CalendarDate
  /** The link through which it came. */
  readonly linkId?: string | undefined
}

/**
 * Takes a report or a form: the first, or a correction, which stands beside what was sent before. The day on which it
 * first came goes among the facts of the review, from which measures count.
 */
export function receivePaper(
  needs: PreparingNeeds,
  by: Recorder,
  at: { readonly reviewId: string; readonly inviteeId: string },
  sent: SentPaper,
): Promise<Prepared<{ paper: Paper }>> {
  type Answer = Prepared<{ paper: Paper }>
  return prepare(
    needs,
    by,
    { reviewId: at.reviewId, action, did: `took a paper, ${sent.cameBy.replace('_', ' ')}` },
    async (given): Promise<Answer> => {
      const { review, transaction, today } = given
      const paper = (await transaction.papersOf(at.reviewId)).find(
        ({ inviteeId }) => inviteeId === at.inviteeId,
      )
      if (paper === undefined) return { kind: 'not-found' }
      if (review.heldOn !== null && paper.state === 'in')
        return refused('The review has been held, so what was sent before it is not changed any more')
      const moved = moveFrom(paperLifecycle, paper.state, paper.state === 'in' ? 'correct' : 'receive')
      if (!moved.moved) return refused(moved.reason)
      const { files = [], givenOn = today } = sent
      const form = formOf(paperKinds[paper.kind].form)
      const answers = answersIn(form, sent.answers)
      if (givenOn > today) return refused('Enter today or an earlier day', 'givenOn')
      if (Object.keys(answers).length === 0 && files.length === 0)
        return refused(
          'Answer at least one question',
          form.words.en.questions.find(({ kind }) => kind === 'words')?.id,
        )
      const taken = files.map((file) => fileOf(given, paper, sent.saidBy, file))
      const wrong = taken.find((file) => 'fault' in file)
      if (wrong !== undefined) return refused(wrong.fault, 'file')
      for (const file of taken) if (!('fault' in file)) await transaction.addFile(file)
      await transaction.addAnswer({
        answerId: transaction.newId(),
        paperId: paper.paperId,
        form: form.id,
        formVersion: form.version,
        language: sent.language ?? 'en',
        answers,
        translation: sent.translation ?? null,
        saidBy: sent.saidBy,
        cameBy: sent.cameBy,
        givenOn,
      })
      await transaction.dropDraft(paper.paperId)
      if (paper.kind === 'child_form') await takeChildsWishes(given, answers, sent.saidBy, givenOn)
      const now = await transaction.keepPaper({
        ...paper,
        state: moved.to,
        receivedOn: paper.receivedOn ?? givenOn,
        missingReason: null,
      })
      if (sent.linkId !== undefined) await transaction.answered(sent.linkId)
      await sayItCame(needs, by, given, now)
      return { kind: 'done', paper: now }
    },
  )
}

/** A file as it is kept with a paper; or why it cannot be taken. */
function fileOf(
  { transaction }: Preparing,
  paper: Paper,
  sentBy: string,
  { name, content }: SentPaperFile,
): Omit<KeptFile, 'sha256'> | { readonly fault: string } {
  const { takes } = paperKinds[paper.kind]
  if (takes.length === 0) return { fault: 'A form is answered here, not sent as a file' }
  const kind = fileKindOf(name, content, takes)
  if ('fault' in kind) return kind
  return {
    fileId: transaction.newId(),
    paperId: paper.paperId,
    name: name.slice(-200),
    mediaType: kind.mediaType,
    bytes: content.length,
    sentBy,
    content,
  }
}

/** The first day on which a paper of a kind came, among the facts of the review, where the activity files have it. */
async function sayItCame(
  needs: PreparingNeeds,
  by: Recorder,
  { transaction }: Preparing,
  paper: Paper,
): Promise<void> {
  const { fact } = paperKinds[paper.kind]
  const { receivedOn } = paper
  if (fact === undefined || receivedOn === null) return
  await changeReviewWithin(
    transaction,
    needs,
    by,
    { reviewId: paper.reviewId },
    {
      action,
      did: `paper in: ${paper.kind}`,
      decide: ({ review }) => {
        const known = review[fact]
        return {
          changed: true,
          review: { ...review, [fact]: known !== null && known <= receivedOn ? known : receivedOn },
        }
      },
    },
  )
}

/** Keeps what somebody typed and has not sent: it is there when they come back, and nobody of the service reads it. */
export function keepDraft(
  needs: PreparingNeeds,
  by: Recorder,
  at: { readonly reviewId: string; readonly inviteeId: string },
  typed: Readonly<Record<string, string | undefined>>,
): Promise<Prepared> {
  return prepare(
    needs,
    by,
    { reviewId: at.reviewId, action, did: 'kept a draft' },
    async (given): Promise<Prepared> => {
      const { transaction } = given
      const paper = (await transaction.papersOf(at.reviewId)).find(
        ({ inviteeId }) => inviteeId === at.inviteeId,
      )
      if (paper === undefined) return { kind: 'not-found' }
      await transaction.keepDraft(paper.paperId, answersIn(formOf(paperKinds[paper.kind].form), typed))
      return { kind: 'done' }
    },
  )
}

/** Records whether somebody can come: by their own link, or as they told the service. */
export function replyToInvitation(
  needs: PreparingNeeds,
  by: Recorder,
  at: { readonly reviewId: string; readonly inviteeId: string },
  reply: { readonly coming: 'yes' | 'not_sure' | 'no'; readonly said: string | null },
): Promise<Prepared<{ invitee: Invitee }>> {
  type Answer = Prepared<{ invitee: Invitee }>
  const on = { reviewId: at.reviewId, action, did: `reply: ${reply.coming}` } as const
  return prepare(needs, by, on, async ({ transaction, today }): Promise<Answer> => {
    const invitee = await transaction.invitee(at.inviteeId)
    if (invitee === undefined || invitee.reviewId !== at.reviewId) return { kind: 'not-found' }
    if (invitee.part !== 'comes') return refused('They are not asked to come to this review')
    const moves = { yes: 'will_come', not_sure: 'may_come', no: 'cannot_come' } as const
    const moved = moveFrom(inviteeLifecycle, invitee.state, moves[reply.coming])
    if (!moved.moved) return refused(moved.reason)
    const { person: _person, ...kept } = invitee
    const now = await transaction.keepInvitee({
      ...kept,
      state: moved.to,
      repliedOn: today,
      replySaid: reply.said,
    })
    return { kind: 'done', invitee: now }
  })
}

/** Records that a paper will not come, and why: it is not chased any more, and is not counted as in. */
export function giveUpPaper(
  needs: PreparingNeeds,
  by: Recorder,
  seen: { readonly reviewId: string; readonly paperId: string; readonly version?: number | undefined },
  reason: string,
): Promise<Prepared> {
  return changePaper(needs, by, seen, 'said that a paper will not come', (paper) => {
    if (reason.trim() === '') return refused('Say why it will not come', 'reason')
    const moved = moveFrom(paperLifecycle, paper.state, 'give_up')
    return moved.moved ? { ...paper, state: moved.to, missingReason: reason.trim() } : refused(moved.reason)
  })
}

/** Records on which day and how the child saw a paper. */
export function shareWithChild(
  needs: PreparingNeeds,
  by: Recorder,
  seen: { readonly reviewId: string; readonly paperId: string; readonly version?: number | undefined },
  shared: { readonly on: CalendarDate | undefined; readonly how: string },
): Promise<Prepared> {
  return changePaper(needs, by, seen, 'shared a paper with the child', (paper) => {
    if (shared.on === undefined || shared.on > needs.today())
      return refused('Enter the day on which the child saw it: today or an earlier day', 'sharedOn')
    if (shared.how.trim() === '') return refused('Say how the child saw it', 'how')
    if (paper.receivedOn === null) return refused('It is not in yet, so the child cannot have seen it')
    return { ...paper, childSawOn: shared.on, childSawHow: shared.how.trim() }
  })
}

function changePaper(
  needs: PreparingNeeds,
  by: Recorder,
  seen: { readonly reviewId: string; readonly paperId: string; readonly version?: number | undefined },
  did: string,
  change: (paper: Paper) => Paper | Extract<Prepared, { kind: 'refused' }>,
): Promise<Prepared> {
  const on = { reviewId: seen.reviewId, action: 'prepare-reviews', did } as const
  return prepare(needs, by, on, async ({ transaction }): Promise<Prepared> => {
    const paper = await transaction.paper(seen.paperId)
    if (paper === undefined || paper.reviewId !== seen.reviewId) return { kind: 'not-found' }
    if (seen.version !== undefined && seen.version !== paper.version) return { kind: 'conflict' }
    const changed = change(paper)
    // A refusal has its own kind, which is none of the kinds of paper.
    if (changed.kind === 'refused') return changed
    await transaction.keepPaper(changed)
    return { kind: 'done' }
  })
}
