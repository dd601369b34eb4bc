import { type FileKind, optional, starred } from '../file-kind.ts'

export const disputes: FileKind = {
  id: 'disputes',
  title: 'disputes',
  family: 'activity',
  table: 'disputes',
  columns: [
    starred('dispute_id', 'text'),
    starred('child_id', 'text'),
    starred('dispute_category', 'text'),
    starred('dispute_raised_on', 'date'),
    optional('dispute_closed_on', 'date'),
    optional('highest_stage', 'integer', { between: [1, 99] }),
    optional('dispute_outcome', 'text'),
    optional('cafcass_referred_on', 'date'),
  ],
  // Spreadsheets begin their numbers again each year: the child tells one year's D01 from another's.
  identity: ['dispute_id', 'child_id'],
  repeats: 'same',
}
