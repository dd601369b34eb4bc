/** The day that a page stands at, and why, unless it is simply today. */
export function StandsAt(props: { readonly day: string; readonly why: string }) {
  return (
    <p class="govuk-body govuk-!-margin-bottom-3">
      <strong>{props.day}</strong>
      {props.why === 'Today' ? null : <span class="waymark-quiet">{props.why}</span>}
    </p>
  )
}
