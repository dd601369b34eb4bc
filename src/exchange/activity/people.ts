import { type FileKind, optional, optionalYesNo, starred } from '../file-kind.ts'

export const people: FileKind = {
  id: 'people',
  title: 'people',
  family: 'activity',
  table: 'people',
  columns: [
    starred('child_id', 'text'),
    optional('first_name', 'text'),
    optional('last_name', 'text'),
    optional('called', 'text'),
    optional('first_language', 'text'),
    optionalYesNo('interpreter_needed'),
    optional('school', 'text'),
  ],
  identity: ['child_id'],
  repeats: 'same',
}
