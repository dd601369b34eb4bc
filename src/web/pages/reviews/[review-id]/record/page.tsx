import { longSentences } from '#app/record/letter-to-child.ts'
import { type OpenRecord, type RecordRecipient, stillToSend } from '#app/record/open-record.ts'
import { sendingWays } from '#app/record/record-store.ts'
import { recordLifecycle } from '#domain/record/record-lifecycle.ts'
import { recordParts } from '#domain/record/parts.ts'
import { childStyles } from '#domain/record/version.ts'
import { count, longDate } from '../../../../kit/format.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { StackedTable } from '../../../../kit/stacked-table.tsx'
import { ErrorList, errorOf } from '../../../admin/error-list.tsx'
import { reviewLink } from '../own-tasks.ts'

export interface RecordView {
  readonly caption: string
  readonly csrf: string
  readonly open: OpenRecord
  /** The last days in time for completing and distributing, each with its standing. */
  readonly due: readonly { readonly words: string; readonly standing: string }[]
  readonly may: { readonly write: boolean; readonly share: boolean }
  readonly typed: { readonly letter: string; readonly style: string; readonly correction: string }
  readonly problems: readonly { readonly field: string; readonly words: string }[]
  readonly done: string | undefined
}

const colours = { draft: 'blue', completed: 'yellow', distributed: 'green', replaced: 'grey' } as const

export function recordPage(view: RecordView) {
  const { open, problems } = view
  const state = open.record?.state ?? 'draft'
  const { name, means } = recordLifecycle.states[state]
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorList problems={problems} />
        {view.done === undefined
          ? null
          : govuk('notification-banner', { type: 'success', text: view.done, role: 'status' })}
        <span class="govuk-caption-l">{view.caption}</span>
        <h1 class="govuk-heading-l">The record</h1>
        <p class="govuk-body">
          {govuk('tag', { text: name, classes: `govuk-tag--${colours[state]}` })} {means}
        </p>
        {view.due.map(({ words, standing }) => (
          <p class="govuk-body">
            {words} <span class="waymark-quiet">{standing}</span>
          </p>
        ))}
        <Letter view={view} />
        <Readers view={view} />
        <Complete view={view} />
        <Sent open={open} />
        <Amend view={view} />
      </div>
    </div>
  )
}

function Letter({ view }: { readonly view: RecordView }) {
  const { open, typed, problems } = view
  const draft = (open.record?.state ?? 'draft') === 'draft'
  if (!draft || !view.may.write) return null
  const long = longSentences(open.record?.letter ?? open.proposedLetter)
  return (
    <section class="waymark-not-printed">
      <h2 class="govuk-heading-m">The words to the child</h2>
      <p class="govuk-body">
        Short, to them, in words they use.{' '}
        {open.record?.letter == null ? 'We wrote a beginning from what was recorded: make it yours.' : ''}
      </p>
      {long.length === 0
        ? null
        : govuk('inset-text', {
            text: `${count(long.length, 'sentence')} may be long for a child of nine: “${long[0] ?? ''}”`,
          })}
      <PostForm action={reviewLink(open.full.review.reviewId, 'record/letter')} csrf={view.csrf}>
        <input type="hidden" name="version" value={String(open.record?.version ?? 0)} />
        {govuk('textarea', {
          id: 'letter',
          name: 'letter',
          rows: '14',
          label: { text: 'The letter', classes: 'govuk-label--s' },
          value: typed.letter,
          ...errorOf(problems, 'letter'),
        })}
        {govuk('radios', {
          idPrefix: 'style',
          name: 'style',
          classes: 'govuk-radios--small',
          fieldset: { legend: { text: 'How they get it', classes: 'govuk-fieldset__legend--s' } },
          value: typed.style,
          items: Object.entries(childStyles).map(([value, text]) => ({ value, text })),
        })}
        {govuk('button', {
          text: 'Save the words',
          classes: 'govuk-button--secondary',
          preventDoubleClick: true,
        })}
      </PostForm>
    </section>
  )
}

function Readers({ view }: { readonly view: RecordView }) {
  const { open } = view
  return (
    <section>
      <h2 class="govuk-heading-m">Who gets it</h2>
      <p class="govuk-body">Each has a version of their own. Look at each before it goes.</p>
      <StackedTable
        caption="Who gets the record"
        headings={['Reader', 'Their version', 'Sent']}
        rows={open.recipients.map((recipient) => [
          <a class="govuk-link" href={reviewLink(open.full.review.reviewId, `record/${recipient.key}`)}>
            {recipient.key === 'child'
              ? recipient.name
              : `${recipient.name}, ${recipient.relation.toLowerCase()}`}
          </a>,
          versionTag(recipient),
          sentWords(recipient),
        ])}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={reviewLink(open.full.review.reviewId, 'record/beside')}>
          See two versions side by side
        </a>
        {' · '}
        <a class="govuk-link" href={`/children/${encodeURIComponent(open.full.review.childId)}/people`}>
          People around the child
        </a>
      </p>
    </section>
  )
}

