import { govuk } from '../../../kit/govuk/render.ts'
import { PostForm } from '../../../kit/post-form.tsx'
import { StackedTable } from '../../../kit/stacked-table.tsx'
import type { ListsView, NewListView } from './present.ts'

/** A name for a list, with whom it is shared, and whether it opens first. */
export function newListPage(view: NewListView) {
  const { problem, typed } = view
  const fault = (field: 'name' | 'share') =>
    problem?.field === field ? { errorMessage: { text: problem.words } } : {}
  return (
    <>
      {problem === undefined
        ? null
        : govuk('error-summary', {
            titleText: 'There is a problem',
            errorList: [{ text: problem.words, href: `#${problem.field}` }],
          })}
      <h1 class="govuk-heading-l">Save this list</h1>
      <p class="govuk-body">
        What is kept is the search, the filters and the order. Whoever opens it sees the children whom their
        own role reaches, on the day that they look.
      </p>
      <PostForm action={view.action} csrf={view.csrf}>
        {govuk('input', {
          id: 'name',
          name: 'name',
          label: { text: 'Name of the list', classes: 'govuk-label--s' },
          hint: { text: 'A list of yours that has this name already is replaced.' },
          classes: 'govuk-input--width-20',
          value: typed.name,
          ...fault('name'),
        })}
        {govuk('select', {
          id: 'share',
          name: 'share',
          label: { text: 'Share it with', classes: 'govuk-label--s' },
          value: typed.share,
          items: view.shares.map(({ value, text }) => ({ value, text })),
          ...fault('share'),
        })}
        {govuk('checkboxes', {
          name: 'first',
          items: [
            {
              id: 'first',
              value: 'yes',
              text: 'Open this list first when I go to Children',
              checked: typed.first,
            },
          ],
        })}
        {govuk('button', { text: 'Save' })}
      </PostForm>
    </>
  )
}

export function listsPage(view: ListsView) {
  return (
    <>
      <h1 class="govuk-heading-l">Saved lists</h1>
      {view.rows.length === 0 ? (
        <p class="govuk-body">No list is saved. Narrow the children, then choose “Save this list”.</p>
      ) : (
        <StackedTable
          caption="Saved lists"
          headings={['List', 'Whose', 'Remove']}
          rows={view.rows.map((row) => [
            <a class="govuk-link" href={row.href} translate="no">
              {row.name}
            </a>,
            row.shared,
            row.remove === undefined ? (
              <>Only its owner can</>
            ) : (
              <PostForm action={row.remove} csrf={view.csrf}>
                <button type="submit" class="waymark-link-button">
                  Remove<span class="govuk-visually-hidden"> {row.name}</span>
                </button>
              </PostForm>
            ),
          ])}
        />
      )}
    </>
  )
}
