import { govuk } from '../../kit/govuk/render.ts'
import { pageLinks } from '../../kit/page-links.ts'
import { StackedTable } from '../../kit/stacked-table.tsx'
import { StandsAt } from '../../kit/stands-at.tsx'
import { Steps } from '../../kit/steps.tsx'
import { todayPath } from './asked.ts'
import type { FilterView, GroupView, Tally, TodayView } from './present.ts'
import type { OfficerRow } from './present-officers.ts'
import type { LineView } from './present-lines.ts'

export function todayPage(view: TodayView) {
  return (
    <>
      <span class="govuk-caption-l">{view.whose}</span>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-3">{view.title}</h1>
      <div class="waymark-found">
        <StandsAt day={view.standsAt} why={view.whyThen} />
        <p class="govuk-body govuk-!-margin-bottom-0">{view.held}</p>
      </div>
      <ul class="waymark-tallies" aria-label="How many">
        {view.tallies.map((tally) => (
          <Tallied {...tally} />
        ))}
      </ul>
      <Filter {...view.filter} />
      <ul class="waymark-actions">
        {view.alone === undefined ? null : (
          <li>
            <a class="govuk-link" href={view.alone.href}>
              {view.alone.words}
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
        {view.calendar === undefined ? null : (
          <li>
            <a class="govuk-link" href={view.calendar}>
              See this in your own calendar
            </a>
          </li>
        )}
      </ul>
      {view.empty === undefined ? null : <p class="govuk-body">{view.empty}</p>}
      {view.groups.map((group) => (
        <Group {...group} />
      ))}
      {view.groups.length === 0 ? null : pageLinks(view.page, view.pages, view.hrefOf)}
      <Untold words={view.untold} />
      <Officers rows={view.officers} more={view.moreOfficers} />
      {view.groups.length === 0 ? pageLinks(view.page, view.pages, view.hrefOf) : null}
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
        <a
          class="govuk-link govuk-link--no-visited-state"
          href={tally.href}
          aria-current={tally.current ? 'true' : undefined}
        >
          {words}
        </a>
      )}
    </li>
  )
}

function Filter(filter: FilterView) {
  return (
    <form method="get" action={todayPath} class="waymark-filter" aria-label="Filter">
      {filter.on === '' ? null : <input type="hidden" name="on" value={filter.on} />}
      {filter.group === '' ? null : <input type="hidden" name="group" value={filter.group} />}
      {filter.choices.map(({ name, label, value, items }) =>
        items === undefined
          ? govuk('input', {
              id: name,
              name,
              label: { text: label },
              hint: { text: 'As your files name it' },
              value,
            })
          : govuk('select', {
              id: name,
              name,
              label: { text: label },
              value,
              items: items.map((item) => ({ value: item.value, text: item.text })),
            }),
      )}
      <div class="waymark-filter__buttons">
        {govuk('button', { text: 'Filter', classes: 'govuk-button--secondary' })}
        {filter.filtered ? (
          <a class="govuk-link" href={todayPath}>
            Clear
          </a>
        ) : null}
        {filter.everyIro === undefined ? null : (
          <a class="govuk-link" href={filter.everyIro.href}>
            Choose from all IROs
          </a>
        )}
      </div>
    </form>
  )
}

function Group(group: GroupView) {
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
      <More more={group.more} />
    </section>
  )
}

function More({ more }: { readonly more: GroupView['more'] }) {
  if (more === undefined) return null
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={more.href}>
        {more.words}
      </a>
    </p>
  )
}

function Line(line: LineView) {
  return (
    <li class="waymark-line">
      <div class="waymark-line__who">
        <a class="govuk-link govuk-!-font-weight-bold" href={line.href}>
          {line.child}
        </a>
        <span class="waymark-quiet">
          {line.age}
          {line.held === undefined ? '' : `, ${line.held}`}
        </span>
      </div>
      <div class="waymark-line__what">
        {line.what}
        <span class="waymark-quiet">{line.why}</span>
      </div>
      <div class="waymark-line__when">
        <span class="govuk-!-font-weight-bold">{line.when}</span>
        {line.late === undefined
          ? null
          : govuk('tag', { text: line.late, classes: 'govuk-tag--red waymark-tag' })}
        {line.notes.map((note) => (
          <span class="waymark-quiet">{note}</span>
        ))}
      </div>
      <div class="waymark-line__step">
        <span class="govuk-visually-hidden">Next: </span>
        {line.stepHref === undefined ? (
          line.step
        ) : (
          <a class="govuk-link" href={line.stepHref}>
            {line.step}
            <span class="govuk-visually-hidden">: {line.child}</span>
          </a>
        )}
      </div>
      <div class="waymark-line__how">
        {line.steps.length === 0 ? (
          <span class="waymark-quiet">{line.standing}</span>
        ) : (
          govuk('details', {
            summaryText: 'How we worked this out',
            html: <Steps steps={line.steps} after={`The rule’s standing: ${line.standing}.`} />,
          })
        )}
      </div>
    </li>
  )
}

function Untold(props: { readonly words: readonly string[] }) {
  if (props.words.length === 0) return null
  return govuk('details', {
    summaryText: 'What the files cannot tell',
    html: (
      <ul class="govuk-list govuk-list--bullet">
        {props.words.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
    ),
  })
}

function Officers(props: { readonly rows: readonly OfficerRow[]; readonly more: GroupView['more'] }) {
  if (props.rows.length === 0) return null
  return (
    <section aria-labelledby="officers">
      <h2 class="govuk-heading-m" id="officers">
        With each IRO
      </h2>
      <StackedTable
        caption="What lies with each IRO, the most overdue first"
        headings={['IRO', 'Overdue', 'Next 10 working days', 'Gaps']}
        rows={props.rows.map((one) => [
          <a class="govuk-link" href={one.href}>
            {one.name}
          </a>,
          one.overdue,
          one.soon,
          one.gaps,
        ])}
      />
      <More more={props.more} />
    </section>
  )
}
