import { govuk } from '../../kit/govuk/render.ts'
import { pageLinks } from '../../kit/page-links.ts'
import { StackedTable } from '../../kit/stacked-table.tsx'
import { StandsAt } from '../../kit/stands-at.tsx'
import { Caseloads } from './caseloads.tsx'
import type { ServicePartsView } from './parts.ts'
import { Link, Section } from './section.tsx'
import { Timeliness } from './timeliness.tsx'
import { serviceFilePath } from './words.ts'

export function servicePage(view: ServicePartsView) {
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
      <Parts {...view} />
    </>
  )
}

function Parts(view: ServicePartsView) {
  const Alone = view.part && partAlone[view.part]
  if (Alone !== undefined) {
    return (
      <>
        <Alone {...view} />
        {pageLinks(view.page, view.pages, view.hrefOf)}
      </>
    )
  }
  return (
    <>
      <Caseloads {...view} />
      <Gaps {...view} />
      <Challenge {...view} />
      <Timeliness {...view} />
      <Records {...view} />
      <Away {...view} />
    </>
  )
}

const partAlone = {
  caseloads: Caseloads,
  challenge: Challenge,
  'in-time': Timeliness,
  records: Records,
  away: Away,
}

function Gaps(view: ServicePartsView) {
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

function Challenge(view: ServicePartsView) {
  const { says, rows } = view.challenge
  return (
    <Section id="challenge" heading="Open challenge" more={view.more.challenge}>
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

function Records(view: ServicePartsView) {
  return (
    <Section id="records" heading="Records outstanding after reviews" more={view.more.records}>
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

function Away(view: ServicePartsView) {
  const table = (caption: string, rows: ServicePartsView['awayNow']) => (
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
    <Section id="away" heading="Who is away" more={view.more.away}>
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
