import type { Child } from 'hono/jsx'
import { StackedTable } from '../../kit/stacked-table.tsx'

/** Every version that a council set of something, the newest first: what holds from which day, and why. */
export function WhatWasSet(props: {
  /** What the versions are of, as the table is called: `Terms set`. */
  readonly of: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly Child[])[]
  /** What is said when nothing was set. */
  readonly nothing: string
}) {
  return (
    <section aria-labelledby="history">
      <h2 class="govuk-heading-m" id="history" tabindex={-1}>
        What has been set
      </h2>
      {props.rows.length === 0 ? (
        <p class="govuk-body">{props.nothing}</p>
      ) : (
        <StackedTable caption={`${props.of}, the newest first`} headings={props.headings} rows={props.rows} />
      )}
    </section>
  )
}
