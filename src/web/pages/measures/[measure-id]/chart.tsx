import { sentence } from '../../../kit/format.ts'
import type { PartsView } from './parts.ts'

/**
 * The parts as bars, this period's above the earlier one's. Each bar has its name and figure in text, and the
 * table after it says the same, so that a screen reader is told what is drawn and where the extremes lie, and goes on to the table.
 */
export function chart(parts: PartsView, period: string, before: string | undefined) {
  return (
    <figure class="measure-chart" role="img" aria-label={described(parts, period, before)}>
      <ul class="measure-chart__key">
        <li>
          {swatch('measure-bar')}
          {period}
        </li>
        {before === undefined ? null : (
          <li>
            {swatch('measure-bar measure-bar--before')}
            {sentence(before)}
          </li>
        )}
      </ul>
      {parts.lines.map(({ shortName, now, bars }) => (
        <div class="measure-chart__row">
          <span class="measure-chart__name">{shortName}</span>
          <span>
            {bar('measure-bar', bars.now)}
            {before === undefined ? null : bar('measure-bar measure-bar--before', bars.before)}
          </span>
          <span class="measure-chart__value">{now?.text ?? ''}</span>
        </div>
      ))}
    </figure>
  )
}

/** `Bars by month: 2025-26. Highest June 2025 with 12, lowest May 2025 with 3. The table says the same.` */
function described({ dimension, lines }: PartsView, period: string, before: string | undefined): string {
  const known = lines
    .filter(({ now }) => now.value !== null)
    .toSorted((one, other) => (other.now.value ?? 0) - (one.now.value ?? 0))
  const [highest] = known
  const lowest = known.at(-1)
  const beside = before === undefined ? '' : ` beside ${before}`
  const extremes =
    highest === undefined || lowest === undefined || known.length < 2
      ? ''
      : ` Highest: ${highest.name}, ${highest.now.text}. Lowest: ${lowest.name}, ${lowest.now.text}.`
  return `Bars by ${dimension.toLowerCase()}: ${period}${beside}.${extremes} The table says the same.`
}

function swatch(name: string) {
  return (
    <svg class={name} viewBox="0 0 16 16" focusable="false">
      <rect width="16" height="16" fill="currentColor" />
    </svg>
  )
}

/** A bar from 0 to 100 of the width there is; no figure is no bar. */
export function bar(name: string, length: number | undefined) {
  return (
    <svg class={name} viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false" aria-hidden="true">
      {length === undefined ? null : <rect width={String(length)} height="10" fill="currentColor" />}
    </svg>
  )
}
