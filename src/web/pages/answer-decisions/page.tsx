import type { AnswerProblem, ManagerAnswer } from '#app/decisions/answer-decisions.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type Decision, ownerInWords } from '#domain/decisions/decision.ts'
import { longDate } from '../../kit/format.ts'
import { govuk } from '../../kit/govuk/render.ts'
import { PostForm } from '../../kit/post-form.tsx'

export interface AnswerView {
  /** Whose review, in words that name a child only to somebody who is signed in. */
  readonly caption: string
  readonly action: string
  readonly csrf: string
  readonly heldOn: CalendarDate | null
  readonly waiting: readonly Decision[]
  readonly answers: ReadonlyMap<string, ManagerAnswer>
  readonly problems: readonly AnswerProblem[]
}

/** The decisions that wait for a manager's answer, one below the other: agree or not, and why. */
export function answerPage(view: AnswerView) {
  const [{ answerDueOn } = { answerDueOn: null }] = view.waiting
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {view.problems.length === 0
          ? null
          : govuk('error-summary', {
              titleText: 'There is a problem',
              errorList: view.problems.map(({ decisionId, part, words }) => ({
                text: words,
                href: part === 'choice' ? `#agrees-${decisionId}` : `#reason-${decisionId}`,
              })),
            })}
        <span class="govuk-caption-l">{view.caption}</span>
        <h1 class="govuk-heading-l">Do you agree these decisions?</h1>
        <p class="govuk-body">
          {view.heldOn === null
            ? 'The review decided them.'
            : `The review on ${longDate(view.heldOn)} decided them.`}{' '}
          {answerDueOn === null
            ? ''
            : `Answer by ${longDate(answerDueOn)}. What has no answer by then is deemed agreed and is carried out.`}
        </p>
        <PostForm action={view.action} csrf={view.csrf}>
          {view.waiting.map((decision) => (
            <One decision={decision} view={view} />
          ))}
          {govuk('button', { text: 'Send my answer', preventDoubleClick: true })}
        </PostForm>
      </div>
    </div>
  )
}

function One({ decision, view }: { readonly decision: Decision; readonly view: AnswerView }) {
  const { decisionId } = decision
  const given = view.answers.get(decisionId)
  const problem = (part: AnswerProblem['part']) => {
    const found = view.problems.find((one) => one.decisionId === decisionId && one.part === part)
    return found === undefined ? {} : { errorMessage: { text: found.words } }
  }
  const byWhen = decision.dueOn === null ? 'no day was set' : `by ${longDate(decision.dueOn)}`
  return (
    <>
      {govuk('radios', {
        idPrefix: `agrees-${decisionId}`,
        name: `agrees-${decisionId}`,
        formGroup: { classes: 'govuk-!-margin-bottom-3' },
        fieldset: {
          legend: { text: `${decision.no}. ${decision.what}`, classes: 'govuk-fieldset__legend--s' },
        },
        hint: { text: `${ownerInWords(decision)}, ${byWhen}` },
        value: given?.agrees === undefined ? '' : given.agrees ? 'yes' : 'no',
        items: [
          { value: 'yes', text: 'I agree' },
          { value: 'no', text: 'I do not agree' },
        ],
        ...problem('choice'),
      })}
      {govuk('textarea', {
        id: `reason-${decisionId}`,
        name: `reason-${decisionId}`,
        rows: '2',
        label: { text: 'If not: why, and what would work instead' },
        value: given?.reason ?? '',
        ...problem('reason'),
      })}
    </>
  )
}

export function answeredPage(decisions: readonly Decision[]) {
  const agreed = decisions.filter(({ answer }) => answer === 'agreed').length
  const not = decisions.length - agreed
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {govuk('panel', { titleText: 'Thank you', text: 'Your answer is with the IRO' })}
        <p class="govuk-body">
          You agreed {agreed} of {decisions.length}.
          {not === 0 ? '' : ' The IRO reads why you did not agree, and speaks with you.'}
        </p>
        <p class="govuk-body">You can close this page.</p>
      </div>
    </div>
  )
}

export function nothingWaitsPage() {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Nothing waits for an answer</h1>
        <p class="govuk-body">
          The decisions were answered already, were taken back by the IRO, or are deemed agreed because the
          time for an answer is over. If you need to say something about them, speak with the IRO.
        </p>
      </div>
    </div>
  )
}
