/** What a council aims for in one of its measures: its own aim, and never law. */
export interface MeasureTarget {
  /** In the measure's own unit. */
  readonly value: number
  /** Whether more is better, or less. */
  readonly better: 'higher' | 'lower'
}

/** The name under which the target of a measure is kept as local policy. */
export type MeasureTargetPolicy = `measure.target/${string}`

export function targetPolicyOf(measure: string): MeasureTargetPolicy {
  return `measure.target/${measure}`
}

/** What is kept of a target; undefined: from that day there is none. */
export function measureTargetIn(kept: Readonly<Record<string, unknown>>): MeasureTarget | undefined {
  const { value, better } = kept
  if (typeof value !== 'number' || (better !== 'higher' && better !== 'lower')) return undefined
  return { value, better }
}

/** Whether a figure reaches the target; the very figure does. */
export function reaches({ value, better }: MeasureTarget, figure: number): boolean {
  return better === 'higher' ? figure >= value : figure <= value
}
