import type { EntryListed } from '#app/entry/entry-store.ts'
import { longDate } from '../../../../kit/format.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { StackedTable } from '../../../../kit/stacked-table.tsx'
import { errorOf } from '../../../admin/error-list.tsx'
import { FormFrame } from '../../../form-frame.tsx'
import type { HangingView } from './present.ts'

export interface WithdrawView extends HangingView {
  readonly title: string
  readonly entryId: string
  readonly version: number
  readonly reason: string
  readonly problems: readonly { readonly field: string; readonly words: string }[]
  readonly csrf: string
}

/** Withdrawing an entry into care: what hangs on it, and the reason. */
export function withdrawPage(view: WithdrawView) {
  const action = `/entries/${view.entryId}/withdraw`
  return (
    <FormFrame title={view.title} problems={view.problems}>
      <p class="govuk-body">
        Withdraw it when the child had not become looked after: it was recorded by mistake, or for the wrong
        child. When only the day is wrong,{' '}
        <a class="govuk-link" href={`/entries/${view.entryId}/day`}>
          correct the day
        </a>
        .
      </p>
      {govuk('summary-list', {
        rows: [
          { key: { text: 'Looked after since' }, value: { text: view.since } },
          { key: { text: 'The service was told' }, value: { text: view.told } },
        ],
      })}
      {view.standsBecause === undefined ? (
        <Withdrawable {...view} action={action} />
      ) : (
        govuk('inset-text', { text: `It cannot be withdrawn. ${view.standsBecause}.` })
      )}
    </FormFrame>
  )
}

function Withdrawable(view: WithdrawView & { readonly action: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">What hangs on it</h2>
      <StackedTable
        caption="What hangs on the entry, and what becomes of it"
        headings={['There is', 'What becomes of it']}
        rows={view.hanging.map(({ what, href, becomes }) => [
          href === undefined ? (
            what
          ) : (
            <a class="govuk-link" href={href}>
              {what}
            </a>
          ),
          becomes,
        ])}
      />
      <PostForm action={view.action} csrf={view.csrf}>
        <input type="hidden" name="version" value={String(view.version)} />
        {govuk('textarea', {
          id: 'reason',
          name: 'reason',
          rows: '3',
          label: { text: 'Why was it a mistake?', classes: 'govuk-label--s' },
          hint: { text: 'Kept with the entry, with your name and today’s date.' },
          value: view.reason,
          ...errorOf(view.problems, 'reason'),
        })}
        {govuk('button', { text: 'Withdraw the entry', preventDoubleClick: true })}
      </PostForm>
    </>
  )
}

/** An entry that was withdrawn: what it said, and why. */
export function withdrawnPage({ title, entry }: { readonly title: string; readonly entry: EntryListed }) {
  const { lookedAfterOn, notifiedOn, withdrawnOn, withdrawnBy, withdrawnBecause } = entry
  return (
    <FormFrame title={title} problems={[]}>
      {govuk('summary-list', {
        rows: [
          { key: { text: 'It said: looked after since' }, value: { text: longDate(lookedAfterOn) } },
          {
            key: { text: 'The service was told' },
            value: { text: notifiedOn === null ? 'Not recorded' : longDate(notifiedOn) },
          },
          {
            key: { text: 'Withdrawn' },
            value: {
              text:
                withdrawnOn === null
                  ? 'When the files no longer told of it'
                  : `${longDate(withdrawnOn)}, by ${withdrawnBy ?? 'somebody'}`,
            },
          },
        ],
      })}
      {withdrawnBecause === null ? null : (
        <>
          <h2 class="govuk-heading-m">Why</h2>
          <p class="govuk-body waymark-as-typed" translate="no">
            {withdrawnBecause}
          </p>
        </>
      )}
      <p class="govuk-body">
        Should the child become looked after on this day after all,{' '}
        <a class="govuk-link" href={`/entries/new?child=${encodeURIComponent(entry.childId)}`}>
          tell the service again
        </a>
        : the entry then goes on from here.
      </p>
    </FormFrame>
  )
}
