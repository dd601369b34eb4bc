import type { TypedDay } from '#app/admin/dated-change.ts'
import type { OtherDay } from '#app/entry/entries-of-files.ts'
import type { DayChanged, EntryListed } from '#app/entry/entry-store.ts'
import { longDate } from '../../../kit/format.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { PostForm } from '../../../kit/post-form.tsx'
import { StackedTable } from '../../../kit/stacked-table.tsx'
import { DayField } from '../../admin/day-field.tsx'
import { errorOf } from '../../admin/error-list.tsx'
import { FormFrame } from '../../form-frame.tsx'

export interface DayView {
  readonly entry: EntryListed
  readonly name: string
  readonly changes: readonly DayChanged[]
  readonly other: OtherDay | undefined
  readonly typed: { readonly day: TypedDay; readonly reason: string; readonly settled: string }
  readonly problems: readonly { readonly field: string; readonly words: string }[]
  readonly action: string
  readonly csrf: string
  /** Whether whoever looks corrects the day; else they read how it came to be. */
  readonly mayCorrect: boolean
}

/** The day on which a child became looked after: what it is, what it was said to be, and its correction. */
export function dayPage(view: DayView) {
  const { entry, name } = view
  return (
    <FormFrame
      title={`The day ${name} became looked after`}
      problems={view.problems}
      anchors={{ day: '#day-day' }}
    >
      {govuk('summary-list', {
        rows: [
          { key: { text: 'Looked after since' }, value: { text: longDate(entry.lookedAfterOn) } },
          {
            key: { text: 'The service was told' },
            value: { text: entry.notifiedOn === null ? 'Not recorded' : longDate(entry.notifiedOn) },
          },
        ],
      })}
      {view.other === undefined ? null : <OtherDaySaid {...view} other={view.other} />}
      {view.mayCorrect ? (
        <Correct {...view} />
      ) : (
        <p class="govuk-body">
          If the day is wrong, tell the IRO service: its manager or business support corrects it, and every
          clock that runs from it moves with it.
        </p>
      )}
      {view.changes.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">Days before</h2>
          <StackedTable
            caption="Days that it was said to be, the latest first"
            headings={['It was', 'It became', 'Why', 'By']}
            rows={view.changes.map(({ was, now, reason, by, on }) => [
              longDate(was),
              longDate(now),
              reason,
              `${by}, ${longDate(on)}`,
            ])}
          />
        </>
      )}
    </FormFrame>
  )
}

function Correct(view: DayView) {
  const { entry } = view
  return (
    <>
      <h2 class="govuk-heading-m">Correct the day</h2>
      <p class="govuk-body">
        Every clock that runs from this day moves with it, the first review’s among them. The day as it stands
        now is kept with your reason.
      </p>
      <PostForm action={view.action} csrf={view.csrf}>
        <input type="hidden" name="version" value={String(entry.version)} />
        <DayField
          id="day"
          legend="Which day did the child become looked after?"
          typed={view.typed.day}
          problem={errorOf(view.problems, 'day').errorMessage?.text}
        />
        {govuk('input', {
          id: 'reason',
          name: 'reason',
          label: { text: 'How do you know?', classes: 'govuk-label--s' },
          value: view.typed.reason,
          ...errorOf(view.problems, 'reason'),
        })}
        {govuk('button', {
          text: 'Correct the day',
          name: 'intent',
          value: 'day',
          preventDoubleClick: true,
        })}
      </PostForm>
      <p class="govuk-body">
        Had the child not become looked after at all?{' '}
        <a class="govuk-link" href={`/entries/${entry.entryId}/withdraw`}>
          Withdraw the entry
        </a>
        .
      </p>
    </>
  )
}

/** That a file says another day, and for those who may, deciding between the two. */
function OtherDaySaid(view: DayView & { readonly other: OtherDay }) {
  const { here, inFile, file, line } = view.other
  return (
    <section aria-labelledby="other-day">
      <h2 class="govuk-heading-m" id="other-day">
        A file says another day
      </h2>
      <p class="govuk-body">
        Recorded here is {longDate(here)}. The file says {longDate(inFile)} ({file}, line {line}). Both count
        until somebody decides.
      </p>
      {view.mayCorrect ? <Settle {...view} /> : null}
    </section>
  )
}

function Settle(view: DayView & { readonly other: OtherDay }) {
  const { here, inFile } = view.other
  return (
    <PostForm action={view.action} csrf={view.csrf}>
      <input type="hidden" name="version" value={String(view.entry.version)} />
      <input type="hidden" name="inFile" value={inFile} />
      {govuk('input', {
        id: 'settled',
        name: 'settled',
        label: { text: 'How do you know which is right?', classes: 'govuk-label--s' },
        value: view.typed.settled,
        ...errorOf(view.problems, 'settled'),
      })}
      <div class="govuk-button-group">
        {govuk('button', { text: `It was ${longDate(here)}`, name: 'intent', value: 'here' })}
        {govuk('button', {
          text: `It was ${longDate(inFile)}`,
          name: 'intent',
          value: 'file',
          classes: 'govuk-button--secondary',
        })}
      </div>
    </PostForm>
  )
}
