import { type Measured, meetsAim, ratioOf, type Weighed } from '../../../bench/measured.ts'

/** One measurement in three lines: what it took, beside what, and the aim. */
export function printedMeasured(measured: Measured | Weighed): string {
  if ('megabytes' in measured) return printedWeighed(measured)
  const { benchmark, database, council, what, seconds, against } = measured
  const ratio = ratioOf(measured)
  const lines = [
    `${benchmark}, ${databaseNames[database]}, ${council}`,
    `  ${what}: ${duration(seconds)}`,
    ...(against === undefined || ratio === undefined
      ? []
      : [`  ${against.what}: ${duration(against.seconds)}; ${plain(ratio)} times as long`]),
    ...aimLine(measured),
  ]
  return `${lines.join('\n')}\n\n`
}

function printedWeighed({ benchmark, database, council, what, megabytes, atMost }: Weighed): string {
  const missed = megabytes <= atMost ? '' : ' (missed)'
  return `${benchmark}, ${databaseNames[database]}, ${council}
  ${what}: ${plain(megabytes)} MB
  aim: at most ${atMost} MB; measured ${plain(megabytes)} MB${missed}\n\n`
}

const databaseNames = { embedded: 'embedded database', postgresql: 'PostgreSQL' } as const

function aimLine(measured: Measured): string[] {
  const { aim, seconds } = measured
  if (aim === undefined) return []
  const value = aim.of === 'seconds' ? duration(seconds) : plain(ratioOf(measured) ?? 0)
  const most = aim.of === 'seconds' ? duration(aim.atMost) : String(aim.atMost)
  return [`  aim: at most ${most}; measured ${value}${meetsAim(measured) === true ? '' : ' (missed)'}`]
}

/** Every measurement, for a program to read. */
export function jsonOfMeasured(machine: string, all: readonly (Measured | Weighed)[]): string {
  const measurements = all.map((one) => ('megabytes' in one ? jsonOfWeighed(one) : jsonOfOne(one)))
  return `${JSON.stringify({ machine, measurements }, null, 1)}\n`
}

function jsonOfOne(measured: Measured) {
  return {
    ...measured,
    seconds: rounded(measured.seconds),
    ...(measured.against && {
      against: { ...measured.against, seconds: rounded(measured.against.seconds) },
    }),
    ratio: rounded(ratioOf(measured) ?? null),
    aimMet: meetsAim(measured) ?? null,
  }
}

function jsonOfWeighed(weighed: Weighed) {
  return { ...weighed, megabytes: rounded(weighed.megabytes), aimMet: weighed.megabytes <= weighed.atMost }
}

function rounded<N extends number | null>(value: N): N | number {
  return value === null ? value : Number(value.toPrecision(4))
}

function duration(seconds: number): string {
  return seconds < 1 ? `${plain(seconds * 1000)} ms` : `${plain(seconds)} s`
}

function plain(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(2)))
}
