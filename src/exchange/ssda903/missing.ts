import { allowed, child, type FileKind, mandatory, rowKey } from '../file-kind.ts'
import { missingCodes } from './codes.ts'

export const missing: FileKind = {
  id: 'ssda903.missing',
  title: 'Missing',
  family: 'ssda903',
  table: 'ssda903_missing',
  columns: [
    child,
    mandatory('DOB', 'date'),
    mandatory('MISSING', 'text', { codes: missingCodes }),
    rowKey('MIS_START', 'date'),
    allowed('MIS_END', 'date'),
  ],
  identity: ['child_id', 'mis_start'],
  repeats: 'same',
}
