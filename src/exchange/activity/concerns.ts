import { type FileKind, optional, starred } from '../file-kind.ts'

export const concerns: FileKind = {
  id: 'concerns',
  title: 'concerns',
  family: 'activity',
  table: 'concerns',
  columns: [
    starred('concern_id', 'text'),
    starred('child_id', 'text'),
    starred('concern_raised_on', 'date'),
    starred('concern_theme', 'text'),
    optional('concern_resolved_on', 'date'),
    optional('concern_outcome', 'text'),
  ],
  // Spreadsheets begin their numbers again each year: the child tells one year's C01 from another's.
  identity: ['concern_id', 'child_id'],
  repeats: 'same',
}
