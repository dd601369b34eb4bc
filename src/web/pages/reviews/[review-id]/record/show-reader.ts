import type { RecordAnswer, RecordNeeds, RecordSeen } from '#app/record/change-record.ts'
import { type OpenRecord, openRecord } from '#app/record/open-record.ts'
import { mayI } from '#domain/access/may-i.ts'
import type { WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { allRecordParts, givenTo } from '#domain/record/parts.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import type { Answer, AskedBySomebody } from '../../../../route.ts'
import { noSuchReview } from '../decisions/route.ts'
import { reviewLink } from '../own-tasks.ts'
import { nameOf } from '../present.ts'
import { kindWords } from '../words.ts'
import type { RecordView } from './page.tsx'
import { readerPage, type TypedChoices } from './reader-page.tsx'

export interface RecordPageNeeds {
  readonly records: RecordNeeds
  readonly calendarOf: (authorityId: string) => Promise<WorkingDayCalendar>
}

export type Asked = AskedBySomebody<'/reviews/:reviewId'>
export type ReaderAsked = AskedBySomebody<'/reviews/:reviewId/record/:recipient'>
export type Problems = RecordView['problems']

export const of = <P extends { readonly reviewId: string }>(
  asked: AskedBySomebody & { readonly parts: P },
): Asked => ({
  ...asked,
  parts: { reviewId: asked.parts.reviewId },
})
export const ofReader = (
  asked: AskedBySomebody & { readonly parts: { readonly reviewId: string; readonly recipient: string } },
): ReaderAsked => ({ ...asked, parts: { reviewId: asked.parts.reviewId, recipient: asked.parts.recipient } })

export const toRecord = (reviewId: string) =>
  govuk('back-link', { text: 'The record', href: reviewLink(reviewId, 'record') })

export function seen(asked: AskedBySomebody & { readonly parts: { readonly reviewId: string } }): RecordSeen {
  return { reviewId: asked.parts.reviewId, version: Number(asked.form['version']) || 0 }
}

export async function opened(
  needs: RecordPageNeeds,
  { who, scope, parts }: Asked,
): Promise<OpenRecord | undefined> {
  const on = needs.records.today()
  const ask = { authorityId: who.authorityId, scope, on, reviewId: parts.reviewId }
  const basis = await needs.records.records.basis(ask)
  return basis === undefined ? undefined : openRecord(basis, on)
}

export const meanwhile =
  'Somebody else changed this record while you had the page open. Look at it, then save again'

export async function answeredReader(
  needs: RecordPageNeeds,
  asked: ReaderAsked,
  answer: RecordAnswer,
  as: { readonly typed?: TypedChoices; readonly field: string },
): Promise<Answer> {
  switch (answer.kind) {
    case 'done':
      return { kind: 'redirect', to: reviewLink(asked.parts.reviewId, `record/${asked.parts.recipient}`) }
    case 'not-found':
      return noSuchReview
    case 'conflict':
      return showReader(needs, asked, { ...as, problems: [{ field: as.field, words: meanwhile }] })
    case 'refused':
      return showReader(needs, asked, {
        ...as,
        problems: [{ field: answer.field ?? as.field, words: answer.reason }],
      })
  }
}

export async function showReader(
  needs: RecordPageNeeds,
  asked: ReaderAsked,
  shown: { readonly typed?: TypedChoices; readonly problems?: Problems },
): Promise<Answer> {
  const open = await opened(needs, of(asked))
  const recipient = open?.recipients.find(({ key }) => key === asked.parts.recipient)
  if (open === undefined || recipient === undefined) return noSuchReview
  const problems = shown.problems ?? []
  const choices = recipient.choices
  const kept: TypedChoices = {
    gets: recipient.gets,
    getsNoneBecause: choices?.getsNoneBecause ?? '',
    gives: new Set(
      allRecordParts.filter((part) => givenTo(recipient.reader, part, choices?.parts ?? []) === 'given'),
    ),
    reasons: new Map((choices?.parts ?? []).map(({ part, reason }) => [part, reason])),
    strike: choices?.strike ?? false,
  }
  return {
    kind: 'page',
    title: `The version for ${recipient.name}`,
    status: problems.length > 0 ? 422 : 200,
    before: toRecord(asked.parts.reviewId),
    body: readerPage({
      caption: `${kindWords[open.full.review.kind]} of ${nameOf(open.full)}`,
      csrf: asked.csrf,
      open,
      recipient,
      may: {
        write: mayI(asked.who, 'write-records').allowed,
        share: mayI(asked.who, 'share-records').allowed,
      },
      typed: shown.typed ?? kept,
      problems,
    }),
  }
}
