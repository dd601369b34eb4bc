import { giveUpPaper, receivePaper, shareWithChild } from '#app/preparing/receive-paper.ts'
import type { PreparedReview } from '#app/preparing/preparing-store.ts'
import { mayI } from '#domain/access/may-i.ts'
import { formOf } from '#domain/preparing/forms/all-forms.ts'
import { paperKinds } from '#domain/preparing/paper-kinds.ts'
import { sortOf } from '#domain/preparing/file-kinds.ts'
import type { Paper, PaperFile } from '#domain/preparing/preparation.ts'
import { typedDay } from '#app/admin/dated-change.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { recorderOf } from '../../../../recorder.ts'
import { type Answer, type AskedBySomebody, defineRoute, type Route } from '../../../../route.ts'
import { DayField, dayOfDate, dayTyped } from '../../../admin/day-field.tsx'
import { errorOf } from '../../../admin/error-list.tsx'
import { AnswerView } from '../../../preparing/answer-view.tsx'
import { reportFiles } from '../../../preparing/adult-link-form.tsx'
import { sentFile } from '../../../preparing/sent-file.ts'
import type { Problem } from '../act-page.tsx'
import { reviewLink } from '../own-tasks.ts'
import {
  answerOf,
  childOf,
  noReview,
  prepared,
  preparingPage,
  type PreparingPageNeeds,
  textIn,
  versionIn,
} from '../preparing-page.tsx'
import { TypeUp } from './type-up.tsx'
import { wantedWords } from './wanted-words.ts'

const path = '/reviews/:reviewId/papers/:paperId'
const typing = '/reviews/:reviewId/papers/:paperId/typed'
type Asked = AskedBySomebody<typeof path>

/** One report or form: what came, when and from whom; whether the child saw it; and what was written on paper, typed up. */
export function paperRoutes(needs: PreparingPageNeeds): readonly Route[] {
  return [
    defineRoute({
      method: 'GET',
      path,
      allow: 'see-child',
      audit: { records: ({ parts: { paperId } }) => ({ subject: `paper ${paperId} before a review` }) },
      handle: async (asked) => {
        const found = await find(needs, asked)
        return found === undefined ? noReview : show(asked, found.full, found.paper)
      },
    }),
    defineRoute({
      method: 'POST',
      path,
      allow: 'prepare-reviews',
      audit: { nothing: 'The change records itself, in the transaction that makes it.' },
      handle: async (asked) => {
        const found = await find(needs, asked)
        return found === undefined ? noReview : act(needs, asked, found)
      },
    }),
    defineRoute({
      method: 'POST',
      path: typing,
      allow: 'answer-before-review',
      takesFiles: reportFiles,
      audit: { nothing: 'The paper records itself, in the transaction that takes it.' },
      handle: async (sent) => {
        const { reviewId, paperId } = sent.parts
        const asked = { ...sent, parts: { reviewId, paperId } }
        const found = await find(needs, asked)
        return found === undefined ? noReview : typeUp(needs, asked, found)
      },
    }),
  ]
}

interface Found {
  readonly full: PreparedReview
  readonly paper: Paper
}

async function find(needs: PreparingPageNeeds, asked: Asked): Promise<Found | undefined> {
  const full = await prepared(needs, asked, asked.parts.reviewId)
  const paper = full?.papers.find(({ paperId }) => paperId === asked.parts.paperId)
  return full === undefined || paper === undefined ? undefined : { full, paper }
}

async function act(needs: PreparingPageNeeds, asked: Asked, { full, paper }: Found): Promise<Answer> {
  const { form } = asked
  const { reviewId } = full.review
  const seen = { reviewId, paperId: paper.paperId, version: versionIn(form) }
  const again = (problems: readonly Problem[], meanwhile: boolean) =>
    show(asked, full, paper, { problems, meanwhile })
  const on = { to: reviewLink(reviewId, 'papers'), done: 'saved', again }
  const by = recorderOf(asked)
  if (form['do'] === 'share') {
    const shared = { on: typedDay(dayTyped(form, 'sharedOn')), how: form['how'] ?? '' }
    return answerOf(await shareWithChild(needs.preparing, by, seen, shared), { ...on, firstField: 'how' })
  }
  const answer = await giveUpPaper(needs.preparing, by, seen, form['reason'] ?? '')
  return answerOf(answer, { ...on, firstField: 'reason' })
}

async function typeUp(needs: PreparingPageNeeds, asked: Asked, { full, paper }: Found): Promise<Answer> {
  const { form, who } = asked
  const at = { reviewId: full.review.reviewId, inviteeId: paper.inviteeId }
  const again = (problems: readonly Problem[], meanwhile: boolean) =>
    show(asked, full, paper, { problems, meanwhile })
  const givenOn = typedDay(dayTyped(form, 'givenOn'))
  if (givenOn === undefined)
    return again([{ field: 'givenOn', words: 'Enter a day, like 24 11 2026' }], false)
  const file = sentFile(asked.sent)
  if (file !== undefined && 'fault' in file) return again([{ field: 'file', words: file.fault }], false)
  const translated = textIn(form, 'translation')
  const first = formOf(paperKinds[paper.kind].form).words.en.questions.find(({ kind }) => kind === 'words')
  const answer = await receivePaper(needs.preparing, recorderOf(asked), at, {
    answers: form,
    ...(file !== undefined && { files: [file] }),
    saidBy: nameOf(full, paper),
    cameBy: who.role === 'social_worker' ? 'signed_in' : 'typed_up',
    givenOn,
    ...(translated !== null && first !== undefined && { translation: { [first.id]: translated } }),
  })
  const to = reviewLink(full.review.reviewId, 'papers')
  return answerOf(answer, { to, done: 'saved', again, firstField: first?.id ?? 'file' })
}

