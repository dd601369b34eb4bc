import { govuk } from '../../../../kit/govuk/render.ts'
import { PostForm } from '../../../../kit/post-form.tsx'
import { StackedTable } from '../../../../kit/stacked-table.tsx'
import { DatedFields, datedAnchors } from '../../dated-fields.tsx'
import { ErrorList } from '../../error-list.tsx'
import { WhatWasSet } from '../../what-was-set.tsx'
import type { LabelField, LabelsView, ListLine } from './present.ts'

export function labelListsPage(authority: string, lists: readonly ListLine[]) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{authority}</span>
        <h1 class="govuk-heading-l">Labels of codes</h1>
        <p class="govuk-body">
          The national return says much in codes. Pages show them in words, and the words can be your own.
        </p>
        <WhereLabelsStand />
        <StackedTable
          caption="Lists whose codes can have labels"
          headings={['List', 'Where pages show it', 'Today']}
          rows={lists.map(({ title, href, shown, labels }) => [
            <a class="govuk-link" href={href}>
              {title}
            </a>,
            shown,
            labels,
          ])}
        />
      </div>
    </div>
  )
}

export function labelsPage(view: LabelsView) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorList problems={view.problems} anchors={datedAnchors} />
        {view.saved
          ? govuk('notification-banner', { type: 'success', text: 'The labels were saved.', role: 'status' })
          : null}
        <span class="govuk-caption-l">{view.authority}</span>
        <h1 class="govuk-heading-l">Labels of codes: {view.title}</h1>
        <p class="govuk-body">{view.shown}</p>
        <WhereLabelsStand />
        <PostForm action={view.action} csrf={view.csrf}>
          <input type="hidden" name="seen" value={view.typed.seen} />
          <h2 class="govuk-heading-m">What you call each code</h2>
          <p class="govuk-body">Leave a label empty to keep the product’s own words.</p>
          {view.fields.map(labelInput)}
          {view.groupFields.length === 0 ? null : (
            <>
              <h2 class="govuk-heading-m">What you call the groups</h2>
              <p class="govuk-body">
                Some pages put several codes together: filters of lists, and measures. A label of a code does
                not change the name of its group.
              </p>
              {view.groupFields.map(labelInput)}
            </>
          )}
          <DatedFields typed={view.typed} problems={view.problems} />
          <div class="govuk-button-group">
            {govuk('button', { text: 'Save', name: 'intent', value: 'save', preventDoubleClick: true })}
            {view.named
              ? govuk('button', {
                  text: 'Take back every label of this list',
                  classes: 'govuk-button--secondary',
                  name: 'intent',
                  value: 'national',
                  preventDoubleClick: true,
                })
              : null}
          </div>
        </PostForm>
        <WhatWasSet
          of="Labels set"
          headings={['From', 'Labels', 'Reason']}
          rows={view.history.map((cells) =>
            cells.map((cell) => <span class="waymark-as-typed">{cell}</span>),
          )}
          nothing="Nothing yet: pages use the product’s own words."
        />
        {govuk('details', {
          summaryText: 'Where the national list was read',
          html: <p class="govuk-body-s">{view.source}</p>,
        })}
      </div>
    </div>
  )
}

/** What a label changes and what it never does. */
function WhereLabelsStand() {
  return (
    <div class="govuk-inset-text">
      Labels stand on pages, and in the list of children as a file. Records keep their codes; files that are
      downloaded from measures, the command line, imports and the annual report keep the national wording, so
      that figures can be compared with other councils.
    </div>
  )
}

function labelInput({ id, code, national, otherwise, value, problem }: LabelField) {
  const words = otherwise === undefined ? '' : `Without a label, pages say: ${otherwise}.`
  return govuk('input', {
    id,
    name: id,
    label: {
      text: code === undefined ? national : `${code}: ${national}`,
      classes: 'govuk-!-font-weight-bold',
    },
    ...(words === '' ? {} : { hint: { text: words } }),
    value,
    autocomplete: 'off',
    ...(problem === undefined ? {} : { errorMessage: { text: problem } }),
  })
}
