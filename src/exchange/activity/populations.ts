import { type FileKind, optional, starred } from '../file-kind.ts'

export const populations: FileKind = {
  id: 'populations',
  title: 'populations',
  family: 'activity',
  table: 'populations',
  columns: [
    starred('population_year', 'integer', { between: [1900, 2200] }),
    starred('population_0_17', 'integer', { between: [1, 20000000] }),
    optional('population_source', 'text'),
  ],
  identity: ['population_year'],
  repeats: 'same',
}
