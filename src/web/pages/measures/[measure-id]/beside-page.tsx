import { StackedTable } from '../../../kit/stacked-table.tsx'
import { chart } from './chart.tsx'
import type { MeasureView } from './present.ts'

/** The collection years side by side, beside the council's own target and the figures of other areas. */
export function Years({ years, comparatorsHref, title }: MeasureView) {
  const without = years === undefined || years.areas.length === 0
  return (
    <section aria-labelledby="years">
      <h2 class="govuk-heading-m" id="years">
        Years side by side, and other areas
      </h2>
      {years === undefined ? null : (
        <>
          {chart(years.chart, 'This council', years.chartBeside)}
          <StackedTable
            className="measure-table"
            caption={`${title} By year`}
            headings={[
              'Year',
              'This council',
              'Change on the year before',
              ...(years.hasTarget ? ['Local target'] : []),
              ...years.areas,
            ]}
            rows={years.lines.map(({ year, figure, change, target, others }) => [
              <strong>{year}</strong>,
              <>
                {figure.text}
                {figure.fraction === '' ? null : <span class="waymark-quiet">{figure.fraction}</span>}
              </>,
              change === '' ? 'No comparison' : change,
              ...(years.hasTarget ? [target === '' ? 'none' : target] : []),
              ...others,
            ])}
          />
        </>
      )}
      {without ? (
        <p class="govuk-body">
          No figures of other areas are held for this measure: England, neighbours, another council. They come
          with a file of comparators (comparators.csv) among those that are imported
          {comparatorsHref === undefined ? ', or are entered by the analyst or the IRO manager.' : ', or:'}
        </p>
      ) : (
        <ul class="govuk-list govuk-list--bullet waymark-quiet">
          {years.sources.map((line) => (
            <li>{line}</li>
          ))}
          <li>Other areas may count in another way.</li>
        </ul>
      )}
      {comparatorsHref === undefined ? null : (
        <p class="govuk-body measure-tools">
          <a class="govuk-link" href={comparatorsHref}>
            Enter figures of other areas
          </a>
        </p>
      )}
    </section>
  )
}

/** What is wrong in the files that the figure rests on. */
export function Quality({ quality }: MeasureView) {
  return (
    <section aria-labelledby="quality">
      <h2 class="govuk-heading-m" id="quality">
        How good the records are
      </h2>
      <p class="govuk-body">{quality.lead}</p>
      {quality.lines.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {quality.lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
