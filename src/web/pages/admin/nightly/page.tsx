import { govuk } from '../../../kit/govuk/render.ts'
import { StackedTable } from '../../../kit/stacked-table.tsx'
import { sentence } from '../../../kit/format.ts'
import type { NightlyView, StepRow } from './present.ts'

const colours: Readonly<Record<StepRow['state'], string>> = {
  Done: 'govuk-tag--green',
  Failed: 'govuk-tag--red',
  'Going on': 'govuk-tag--blue',
}

/** The night's work: whether it ran, what it did, and when it runs next. */
export function nightlyPage({ nights, warning, well, next, steps }: NightlyView) {
  return (
    <>
      <h1 class="govuk-heading-l">The night’s work</h1>
      <p class="govuk-body">
        Some things fall due although nobody does anything: a child has no review ahead, a decision had no
        answer in time, a paper is late. They are done once a night, each step by itself.
      </p>
      {warning === undefined ? null : govuk('warning-text', { text: warning, iconFallbackText: 'Warning' })}
      {well === undefined ? null : govuk('inset-text', { text: well })}
      <p class="govuk-body">{next}</p>
      {nights.map(({ night, rows }) => (
        <section aria-label={night}>
          <h2 class="govuk-heading-m">{night}</h2>
          <StackedTable
            caption={`What was done on ${night}`}
            headings={['Step', 'What it did', 'When', 'How it ended']}
            rows={rows.map(({ step, did, when, state }) => [
              sentence(step),
              did,
              when,
              govuk('tag', { text: state, classes: colours[state] }),
            ])}
          />
        </section>
      ))}
      {govuk('details', {
        summaryText: 'What each step is for',
        html: govuk('summary-list', {
          rows: steps.map(({ name, does }) => ({
            key: { text: sentence(name) },
            value: { text: `${does}.` },
          })),
        }),
      })}
    </>
  )
}
