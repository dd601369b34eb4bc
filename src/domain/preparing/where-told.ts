import { mayKnowPlacement, type PersonDetails } from '#domain/people-around/person-around.ts'
import type { ReviewMode, ReviewPlace, ReviewVenue } from '#domain/review/live-review.ts'

/**
 * Where somebody is told that the review is; `null`: the child. Where the child lives is written to nobody who may not
 * know it: whoever is not recorded as knowing is told to ask.
 */
export function whereTold(
  { mode, venue, place }: Pick<ReviewPlace, 'mode' | 'venue' | 'place'>,
  person: Pick<PersonDetails, 'relation' | 'mayKnowPlacement'> | null,
): string {
  const mayKnow = person === null || mayKnowPlacement(person)
  const isHome = venue === 'home' || venue === 'placement'
  if (isHome && !mayKnow) return 'please ask us how to take part'
  const parts = [
    mode === null ? undefined : modes[mode],
    venue === null ? undefined : venues[venue],
    // The words of a place are free, and could name an address: they go to those who may know one.
    mayKnow ? (place ?? undefined) : undefined,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? 'we will tell you' : parts.join(', ')
}

const modes: Readonly<Record<ReviewMode, string>> = {
  in_person: 'in person',
  virtual: 'by video',
  hybrid: 'in person or by video',
  telephone: 'by telephone',
  paper: 'on paper',
}

const venues: Readonly<Record<ReviewVenue, string>> = {
  home: 'at home',
  placement: 'where the child lives',
  school: 'at school',
  office: 'at an office',
  online: 'online',
  other: 'at a place that we will tell you',
}