function nameOf({ invitees, ...full }: PreparedReview, { inviteeId }: Paper): string {
  return invitees.find((one) => one.inviteeId === inviteeId)?.person?.name ?? childOf(full)
}

function show(
  asked: Asked,
  full: PreparedReview,
  paper: Paper,
  shown: { readonly problems: readonly Problem[]; readonly meanwhile: boolean } = {
    problems: [],
    meanwhile: false,
  },
): Answer {
  const { problems } = shown
  const { who, csrf, form } = asked
  const may = mayI(who, 'prepare-reviews').allowed && full.review.heldOn === null
  const mayAnswer = mayI(who, 'answer-before-review').allowed && full.review.heldOn === null
  const back = reviewLink(full.review.reviewId, 'papers')
  const action = `${back}/${paper.paperId}`
  const answers = full.answers.filter(({ paperId }) => paperId === paper.paperId)
  const files = full.files.filter(({ paperId }) => paperId === paper.paperId)
  const [latest, ...earlier] = answers
  const wanted = wantedWords(full, paper)
  const view = (answer: (typeof answers)[number]) => (
    <AnswerView answer={answer} invitees={full.invitees} called={childOf(full)} />
  )
  return preparingPage(full, {
    title: `${paperKinds[paper.kind].name}: ${nameOf(full, paper)}`,
    ...shown,
    anchors: { givenOn: '#givenOn-day', sharedOn: '#sharedOn-day' },
    back: { text: 'Reports and forms', href: back },
    body: (
      <>
        {wanted === undefined ? null : <p class="govuk-body">{wanted}</p>}
        {latest === undefined ? <p class="govuk-body">It is not in yet.</p> : view(latest)}
        {files.length === 0 ? null : (
          <>
            <h2 class="govuk-heading-s">Files</h2>
            <ul class="govuk-list">
              {files.map((file) => (
                <ShownFile file={file} href={`${action}/files/${file.fileId}`} />
              ))}
            </ul>
          </>
        )}
        {earlier.length === 0
          ? null
          : govuk('details', {
              summaryText:
                earlier.length === 1
                  ? 'What was sent before'
                  : `What was sent before, ${earlier.length} times`,
              html: <>{earlier.map(view)}</>,
            })}
        {may && paper.state === 'in' && paper.kind !== 'child_form' ? (
          <section class="waymark-not-printed">
            <h2 class="govuk-heading-m">Has {childOf(full)} seen it?</h2>
            <PostForm action={action} csrf={csrf}>
              <input type="hidden" name="do" value="share" />
              <input type="hidden" name="version" value={String(paper.version)} />
              <DayField
                id="sharedOn"
                legend="When"
                typed={
                  form['do'] === 'share'
                    ? dayTyped(form, 'sharedOn')
                    : dayOfDate(paper.childSawOn ?? undefined)
                }
                problem={errorOf(problems, 'sharedOn').errorMessage?.text}
              />
              {govuk('input', {
                id: 'how',
                name: 'how',
                label: { text: 'How', classes: 'govuk-label--s' },
                hint: { text: 'Read together, sent to them, a version in their own words.' },
                value: form['how'] ?? paper.childSawHow ?? '',
                ...errorOf(problems, 'how'),
              })}
              {govuk('button', { text: 'Record it', preventDoubleClick: true })}
            </PostForm>
          </section>
        ) : null}
        {mayAnswer ? (
          <TypeUp asked={asked} full={full} paper={paper} problems={problems} action={action} />
        ) : null}
        {may && (paper.state === 'asked' || paper.state === 'to_ask') ? (
          <section class="waymark-not-printed">
            <h2 class="govuk-heading-m">If it will not come</h2>
            <PostForm action={action} csrf={csrf}>
              <input type="hidden" name="do" value="give-up" />
              <input type="hidden" name="version" value={String(paper.version)} />
              {govuk('input', {
                id: 'reason',
                name: 'reason',
                label: { text: 'Why', classes: 'govuk-label--s' },
                value: form['reason'] ?? '',
                ...errorOf(problems, 'reason'),
              })}
              {govuk('button', {
                text: 'It will not come',
                classes: 'govuk-button--secondary',
                preventDoubleClick: true,
              })}
            </PostForm>
          </section>
        ) : null}
      </>
    ),
  })
}

/** A file with its link; a picture is seen and a sound is heard where it stands. */
function ShownFile({ file, href }: { readonly file: PaperFile; readonly href: string }) {
  const { name, bytes, sentBy, mediaType } = file
  const sort = sortOf(mediaType)
  return (
    <li class="govuk-!-margin-bottom-4">
      {sort === 'picture' ? (
        <img class="waymark-sent-picture" src={`${href}/shown`} alt={`Picture from ${sentBy}: ${name}`} />
      ) : null}
      {sort === 'sound' ? (
        <audio class="waymark-not-printed" controls preload="none" src={`${href}/shown`}>
          {`Recording from ${sentBy}`}
        </audio>
      ) : null}
      <span class="waymark-quiet">
        <a class="govuk-link" href={href}>
          {name}
        </a>{' '}
        {`${sizeOf(bytes)}, from ${sentBy}`}
      </span>
    </li>
  )
}

function sizeOf(bytes: number): string {
  return bytes >= 1_000_000
    ? `${(bytes / 1_000_000).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1000))} kB`
}
