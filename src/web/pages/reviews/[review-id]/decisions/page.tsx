import type { CaseManager, DecisionsOfReview, DecisionTold } from '#app/decisions/decision-store.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { lacksBeforeSending } from '#domain/decisions/change-decision.ts'
import { ownerInWords } from '#domain/decisions/decision.ts'
import type { LiveReview } from '#domain/review/live-review.ts'
import { longDate } from '../../../../kit/format.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { ErrorList, errorOf } from '../../../admin/error-list.tsx'
import {
  DecisionFields,
  decisionAnchors,
  type FieldProblem,
  type TypedDecision,
} from '../../../decisions/draft-form.tsx'
import { answerInWords, answerTag, progressTag, type Tagged } from '../../../decisions/words.ts'
import { reviewLink } from '../own-tasks.ts'

export interface DecisionsView {
  readonly caption: string
  readonly csrf: string
  readonly review: LiveReview
  readonly decisions: DecisionsOfReview
  readonly today: CalendarDate
  readonly mayKeep: boolean
  readonly mayAnswer: boolean
  readonly managers: readonly CaseManager[]
  /** The last day in time for sending, and how sure that is; undefined where nothing says so. */
  readonly sendBy: { readonly words: string; readonly standing: string } | undefined
  readonly typed: TypedDecision
  readonly sending: { readonly name: string; readonly email: string }
  readonly problems: readonly FieldProblem[]
  readonly done: string | undefined
}

const tag = ({ text, colour }: Tagged) => govuk('tag', { text, classes: `govuk-tag--${colour}` })

export function decisionsPage(view: DecisionsView) {
  const { review, decisions, problems } = view
  const standing = decisions.here.filter(({ answer }) => answer !== 'withdrawn')
  const withdrawn = decisions.here.filter(({ answer }) => answer === 'withdrawn')
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorList problems={problems} anchors={decisionAnchors} />
        {view.done === undefined
          ? null
          : govuk('notification-banner', { type: 'success', text: view.done, role: 'status' })}
        <span class="govuk-caption-l">{view.caption}</span>
        <h1 class="govuk-heading-l">Decisions</h1>
        {view.mayAnswer && standing.some(({ answer }) => answer === 'sent') ? (
          <p class="govuk-body">
            <a class="govuk-link" href={reviewLink(review.reviewId, 'decisions/answer')}>
              Answer the decisions that wait for you
            </a>
          </p>
        ) : null}
        {decisions.earlier.length === 0 ? null : (
          <section>
            <h2 class="govuk-heading-m">From earlier reviews</h2>
            <DecisionList decisions={decisions.earlier} today={view.today} at={review.reviewId} />
          </section>
        )}
        <section>
          <h2 class="govuk-heading-m">Of this review</h2>
          {standing.length === 0 ? (
            <p class="govuk-body">Nothing has been decided yet.</p>
          ) : (
            <DecisionList decisions={standing} today={view.today} at={review.reviewId} />
          )}
          {withdrawn.length === 0
            ? null
            : govuk('details', {
                summaryText: `Withdrawn (${withdrawn.length})`,
                html: <DecisionList decisions={withdrawn} today={view.today} at={review.reviewId} />,
              })}
        </section>
        <Sending view={view} />
        <Adding view={view} />
      </div>
    </div>
  )
}

/** Decisions one below the other, each leading to its own page. */
export function DecisionList(props: {
  readonly decisions: readonly DecisionTold[]
  readonly today: CalendarDate
  /** The review in which they are looked at. */
  readonly at?: string
}) {
  const at = props.at === undefined ? '' : `?at=${props.at}`
  return (
    <>
      {props.decisions.map((decision) => (
        <div class="waymark-decision" id={`decision-${decision.decisionId}`}>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
            <a class="govuk-link" href={`/decisions/${decision.decisionId}${at}`}>
              {`${decision.no}. ${decision.what}`}
            </a>
          </h3>
          <p class="govuk-body govuk-!-margin-bottom-1">
            {ownerInWords(decision)},{' '}
            {decision.dueOn === null ? 'no day was set' : `by ${longDate(decision.dueOn)}`}
          </p>
          <p class="govuk-body govuk-!-margin-bottom-1">
            {decision.answer === 'withdrawn' ? null : tag(progressTag(decision, props.today))}{' '}
            {tag(answerTag(decision))}
          </p>
          <p class="govuk-body-s govuk-!-margin-bottom-4">
            {answerInWords(decision)}
            {decision.notes[0] === undefined
              ? ''
              : ` ${longDate(decision.notes[0].notedOn)}, ${decision.notes[0].notedBy}: ${decision.notes[0].words ?? decision.notes[0].evidence ?? ''}`}
          </p>
        </div>
      ))}
    </>
  )
}

function Sending({ view }: { readonly view: DecisionsView }) {
  const { review, decisions, problems, sending } = view
  const toSend = decisions.here.filter(({ answer }) => answer === 'proposed')
  if (!view.mayKeep || toSend.length === 0) return null
  if (review.state !== 'completed') {
    return (
      <p class="govuk-inset-text">
        They are sent to the team manager when the review is completed. Until then nothing that was proposed
        may be done.
      </p>
    )
  }
  const incomplete = toSend.filter((decision) => lacksBeforeSending(decision).length > 0)
  return (
    <section class="waymark-not-printed">
      <h2 class="govuk-heading-m">Send them to the team manager</h2>
      {view.sendBy === undefined ? null : (
        <p class="govuk-body">
          {view.sendBy.words} <span class="govuk-hint">{view.sendBy.standing}</span>
        </p>
      )}
      {incomplete.length === 0 ? null : (
        <p class="govuk-inset-text">
          {incomplete
            .map(
              (decision) =>
                `Decision ${decision.no} does not say ${lacksBeforeSending(decision).join(' and ')}.`,
            )
            .join(' ')}
        </p>
      )}
      <PostForm action={reviewLink(review.reviewId, 'decisions/send')} csrf={view.csrf}>
        <input type="hidden" name="version" value={String(review.version)} />
        {govuk('input', {
          id: 'name',
          name: 'name',
          label: { text: 'Team manager', classes: 'govuk-label--s' },
          value: sending.name,
          ...errorOf(problems, 'name'),
        })}
        {govuk('input', {
          id: 'email',
          name: 'email',
          type: 'email',
          label: { text: 'Their email address', classes: 'govuk-label--s' },
          hint: { text: 'They get a link to agree or not, for which they need no account.' },
          value: sending.email,
          ...errorOf(problems, 'email'),
        })}
        {govuk('button', {
          text: toSend.length === 1 ? 'Send one decision' : `Send ${toSend.length} decisions`,
          preventDoubleClick: true,
        })}
      </PostForm>
    </section>
  )
}

function Adding({ view }: { readonly view: DecisionsView }) {
  const { review } = view
  const canAdd = review.state === 'under_way' || review.state === 'adjourned' || review.state === 'completed'
  if (!view.mayKeep || !canAdd) return null
  return (
    <section class="waymark-not-printed">
      <h2 class="govuk-heading-m">Add a decision</h2>
      <PostForm action={reviewLink(review.reviewId, 'decisions')} csrf={view.csrf}>
        <DecisionFields typed={view.typed} problems={view.problems} />
        {govuk('button', {
          text: 'Add the decision',
          classes: 'govuk-button--secondary',
          preventDoubleClick: true,
        })}
      </PostForm>
    </section>
  )
}
