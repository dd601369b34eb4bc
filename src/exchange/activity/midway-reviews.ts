import { type FileKind, optional, optionalYesNo, starred } from '../file-kind.ts'

export const midwayReviews: FileKind = {
  id: 'midway_reviews',
  title: 'midway reviews',
  family: 'activity',
  table: 'midway_reviews',
  columns: [
    starred('child_id', 'text'),
    starred('midway_held_on', 'date'),
    optionalYesNo('on_track'),
    optional('iro_id', 'text'),
  ],
  identity: ['child_id', 'midway_held_on'],
  repeats: 'same',
}
