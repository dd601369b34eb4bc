import type { LiveReview, ReviewMode, ReviewVenue } from '#domain/review/live-review.ts'

export const modeWords: Readonly<Record<ReviewMode, string>> = {
  in_person: 'In person',
  virtual: 'By video',
  hybrid: 'Some in person, some by video',
  telephone: 'By telephone',
  paper: 'On paper, by asking everybody',
}

export const venueWords: Readonly<Record<ReviewVenue, string>> = {
  home: 'At home',
  placement: 'Where the child lives',
  school: 'At school',
  office: 'At an office',
  online: 'Online',
  other: 'Somewhere else',
}

export const kindWords: Readonly<Record<LiveReview['kind'], string>> = {
  statutory: 'Review',
  brought_forward: 'Review brought forward',
  light: 'Light review',
  adoption: 'Adoption review',
  short_break: 'Short break review',
  additional: 'Additional meeting',
}
