import type { Child } from 'hono/jsx'
import type { Bar, Journey, Lane, Mark } from '#domain/journey/journey.ts'
import { longDate } from '../../../kit/format.ts'
import type { JourneyView } from './present-journey.ts'

const width = 1000
const left = 128
const plot = width - left - 12
const top = 26
const laneHeight = 42
const barHeight = 26
/** The width of a letter at the size that labels have, generously. */
const letter = 7.2

const across = (part: number) => Math.round((left + part * plot) * 10) / 10

/** The journey drawn: lanes on one axis of time, each bar and mark leading to its record. */
export function Picture(view: JourneyView) {
  const { journey } = view
  const height = top + journey.lanes.length * laneHeight + 8
  return (
    <svg
      class="waymark-journey__picture"
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-labelledby="journey-title"
      aria-describedby="journey-desc"
      focusable="false"
    >
      <title id="journey-title">{view.title}</title>
      <desc id="journey-desc">{view.description}</desc>
      <Ticks journey={journey} height={height} />
      {journey.lanes.map((lane, index) => (
        <LaneDrawn
          lane={lane}
          middle={top + index * laneHeight + laneHeight / 2}
          recordsAt={view.recordsAt}
        />
      ))}
      {journey.today === undefined ? null : (
        <line
          class="waymark-journey__today"
          x1={across(journey.today)}
          x2={across(journey.today)}
          y1={top - 8}
          y2={height}
        />
      )}
    </svg>
  )
}

function Ticks(props: { readonly journey: Journey; readonly height: number }) {
  return (
    <>
      {props.journey.ticks.map(({ at, label }) => (
        <>
          <line
            class="waymark-journey__tick"
            x1={across(at)}
            x2={across(at)}
            y1={top - 6}
            y2={props.height}
          />
          <text class="waymark-journey__label" x={across(at) + 3} y={14}>
            {label}
          </text>
        </>
      ))}
    </>
  )
}

function LaneDrawn(props: { readonly lane: Lane; readonly middle: number; readonly recordsAt: string }) {
  const { lane, middle, recordsAt } = props
  const nothing = lane.bars.length === 0 && lane.marks.length === 0
  return (
    <>
      <line
        class="waymark-journey__tick"
        x1={0}
        x2={width}
        y1={middle + laneHeight / 2}
        y2={middle + laneHeight / 2}
      />
      <text class="waymark-journey__lane" x={0} y={middle + 5}>
        {lane.name}
      </text>
      {nothing ? (
        <text class="waymark-journey__none" x={left + 4} y={middle + 5}>
          Nothing recorded
        </text>
      ) : null}
      {lane.bars.map((bar, index) => (
        <BarDrawn
          bar={bar}
          middle={middle}
          odd={index % 2 === 1}
          recordsAt={recordsAt}
          label={lane.id === 'missing' ? undefined : labelOf(bar, lane.bars[index - 1], lane.bars[index + 1])}
        />
      ))}
      <Marks marks={lane.marks} middle={middle} recordsAt={recordsAt} />
    </>
  )
}

interface Label {
  readonly words: string
  readonly x: number
  readonly anchor: 'start' | 'end'
}

