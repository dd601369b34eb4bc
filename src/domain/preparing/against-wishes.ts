import type { ReviewPlace } from '#domain/review/live-review.ts'
import type { Preparation } from './preparation.ts'

/**
 * What of a booking goes against what the child wished, each as a sentence; none where nothing does or where nobody
 * knows what the child wishes.
 */
export function againstWishes(
  booked: ReviewPlace,
  wished: Pick<Preparation, 'venueWished' | 'venuesRefused' | 'modeWished' | 'timeWished'>,
): readonly string[] {
  const against: string[] = []
  const { venue, mode, startsAt } = booked
  if (venue !== null && wished.venuesRefused.includes(venue))
    against.push(`It is booked ${at[venue]}, and the child did not want it there.`)
  else if (venue !== null && wished.venueWished !== null && venue !== wished.venueWished)
    against.push(`It is booked ${at[venue]}. The child wished for it ${at[wished.venueWished]}.`)
  if (mode !== null && wished.modeWished !== null && mode !== wished.modeWished)
    against.push(`It is booked ${how[mode]}. The child wished for it ${how[wished.modeWished]}.`)
  if (startsAt !== null && wished.timeWished !== null && !suits(startsAt, wished.timeWished))
    against.push(`It starts at ${startsAt}. The child wished for it ${when[wished.timeWished]}.`)
  return against
}

const at = {
  home: 'at home',
  placement: 'where the child lives',
  school: 'at school',
  office: 'at an office',
  online: 'online',
  other: 'somewhere else',
} as const

const how = {
  in_person: 'in person',
  virtual: 'by video',
  hybrid: 'with some by video',
  telephone: 'by telephone',
  paper: 'on paper',
} as const

const when = {
  morning: 'in the morning',
  afternoon: 'in the afternoon',
  after_school: 'after school',
  any: 'at any time',
} as const

/** After school is from three o'clock on. */
function suits(startsAt: string, wished: keyof typeof when): boolean {
  switch (wished) {
    case 'morning':
      return startsAt < '12:00'
    case 'afternoon':
      return startsAt >= '12:00'
    case 'after_school':
      return startsAt >= '15:00'
    case 'any':
      return true
  }
}
