import type { PreparedReview } from '#app/preparing/preparing-store.ts'
import { formOf } from '#domain/preparing/forms/all-forms.ts'
import { paperKinds } from '#domain/preparing/paper-kinds.ts'
import type { Paper } from '#domain/preparing/preparation.ts'
import { govuk } from '../../../../kit/govuk/render.ts'
import { tokenField } from '../../../../kit/post-form.tsx'
import type { AskedBySomebody } from '../../../../route.ts'
import { DayField, dayOfDate, dayTyped } from '../../../admin/day-field.tsx'
import { errorOf } from '../../../admin/error-list.tsx'
import { FormFields } from '../../../preparing/form-fields.tsx'
import { typedIn } from '../../../../kit/typed-in.ts'
import type { Problem } from '../act-page.tsx'

/** The form by which somebody of the service types up what came on paper or by word, on the day that stands on it. */
export function TypeUp(props: {
  readonly asked: Pick<AskedBySomebody, 'form' | 'csrf'>
  readonly full: PreparedReview
  readonly paper: Paper
  readonly problems: readonly Problem[]
  readonly action: string
}) {
  const { asked, full, paper, problems } = props
  const { form, csrf } = asked
  const kind = paperKinds[paper.kind]
  const latest = full.answers.find(({ paperId }) => paperId === paper.paperId)
  const typed = form['givenOn-day'] === undefined ? (latest?.answers ?? {}) : typedIn(form)
  const people = full.invitees
    .filter(({ inviteeId, part }) => inviteeId !== paper.inviteeId && part !== 'left_out')
    .map(({ inviteeId, person }) => ({ inviteeId, name: person?.name ?? '', who: '' }))
  const wrong = problems.length > 0 && form['givenOn-day'] !== undefined
  return (
    <details class="govuk-details waymark-not-printed" open={wrong}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {latest === undefined ? 'Type it up here' : 'Correct it, or add what was said'}
        </span>
      </summary>
      <div class="govuk-details__text">
        <form method="post" action={`${props.action}/typed`} novalidate enctype="multipart/form-data">
          <input type="hidden" name={tokenField} value={csrf} />
          <DayField
            id="givenOn"
            legend="On which day was it given?"
            typed={wrong ? dayTyped(form, 'givenOn') : dayOfDate(undefined)}
            problem={errorOf(problems, 'givenOn').errorMessage?.text}
          />
          {kind.takes.length > 0
            ? govuk('file-upload', {
                id: 'file',
                name: 'file',
                label: {
                  text: kind.takesFile ? 'The report as a file' : 'A drawing or a recording',
                  classes: 'govuk-label--s',
                },
                ...errorOf(problems, 'file'),
              })
            : null}
          <FormFields words={formOf(kind.form).words.en} typed={typed} people={people} problems={problems} />
          {govuk('textarea', {
            id: 'translation',
            name: 'translation',
            rows: '3',
            label: { text: 'In English, if it was said in another language', classes: 'govuk-label--s' },
            value: form['translation'] ?? '',
          })}
          {govuk('button', { text: 'Record it', preventDoubleClick: true })}
        </form>
      </div>
    </details>
  )
}
