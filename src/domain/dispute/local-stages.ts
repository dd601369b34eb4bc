import type { Field, SettingValue } from '#domain/policy/setting-fields.ts'

/** One stage of a council's own dispute resolution. */
export interface LocalStage {
  /** Its place, from 1, as a dispute's highest stage is recorded. */
  readonly stage: number
  readonly name: string
  /** Working days that it may take; undefined where none are set. */
  readonly days: number | undefined
}

const places = [1, 2, 3, 4, 5, 6] as const

/** The working days that guidance gives the whole. */
export const stagesTogether = 20

/** A name and the days of each stage that there can be. */
export const stageFields: readonly Field[] = places.flatMap((stage): Field[] => [
  { kind: 'text', name: `name${stage}`, label: `Stage ${stage}: its name`, longest: 60 },
  {
    kind: 'number',
    name: `days${stage}`,
    label: `Stage ${stage}: how long it may take`,
    unit: 'working days',
    least: 1,
    most: stagesTogether,
    whole: true,
    standard: undefined,
  },
])

/** The stages that a stored setting names, in order; none where it names none. */
export function stagesIn(kept: Readonly<Record<string, unknown>>): readonly LocalStage[] {
  return places.flatMap((stage): LocalStage[] => {
    const [name, days] = [kept[`name${stage}`], kept[`days${stage}`]]
    if (typeof name !== 'string' || name === '') return []
    return [{ stage, name, days: typeof days === 'number' ? days : undefined }]
  })
}

/** What is wrong with the stages together: a gap between them, days without a stage, or more days than there are. */
export function stagesFault(
  value: SettingValue,
): { readonly field: string; readonly words: string } | undefined {
  let ended = false
  for (const stage of places) {
    const [name, days] = [value[`name${stage}`], value[`days${stage}`]]
    if (name === undefined && days !== undefined)
      return { field: `name${stage}`, words: `Stage ${stage}: enter its name, as it has days` }
    if (name !== undefined && ended)
      return { field: `name${stage}`, words: `Stage ${stage}: leave no stage out before it` }
    ended ||= name === undefined
  }
  const days = stagesIn(value).reduce((sum, one) => sum + (one.days ?? 0), 0)
  return days > stagesTogether
    ? {
        field: 'days1',
        words: `The stages take ${days} working days together: they may take at most ${stagesTogether}`,
      }
    : undefined
}
