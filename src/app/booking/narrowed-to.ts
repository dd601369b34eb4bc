import type { Scope } from '#domain/access/scope.ts'
import type { BookingAsked } from './booking-desk.ts'

/** The scope of the desk, narrowed to one IRO where the whole authority is looked at and one is chosen. */
export function narrowedTo({ scope, iroId }: Pick<BookingAsked, 'scope' | 'iroId'>): Scope {
  if (iroId === undefined || scope.kind !== 'authority') return scope
  const { userId, onlyCounted } = scope
  return { kind: 'iro', iroId, userId, onlyCounted }
}
