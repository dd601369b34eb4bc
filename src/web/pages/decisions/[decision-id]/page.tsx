import type { DecisionTold } from '#app/decisions/decision-store.ts'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { isToDo, ownerInWords } from '#domain/decisions/decision.ts'
import { type ProgressMove, progressLifecycle } from '#domain/decisions/decision-lifecycle.ts'
import { longDate } from '../../../kit/format.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { PostForm } from '../../../kit/post-form.tsx'
import { StackedTable } from '../../../kit/stacked-table.tsx'
import { ErrorList, errorOf } from '../../admin/error-list.tsx'
import { childLink } from '../../links.ts'
import { DecisionFields, decisionAnchors, type FieldProblem, type TypedDecision } from '../draft-form.tsx'
import { answerInWords, answerTag, progressTag } from '../words.ts'

export interface TypedProgress {
  readonly move: string
  readonly words: string
  readonly evidence: string
  readonly supersededBy: string
}

export interface DecisionView {
  readonly decision: DecisionTold
  readonly today: CalendarDate
  readonly csrf: string
  readonly at: string | undefined
  readonly moves: readonly ProgressMove[]
  /** Why it may not be carried out now. */
  readonly standstill: string | undefined
  /** Where the notice that freezes it is released, for those who read it. */
  readonly meetingHref: string | undefined
  /** Other decisions of the child that could take its place. */
  readonly others: readonly DecisionTold[]
  readonly may: { readonly change: boolean; readonly withdraw: boolean; readonly standBy: boolean }
  readonly typed: TypedDecision
  readonly progress: TypedProgress
  readonly reason: string
  readonly problems: readonly FieldProblem[]
  /** What somebody else did meanwhile, in words. */
  readonly meanwhile: string | undefined
  readonly done: string | undefined
  readonly supersededBy: DecisionTold | undefined
}

const anchors = { ...decisionAnchors, move: '#move', reason: '#reason', words: '#words' }

export function decisionPage(view: DecisionView) {
  const { decision, problems, done, meanwhile } = view
  const progress = progressTag(decision, view.today)
  const answer = answerTag(decision)
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorList problems={problems} anchors={anchors} />
        {done === undefined
          ? null
          : govuk('notification-banner', { type: 'success', text: done, role: 'status' })}
        {meanwhile === undefined
          ? null
          : govuk('notification-banner', {
              titleText: 'Changed meanwhile',
              role: 'alert',
              html: (
                <>
                  <p class="govuk-notification-banner__heading">{meanwhile}</p>
                  <p class="govuk-body">
                    What you typed is kept below. Look at it again, then send it again.
                  </p>
                </>
              ),
            })}
        <span class="govuk-caption-l">
          Child {decision.childId}, decision {decision.no} of the review
          {decision.heldOn === null ? '' : ` on ${longDate(decision.heldOn)}`}
        </span>
        <h1 class="govuk-heading-l">{decision.what}</h1>
        <p class="govuk-body">
          {decision.answer === 'withdrawn'
            ? null
            : govuk('tag', { text: progress.text, classes: `govuk-tag--${progress.colour}` })}{' '}
          {govuk('tag', { text: answer.text, classes: `govuk-tag--${answer.colour}` })}
        </p>
        {view.standstill === undefined
          ? null
          : govuk('warning-text', { text: `${view.standstill}.`, iconFallbackText: 'Warning' })}
        {decision.frozen === null ? null : (
          <p class="govuk-body">
            {`${decision.frozen.givenBy} gave notice of it to ${decision.frozen.givenTo}. It is released at a review, with what the review said about it.`}
            {view.meetingHref === undefined ? null : (
              <>
                {' '}
                <a class="govuk-link" href={view.meetingHref}>
                  The notice, and releasing it
                </a>
              </>
            )}
          </p>
        )}
        {govuk('summary-list', {
          classes: 'govuk-summary-list--no-border waymark-facts',
          rows: factsOf(view).map(([key, value]) => ({ key: { text: key }, value: { text: value } })),
        })}
        <p class="govuk-body">
          <a class="govuk-link" href={`/reviews/${decision.reviewId}/decisions`}>
            The decisions of this review
          </a>
          {' · '}
          <a class="govuk-link" href={childLink(decision.childId)}>
            The child’s page
          </a>
        </p>
        <Said decision={decision} />
        <ProgressForm view={view} />
        <ChangeForms view={view} />
      </div>
    </div>
  )
}

function factsOf({ decision, supersededBy }: DecisionView): readonly (readonly [string, string])[] {
  return [
    ['Who does it', ownerInWords(decision)],
    ['By when', decision.dueOn === null ? 'No day was set' : longDate(decision.dueOn)],
    ['Team manager', answerInWords(decision)],
    ...(decision.evidence === null ? [] : [['What shows it', decision.evidence] as const]),
    ...(supersededBy === undefined ? [] : [['Replaced by', supersededBy.what] as const]),
  ]
}

