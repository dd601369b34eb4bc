import { bar } from '../measures/[measure-id]/chart.tsx'
import { stylesPath } from '../measures/styles.ts'
import type { CardView, ScorecardView } from './present.ts'

export function scorecardPage(view: ScorecardView) {
  return (
    <>
      <link rel="stylesheet" href={stylesPath} />
      <span class="govuk-caption-l">{view.caption}</span>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-3">Scorecard</h1>
      <p class="govuk-body">
        <strong>The last 12 months, month by month</strong>
        <span class="waymark-quiet">{view.days}</span>
      </p>
      <p class="measure-choices measure-tools">
        <a class="govuk-link" href="/measures">
          All measures
        </a>
        <a class="govuk-link" href={view.csv}>
          Download this scorecard (CSV)
        </a>
        <a class="govuk-link" href="/scorecard/choose">
          Choose the measures
        </a>
      </p>
      {view.cards.map((card, at) => (
        <Card {...card} id={`card-${at + 1}`} />
      ))}
    </>
  )
}

function Card(card: CardView & { readonly id: string }) {
  return (
    <section class="measure-card" aria-labelledby={card.id}>
      <div class="measure-card__head">
        <h2 class="govuk-heading-m" id={card.id}>
          <a class="govuk-link" href={card.href}>
            {card.title}
          </a>
        </h2>
        <span class="measure-card__year">
          <strong>{card.figure.text}</strong> {card.figure.fraction}
        </span>
      </div>
      <p class="govuk-body govuk-!-margin-bottom-2">
        {card.figure.why === undefined ? `Over the year ${card.change}. ${card.latest}` : card.figure.why}
      </p>
      {card.target === undefined ? null : <p class="govuk-body govuk-!-margin-bottom-2">{card.target}</p>}
      <svg
        class="measure-trend"
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        focusable="false"
        aria-hidden="true"
      >
        {card.line.map((points) => (
          <polyline points={points} vector-effect="non-scaling-stroke" />
        ))}
      </svg>
      <ol class="measure-months" aria-label="Month by month">
        {card.months.map((month) => (
          <li>
            {month.name}
            {month.soFar ? ' so far' : ''}
            <strong>{month.figure.text}</strong>
            {bar('measure-bar', month.bar)}
          </li>
        ))}
      </ol>
    </section>
  )
}
