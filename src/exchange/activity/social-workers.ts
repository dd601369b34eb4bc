import { type FileKind, optional, starred } from '../file-kind.ts'

export const socialWorkers: FileKind = {
  id: 'social_workers',
  title: 'social workers',
  family: 'activity',
  table: 'social_workers',
  columns: [
    starred('sw_id', 'text'),
    starred('sw_name', 'text'),
    optional('sw_team', 'text'),
    optional('sw_from', 'date'),
    optional('sw_to', 'date'),
  ],
  identity: ['sw_id', 'sw_from'],
  repeats: 'same',
}
