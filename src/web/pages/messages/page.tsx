import { govuk } from '../../kit/govuk/render.ts'
import { StackedTable } from '../../kit/stacked-table.tsx'
import type { MessagesView } from './present.ts'

export function messagesPage(view: MessagesView) {
  return (
    <>
      <h1 class="govuk-heading-l">Messages</h1>
      <p class="govuk-body">
        Everything that goes out about a review, each in the words that its reader was sent. The newest is
        first.
      </p>
      {view.trouble.length === 0
        ? null
        : govuk('warning-text', {
            iconFallbackText: 'Warning',
            html: (
              <>
                {view.trouble.map(({ words, href }, index) => (
                  <>
                    {index === 0 ? '' : '; '}
                    <a class="govuk-link" href={href}>
                      {words}
                    </a>
                  </>
                ))}
                . Somebody is to look at each.
              </>
            ),
          })}
      {view.wordings === undefined ? null : (
        <p class="govuk-body">
          <a class="govuk-link" href={view.wordings}>
            What messages say
          </a>
        </p>
      )}
      {view.filters.length === 0 ? null : <Filters {...view} />}
      {view.rows.length === 0 ? (
        <p class="govuk-body">
          {view.chosen
            ? 'No message stands there now.'
            : 'Nothing has been sent yet. Messages come here when reviews are booked, reports are asked for and records are shared.'}
        </p>
      ) : (
        <StackedTable
          caption="Messages, the newest first"
          headings={['Message', 'To', 'When', 'Where it stands']}
          rows={view.rows.map(({ href, subject, what, to, when, tag }) => [
            <>
              <a class="govuk-link" href={href}>
                {subject}
              </a>
              <br />
              <span class="govuk-hint">{what}</span>
            </>,
            to,
            when,
            govuk('tag', tag),
          ])}
        />
      )}
      {view.older === undefined
        ? null
        : govuk('pagination', { next: { href: view.older, text: 'Older messages' } })}
    </>
  )
}

function Filters({ filters }: Pick<MessagesView, 'filters'>) {
  return (
    <nav aria-label="Messages by where they stand">
      <ul class="govuk-list waymark-inline">
        {filters.map(({ text, href, current }) => (
          <li>
            {current ? (
              <strong aria-current="page">{text}</strong>
            ) : (
              <a class="govuk-link" href={href}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
