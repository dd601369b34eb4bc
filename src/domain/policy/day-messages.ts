import type { Setting } from './setting-fields.ts'

/** The hour of the messages of the day where a council sets none: what a day brought is known, and offices still answer. */
const standardHour = 16

/** From which hour what changed in a day is told. */
export const dayMessagesSetting: Setting = {
  title: 'Messages of the day',
  meaning:
    'What changes of a booked review is told once a day, to each person for each review; social workers, team managers, business support and IRO managers have one message with all of it. A meeting of the next two working days, and one that is cancelled, is told at once.',
  fields: [
    {
      kind: 'number',
      name: 'hour',
      label: 'From which hour these messages go',
      unit: 'o’clock, from 0 to 23',
      least: 0,
      most: 23,
      whole: true,
      standard: standardHour,
    },
  ],
}

/** The hour that a council set, from what is kept of its policy: what cannot be read as one says nothing. */
export function dayHourIn(kept: Readonly<Record<string, unknown>>): number {
  const { hour } = kept
  const read = typeof hour === 'number' && Number.isInteger(hour) && hour >= 0 && hour <= 23
  return read ? hour : standardHour
}
