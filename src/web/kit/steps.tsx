export interface WorkedStep {
  readonly step: string
  /** Empty when the step speaks of no one day. */
  readonly date: string
  /** Where the day came from: empty but for the day that all follows from. */
  readonly stated: string
}

/** "How we worked this out": each step with its day, in the order in which a person would count it. */
export function Steps(props: { readonly steps: readonly WorkedStep[]; readonly after?: string | undefined }) {
  return (
    <>
      <ol class="waymark-steps">
        {props.steps.map(({ step, date, stated }) => (
          <li class="waymark-steps__step">
            <span>
              {step}
              {stated === '' ? null : <span class="waymark-quiet waymark-wrap">{stated}</span>}
            </span>
            {date === '' ? null : <span class="waymark-steps__date">{date}</span>}
          </li>
        ))}
      </ol>
      {props.after === undefined ? null : <p class="waymark-standing">{props.after}</p>}
    </>
  )
}
