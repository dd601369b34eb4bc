import { govuk } from '../../../kit/govuk/render.ts'
import { StackedTable } from '../../../kit/stacked-table.tsx'
import { Steps } from '../../../kit/steps.tsx'
import { LeavesOut } from '../../children/[child-id]/light-reviews/page.tsx'
import type { ReviewView } from './present.ts'
import type { TaskView } from './task.ts'

export function reviewPage(view: ReviewView) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {view.done === undefined
          ? null
          : govuk('notification-banner', { type: 'success', text: view.done, role: 'status' })}
        <span class="govuk-caption-l">{view.caption}</span>
        <h1 class="govuk-heading-l govuk-!-margin-bottom-3">{view.title}</h1>
        <p class="govuk-body">
          {govuk('tag', { text: view.state.text, classes: `govuk-tag--${view.state.colour}` })}{' '}
          {view.state.means}
        </p>
        {view.warning === undefined
          ? null
          : govuk('warning-text', { text: view.warning, iconFallbackText: 'Warning' })}
        {govuk('summary-list', {
          classes: 'govuk-summary-list--no-border waymark-facts',
          rows: view.facts.map(({ name, value }) => ({ key: { text: name }, value: { text: value } })),
        })}
        <Due due={view.due} />
        {view.light
          ? govuk('details', {
              summaryText: 'A light review: what it leaves out, and what it does not',
              html: <LeavesOut />,
            })
          : null}
        <p class="govuk-body">
          <a class="govuk-link" href={`${view.childHref}/people`}>
            People around the child
          </a>
        </p>
        {view.groups.map(({ heading, tasks }) => (
          <section>
            <h2 class="govuk-heading-m">{heading}</h2>
            {govuk('task-list', { idPrefix: slugOf(heading), items: tasks.map(itemOf) })}
          </section>
        ))}
        {view.days.length === 0 ? null : (
          <section>
            <h2 class="govuk-heading-m">Days that it was booked for before</h2>
            <StackedTable
              caption="Days that it was booked for before"
              headings={['Day', 'Why', 'What the child thinks', 'Asked by']}
              rows={view.days}
            />
          </section>
        )}
        {view.meetings.length === 0 ? null : (
          <section>
            <h2 class="govuk-heading-m">Meetings</h2>
            <StackedTable caption="Meetings" headings={['No.', 'Day', 'State']} rows={view.meetings} />
          </section>
        )}
        {view.otherwise.length === 0 ? null : (
          <section>
            <h2 class="govuk-heading-s">If it did not go as planned</h2>
            <ul class="govuk-list">
              {view.otherwise.map(({ text, href }) => (
                <li>
                  <a class="govuk-link" href={href}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  )
}

function Due({ due }: Pick<ReviewView, 'due'>) {
  if (due === undefined) return null
  if (due.steps.length === 0) return <p class="govuk-body">{due.words}</p>
  return (
    <>
      <p class="govuk-body govuk-!-margin-bottom-1">
        <strong>{due.words}</strong>
      </p>
      {govuk('details', {
        summaryText: 'How we worked this out',
        html: <Steps steps={due.steps} after={due.standing} />,
      })}
    </>
  )
}

function itemOf({ title, hint, href, status, colour }: TaskView) {
  return {
    title: { text: title },
    ...(hint === undefined ? {} : { hint: { text: hint } }),
    ...(href === undefined ? {} : { href }),
    status:
      colour === undefined
        ? {
            text: status,
            ...(href === undefined && status === 'Cannot start yet' ? { classes: cannot } : {}),
          }
        : { tag: { text: status, classes: `govuk-tag--${colour}` } },
  }
}

const cannot = 'govuk-task-list__status--cannot-start-yet'
const slugOf = (heading: string) => heading.toLowerCase().replaceAll(' ', '-')
