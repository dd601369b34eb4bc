import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { StackedTable } from '../../../../kit/stacked-table.tsx'
import type { RefusedView, UndoView } from './present.ts'

/** What undoing the newest import would do, and the button that does it. */
export function undoPage(view: UndoView) {
  return (
    <>
      <span class="govuk-caption-l">{view.when}</span>
      <h1 class="govuk-heading-l">{view.heading}</h1>
      <p class="govuk-body-l">{view.says}</p>
      <p class="govuk-body">
        {view.clocks} <span class="waymark-quiet waymark-wrap">{view.who}</span>
      </p>
      <p class="govuk-body">
        Nothing is lost: the import stays on record as undone, with your name and the time, and the history of
        each child keeps what its rows said. If it was right after all, load the same files again.
      </p>
      <PostForm action={view.action} csrf={view.csrf}>
        <div class="govuk-button-group">
          {govuk('button', {
            text: 'Undo this import',
            classes: 'govuk-button--warning',
            preventDoubleClick: true,
          })}
          <a class="govuk-link" href={view.back}>
            Leave it as it is
          </a>
        </div>
      </PostForm>
      {view.rows.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">What would change back</h2>
          <StackedTable caption="What would change back" headings={view.headings} rows={view.rows} />
        </>
      )}
    </>
  )
}

/** Why an import cannot be undone, and what to do instead. */
export function refusedPage(view: RefusedView) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{view.heading}</h1>
        <p class="govuk-body">{view.why}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={view.back}>
            Back to the import
          </a>
        </p>
      </div>
    </div>
  )
}
