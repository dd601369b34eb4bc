import { govuk } from '../../kit/govuk/render.ts'
import { pageLinks } from '../../kit/page-links.ts'
import { Steps } from '../../kit/steps.tsx'
import type { Choice, DueFilter, DueGroup, DueLine, DueView, Tally } from './present.ts'

export function duePage(view: DueView) {
  return (
    <>
      <span class="govuk-caption-l">{view.whose}</span>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-3">Due and overdue</h1>
      <p class="govuk-body">
        <strong>{view.standsAt}</strong>
        <span class="waymark-quiet">{view.whyThen}</span>
      </p>
      <ul class="waymark-tallies" aria-label="How many">
        {view.tallies.map((tally) => (
          <Tallied {...tally} />
        ))}
      </ul>
      <Filter filter={view.filter} on={view.on} />
      {view.empty === undefined ? null : <Empty words={view.empty} filtered={view.filter.filtered} />}
      {view.groups.map((group) => (
        <Group {...group} />
      ))}
      {pageLinks(view.page, view.pages, view.hrefOf)}
    </>
  )
}

function Tallied(tally: Tally) {
  const words = (
    <>
      <strong>{tally.number}</strong> {tally.words}
    </>
  )
  return (
    <li class={tally.late ? 'waymark-tally waymark-tally--late' : 'waymark-tally'}>
      {tally.href === undefined ? (
        words
      ) : (
        <a class="govuk-link govuk-link--no-visited-state" href={tally.href}>
          {words}
        </a>
      )}
    </li>
  )
}

function Empty(props: { readonly words: string; readonly filtered: boolean }) {
  return (
    <p class="govuk-body">
      {props.words}{' '}
      {props.filtered ? (
        <a class="govuk-link" href="/due">
          Show everything
        </a>
      ) : null}
    </p>
  )
}

function Filter(props: { readonly filter: DueFilter; readonly on: string }) {
  const { filter } = props
  if (filter.rules.length === 0) return null
  return (
    <form method="get" action="/due" class="waymark-filter" aria-label="Filter">
      {props.on === '' ? null : <input type="hidden" name="on" value={props.on} />}
      {govuk('select', {
        id: 'rule',
        name: 'rule',
        label: { text: 'What' },
        value: filter.rule,
        items: [{ value: '', text: 'Everything' }, ...filter.rules.map(asItem)],
      })}
      {filter.iros.length === 0
        ? null
        : govuk('select', {
            id: 'iro',
            name: 'iro',
            label: { text: 'IRO' },
            value: filter.iro,
            items: [{ value: '', text: 'Every IRO' }, ...filter.iros.map(asItem)],
          })}
      <div class="waymark-filter__buttons">
        {govuk('button', { text: 'Filter', classes: 'govuk-button--secondary' })}
        {filter.filtered ? (
          <a class="govuk-link" href="/due">
            Clear
          </a>
        ) : null}
      </div>
    </form>
  )
}

const asItem = ({ value, text }: Choice) => ({ value, text })

function Group(group: DueGroup) {
  return (
    <section aria-labelledby={group.id}>
      <h2 class="govuk-heading-m waymark-group" id={group.id}>
        {group.heading}
      </h2>
      <ol class="waymark-lines">
        {group.lines.map((line) => (
          <Line {...line} />
        ))}
      </ol>
    </section>
  )
}

function Line(line: DueLine) {
  return (
    <li class="waymark-line">
      <div class="waymark-line__who">
        <a class="govuk-link govuk-!-font-weight-bold" href={line.href}>
          {line.child}
        </a>
        {line.iro === undefined ? null : <span class="waymark-quiet">{line.iro}</span>}
      </div>
      <div class="waymark-line__what">
        {line.what}
        <span class="waymark-quiet">
          {line.why}
          {line.local ? '. Local practice' : ''}
        </span>
      </div>
      <div class="waymark-line__when">
        <span class="govuk-!-font-weight-bold">Due {line.due}</span>
        {line.late ? (
          govuk('tag', { text: line.distance, classes: 'govuk-tag--red waymark-tag' })
        ) : (
          <span class="waymark-quiet">{line.distance}</span>
        )}
        {line.lastWorkingDay === undefined ? null : <span class="waymark-quiet">{line.lastWorkingDay}</span>}
      </div>
      {line.steps.length === 0 ? null : (
        <div class="waymark-line__how">
          {govuk('details', {
            summaryText: 'How we worked this out',
            html: <Steps steps={line.steps} after={`The rule’s standing: ${line.standing}.`} />,
          })}
        </div>
      )}
    </li>
  )
}
