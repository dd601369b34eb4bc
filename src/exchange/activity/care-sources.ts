import { type FileKind, optionalYesNo, starred } from '../file-kind.ts'

export const careSources: FileKind = {
  id: 'care_sources',
  title: 'care sources',
  family: 'activity',
  table: 'care_sources',
  columns: [starred('child_id', 'text'), starred('looked_after_on', 'date'), optionalYesNo('disability')],
  identity: ['child_id', 'looked_after_on'],
  repeats: 'same',
}
