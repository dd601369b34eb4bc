import type { RecordAnswer } from '#app/record/change-record.ts'
import { sendVersion } from '#app/record/send-record.ts'
import { isSendingWay } from '#app/record/record-store.ts'
import {
  amendRecord,
  approveVersion,
  chooseForReader,
  completeRecord,
  writeLetter,
} from '#app/record/write-record.ts'
import { mayI } from '#domain/access/may-i.ts'
import { standing } from '#domain/law/standing.ts'
import { dueAfter } from '#domain/law/work-out.ts'
import { isChildStyle } from '#domain/record/version.ts'
import { recordCompleted } from '#domain/review/clocks/record-completed.ts'
import { recordDistributed } from '#domain/review/clocks/record-distributed.ts'
import { longDate } from '../../../../kit/format.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { recorderOf } from '../../../../recorder.ts'
import { type Answer, defineRoute, type Route } from '../../../../route.ts'
import { linkTo } from '../../../links.ts'
import { noSuchReview } from '../decisions/route.ts'
import { reviewLink } from '../own-tasks.ts'
import { nameOf } from '../present.ts'
import { kindWords } from '../words.ts'
import { recordPage, type RecordView } from './page.tsx'
import { choicesOf, typedChoices } from './reader-choices.ts'
import {
  answeredReader,
  type Asked,
  meanwhile,
  of,
  ofReader,
  opened,
  type Problems,
  type RecordPageNeeds,
  seen,
  showReader,
  toRecord,
} from './show-reader.ts'
import { besidePage } from './reader-page.tsx'

const recordsItself = { nothing: 'The change records itself, in the transaction that makes it.' } as const

