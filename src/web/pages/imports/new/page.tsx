import { govuk } from '../../../kit/govuk/render.ts'
import { tokenField } from '../../../kit/post-form.tsx'
import { newImportPath } from '../paths.ts'
import type { ChosenWrongly } from './chosen-files.ts'

export interface NewImportView {
  readonly csrf: string
  readonly years: readonly string[]
  readonly year: string
  readonly problems: ChosenWrongly['problems']
}

export function newImportPage(view: NewImportView) {
  const problemOf = (field: string) => {
    const found = view.problems.find((problem) => problem.field === field)
    return found === undefined ? {} : { errorMessage: { text: found.says } }
  }
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {view.problems.length === 0
          ? null
          : govuk('error-summary', {
              titleText: 'There is a problem',
              errorList: view.problems.map(({ field, says }) => ({ text: says, href: `#${field}` })),
            })}
        <h1 class="govuk-heading-l">Load files</h1>
        <p class="govuk-body">
          Nothing is loaded yet: you will first be shown what would change and what is wrong.
        </p>
        <form method="post" action={newImportPath} enctype="multipart/form-data" novalidate>
          <input type="hidden" name={tokenField} value={view.csrf} />
          {govuk('select', {
            id: 'year',
            name: 'year',
            label: { text: 'Collection year', classes: 'govuk-label--m' },
            hint: { text: 'From 1 April to 31 March. All the files you choose must be of this year.' },
            value: view.year,
            items: [
              { value: '', text: 'Choose a year' },
              ...view.years.map((year) => ({ value: year, text: year })),
            ],
            ...problemOf('year'),
          })}
          {govuk('file-upload', {
            id: 'files',
            name: 'files',
            multiple: true,
            attributes: { accept: '.csv,text/csv' },
            label: { text: 'Files', classes: 'govuk-label--m' },
            hint: {
              text: 'CSV files of the SSDA903 return and of the IRO service. Choose them all at once, or drag them here. What kind each one is follows from its headings, whatever it is called.',
            },
            ...problemOf('files'),
          })}
          {govuk('button', { text: 'Check the files', preventDoubleClick: true })}
        </form>
        {govuk('details', {
          summaryText: 'What happens to the files',
          html: (
            <>
              <p class="govuk-body">
                The files are held for you alone until you load them or give them up, and for two hours at
                most. Then they are removed; the rows that were loaded stay.
              </p>
              <p class="govuk-body">
                A file replaces what was loaded before of its kind and year. Rows that it no longer holds end.
                Kinds of file that you leave out are not touched.
              </p>
            </>
          ),
        })}
      </div>
    </div>
  )
}
