import type { HeldLink } from '#app/message/links.ts'
import type { PreparingNeeds } from '#app/preparing/prepare.ts'
import type { PreparedReview } from '#app/preparing/preparing-store.ts'
import {
  keepDraft,
  receivePaper,
  replyToInvitation,
  type SentPaperFile,
} from '#app/preparing/receive-paper.ts'
import type { Recorder } from '#app/recording/recording.ts'
import { everybodyCounted } from '#domain/access/scope.ts'
import type { Answers } from '#domain/preparing/forms/form.ts'
import type { InviteeInFull, Paper, PaperAnswer } from '#domain/preparing/preparation.ts'
import type { Answer, Asked } from '../../route.ts'

export type ByLink = Asked & { readonly link: HeldLink }

/** What somebody finds behind their link. */
export interface BehindLink {
  readonly full: PreparedReview
  readonly invitee: InviteeInFull
  readonly paper: Paper | undefined
  /** What they sent last. */
  readonly last: PaperAnswer | undefined
  /** What they typed last and did not send, or what they sent, to be corrected. */
  readonly typed: Answers
  /** Why nothing can be sent any more; undefined while it can. */
  readonly over: string | undefined
}

export const linkEnded: Answer = {
  kind: 'not-found',
  what: 'What this link was for is not there any more. Ask the person who sent it.',
}

/** What a link of this purpose opens: found by what it was made for, and nothing else. */
export async function behindLink(
  needs: PreparingNeeds,
  { link }: Pick<ByLink, 'link'>,
): Promise<BehindLink | undefined> {
  const { authorityId, subject } = link
  const full = await needs.store.behindLink({ authorityId, on: needs.today(), inviteeId: subject })
  const invitee = full?.invitees.find(({ inviteeId }) => inviteeId === subject)
  if (full === undefined || invitee === undefined || invitee.part === 'left_out') return undefined
  const paper = full.papers.find(({ inviteeId }) => inviteeId === subject)
  const last = full.answers.find(({ paperId }) => paperId === paper?.paperId)
  const { state, heldOn } = full.review
  const over =
    state === 'cancelled'
      ? 'This review was cancelled.'
      : heldOn !== null && last !== undefined
        ? 'The review has been held. What you sent was there.'
        : state === 'completed' || state === 'closed'
          ? 'The review is over.'
          : undefined
  return { full, invitee, paper, last, typed: full.draft ?? last?.answers ?? {}, over }
}

/** Whoever holds a link, as what they send is recorded: they may answer what they were asked, and nothing else. */
export function recorderByLink({ link, requestId }: Pick<ByLink, 'link' | 'requestId'>): Recorder {
  const { authorityId, personName } = link
  return {
    authorityId,
    actor: `${personName}, by link`,
    name: personName,
    role: 'link',
    requestId,
    may: (action) =>
      action === 'answer-before-review'
        ? { allowed: true, scope: everybodyCounted }
        : { allowed: false, reason: 'The link is for answering alone.' },
  }
}

const at = ({ full, invitee }: BehindLink) => ({
  reviewId: full.review.reviewId,
  inviteeId: invitee.inviteeId,
})

/** Sends what was answered through a link. */
export function sendByLink(
  needs: PreparingNeeds,
  asked: ByLink,
  behind: BehindLink,
  more: {
    readonly language?: string
    readonly files?: readonly SentPaperFile[]
  },
) {
  const { link, form } = asked
  return receivePaper(needs, recorderByLink(asked), at(behind), {
    answers: form,
    saidBy: link.personName,
    cameBy: 'link',
    linkId: link.linkId,
    ...more,
  })
}

/** Keeps what was typed behind a link until it is sent. */
export function keepByLink(needs: PreparingNeeds, asked: ByLink, behind: BehindLink) {
  return keepDraft(needs, recorderByLink(asked), at(behind), asked.form)
}

/** Records whether somebody comes, if they said so. */
export async function replyByLink(
  needs: PreparingNeeds,
  asked: ByLink,
  behind: BehindLink,
): Promise<string | undefined> {
  const coming = (['yes', 'not_sure', 'no'] as const).find((one) => one === asked.form['coming'])
  if (coming === undefined || behind.invitee.part !== 'comes') return undefined
  const said = (asked.form['coming_said'] ?? '').trim()
  const answer = await replyToInvitation(needs, recorderByLink(asked), at(behind), {
    coming,
    said: said === '' ? null : said,
  })
  return answer.kind === 'refused' ? answer.reason : undefined
}
