import type { Child } from 'hono/jsx'
import { govuk } from '../../kit/govuk/render.ts'
import { CaseloadPicture } from './caseload-picture.tsx'
import type { Caseload, InTimeRow, ServiceView } from './present.ts'
import { serviceFilePath } from './words.ts'
import { StackedTable } from '../../kit/stacked-table.tsx'
import { StandsAt } from '../../kit/stands-at.tsx'

export function servicePage(view: ServiceView) {
  return (
    <>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-3">The IRO service</h1>
      <StandsAt day={view.standsAt} why={view.whyThen} />
      {view.whose === undefined ? null : <p class="govuk-body">{view.whose}</p>}
      <ul class="waymark-actions">
        <li>
          <a class="govuk-link" href={serviceFilePath}>
            Download these figures (CSV)
          </a>
        </li>
      </ul>
      <ul class="waymark-tallies" aria-label="How many">
        {view.tallies.map(({ number, words, href, late }) => (
          <li class={late ? 'waymark-tally waymark-tally--late' : 'waymark-tally'}>
            {href === undefined ? (
              <>
                <strong>{number}</strong> {words}
              </>
            ) : (
              <a class="govuk-link govuk-link--no-visited-state" href={href}>
                <strong>{number}</strong> {words}
              </a>
            )}
          </li>
        ))}
      </ul>
      <Caseloads {...view} />
      <Gaps {...view} />
      <Challenge {...view} />
      <Timeliness {...view} />
      <Records {...view} />
      <Away {...view} />
    </>
  )
}

function Section(props: { readonly id: string; readonly heading: string; readonly children?: Child }) {
  return (
    <section aria-labelledby={props.id} class="govuk-!-margin-bottom-8">
      <h2 class="govuk-heading-m" id={props.id}>
        {props.heading}
      </h2>
      {props.children}
    </section>
  )
}

function Link(props: { readonly href: string; readonly text: string; readonly about?: string }) {
  return (
    <a class="govuk-link" href={props.href}>
      {props.text}
      {props.about === undefined ? null : <span class="govuk-visually-hidden">: {props.about}</span>}
    </a>
  )
}

function Caseloads(view: ServiceView) {
  if (view.caseloads.length === 0) {
    return (
      <Section id="caseloads" heading="Caseloads">
        <p class="govuk-body">No IROs or allocations have been imported, so nobody’s caseload can be told.</p>
      </Section>
    )
  }
  return (
    <Section id="caseloads" heading="Caseloads">
      <p class="govuk-body">
        {view.average === undefined ? '' : `${view.average} `}
        {view.bandSays}
      </p>
      <CaseloadPicture caseloads={view.caseloads} scale={view.scale} band={view.band} />
      <StackedTable
        caption="Caseloads, the highest for a full-time IRO first"
        headings={['IRO', 'Children', 'Full-time equivalent', 'For a full-time IRO', 'Weighted score']}
        rows={view.caseloads.map((one) => [
          <Link href={one.href} text={one.name} />,
          one.children,
          one.fte,
          <PerFte {...one} />,
          one.weighted,
        ])}
      />
      {govuk('details', {
        summaryText: 'How caseloads are counted and weighted',
        html: (
          <ul class="govuk-list govuk-list--bullet">
            {view.caseloadNotes.map((note) => (
              <li>{note}</li>
            ))}
            <li>
              A child’s score is what every child weighs, and what is added for each thing that makes the work
              more. Without a local policy every child weighs 1 and nothing is added.
            </li>
          </ul>
        ),
      })}
    </Section>
  )
}

function PerFte(one: Caseload) {
  if (one.perFte === undefined) return <>{one.judged}</>
  return (
    <>
      {one.perFte}{' '}
      {one.outside ? govuk('tag', { text: one.judged, classes: 'govuk-tag--red waymark-tag' }) : null}
    </>
  )
}

function Gaps(view: ServiceView) {
  return (
    <Section id="gaps" heading="Gaps">
      <StackedTable
        caption="What is missing, and for how many children"
        headings={['What', 'Children', 'What to do']}
        rows={view.gaps.map((gap) => [
          <>
            {gap.what}
            <span class="waymark-quiet">{gap.standing}</span>
          </>,
          gap.count === undefined ? (
            <>{gap.cannotTell}</>
          ) : (
            <Link href={gap.href} text={gap.count} about={gap.what} />
          ),
          gap.toDo,
        ])}
      />
    </Section>
  )
}

function Challenge(view: ServiceView) {
  const { says, rows } = view.challenge
  return (
    <Section id="challenge" heading="Open challenge">
      <p class="govuk-body">{says}</p>
      {rows.length === 0 ? null : (
        <StackedTable
          caption="Open disputes, the first to run out first"
          headings={['Child', 'About', 'Raised', '20 working days end', 'IRO']}
          rows={rows.map((one) => [
            <Link href={one.href} text={one.child} />,
            one.what,
            one.raised,
            <>
              {one.late ? govuk('tag', { text: 'Past', classes: 'govuk-tag--red waymark-tag' }) : null}{' '}
              {one.due}
            </>,
            one.iro,
          ])}
        />
      )}
    </Section>
  )
}

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

function Timeliness(view: ServiceView) {
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
      <InTime caption="By month, last 12 months" heading="Month" rows={view.byMonth} />
    </Section>
  )
}

function Records(view: ServiceView) {
  return (
    <Section id="records" heading="Records outstanding after reviews">
      {view.records.length === 0 ? (
        <p class="govuk-body">
          None: no decision, record or distribution is past its day and unanswered, as far as the files hold
          such dates.
        </p>
      ) : (
        <StackedTable
          caption="Records outstanding by IRO, the most first"
          headings={['IRO', 'Outstanding', 'The longest was due']}
          rows={view.records.map((one) => [
            one.name,
            <Link href={one.href} text={one.outstanding} about={one.name} />,
            one.since,
          ])}
        />
      )}
    </Section>
  )
}

function Away(view: ServiceView) {
  const table = (caption: string, rows: ServiceView['awayNow']) => (
    <StackedTable
      caption={caption}
      headings={['IRO', 'Away', 'Why', 'Children']}
      rows={rows.map((one) => [
        one.name,
        one.when,
        one.reason,
        <Link href={one.href} text={one.children} about={one.name} />,
      ])}
    />
  )
  return (
    <Section id="away" heading="Who is away">
      {view.awayNow.length === 0 ? (
        <p class="govuk-body">Nobody is recorded as away on this day.</p>
      ) : (
        table('Away now', view.awayNow)
      )}
      <h3 class="govuk-heading-s">Away {view.soon}</h3>
      {view.awaySoon.length === 0 ? (
        <p class="govuk-body">Nobody is recorded.</p>
      ) : (
        table('Away soon', view.awaySoon)
      )}
    </Section>
  )
}
