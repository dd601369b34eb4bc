import { sentence } from '../../../kit/format.ts'
import { govuk } from '../../../kit/govuk/render.ts'
import { Cell } from '../page.tsx'
import { PeriodForms, problemSummary } from '../period-forms.tsx'
import { stylesPath } from '../styles.ts'
import { chart } from './chart.tsx'
import type { PartsView } from './parts.ts'
import type { MeasureView } from './present.ts'
import { Quality, Years } from './beside-page.tsx'

export function measurePage(view: MeasureView) {
  return (
    <>
      <link rel="stylesheet" href={stylesPath} />
      {problemSummary(view.problems)}
      <span class="govuk-caption-l">{view.topic}</span>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-3">{view.title}</h1>
      <KeyFigure {...view} />
      <PeriodForms {...view.forms} />
      <p class="measure-choices measure-tools">
        {view.rows === undefined ? null : (
          <a class="govuk-link" href={view.rows}>
            See the rows behind this figure
          </a>
        )}
        <a class="govuk-link" href={view.csv}>
          Download these figures (CSV)
        </a>
        {view.targetHref === undefined ? null : (
          <a class="govuk-link" href={view.targetHref}>
            {view.target === undefined ? 'Set a local target' : 'Change the local target'}
          </a>
        )}
      </p>
      {view.parts === undefined ? null : (
        <Parts {...view.parts} period={view.period} beforeName={view.before} title={view.title} />
      )}
      <Definition {...view} />
      <Variants {...view} />
      <Years {...view} />
      <Quality {...view} />
      <h2 class="govuk-heading-m">Where it comes from</h2>
      <p class="govuk-body">
        <strong>{view.standing}.</strong> {view.source}
      </p>
      {view.notes.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {view.notes.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
      )}
      <p class="govuk-body measure-tools">
        <a class="govuk-link" href={view.permalink}>
          Link to this view
        </a>
        : its days and its cut are named in it, so that it shows the same to whoever may see measures.
      </p>
    </>
  )
}

function KeyFigure(view: MeasureView) {
  const { figure } = view
  return (
    <>
      {figure === undefined ? null : (
        <p class="measure-figure">
          {figure.text}
          {figure.fraction === '' ? null : <span class="measure-figure__fraction">{figure.fraction}</span>}
        </p>
      )}
      {figure?.why === undefined ? null : <p class="govuk-body">{figure.why}</p>}
      {view.change === '' ? null : (
        <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{view.change}</p>
      )}
      <p class="measure-line waymark-quiet">{view.line}</p>
      {view.target === undefined ? null : <p class="govuk-body">{view.target}</p>}
    </>
  )
}

type PartsProps = PartsView & {
  readonly period: string
  readonly beforeName: string | undefined
  readonly title: string
}

function Parts(parts: PartsProps) {
  const { period, beforeName } = parts
  const heading = `By ${parts.dimension.charAt(0).toLowerCase()}${parts.dimension.slice(1)}`
  if (parts.empty !== undefined) {
    return (
      <section aria-labelledby="parts">
        <h2 class="govuk-heading-m" id="parts">
          {heading}
        </h2>
        <p class="govuk-body">{parts.empty}</p>
      </section>
    )
  }
  return (
    <section aria-labelledby="parts">
      <h2 class="govuk-heading-m" id="parts">
        {heading}
      </h2>
      {chart(parts, period, beforeName)}
      <table class="govuk-table measure-table waymark-stacked">
        <caption class="govuk-table__caption govuk-table__caption--s">{`${parts.title} ${heading}`}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {[
              parts.dimension,
              period,
              ...(beforeName === undefined ? [] : [sentence(beforeName), 'Change']),
            ].map((name) => (
              <th scope="col" class="govuk-table__header">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {parts.lines.map((line) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {line.rows === undefined ? (
                  line.name
                ) : (
                  <a class="govuk-link" href={line.rows}>
                    {line.name}
                    <span class="govuk-visually-hidden">: the rows behind it</span>
                  </a>
                )}
                {line.aggregate ? <span class="waymark-quiet">Several of the parts together</span> : null}
              </th>
              <Cell figure={line.now} label={period} />
              {beforeName === undefined ? null : (
                <>
                  <Cell figure={line.before} label={sentence(beforeName)} />
                  <td class="govuk-table__cell" data-label="Change">
                    {line.change === '' ? 'No comparison' : line.change}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Definition(view: MeasureView) {
  return (
    <>
      <h2 class="govuk-heading-m">What counts</h2>
      {govuk('summary-list', {
        rows: view.definition.map(({ term, text }) => ({ key: { text: term }, value: { text } })),
      })}
      <h2 class="govuk-heading-m">What was left out and why</h2>
      <p class="govuk-body">{view.leftOut}</p>
      <p class="govuk-body">{view.notRecorded}</p>
    </>
  )
}

function Variants({ variants, period }: MeasureView) {
  if (variants.length < 2) return null
  return (
    <>
      <h2 class="govuk-heading-m">Other councils count it differently</h2>
      <table class="govuk-table measure-table waymark-stacked">
        <caption class="govuk-table__caption govuk-table__caption--s">
          The same records, counted in each way
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              Counted
            </th>
            <th scope="col" class="govuk-table__header">
              {period}
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {variants.map(({ label, figure, href, used }) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {used ? (
                  label
                ) : (
                  <a class="govuk-link" href={href}>
                    {label}
                  </a>
                )}
                {used ? <span class="waymark-quiet">Used on this page</span> : null}
              </th>
              <Cell figure={figure} label={period} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
