import { govuk } from '../../../kit/govuk/render.ts'
import { Steps } from '../../../kit/steps.tsx'
import type { ClockGroup, ClockView } from './present.ts'

/** What still asks something of somebody; the rest is over, and has a page of its own. */
export function isAhead({ id }: ClockGroup): boolean {
  return id === 'overdue' || id === 'running'
}

/** Clocks that stand alike, each with how it was worked out. */
export function Group(group: ClockGroup) {
  return (
    <section aria-labelledby={group.id}>
      <h2 class="govuk-heading-m waymark-group" id={group.id}>
        {group.heading}
      </h2>
      {group.clocks.map((clock) => (
        <Clock {...clock} />
      ))}
    </section>
  )
}

function Clock(clock: ClockView) {
  return (
    <article class="waymark-clock">
      <div class="waymark-clock__head">
        <h3 class="govuk-heading-s waymark-clock__title">{clock.title}</h3>
        {govuk('tag', { text: clock.state.words, classes: `govuk-tag--${clock.state.colour}` })}
      </div>
      <p class="govuk-body waymark-clock__due">
        {clock.due}
        {clock.distance === '' ? null : <span class="waymark-quiet">{clock.distance}</span>}
      </p>
      {clock.why === undefined ? null : <p class="govuk-body waymark-clock__due">{clock.why}</p>}
      <p class={clock.sure ? 'waymark-standing' : 'waymark-standing waymark-standing--unsure'}>
        {clock.standing}
      </p>
      {govuk('details', { summaryText: 'How we worked this out', html: <Worked {...clock} /> })}
    </article>
  )
}

function Worked(clock: ClockView) {
  return (
    <>
      {clock.steps.length === 0 ? null : <Steps steps={clock.steps} />}
      <p class="govuk-body">
        <strong>The rule:</strong> {clock.rule}
      </p>
      {clock.localTarget === undefined ? null : (
        <p class="govuk-body">
          <strong>Here they also aim for:</strong> {clock.localTarget}
        </p>
      )}
      {clock.wouldMoveIf.length === 0 ? null : (
        <p class="govuk-body govuk-!-margin-bottom-0">
          <strong>It would move if:</strong> {clock.wouldMoveIf.join('; ')}.
        </p>
      )}
    </>
  )
}