/** Inside the bar when it fits, else after it, else before it, else as many of its words as the bar has room for. */
function labelOf(bar: Bar, before: Bar | undefined, after: Bar | undefined): Label | undefined {
  const [start, end] = [across(bar.start), across(bar.end)]
  const needs = bar.words.length * letter + 6
  if (needs <= end - start) return { words: bar.words, x: start + 4, anchor: 'start' }
  if (needs <= (after === undefined ? width : across(after.start)) - end) {
    return { words: bar.words, x: end + 4, anchor: 'start' }
  }
  if (needs <= start - (before === undefined ? left : across(before.end) + before.words.length * letter)) {
    return { words: bar.words, x: start - 4, anchor: 'end' }
  }
  // Whole words alone: who asks for the bar by what they see is understood by its name, which has no half words.
  const fits = bar.words.slice(0, Math.max(0, Math.floor((end - start - 8) / letter) - 1))
  const whole = fits.slice(0, Math.max(0, fits.lastIndexOf(' '))).replace(/[\s,(]+$/, '')
  return whole === '' ? undefined : { words: `${whole}…`, x: start + 4, anchor: 'start' }
}

function BarDrawn(props: {
  readonly bar: Bar
  readonly middle: number
  readonly odd: boolean
  readonly recordsAt: string
  readonly label: Label | undefined
}) {
  const { bar, middle, label } = props
  const x = across(bar.start)
  return (
    <ToRecord record={bar.record} recordsAt={props.recordsAt} words={spanWords(bar)}>
      <rect
        class={props.odd ? 'waymark-journey__bar waymark-journey__bar--odd' : 'waymark-journey__bar'}
        x={x}
        y={middle - barHeight / 2}
        width={Math.max(across(bar.end) - x, 2)}
        height={barHeight}
      />
      {label === undefined ? null : (
        <text
          class="waymark-journey__label"
          x={label.x}
          y={middle + 5}
          text-anchor={label.anchor}
          translate={label.words.endsWith('…') ? 'no' : undefined}
        >
          {label.words}
        </text>
      )}
    </ToRecord>
  )
}

function spanWords({ words, from, to }: Bar): string {
  return `${words}, ${longDate(from)} to ${to === null ? 'now' : longDate(to)}`
}

/** What is drawn leads to its record, and says what it is to whoever points at it or hears it read. */
function ToRecord(props: {
  readonly record: string | undefined
  readonly recordsAt: string
  readonly words: string
  readonly children?: Child
}) {
  const { record, recordsAt, words } = props
  if (record === undefined) {
    return (
      <g>
        <title>{words}</title>
        {props.children}
      </g>
    )
  }
  return (
    <a class="waymark-journey__link" href={`${recordsAt}#${record}`} aria-label={words}>
      <title>{words}</title>
      {props.children}
    </a>
  )
}

/** What a mark is called: with the label that is drawn beside it, for whoever asks for it by what they see. */
function named({ on, words, label }: Mark): string {
  const said = `${longDate(on)}: ${words}`
  return said.includes(label) ? said : `${label}, ${said}`
}

function Marks(props: {
  readonly marks: readonly Mark[]
  readonly middle: number
  readonly recordsAt: string
}) {
  let free = 0
  return (
    <>
      {props.marks.map((mark) => {
        const x = across(mark.at)
        const room = mark.label.length * letter
        const shown = mark.label !== '' && x - room / 2 >= free
        if (shown) free = x + room / 2 + 3
        // Near the right edge a label would leave the picture: it ends there instead.
        const anchor = x + room / 2 > width ? 'end' : 'middle'
        return (
          <ToRecord record={mark.record} recordsAt={props.recordsAt} words={named(mark)}>
            <Drawn mark={mark} x={x} y={mark.label === '' ? props.middle : props.middle - 8} />
            {shown ? (
              <text
                class="waymark-journey__label"
                x={anchor === 'end' ? width : x}
                y={props.middle + 15}
                text-anchor={anchor}
              >
                {mark.label}
              </text>
            ) : null}
          </ToRecord>
        )
      })}
    </>
  )
}

function Drawn({ mark, x, y }: { readonly mark: Mark; readonly x: number; readonly y: number }) {
  const line = 'waymark-journey__mark'
  switch (mark.shape) {
    case 'full':
      return <circle class={`${line} waymark-journey__mark--full`} cx={x} cy={y} r={6} />
    case 'open':
      return <circle class={line} cx={x} cy={y} r={6} />
    case 'dot':
      return <circle class={`${line} waymark-journey__mark--full`} cx={x} cy={y} r={2.5} />
    case 'half':
      return (
        <>
          <circle class={`${line} waymark-journey__mark--late`} cx={x} cy={y} r={6} />
          <path class={`${line} waymark-journey__mark--late-half`} d={`M${x} ${y - 6}a6 6 0 0 0 0 12z`} />
        </>
      )
    case 'cross':
      return <path class={line} d={`M${x - 5} ${y - 5}l10 10m0 -10l-10 10`} />
    case 'triangle':
      return <path class={`${line} waymark-journey__mark--full`} d={`M${x - 6} ${y + 5}h12l-6 -11z`} />
  }
}
