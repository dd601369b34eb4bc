import { NothingLoaded } from '../../kit/nothing-loaded.tsx'
import { sentence } from '../../kit/format.ts'
import type { ShownFigure } from './figure-text.ts'
import { PeriodForms, problemSummary } from './period-forms.tsx'
import type { MeasureLine, MeasuresView, TopicView } from './present.ts'
import { stylesPath } from './styles.ts'

export function measuresPage(view: MeasuresView) {
  return (
    <>
      <link rel="stylesheet" href={stylesPath} />
      {problemSummary(view.problems)}
      <span class="govuk-caption-l">{view.authority}</span>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-3">Measures</h1>
      <p class="govuk-body">
        <strong>{view.period}</strong>
        <span class="waymark-quiet">
          {view.days}, beside {view.before}
        </span>
      </p>
      <PeriodForms {...view.forms} />
      <p class="measure-choices measure-tools">
        <a class="govuk-link" href="/scorecard">
          Your scorecard, month by month
        </a>
        <a class="govuk-link" href={view.csv}>
          Download these figures (CSV)
        </a>
      </p>
      <nav aria-labelledby="topics" class="measure-tools">
        <h2 class="govuk-heading-s govuk-!-margin-bottom-1" id="topics">
          Topics
        </h2>
        <ul class="measure-choices govuk-list">
          {view.topics.map(({ id, title }) => (
            <li>
              <a class="govuk-link" href={`#${id}`}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {view.topics.map((topic) => (
        <Topic {...topic} period={view.period} before={view.before} />
      ))}
    </>
  )
}

function Topic(topic: TopicView & { readonly period: string; readonly before: string }) {
  return (
    <table class="govuk-table measure-table waymark-stacked">
      <caption class="govuk-table__caption govuk-table__caption--m" id={topic.id}>
        {topic.title}
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class="govuk-table__header govuk-!-width-one-half">
            Question
          </th>
          <th scope="col" class="govuk-table__header">
            {topic.period}
          </th>
          <th scope="col" class="govuk-table__header">
            {sentence(topic.before)}
          </th>
          <th scope="col" class="govuk-table__header">
            Change
          </th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {topic.lines.map((line) => (
          <Line {...line} period={topic.period} beforeName={topic.before} />
        ))}
      </tbody>
    </table>
  )
}

function Line(line: MeasureLine & { readonly period: string; readonly beforeName: string }) {
  return (
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header">
        <a class="govuk-link" href={line.href}>
          {line.title}
        </a>
      </th>
      {line.now === undefined ? (
        <td class="govuk-table__cell" colspan={3} data-label={line.period}>
          Told by its parts: open it to see them
        </td>
      ) : (
        <>
          <Cell figure={line.now} label={line.period} />
          <Cell figure={line.before} label={sentence(line.beforeName)} />
          <td class="govuk-table__cell" data-label="Change">
            {line.change === '' ? 'No comparison' : line.change}
          </td>
        </>
      )}
    </tr>
  )
}

/** A figure in a table, with its fraction under it. */
export function Cell(props: { readonly figure: ShownFigure | undefined; readonly label: string }) {
  const { figure, label } = props
  return (
    <td class="govuk-table__cell measure-table__number" data-label={label}>
      {figure === undefined ? 'Not known' : figure.text}
      {figure === undefined || figure.fraction === '' ? null : (
        <span class="waymark-quiet">{figure.fraction}</span>
      )}
    </td>
  )
}

/** Nothing has been imported yet: what that means and what to do. */
export function noMeasuresPage(title: string, mayLoad: boolean) {
  return (
    <NothingLoaded
      title={title}
      why="so there is nothing to count. Figures are there as soon as a year’s SSDA903 files are imported."
      mayLoad={mayLoad}
    />
  )
}
