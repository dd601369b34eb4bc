/** A page that has nothing to show before files are loaded: why, and what to do, for whoever looks. */
export function NothingLoaded(props: {
  readonly title: string
  readonly why: string
  readonly mayLoad: boolean
  /** Whether they may tell the service of a child, which needs no file. */
  readonly mayNotify?: boolean
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
        {props.mayNotify === true ? (
          <p class="govuk-body">
            A child who has become looked after can be worked with at once:{' '}
            <a class="govuk-link" href="/entries/new">
              tell the service of a child
            </a>
            .
          </p>
        ) : null}
      </div>
    </div>
  )
}
