import { completeMeeting } from '#app/meeting/complete-meeting.ts'
import { giveFreeze, liftFreeze } from '#app/meeting/freeze-decisions.ts'
import type { MeetingInFull, MeetingNeeds } from '#app/meeting/meeting-store.ts'
import { type SectionAnswer, saveSection } from '#app/meeting/save-section.ts'
import { mayI } from '#domain/access/may-i.ts'
import { noticeProblems } from '#domain/meeting/freeze.ts'
import { contentOf } from '#domain/meeting/section.ts'
import { sectionsOf } from '#domain/meeting/sections.ts'
import { typedDay } from '#app/admin/dated-change.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { recorderOf } from '../../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import { linkTo } from '../../../links.ts'
import { dayIn, type Typed } from '../act.ts'
import { reviewLink } from '../own-tasks.ts'
import { answerAsJson } from './answer-as-json.ts'
import { meetingPage, type Sent } from './page.tsx'
import { clashOf, leftView, meetingLink, presentMeeting, type Retyped, sectionId } from './present.ts'
import { typedIn } from '../../../../kit/typed-in.ts'

export interface MeetingPageNeeds {
  readonly meetings: MeetingNeeds
}

type Asked = AskedBySomebody<'/reviews/:reviewId/meeting'>

const notFound: Answer = {
  kind: 'not-found',
  what: 'No review with this address is recorded of a child whom you hold.',
}

/** The workspace of a review's meeting: one page, on which each section is saved by itself. */
export function meetingRoutes(needs: MeetingPageNeeds): readonly Route[] {
  const post = (
    what: 'complete' | 'freeze' | 'release',
    handle: (needs: MeetingPageNeeds, asked: Asked) => Promise<Answer>,
  ): Route =>
    defineRoute({
      method: 'POST',
      path: `/reviews/:reviewId/meeting/${what}`,
      allow: 'hold-reviews',
      audit: { nothing: 'The change records itself, in the transaction that makes it.' },
      handle: (asked) => handle(needs, { ...asked, parts: { reviewId: asked.parts['reviewId'] ?? '' } }),
    })
  return [
    defineRoute({
      method: 'GET',
      path: '/reviews/:reviewId/meeting',
      allow: 'see-meetings',
      audit: { records: ({ parts }) => ({ subject: `meeting of review ${parts.reviewId}` }) },
      handle: (asked) => show(needs, asked, { done: doneWords.get(asked.query['done'] ?? '') }),
    }),
    defineRoute({
      method: 'GET',
      path: '/reviews/:reviewId/meeting/still-there',
      allow: 'write-meetings',
      audit: { nothing: 'It gives the browser its own tokens anew, and shows nothing of the child.' },
      handle: async ({ csrf, draftKey }) => answerAsJson({ kind: 'there', csrf, draftKey: draftKey ?? null }),
    }),
    post('complete', complete),
    post('freeze', freeze),
    post('release', release),
    defineRoute({
      method: 'POST',
      path: '/reviews/:reviewId/meeting/:section',
      allow: 'write-meetings',
      audit: { nothing: 'The save records itself, in the transaction that makes it.' },
      handle: (asked) => save(needs, asked),
    }),
  ]
}

const doneWords: ReadonlyMap<string, string> = new Map([
  ['saved', 'Saved.'],
  ['freeze', 'Notice was given: the decision waits.'],
  ['release', 'The decision waits no longer.'],
])

function open({ meetings }: MeetingPageNeeds, { who, scope, parts }: Pick<Asked, 'who' | 'scope' | 'parts'>) {
  const ask = { authorityId: who.authorityId, scope, on: meetings.today(), reviewId: parts.reviewId }
  return meetings.store.open(ask)
}

interface Shown {
  readonly done?: string | undefined
  readonly retyped?: Retyped | undefined
  readonly sent?: Sent | undefined
}

async function show(needs: MeetingPageNeeds, asked: Asked, shown: Shown): Promise<Answer> {
  const full = await open(needs, asked)
  return full === undefined ? notFound : page(needs, asked, full, shown)
}

function page(needs: MeetingPageNeeds, asked: Asked, full: MeetingInFull, shown: Shown): Answer {
  const { retyped, sent } = shown
  const today = needs.meetings.today()
  const mayWrite = mayI(asked.who, 'write-meetings').allowed
  const view = presentMeeting(full, { today, mayWrite, retyped })
  const wrong =
    retyped === undefined
      ? undefined
      : { key: retyped.key, words: retyped.problem ?? 'Somebody else saved this section meanwhile' }
  return {
    kind: 'page',
    title: `${view.title}: ${view.caption}`,
    status: wrong !== undefined || sent !== undefined ? 422 : 200,
    before: govuk('back-link', { text: 'The review', href: reviewLink(full.review.reviewId) }),
    body: meetingPage({ view, csrf: asked.csrf, today, draftKey: asked.draftKey, ...shown, wrong }),
  }
}

async function save(
  needs: MeetingPageNeeds,
  asked: AskedBySomebody<'/reviews/:reviewId/meeting/:section'>,
): Promise<Answer> {
  const { parts, form } = asked
  const { version: seen, mark, answer: how, ...typed } = form
  const version = Number(seen ?? '0')
  const answer = await saveSection(needs.meetings, recorderOf(asked), {
    ...parts,
    typed,
    version: Number.isInteger(version) ? version : 0,
    mark,
  })
  const asJson = how === 'json'
  const ofReview: Asked = { ...asked, parts: { reviewId: parts.reviewId } }
  if (answer.kind === 'not-found') return asJson ? answerAsJson({ kind: 'gone', words: notThere }) : notFound
  const full = await open(needs, ofReview)
  if (full === undefined) return notFound
  if (asJson) return answerAsJson(told(needs, full, { answer, typed }))
  if (answer.kind === 'saved') {
    return {
      kind: 'redirect',
      to: `${linkTo(meetingLink(parts.reviewId), { done: 'saved' })}#${sectionId(parts.section)}`,
    }
  }
  const section = sectionsOf(full).find(({ key }) => key === parts.section)
  if (section === undefined) return notFound
  const { content } = contentOf(section, typed)
  const retyped =
    answer.kind === 'conflict'
      ? { key: section.key, typed: content, clash: clashOf(section, content, answer.now) }
      : { key: section.key, typed: content, problem: answer.reason }
  return page(needs, ofReview, full, { retyped })
}

