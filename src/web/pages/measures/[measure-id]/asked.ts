import { dimensionsOf } from '#domain/measure/definition.ts'
import type { Dimension } from '#domain/measure/dimension.ts'
import type { Measure } from '#domain/measure/register.ts'

/** How a measure is looked at: which way it is counted, cut by what, beside which year. */
export interface LookedAt {
  readonly variant: string | undefined
  readonly dimension: Dimension | undefined
  /** Each part cut again by another dimension. */
  readonly second: Dimension | undefined
  /** How many years earlier; undefined stands beside nothing. */
  readonly yearsBack: number | undefined
}

type Query = Readonly<Record<string, string | undefined>>

export const beside = [
  { value: '1', text: 'The year before' },
  { value: '2', text: 'Two years before' },
  { value: '3', text: 'Three years before' },
  { value: 'none', text: 'Nothing' },
] as const

/** What an address asks of a measure; what the measure does not have is its default. */
export function lookedAt(measure: Measure, query: Query): LookedAt {
  const variant = measure.variants.find(({ name }) => name === query['variant']) ?? measure.variants[0]
  const dimensions = dimensionsOf(measure, variant?.name ?? null)
  const { by } = query
  const dimension = by === 'none' ? undefined : (dimensions.find(({ name }) => name === by) ?? dimensions[0])
  // What people answered is told question by question, and by nothing less.
  const and = query['and'] ?? (measure.id === 'feedback.answers' && by === undefined ? 'answer' : 'none')
  const others = dimension === undefined ? [] : dimensions.filter(({ name }) => name !== dimension.name)
  const second = others.find(({ name }) => name === and)
  const asked = beside.find(({ value }) => value === query['beside'])?.value ?? '1'
  const yearsBack = asked === 'none' ? undefined : Number(asked)
  return { variant: variant?.name, dimension, second, yearsBack }
}

/** The same look as the parts of an address. */
export function lookQuery({ variant, dimension, second, yearsBack }: LookedAt) {
  return {
    variant,
    by: dimension?.name,
    and: second?.name,
    beside: yearsBack === undefined ? 'none' : yearsBack === 1 ? undefined : String(yearsBack),
  }
}
