import { govuk } from '../../../../kit/govuk/render.ts'
import { StackedTable } from '../../../../kit/stacked-table.tsx'

interface PersonRow {
  readonly name: string
  readonly href: string | undefined
  readonly relation: string
  readonly reached: string
  readonly placement: string
  readonly warn: boolean
  readonly since: string
}

export function peoplePage(view: {
  readonly childId: string
  readonly now: readonly PersonRow[]
  readonly before: readonly PersonRow[]
  readonly add: string | undefined
  readonly done: boolean
}) {
  return (
    <>
      {view.done
        ? govuk('notification-banner', {
            type: 'success',
            text: 'What was recorded was saved.',
            role: 'status',
          })
        : null}
      <span class="govuk-caption-l">Child {view.childId}</span>
      <h1 class="govuk-heading-l">People around the child</h1>
      <p class="govuk-body">
        Who is asked to reviews and sent their records. Where the child lives is told only to those who may
        know it; where that is not recorded, they are not told.
      </p>
      {view.now.length === 0 ? (
        <p class="govuk-body">Nobody is recorded yet.</p>
      ) : (
        <People caption="People now" rows={view.now} />
      )}
      {view.add === undefined
        ? null
        : govuk('button', { text: 'Add somebody', href: view.add, classes: 'govuk-button--secondary' })}
      {view.before.length === 0 ? null : (
        <>
          <h2 class="govuk-heading-m">Not around any more</h2>
          <People caption="People of before" rows={view.before} />
        </>
      )}
    </>
  )
}

function People(props: { readonly caption: string; readonly rows: readonly PersonRow[] }) {
  return (
    <StackedTable
      caption={props.caption}
      headings={['Name', 'To the child', 'Reached by', 'Where the child lives', 'When']}
      rows={props.rows.map(({ name, href, relation, reached, placement, warn, since }) => [
        href === undefined ? (
          name
        ) : (
          <a class="govuk-link" href={href}>
            {name}
          </a>
        ),
        relation,
        <span class="waymark-as-typed" translate="no">
          {reached}
        </span>,
        warn ? govuk('tag', { text: placement, classes: 'govuk-tag--orange waymark-tag' }) : placement,
        since,
      ])}
    />
  )
}