function Said({ decision }: { readonly decision: DecisionTold }) {
  if (decision.notes.length === 0) return <p class="govuk-body">Nothing has been said of it since.</p>
  return (
    <section>
      <h2 class="govuk-heading-m">What was said of it</h2>
      <StackedTable
        caption="What was said of it"
        headings={['Day', 'Who', 'How far', 'In words']}
        rows={decision.notes.map(({ notedOn, notedBy, says, words, evidence }) => [
          longDate(notedOn),
          notedBy,
          progressLifecycle.states[says].name,
          [words, evidence === null ? null : `Shown by: ${evidence}`]
            .filter((part) => part !== null)
            .join(' '),
        ])}
      />
    </section>
  )
}

function ProgressForm({ view }: { readonly view: DecisionView }) {
  const { decision, moves, progress, problems } = view
  if (moves.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{isToDo(decision) ? 'How far is it?' : 'If it is not over'}</h2>
      <PostForm action={`/decisions/${decision.decisionId}/progress`} csrf={view.csrf}>
        <input type="hidden" name="version" value={String(decision.version)} />
        {view.at === undefined ? null : <input type="hidden" name="at" value={view.at} />}
        {govuk('radios', {
          idPrefix: 'move',
          name: 'move',
          classes: 'govuk-radios--small',
          fieldset: { legend: { text: 'What is there to say?', classes: 'govuk-fieldset__legend--s' } },
          value: progress.move,
          items: moves.map((move) => ({
            value: move,
            text: progressLifecycle.moves[move].name,
          })),
          ...errorOf(problems, 'move'),
        })}
        {govuk('textarea', {
          id: 'words',
          name: 'words',
          rows: '2',
          label: { text: 'In words: what was done, or why it was not', classes: 'govuk-label--s' },
          value: progress.words,
          ...errorOf(problems, 'words'),
        })}
        {govuk('input', {
          id: 'evidence',
          name: 'evidence',
          label: { text: 'What shows it', classes: 'govuk-label--s' },
          hint: { text: 'A letter, a visit, what the child says.' },
          value: progress.evidence,
        })}
        {moves.includes('supersede') && view.others.length > 0
          ? govuk('select', {
              id: 'supersededBy',
              name: 'supersededBy',
              label: { text: 'If it is replaced, by which decision', classes: 'govuk-label--s' },
              value: progress.supersededBy,
              items: [
                { value: '', text: 'It is not replaced' },
                ...view.others.map(({ decisionId, what }) => ({
                  value: decisionId,
                  text: what.slice(0, 80),
                })),
              ],
            })
          : null}
        {govuk('button', { text: 'Save', preventDoubleClick: true })}
      </PostForm>
    </section>
  )
}

function ChangeForms({ view }: { readonly view: DecisionView }) {
  const { decision, may, problems } = view
  const changing = problems.some(({ field }) => field !== 'reason' && field !== 'move' && field !== 'words')
  const again = decision.answer === 'sent' || decision.answer === 'disagreed'
  return (
    <>
      {may.standBy ? (
        <section>
          <h2 class="govuk-heading-m">The manager does not agree</h2>
          <p class="govuk-body">
            Word it anew, withdraw it, or stand by it. If you stand by it, what follows is dispute resolution.
          </p>
          <PostForm action={`/decisions/${decision.decisionId}/stand-by`} csrf={view.csrf}>
            <input type="hidden" name="version" value={String(decision.version)} />
            {govuk('button', {
              text: 'Stand by it',
              classes: 'govuk-button--secondary',
              preventDoubleClick: true,
            })}
          </PostForm>
        </section>
      ) : null}
      {may.change
        ? govuk('details', {
            summaryText: again ? 'Word it anew, to be sent again' : 'Change the decision',
            open: changing,
            html: (
              <PostForm action={`/decisions/${decision.decisionId}`} csrf={view.csrf}>
                <input type="hidden" name="version" value={String(decision.version)} />
                <DecisionFields typed={view.typed} problems={problems} />
                {govuk('button', { text: 'Save the decision', preventDoubleClick: true })}
              </PostForm>
            ),
          })
        : null}
      {may.withdraw
        ? govuk('details', {
            summaryText: 'Withdraw the decision',
            open: problems.some(({ field }) => field === 'reason'),
            html: (
              <PostForm action={`/decisions/${decision.decisionId}/withdraw`} csrf={view.csrf}>
                <input type="hidden" name="version" value={String(decision.version)} />
                {govuk('textarea', {
                  id: 'reason',
                  name: 'reason',
                  rows: '2',
                  label: { text: 'Why', classes: 'govuk-label--s' },
                  value: view.reason,
                  ...errorOf(problems, 'reason'),
                })}
                {govuk('button', {
                  text: 'Withdraw it',
                  classes: 'govuk-button--warning',
                  preventDoubleClick: true,
                })}
              </PostForm>
            ),
          })
        : null}
    </>
  )
}
