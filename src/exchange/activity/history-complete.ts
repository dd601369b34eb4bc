import { type FileKind, starred } from '../file-kind.ts'

export const historyComplete: FileKind = {
  id: 'history_complete',
  title: 'history complete',
  family: 'activity',
  table: 'history_complete',
  columns: [starred('history_complete_from', 'date')],
  // One date for the council: a second row is about the same thing.
  identity: [],
  repeats: 'same',
}
