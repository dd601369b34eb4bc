import { govuk } from '../../../kit/govuk/render.ts'
import { StandsAt } from '../../../kit/stands-at.tsx'
import { Group, isAhead } from './clock-groups.tsx'
import { JourneySection } from './journey.tsx'
import { LiveReviews, type LiveReviewsView } from './live-reviews.tsx'
import type { ChildView, ClockGroup } from './present.ts'
import type { Fact } from './present-file.ts'
import type { SaidView } from './present-said.ts'
import type { FiledTable } from './present-tables.ts'
import type { JourneyView } from './present-journey.ts'
import { RecordLinks, type RecordView, RestrictedNotice } from './record-links.tsx'
import { EverythingSaid, LastSaid } from './said.tsx'
import { StackedTable } from '../../../kit/stacked-table.tsx'

/** What the page shows beside the clocks. */
export interface FileView {
  readonly facts: readonly Fact[]
  readonly journey: JourneyView
  readonly tables: readonly FiledTable[]
  readonly record: RecordView
  readonly live: LiveReviewsView
  /** What the child said. */
  readonly said: SaidView
  readonly knownHref: string
  /** The page of the clocks that are over. */
  readonly behindHref: string
  /** The page as it was known at a past moment, in words; undefined: as the files now say. */
  readonly knownAt: string | undefined
  /** The day that the page stands at. */
  readonly on: string
}

export function childPage(view: ChildView, file: FileView) {
  const facts = [...view.facts, ...file.facts]
  const [ahead, behind] = [view.groups.filter(isAhead), view.groups.filter((group) => !isAhead(group))]
  return (
    <>
      <span class="govuk-caption-l">{view.caption}</span>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-3">{view.title}</h1>
      <RestrictedNotice record={file.record} />
      <StandsAt day={view.standsAt} why={view.whyThen} />
      {file.knownAt === undefined
        ? null
        : govuk('inset-text', {
            html: (
              <>
                This is the page as it was known {file.knownAt}. What has been learned or put right since is
                not on it.{' '}
                <a class="govuk-link" href={file.knownHref}>
                  What is different now
                </a>
              </>
            ),
          })}
      <LastSaid said={file.said} />
      {govuk('summary-list', {
        classes: 'govuk-summary-list--no-border waymark-facts',
        rows: facts.map(({ name, value }) => ({ key: { text: name }, value: { text: value } })),
      })}
      <Contents groups={view.groups} tables={file.tables} behindHref={file.behindHref} />
      {view.groups.length === 0 ? (
        <p class="govuk-body">No clock runs from what is recorded about this child.</p>
      ) : (
        ahead.map((group) => <Group {...group} />)
      )}
      <LiveReviews {...file.live} />
      <JourneySection {...file.journey} />
      <EverythingSaid said={file.said} />
      {file.tables.map((table) => (
        <Filed {...table} />
      ))}
      <Periods rows={view.periods} />
      {behind.length === 0 ? null : <Behind groups={behind} href={file.behindHref} />}
      <section aria-labelledby="record">
        <h2 class="govuk-heading-m waymark-group" id="record">
          The record
        </h2>
        <RecordLinks record={file.record} />
        {file.knownAt === undefined ? <AnotherDay on={file.on} /> : null}
      </section>
    </>
  )
}

function AnotherDay({ on }: { readonly on: string }) {
  return (
    <form method="get" class="waymark-filter" aria-label="Another day">
      {govuk('input', {
        id: 'on',
        name: 'on',
        type: 'date',
        label: { text: 'See this page as on another day' },
        hint: { text: 'What the files now say of that day and before it.' },
        value: on,
      })}
      <div class="waymark-filter__buttons">
        {govuk('button', { text: 'Show', classes: 'govuk-button--secondary' })}
      </div>
    </form>
  )
}

/** The clocks that are over, which most readers do not need, are a page away. */
function Behind(props: { readonly groups: readonly ClockGroup[]; readonly href: string }) {
  return (
    <section aria-labelledby="behind">
      <h2 class="govuk-heading-m waymark-group" id="behind">
        Other clocks
      </h2>
      <ul class="govuk-list govuk-!-margin-top-2">
        {props.groups.map(({ id, heading, clocks }) => (
          <li>
            <a class="govuk-link" href={`${props.href}#${id}`}>
              {heading} ({clocks.length} {clocks.length === 1 ? 'clock' : 'clocks'})
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Contents(props: {
  readonly groups: readonly ClockGroup[]
  readonly tables: readonly FiledTable[]
  readonly behindHref: string
}) {
  const here = ({ id, heading }: { readonly id: string; readonly heading: string }) => ({
    href: `#${id}`,
    heading,
  })
  const parts = [
    ...props.groups.filter(isAhead).map(here),
    here({ id: 'journey', heading: 'Journey' }),
    here({ id: 'in-their-words', heading: 'In their own words' }),
    ...props.tables.map(here),
    here({ id: 'periods', heading: 'Periods of care' }),
    ...props.groups
      .filter((group) => !isAhead(group))
      .map(({ id, heading }) => ({ href: `${props.behindHref}#${id}`, heading })),
    here({ id: 'record', heading: 'The record, and another day' }),
  ]
  return (
    <nav aria-label="On this page">
      <ul class="waymark-years">
        {parts.map(({ href, heading }) => (
          <li>
            <a class="govuk-link govuk-link--no-visited-state" href={href}>
              {heading}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Filed(table: FiledTable) {
  return (
    <section aria-labelledby={table.id}>
      <h2 class="govuk-heading-m waymark-group" id={table.id}>
        {table.heading}
      </h2>
      {table.rows.length === 0 ? (
        <p class="govuk-body govuk-!-margin-top-2">{table.none}</p>
      ) : (
        <StackedTable
          className="waymark-children waymark-dated"
          caption={table.heading}
          headings={table.headings}
          rows={table.rows.map(({ cells }) => cells)}
          ids={table.rows.map(({ id }) => id)}
        />
      )}
    </section>
  )
}

function Periods(props: { readonly rows: ChildView['periods'] }) {
  return (
    <section aria-labelledby="periods">
      <h2 class="govuk-heading-m waymark-group" id="periods">
        Periods of care
      </h2>
      {props.rows.length === 0 ? (
        <p class="govuk-body">No period of care is recorded.</p>
      ) : (
        <StackedTable
          className="waymark-children"
          caption="Periods of care, in order"
          headings={['From', 'To', 'How it ended']}
          rows={props.rows.map((row) => [row.from, row.to, row.why])}
        />
      )}
    </section>
  )
}
