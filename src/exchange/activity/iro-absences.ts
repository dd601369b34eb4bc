import { type FileKind, optional, starred } from '../file-kind.ts'

export const iroAbsences: FileKind = {
  id: 'iro_absences',
  title: 'IRO absences',
  family: 'activity',
  table: 'iro_absences',
  columns: [
    starred('iro_id', 'text'),
    starred('absent_from', 'date'),
    optional('absent_to', 'date'),
    optional('absence_reason', 'text'),
  ],
  identity: ['iro_id', 'absent_from'],
  repeats: 'same',
}