export function versionTag({ gets, made, choices }: RecordRecipient) {
  if (!gets) return govuk('tag', { text: 'Gets none', classes: 'govuk-tag--grey' })
  if (made.kind === 'blocked') return govuk('tag', { text: 'Blocked', classes: 'govuk-tag--red' })
  if (choices?.approvedOn != null) return govuk('tag', { text: 'Approved', classes: 'govuk-tag--green' })
  const { length } = made.withheld
  return (
    <>
      {govuk('tag', { text: 'To look at', classes: 'govuk-tag--blue' })}
      {length === 0 ? null : <span class="waymark-quiet">{count(length, 'part')} withheld</span>}
    </>
  )
}

function sentWords({ gets, sendings }: RecordRecipient): string {
  const [last] = sendings
  if (last === undefined) return gets ? 'Not yet' : ''
  const read = last.readOn === null ? '' : `, read ${longDate(last.readOn)}`
  return `${longDate(last.sentOn)}, ${sendingWays[last.way].toLowerCase()}${read}`
}

function Complete({ view }: { readonly view: RecordView }) {
  const { open } = view
  if (!view.may.write || (open.record?.state ?? 'draft') !== 'draft') return null
  return (
    <section class="waymark-not-printed">
      <h2 class="govuk-heading-m">Complete the record</h2>
      <p class="govuk-body">Its words stand from then on. Each version is then approved and sent.</p>
      <PostForm action={reviewLink(open.full.review.reviewId, 'record/complete')} csrf={view.csrf}>
        <input type="hidden" name="version" value={String(open.record?.version ?? 0)} />
        {govuk('button', { text: 'Complete the record', preventDoubleClick: true })}
      </PostForm>
    </section>
  )
}

function Sent({ open }: { readonly open: OpenRecord }) {
  if (open.sendings.length === 0) return null
  const left = open.record?.state === 'completed' ? stillToSend(open) : []
  return (
    <section>
      <h2 class="govuk-heading-m">What was sent</h2>
      {left.length === 0 ? null : (
        <p class="govuk-body">Still without it: {left.map(({ name }) => name).join(', ')}.</p>
      )}
      <StackedTable
        caption="What was sent"
        headings={['Day', 'To', 'How', 'Withheld', 'By']}
        rows={open.sendings.map((sending) => [
          longDate(sending.sentOn),
          sending.name,
          sendingWays[sending.way],
          sending.withheld.map(({ part }) => recordParts[part]).join('; ') || 'Nothing',
          sending.sentBy,
        ])}
      />
    </section>
  )
}

function Amend({ view }: { readonly view: RecordView }) {
  const { open, problems } = view
  const state = open.record?.state ?? 'draft'
  const editions = open.earlierEditions.map(
    ({ edition, completedOn, correction }) =>
      `Edition ${edition}${completedOn === null ? '' : `, completed ${longDate(completedOn)}`}${correction === null ? '' : `: ${correction}`}`,
  )
  return (
    <>
      {editions.length === 0
        ? null
        : govuk('details', {
            summaryText: 'Earlier editions, kept as they were',
            html: (
              <ul class="govuk-list govuk-list--bullet">
                {editions.map((words) => (
                  <li>{words}</li>
                ))}
              </ul>
            ),
          })}
      {!view.may.write || (state !== 'completed' && state !== 'distributed')
        ? null
        : govuk('details', {
            summaryText: 'Correct it by an amendment',
            classes: 'waymark-not-printed',
            open: problems.some(({ field }) => field === 'correction'),
            html: (
              <PostForm action={reviewLink(open.full.review.reviewId, 'record/amend')} csrf={view.csrf}>
                <input type="hidden" name="version" value={String(open.record?.version ?? 0)} />
                {govuk('textarea', {
                  id: 'correction',
                  name: 'correction',
                  rows: '3',
                  label: { text: 'What is corrected, and why', classes: 'govuk-label--s' },
                  hint: { text: 'It stands at the head of the new edition, for every reader.' },
                  value: view.typed.correction,
                  ...errorOf(problems, 'correction'),
                })}
                {govuk('button', { text: 'Begin a new edition', preventDoubleClick: true })}
              </PostForm>
            ),
          })}
    </>
  )
}
