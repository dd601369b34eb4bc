import { allowed, child, type FileKind, mandatory } from '../file-kind.ts'
import { sexCodes } from './codes.ts'

export const uasc: FileKind = {
  id: 'ssda903.uasc',
  title: 'UASC',
  family: 'ssda903',
  table: 'ssda903_uasc',
  columns: [
    child,
    mandatory('SEX', 'text', { codes: sexCodes }),
    mandatory('DOB', 'date'),
    allowed('DUC', 'date'),
  ],
  identity: ['child_id'],
  repeats: 'same',
}
