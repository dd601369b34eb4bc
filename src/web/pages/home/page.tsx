import type { HomeTally, HomeView } from './present.ts'

export function homePage(view: HomeView) {
  return (
    <>
      <span class="govuk-caption-l">{view.caption}</span>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-3">{view.title}</h1>
      <p class="govuk-body">{view.lead}</p>
      {view.notices.map((words) => (
        <div class="govuk-inset-text">{words}</div>
      ))}
      {view.stands === undefined ? null : (
        <p class="govuk-body">
          <strong>{view.stands.at}</strong>
          <span class="waymark-quiet">{view.stands.why}</span>
        </p>
      )}
      {view.tallies.length === 0 ? null : (
        <ul class="waymark-tallies" aria-label="How many">
          {view.tallies.map((tally) => (
            <Tallied {...tally} />
          ))}
        </ul>
      )}
      <dl class="govuk-summary-list govuk-summary-list--no-border waymark-facts">
        {view.facts.map((fact) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{fact.name}</dt>
            <dd class="govuk-summary-list__value">
              {fact.href === undefined ? (
                fact.value
              ) : (
                <a class="govuk-link govuk-link--no-visited-state" href={fact.href}>
                  {fact.value}
                </a>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {view.groups.map((group) => (
        <section aria-labelledby={`places-${group.id}`}>
          <h2 class="govuk-heading-m waymark-group" id={`places-${group.id}`}>
            {group.heading}
          </h2>
          <ul class="waymark-places">
            {group.places.map((place) => (
              <li class="waymark-place">
                <a class="govuk-link govuk-link--no-visited-state govuk-!-font-weight-bold" href={place.href}>
                  {place.text}
                </a>
                <span class="waymark-quiet">{place.line}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Tallied(tally: HomeTally) {
  const words = (
    <>
      <strong>{tally.number}</strong> {tally.words}
    </>
  )
  return (
    <li class={tally.late ? 'waymark-tally waymark-tally--late' : 'waymark-tally'}>
      {tally.href === undefined ? (
        words
      ) : (
        <a class="govuk-link govuk-link--no-visited-state" href={tally.href}>
          {words}
        </a>
      )}
    </li>
  )
}
