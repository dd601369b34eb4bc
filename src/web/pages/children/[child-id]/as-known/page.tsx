import { govuk } from '../../../../kit/govuk/render.ts'
import { StackedTable } from '../../../../kit/stacked-table.tsx'
import type { AsKnownView, PartView } from './present.ts'

export function asKnownPage(view: AsKnownView) {
  return (
    <>
      {view.problem === undefined
        ? null
        : govuk('error-summary', {
            titleText: 'There is a problem',
            errorList: [{ text: view.problem, href: '#known' }],
          })}
      <span class="govuk-caption-l">
        {view.name}, {view.childId}
      </span>
      <h1 class="govuk-heading-l">What was known on a past day</h1>
      <form method="get" class="waymark-filter" aria-label="The past day">
        {govuk('input', {
          id: 'known',
          name: 'known',
          type: 'date',
          label: { text: 'What was known at the end of' },
          hint: { text: 'What has been learned or put right since is set beside it.' },
          value: view.typed,
          ...(view.problem === undefined ? {} : { errorMessage: { text: view.problem } }),
        })}
        <div class="waymark-filter__buttons">
          {govuk('button', { text: 'Show', classes: 'govuk-button--secondary' })}
        </div>
      </form>
      <Moments {...view} />
      <p class="govuk-body">{view.lead}</p>
      {view.nothing === undefined ? <Differences {...view} /> : govuk('inset-text', { text: view.nothing })}
      <p class="govuk-body">
        <a class="govuk-link" href={view.history}>
          Who changed what, and when
        </a>
      </p>
    </>
  )
}

/** Every moment at which the record changed: before each of them it stood another way. */
function Moments({ moments }: AsKnownView) {
  if (moments.length === 0) return null
  return govuk('details', {
    summaryText: `Or just before one of the changes of this record (${moments.length})`,
    html: (
      <ul class="govuk-list govuk-list--bullet">
        {moments.map(({ words, href }) => (
          <li>
            <a class="govuk-link" href={href}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    ),
  })
}

function Differences(view: AsKnownView) {
  return (
    <>
      <h2 class="govuk-heading-m">{view.summary}</h2>
      {view.parts.map((part) => (
        <Part {...part} />
      ))}
      {view.same.length === 0 ? null : (
        <section aria-labelledby="same">
          <h3 class="govuk-heading-s" id="same">
            The same then and now
          </h3>
          <ul class="govuk-list govuk-list--bullet">
            {view.same.map((words) => (
              <li>{words}</li>
            ))}
          </ul>
        </section>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={view.wholePage}>
          The whole page as it was known then
        </a>
      </p>
    </>
  )
}

function Part(part: PartView) {
  return (
    <section aria-labelledby={part.id}>
      <h3 class="govuk-heading-s waymark-group" id={part.id}>
        {part.heading}
      </h3>
      <StackedTable
        className="waymark-children waymark-thirds"
        caption={`${part.heading}: what differs`}
        headings={['What', 'Known then', 'The files now say']}
        rows={part.lines.map(({ what, past, now }) => [<strong>{what}</strong>, past, now])}
      />
    </section>
  )
}