const notThere =
  'The review, or this part of it, is no longer there. What you typed is kept on this page: copy it.'

/** What the page in the browser is told of a save. */
function told(
  needs: MeetingPageNeeds,
  full: MeetingInFull,
  {
    answer,
    typed,
  }: { readonly answer: SectionAnswer; readonly typed: Typed | Readonly<Record<string, string | undefined>> },
) {
  const view = presentMeeting(full, { today: needs.meetings.today(), mayWrite: true })
  const sections = view.groups.flatMap(({ sections: within }) => within)
  switch (answer.kind) {
    case 'saved': {
      const { saved } = answer
      const shown = sections.find(({ key }) => key === saved.section)
      return {
        kind: 'saved' as const,
        version: saved.version,
        words: shown?.saved ?? '',
        proposal: shown?.proposal ?? null,
        left: answer.left.map(leftView),
      }
    }
    case 'conflict': {
      const { content } = contentOf(answer.section, typed)
      return {
        kind: 'conflict' as const,
        version: answer.now.version,
        theirs: answer.now.content,
        ...clashOf(answer.section, content, answer.now),
      }
    }
    case 'refused':
      return { kind: 'refused' as const, words: answer.reason }
    case 'not-found':
      return { kind: 'gone' as const, words: notThere }
  }
}

async function complete(needs: MeetingPageNeeds, asked: Asked): Promise<Answer> {
  const typed = typedIn(asked.form)
  const on = typedDay(dayIn(typed, 'on'))
  const sent = { form: 'complete', typed } as const
  if (on === undefined)
    return show(needs, asked, {
      sent: { ...sent, problems: [{ field: 'on', words: 'Enter a day, like 24 11 2026' }] },
    })
  const { reviewId } = asked.parts
  const answer = await completeMeeting(needs.meetings, recorderOf(asked), { reviewId }, on)
  switch (answer.kind) {
    case 'done':
      return { kind: 'redirect', to: linkTo(reviewLink(reviewId), { done: 'complete' }) }
    case 'not-found':
      return notFound
    case 'left': {
      const problems = answer.left.map(({ section, words }) => ({ field: sectionId(section), words }))
      return show(needs, asked, { sent: { ...sent, missing: true, problems } })
    }
    case 'refused':
      return show(needs, asked, { sent: { ...sent, problems: [{ field: 'on', words: answer.reason }] } })
    case 'conflict': {
      const words = 'Somebody else changed the review meanwhile. Look at it again, then complete it'
      return show(needs, asked, { sent: { ...sent, problems: [{ field: 'on', words }] } })
    }
  }
}

async function freeze(needs: MeetingPageNeeds, asked: Asked): Promise<Answer> {
  const typed = typedIn(asked.form)
  const noticeOn = typedDay(dayIn(typed, 'notice'))
  const decisionIds = Object.keys(typed).flatMap((name) => /^frozen-(.+)$/.exec(name)?.[1] ?? [])
  const { ground = '', decision = '', givenTo = '' } = typed
  const sent = { form: 'freeze', typed } as const
  const notice = { ground, decision, givenTo }
  const wrong = noticeProblems({ ...notice, named: decisionIds.length, noticeOn }, needs.meetings.today())
  if (wrong.length > 0 || noticeOn === undefined) {
    const problems = wrong.map(({ field, reason }) => ({ field, words: reason }))
    return show(needs, asked, { sent: { ...sent, problems } })
  }
  const { reviewId } = asked.parts
  const given = { reviewId, ...notice, decisionIds, noticeOn }
  const answer = await giveFreeze(needs.meetings, recorderOf(asked), given)
  if (answer.kind === 'not-found') return notFound
  if (answer.kind === 'refused')
    return show(needs, asked, {
      sent: { ...sent, problems: [{ field: answer.field ?? 'decision', words: answer.reason }] },
    })
  return { kind: 'redirect', to: `${linkTo(meetingLink(reviewId), { done: 'freeze' })}#g-freeze` }
}

async function release(needs: MeetingPageNeeds, asked: Asked): Promise<Answer> {
  const typed = typedIn(asked.form)
  const { reviewId } = asked.parts
  const freezeId = typed['freezeId'] ?? ''
  const version = Number(typed['version'])
  const answer = await liftFreeze(needs.meetings, recorderOf(asked), {
    reviewId,
    freezeId,
    version: Number.isInteger(version) ? version : 0,
    outcome: typed['outcome'] ?? '',
  })
  if (answer.kind === 'not-found') return notFound
  if (answer.kind === 'done')
    return { kind: 'redirect', to: `${linkTo(meetingLink(reviewId), { done: 'release' })}#g-freeze` }
  const words =
    answer.kind === 'refused'
      ? answer.reason
      : 'Somebody else changed this notice meanwhile. It is shown as it is now'
  return show(needs, asked, {
    sent: { form: 'release', freezeId, typed, problems: [{ field: 'outcome', words }] },
  })
}
