import { govuk } from '../../kit/govuk/render.ts'
import { StackedTable } from '../../kit/stacked-table.tsx'
import type { ServicePartsView } from './parts.ts'
import type { InTimeRow } from './present.ts'
import { Link, More, Section } from './section.tsx'

/** Reviews in time as bars, and the same as a table. */
function InTime(props: {
  readonly caption: string
  readonly heading: string
  readonly rows: readonly InTimeRow[]
}) {
  if (props.rows.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">{props.caption}</h3>
      <ul class="waymark-bars" aria-label={props.caption}>
        {props.rows.map((one) => (
          <li class="waymark-bars__bar">
            <span class="waymark-bars__name">{one.name}</span>
            <svg
              class="waymark-bars__picture"
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              aria-hidden="true"
              focusable="false"
            >
              <rect x="0" y="0" width="100" height="10" fill="#f3f3f3" />
              <rect x="0" y="2" width={one.value ?? 0} height="6" fill="#12436d" />
            </svg>
            <span class="waymark-bars__value">
              <strong>{one.percent}</strong>, {one.of}
            </span>
          </li>
        ))}
      </ul>
      {govuk('details', {
        summaryText: `As a table: ${props.caption}`,
        html: (
          <StackedTable
            caption={props.caption}
            headings={[props.heading, 'In time', 'Reviews']}
            rows={props.rows.map((one) => [one.name, one.percent, one.of])}
          />
        ),
      })}
    </>
  )
}

/** Reviews in time: this year and twelve months, by IRO and by month. */
export function Timeliness(view: ServicePartsView) {
  return (
    <Section id="timeliness" heading="Reviews held in time">
      <StackedTable
        caption="Reviews held in time"
        headings={['Period', 'In time', 'Reviews']}
        rows={view.timeliness.map((row) => [
          <>
            {row.period}
            <span class="waymark-quiet">{row.days}</span>
          </>,
          <strong>{row.percent}</strong>,
          <>
            <Link href={row.href} text={row.of} about={row.period} />
            <span class="waymark-quiet">{row.notRecorded}</span>
          </>,
        ])}
      />
      <InTime caption="By IRO, last 12 months" heading="IRO" rows={view.byIro} />
      <More more={view.more['in-time']} about="By IRO, last 12 months" />
      {view.part === undefined ? (
        <InTime caption="By month, last 12 months" heading="Month" rows={view.byMonth} />
      ) : null}
    </Section>
  )
}
