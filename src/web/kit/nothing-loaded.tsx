/** A page that has nothing to show before files are loaded: why, and what to do, for whoever looks. */
export function NothingLoaded(props: {
  readonly title: string
  readonly why: string
  readonly mayLoad: boolean
}) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{props.title}</h1>
        <p class="govuk-body">Nothing has been imported for this council yet, {props.why}</p>
        {props.mayLoad ? (
          <p class="govuk-body">
            <a class="govuk-link" href="/imports/new">
              Load the files of a year
            </a>
          </p>
        ) : (
          <p class="govuk-body">
            The IRO manager, the analyst or the administrator of your service loads them.
          </p>
        )}
      </div>
    </div>
  )
}
