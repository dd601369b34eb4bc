import { govuk } from '../../../../kit/govuk/render.ts'
import { JourneySection } from '../journey.tsx'
import type { Fact } from '../present-file.ts'
import type { JourneyView } from '../present-journey.ts'
import { journeyStylesPath } from './styles.ts'

export function journeyPage(props: {
  readonly name: string
  readonly standsAt: string
  readonly facts: readonly Fact[]
  readonly journey: JourneyView
}) {
  return (
    <div class="waymark-journey-alone">
      <link rel="stylesheet" href={journeyStylesPath} />
      <span class="govuk-caption-l">{props.standsAt}</span>
      <h1 class="govuk-heading-l">{props.name}</h1>
      {govuk('summary-list', {
        classes: 'govuk-summary-list--no-border waymark-facts',
        rows: props.facts.map(({ name, value }) => ({ key: { text: name }, value: { text: value } })),
      })}
      <JourneySection {...props.journey} />
    </div>
  )
}
