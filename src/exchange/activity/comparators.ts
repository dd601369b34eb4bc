import { type FileKind, optional, starred } from '../file-kind.ts'

export const comparators: FileKind = {
  id: 'comparators',
  title: 'comparators',
  family: 'activity',
  table: 'comparators',
  columns: [
    starred('measure_id', 'text'),
    starred('comparator_year', 'text'),
    starred('comparator_area', 'text'),
    starred('comparator_value', 'number'),
    optional('comparator_source', 'text'),
  ],
  identity: ['measure_id', 'comparator_year', 'comparator_area'],
  repeats: 'same',
}
