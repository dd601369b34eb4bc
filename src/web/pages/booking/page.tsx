import { govuk } from '../../kit/govuk/render.ts'
import { pageLinks } from '../../kit/page-links.ts'
import { StackedTable } from '../../kit/stacked-table.tsx'
import { bookingPath } from './asked.ts'
import type { DeskView } from './present.ts'
import type { Cell, DeskTable } from './tables.ts'

export function bookingPage(
  view: DeskView,
  weeks: readonly { readonly text: string; readonly href: string }[],
) {
  return (
    <>
      {view.done === undefined
        ? null
        : govuk('notification-banner', { type: 'success', text: view.done, role: 'status' })}
      <span class="govuk-caption-l">{view.on}</span>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-3">Booking</h1>
      <ul class="waymark-tallies" aria-label="What is on the desk">
        {view.tallies.map(({ number, words, late, href, current }) => (
          <li class={late ? 'waymark-tally waymark-tally--late' : 'waymark-tally'}>
            <a
              class="govuk-link govuk-link--no-visited-state"
              href={href}
              aria-current={current ? 'true' : undefined}
            >
              <strong>{number}</strong> {words}
            </a>
          </li>
        ))}
      </ul>
      <Filter filter={view.filter} />
      <ul class="waymark-actions">
        {view.shown.part === 'week' ? null : (
          <li>
            <a class="govuk-link" href={view.weekHref}>
              What is booked, week by week
            </a>
          </li>
        )}
        {view.download === undefined ? null : (
          <li>
            <a class="govuk-link" href={view.download}>
              Download this list (CSV)
            </a>
          </li>
        )}
        {weeks.map(({ text, href }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
      {view.body.map((table) => (
        <Listed table={table} even={view.shown.part === 'week'} />
      ))}
      {view.pages === undefined ? null : pageLinks(view.pages.page, view.pages.pages, view.pages.hrefOf)}
    </>
  )
}

function Filter({ filter }: Pick<DeskView, 'filter'>) {
  return (
    <form method="get" action={bookingPath} class="waymark-filter" aria-label="Filter">
      {filter.show === 'to-book' ? null : <input type="hidden" name="show" value={filter.show} />}
      {filter.week === undefined ? null : <input type="hidden" name="week" value={filter.week} />}
      {filter.choices.map(({ name, label, value, items }) =>
        govuk('select', { id: name, name, label: { text: label }, value, items }),
      )}
      <div class="waymark-filter__buttons">
        {govuk('button', { text: 'Filter', classes: 'govuk-button--secondary' })}
      </div>
    </form>
  )
}

/** @param props.even the columns of one day stand under those of the day before */
function Listed({ table, even }: { readonly table: DeskTable; readonly even: boolean }) {
  return (
    <section>
      <h2 class="govuk-heading-m govuk-!-margin-bottom-2">{table.caption}</h2>
      {table.lead === undefined ? null : <p class="govuk-body">{table.lead}</p>}
      {table.rows.length === 0 ? (
        <p class="govuk-body">{table.empty}</p>
      ) : (
        <StackedTable
          className={even ? 'waymark-even' : ''}
          caption={table.caption}
          headings={table.headings}
          rows={table.rows.map((row) => row.map(shownCell))}
        />
      )}
    </section>
  )
}

function shownCell({ text, href, hidden, tag, under = [] }: Cell) {
  return (
    <>
      {href === undefined ? (
        text
      ) : (
        <a class="govuk-link" href={href}>
          {text}
          {hidden === undefined ? null : <span class="govuk-visually-hidden">{hidden}</span>}
        </a>
      )}
      {tag === undefined ? null : (
        <> {govuk('tag', { text: tag.text, classes: `govuk-tag--${tag.colour}` })}</>
      )}
      {under.map((words) => (
        <span class="govuk-hint govuk-!-margin-bottom-0 govuk-!-font-size-16 govuk-!-display-block">
          {words}
        </span>
      ))}
    </>
  )
}
