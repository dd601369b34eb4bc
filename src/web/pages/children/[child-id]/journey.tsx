import { govuk } from '../../../kit/govuk/render.ts'
import { StackedTable } from '../../../kit/stacked-table.tsx'
import { Picture } from './journey-picture.tsx'
import type { JourneyView } from './present-journey.ts'

export function JourneySection(view: JourneyView) {
  return (
    <section aria-labelledby="journey" class="waymark-journey-section">
      <h2 class="govuk-heading-m waymark-group" id="journey">
        Journey
      </h2>
      {view.years.length < 2 ? null : (
        <nav aria-label="Years of the journey">
          <ul class="waymark-years">
            {view.years.map((year) => (
              <li>
                {year.current ? (
                  <strong aria-current="true">{year.text}</strong>
                ) : (
                  <a class="govuk-link govuk-link--no-visited-state" href={year.href}>
                    {year.text}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </nav>
      )}
      <a class="govuk-skip-link" href="#journey-in-words">
        Skip the picture: the same in words
      </a>
      <div class="waymark-journey" role="region" aria-label="Picture of the journey" tabindex={0}>
        <Picture {...view} />
      </div>
      <p class="waymark-quiet">
        Reviews: a full circle was in time, a half circle late, a ring is not judged or still planned. In
        touch: a circle is a visit, a dot another way. A cross is the beginning of going missing, a triangle a
        concern. Each leads to its record.
      </p>
      {view.alone === undefined ? null : (
        <p class="govuk-body waymark-not-printed">
          <a class="govuk-link" href={view.alone}>
            The journey by itself, to print on one page
          </a>
        </p>
      )}
      {govuk('details', {
        id: 'journey-in-words',
        summaryText: `The same in words${view.rows.length === 0 ? '' : ` (${view.rows.length})`}`,
        html: <InWords {...view} />,
      })}
    </section>
  )
}

function InWords(view: JourneyView) {
  if (view.rows.length === 0) return <p class="govuk-body">Nothing is recorded for this time.</p>
  return (
    <StackedTable
      className="waymark-children"
      caption={`${view.title}, in words`}
      headings={['When', 'Of', 'What']}
      rows={view.rows.map(({ when, lane, what, href }) => [
        when,
        lane,
        href === undefined ? (
          what
        ) : (
          <a class="govuk-link govuk-link--no-visited-state" href={href}>
            {what}
          </a>
        ),
      ])}
    />
  )
}
