import type { CaseloadBand } from '#domain/policy/caseload-band.ts'
import type { Caseload } from './present.ts'

/**
 * Children for each full-time IRO, one bar each, over the band that is aimed for. The words beside each bar
 * say the same, so that nothing rests on colour or on seeing it.
 */
export function CaseloadPicture(props: {
  readonly caseloads: readonly Caseload[]
  readonly scale: number
  readonly band: CaseloadBand
}) {
  return (
    <ul class="waymark-bars" aria-label="Children for each full-time IRO">
      {props.caseloads.map((one) =>
        one.perFte === undefined ? null : (
          <li class="waymark-bars__bar">
            <span class="waymark-bars__name">{one.name}</span>
            <Bar value={one.perFte} scale={props.scale} band={props.band} outside={one.outside} />
            <span class="waymark-bars__value">
              <strong>{one.perFte}</strong>, {one.judged.charAt(0).toLowerCase() + one.judged.slice(1)}
            </span>
          </li>
        ),
      )}
    </ul>
  )
}

function Bar(props: {
  readonly value: number
  readonly scale: number
  readonly band: CaseloadBand
  readonly outside: boolean
}) {
  const { from, to } = props.band
  return (
    <svg
      class="waymark-bars__picture"
      viewBox={`0 0 ${props.scale} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect x="0" y="0" width={props.scale} height="10" fill="#f3f3f3" />
      <rect x={from} y="0" width={to - from} height="10" fill="#bbd4ea" />
      <rect x="0" y="2" width={props.value} height="6" fill={props.outside ? '#801650' : '#12436d'} />
    </svg>
  )
}
