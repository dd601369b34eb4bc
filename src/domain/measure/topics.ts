import { type Measure, measures } from './register.ts'

/** Measures that a practitioner looks for in one place. */
export interface Topic {
  readonly id: string
  readonly title: string
  readonly measures: readonly Measure[]
}

/** The first part of a measure's id, and the topic it stands under; in the order in which topics are shown. */
const titles: readonly (readonly [id: string, title: string, families: readonly string[]])[] = [
  ['reviews', 'Reviews', ['reviews']],
  ['participation', 'How children take part', ['participation', 'app']],
  ['papers', 'Papers, decisions and records', ['papers', 'decisions', 'records']],
  ['caseload', 'Caseloads and notifications', ['caseload', 'notifications', 'workers']],
  ['contact', 'Visits and midway checks', ['contacts', 'midway']],
  ['challenge', 'Concerns and disputes', ['concerns', 'disputes', 'cafcass']],
  ['quality', 'Quality, permanence and risk', ['quality', 'permanence', 'risk']],
  ['cohort', 'Children in care', ['cohort', 'uasc']],
  ['placements', 'Placements', ['placements']],
  ['feedback', 'What people tell us', ['feedback']],
  ['protection', 'Child protection', ['conferences', 'conference_reports', 'protection_plans']],
  ['registers', 'Registers', ['registers']],
]

/** Every measure under its topic, each in one. */
export const topics: readonly Topic[] = titles.map(([id, title, families]) => ({
  id,
  title,
  measures: measures.filter((measure) => families.includes(familyOf(measure.id))),
}))

/** The topic that a measure stands under. */
export function topicOf(measure: string): Topic | undefined {
  return topics.find((topic) => topic.measures.some(({ id }) => id === measure))
}

function familyOf(measure: string): string {
  return measure.slice(0, measure.indexOf('.'))
}
