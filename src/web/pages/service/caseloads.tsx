import { caseloadGuidance } from '#domain/policy/caseload-band.ts'
import { govuk } from '../../kit/govuk/render.ts'
import { StackedTable } from '../../kit/stacked-table.tsx'
import { CaseloadPicture } from './caseload-picture.tsx'
import type { ServicePartsView } from './parts.ts'
import type { Caseload } from './present.ts'
import { Link, Section } from './section.tsx'

/** How many children each IRO holds, against the band that is aimed for. */
export function Caseloads(view: ServicePartsView) {
  if (view.caseloads.length === 0) {
    return (
      <Section id="caseloads" heading="Caseloads">
        <p class="govuk-body">No IROs or allocations have been imported, so nobody’s caseload can be told.</p>
      </Section>
    )
  }
  return (
    <Section id="caseloads" heading="Caseloads" more={view.more.caseloads}>
      <p class="govuk-body">
        {view.average === undefined ? '' : `${view.average} `}
        {view.bandSays}
        <span class="waymark-quiet">{caseloadGuidance.unverified}</span>
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
