import { type FileKind, starred } from '../file-kind.ts'

export const historyComplete: FileKind = {
  id: 'history_complete',
  title: 'history complete',
  family: 'activity',
  table: 'history_complete',
  columns: [starred('history_complete_from', 'date')],
  identity: ['history_complete_from'],
  repeats: 'same',
}
