import type { Audience } from '#domain/message/audience.ts'
import { mayKnowPlacement, type PersonDetails } from '#domain/people-around/person-around.ts'

/** To whom a version of the record is written. */
export type RecordReader = Exclude<Audience, 'iro' | 'staff'>

/** Who a reader is, as far as where the child lives is concerned: the child, or somebody around them. */
export type Knowing = 'child' | Pick<PersonDetails, 'relation' | 'mayKnowPlacement'>

/** Whether a reader may be told where the child lives. The child lives there; of everybody else their entry says so. */
export function knowsPlacement(reader: Knowing): boolean {
  return reader === 'child' || mayKnowPlacement(reader)
}
