import { allowed, child, type FileKind, mandatory, rowKey } from '../file-kind.ts'

export const dolo: FileKind = {
  id: 'ssda903.dolo',
  title: 'Deprivation of liberty orders',
  family: 'ssda903',
  table: 'ssda903_dolo',
  columns: [child, mandatory('DOB', 'date'), rowKey('DOLO_START', 'date'), allowed('DOLO_END', 'date')],
  identity: ['child_id', 'dolo_start'],
  repeats: 'same',
}