/** The record of a review: the words to the child, a version for each reader, completing, sending, correcting. */
export function recordRoutes(needs: RecordPageNeeds): readonly Route[] {
  const { records } = needs
  return [
    defineRoute({
      method: 'GET',
      path: '/reviews/:reviewId/record',
      allow: 'see-records',
      audit: { records: ({ parts }) => ({ subject: `record of review ${parts.reviewId}` }) },
      handle: (asked) => show(needs, of(asked), {}),
    }),
    defineRoute({
      method: 'POST',
      path: '/reviews/:reviewId/record/letter',
      allow: 'write-records',
      audit: recordsItself,
      handle: async (asked) => {
        const typed = { letter: asked.form['letter'] ?? '', style: asked.form['style'] ?? 'letter' }
        const style = isChildStyle(typed.style) ? typed.style : 'letter'
        const answer = await writeLetter(records, recorderOf(asked), seen(asked), {
          letter: typed.letter,
          style,
        })
        return answered(needs, of(asked), answer, { typed, field: 'letter', done: 'letter' })
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/reviews/:reviewId/record/complete',
      allow: 'write-records',
      audit: recordsItself,
      handle: async (asked) => {
        const answer = await completeRecord(records, recorderOf(asked), seen(asked))
        return answered(needs, of(asked), answer, { field: 'main-content', done: 'completed' })
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/reviews/:reviewId/record/amend',
      allow: 'write-records',
      audit: recordsItself,
      handle: async (asked) => {
        const correction = asked.form['correction'] ?? ''
        const answer = await amendRecord(records, recorderOf(asked), seen(asked), correction)
        return answered(needs, of(asked), answer, {
          typed: { correction },
          field: 'correction',
          done: 'amended',
        })
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/reviews/:reviewId/record/beside',
      allow: 'see-records',
      audit: { records: ({ parts }) => ({ subject: `record of review ${parts.reviewId}` }) },
      handle: async (asked) => {
        const open = await opened(needs, of(asked))
        if (open === undefined) return noSuchReview
        const find = (key: string | undefined) => open.recipients.find((one) => one.key === key)
        const [first, second = first] = open.recipients
        const left = find(asked.query['left']) ?? first
        const right = find(asked.query['right']) ?? second
        if (left === undefined || right === undefined) return noSuchReview
        return {
          kind: 'page',
          title: 'Two versions side by side',
          before: toRecord(asked.parts.reviewId),
          body: besidePage(open, [left, right]),
        }
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/reviews/:reviewId/record/:recipient',
      allow: 'see-records',
      audit: {
        records: ({ parts }) => ({
          subject: `record of review ${parts.reviewId}, version of ${parts.recipient}`,
        }),
      },
      handle: (asked) => showReader(needs, asked, {}),
    }),
    defineRoute({
      method: 'POST',
      path: '/reviews/:reviewId/record/:recipient',
      allow: 'write-records',
      audit: recordsItself,
      handle: async (asked) => {
        const open = await opened(needs, of(asked))
        const recipient = open?.recipients.find(({ key }) => key === asked.parts.recipient)
        if (recipient === undefined) return noSuchReview
        const typed = typedChoices(asked.form)
        const chosen = { ...typed, recipient: recipient.key, parts: choicesOf(recipient.reader, typed) }
        const answer = await chooseForReader(records, recorderOf(asked), seen(asked), chosen)
        return answeredReader(needs, asked, answer, { typed, field: 'gets' })
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/reviews/:reviewId/record/:recipient/approve',
      allow: 'write-records',
      audit: recordsItself,
      handle: async (asked) => {
        const { recipient } = asked.parts
        const answer = await approveVersion(records, recorderOf(asked), seen(asked), recipient)
        return answeredReader(needs, ofReader(asked), answer, { field: 'main-content' })
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/reviews/:reviewId/record/:recipient/send',
      allow: 'share-records',
      audit: recordsItself,
      handle: async (asked) => {
        const way = asked.form['way'] ?? ''
        if (!isSendingWay(way)) {
          return showReader(needs, ofReader(asked), {
            problems: [{ field: 'way', words: 'Choose how it goes' }],
          })
        }
        const service = asked.who.authority.name
        const sending = { recipient: asked.parts.recipient, way, service }
        const answer = await sendVersion(records, recorderOf(asked), seen(asked), sending)
        if (answer.kind !== 'done') return answeredReader(needs, ofReader(asked), answer, { field: 'way' })
        return { kind: 'redirect', to: linkTo(reviewLink(asked.parts.reviewId, 'record'), { done: 'sent' }) }
      },
    }),
  ]
}

const doneWords: ReadonlyMap<string, string> = new Map([
  ['letter', 'The words to the child are saved.'],
  ['completed', 'The record is completed. Look at each version, then send it.'],
  ['amended', 'A new edition is begun. The old one is kept.'],
  ['sent', 'It is noted as sent, word for word.'],
])

async function answered(
  needs: RecordPageNeeds,
  asked: Asked,
  answer: RecordAnswer,
  as: { readonly typed?: Partial<RecordView['typed']>; readonly field: string; readonly done: string },
): Promise<Answer> {
  switch (answer.kind) {
    case 'done':
      return { kind: 'redirect', to: linkTo(reviewLink(asked.parts.reviewId, 'record'), { done: as.done }) }
    case 'not-found':
      return noSuchReview
    case 'conflict':
      return show(needs, asked, { ...as, problems: [{ field: as.field, words: meanwhile }] })
    case 'refused':
      return show(needs, asked, {
        ...as,
        problems: [{ field: answer.field ?? as.field, words: answer.reason }],
      })
  }
}

async function show(
  needs: RecordPageNeeds,
  asked: Asked,
  shown: { readonly typed?: Partial<RecordView['typed']>; readonly problems?: Problems },
): Promise<Answer> {
  const open = await opened(needs, asked)
  if (open === undefined) return noSuchReview
  const { review } = open.full
  const calendar = await needs.calendarOf(asked.who.authorityId)
  const due = [
    { rule: recordCompleted, words: 'Completed by', done: review.recordCompletedOn },
    { rule: recordDistributed, words: 'Distributed by', done: review.recordDistributedOn },
  ].flatMap(({ rule, words, done }) =>
    review.completedOn === null || done !== null
      ? []
      : [
          {
            words: `${words} ${longDate(dueAfter(rule, review.completedOn, calendar).due)}.`,
            standing: standing(rule),
          },
        ],
  )
  const problems = shown.problems ?? []
  return {
    kind: 'page',
    title: 'The record',
    status: problems.length > 0 ? 422 : 200,
    before: govuk('back-link', { text: 'The review', href: reviewLink(review.reviewId) }),
    body: recordPage({
      caption: `${kindWords[review.kind]} of ${nameOf(open.full)}`,
      csrf: asked.csrf,
      open,
      due,
      may: {
        write: mayI(asked.who, 'write-records').allowed,
        share: mayI(asked.who, 'share-records').allowed,
      },
      typed: {
        letter: open.record?.letter ?? open.proposedLetter,
        style: open.record?.style ?? 'letter',
        correction: '',
        ...shown.typed,
      },
      problems,
      done: doneWords.get(asked.query['done'] ?? ''),
    }),
  }
}
