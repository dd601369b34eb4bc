import type { ReadClock } from '#app/care/care-reads.ts'
import type { DecisionTold } from '#app/decisions/decision-store.ts'
import type { CheckProblem } from '#app/midway/check-midway.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { carriedOut } from '#domain/decisions/change-decision.ts'
import { ownerInWords } from '#domain/decisions/decision.ts'
import { isMidwayOutcome, type MidwayCheck, midwayOutcomes } from '#domain/midway/midway-check.ts'
import { whyNotYet } from '#domain/meeting/freeze.ts'
import { longDate } from '../../../../kit/format.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { StackedTable } from '../../../../kit/stacked-table.tsx'
import { errorOf } from '../../../admin/error-list.tsx'
import { FormFrame } from '../../../form-frame.tsx'
import { progressTag } from '../../../decisions/words.ts'
import { childLink } from '../../../links.ts'
import { anchorsOf, FieldOf, type FormAct } from '../../../reviews/[review-id]/act-page.tsx'
import type { Typed } from '../../../reviews/[review-id]/act.ts'

export const checkForm: FormAct = {
  title: 'Midway check',
  lead: '',
  button: 'Record the check',
  fields: [
    { kind: 'day', id: 'on', label: 'Which day was it?' },
    {
      kind: 'choice',
      id: 'onTrack',
      label: 'Is the plan on track?',
      choices: { yes: 'Yes', no: 'No' },
    },
    {
      kind: 'words',
      id: 'words',
      label: 'What is on the way, what is not, and what is done about it',
    },
  ],
}

export interface MidwayView {
  readonly childId: string
  readonly called: string | undefined
  readonly today: CalendarDate
  readonly clock: ReadClock | undefined
  /** The decisions that are still to do, the oldest first. */
  readonly decisions: readonly DecisionTold[]
  readonly checks: readonly MidwayCheck[]
  readonly csrf: string
  readonly typed: Typed
  readonly problems: readonly CheckProblem[]
  readonly done: string | undefined
}

export function midwayPage(view: MidwayView) {
  const { typed, problems, clock } = view
  const anchors = Object.fromEntries(
    view.decisions.map(({ decisionId }) => [`decision-${decisionId}`, `#outcome-${decisionId}`]),
  )
  return (
    <FormFrame
      title="Midway check"
      caption={view.called ?? `Child ${view.childId}`}
      problems={problems}
      anchors={{ ...anchorsOf(checkForm), ...anchors }}
      done={view.done}
    >
      <p class="govuk-body">
        Half-way between two reviews: is the plan on track, and is what was decided being done?
        {clock?.due === undefined ? '' : ` ${dueWords(clock)}`}
      </p>
      <p class="govuk-hint">Local practice: no law sets an interval.</p>
      <PostForm action={`${childLink(view.childId)}/midway`} csrf={view.csrf}>
        <h2 class="govuk-heading-m">Decisions that are still to do</h2>
        {view.decisions.length === 0 ? (
          <p class="govuk-body">No decision that was recorded here is still to do.</p>
        ) : (
          view.decisions.map((decision) => <Decided decision={decision} view={view} />)
        )}
        <h2 class="govuk-heading-m">The plan</h2>
        {checkForm.fields.map((field) => (
          <FieldOf field={field} typed={typed} problems={problems} />
        ))}
        {govuk('button', { text: checkForm.button, preventDoubleClick: true })}
      </PostForm>
      {view.checks.length === 0 ? null : (
        <section>
          <h2 class="govuk-heading-m">Checks recorded here</h2>
          <StackedTable
            caption="Checks recorded here, the latest first"
            headings={['Day', 'On track', 'In words', 'By']}
            rows={view.checks.map(({ heldOn, onTrack, words, checkedBy }) => [
              longDate(heldOn),
              onTrack === 'yes' ? 'Yes' : 'No',
              <span class="waymark-as-typed" translate="no">
                {words ?? 'Nothing written'}
              </span>,
              checkedBy,
            ])}
          />
        </section>
      )}
    </FormFrame>
  )
}

function dueWords({ due, state, doneOn }: ReadClock): string {
  if (due === undefined) return ''
  if (doneOn !== undefined) return `The last was due ${longDate(due)} and held ${longDate(doneOn)}.`
  return `${state === 'missed' ? 'It was due' : 'It is due'} ${longDate(due)}.`
}

/** One decision with its state, and what the check can say of it. */
function Decided({ decision, view }: { readonly decision: DecisionTold; readonly view: MidwayView }) {
  const { decisionId, no, what, dueOn, heldOn } = decision
  const { typed, problems, today } = view
  const progress = progressTag(decision, today)
  const standstill = whyNotYet(decision, decision.frozen)
  const choices = Object.entries(midwayOutcomes).filter(
    ([outcome]) => isMidwayOutcome(outcome) && (standstill === undefined || !carriedOut.includes(outcome)),
  )
  return (
    <div class="waymark-decision">
      {govuk('radios', {
        idPrefix: `outcome-${decisionId}`,
        name: `outcome-${decisionId}`,
        classes: 'govuk-radios--small',
        fieldset: {
          legend: { text: `${no}. ${what}`, classes: 'govuk-fieldset__legend--s' },
        },
        hint: {
          html: (
            <>
              {`${ownerInWords(decision)}, ${dueOn === null ? 'no day was set' : `by ${longDate(dueOn)}`}${heldOn === null ? '' : `, decided ${longDate(heldOn)}`} `}
              {govuk('tag', { text: progress.text, classes: `govuk-tag--${progress.colour}` })}
              {standstill === undefined ? '' : ` ${standstill}.`}
            </>
          ),
        },
        value: typed[`outcome-${decisionId}`] ?? '',
        items: choices.map(([value, text]) => ({ value, text })),
        ...errorOf(problems, `decision-${decisionId}`),
      })}
      {govuk('input', {
        id: `words-${decisionId}`,
        name: `words-${decisionId}`,
        label: { text: `How far decision ${no} is, or why it was not done` },
        value: typed[`words-${decisionId}`] ?? '',
      })}
    </div>
  )
}
