import { allowed, child, type FileKind } from '../file-kind.ts'
import { fosterCareCodes, numberOfAdoptersCodes, sexOfAdoptersCodes, statusOfAdoptersCodes } from './codes.ts'

export const ad1: FileKind = {
  id: 'ssda903.ad1',
  title: 'AD1',
  family: 'ssda903',
  table: 'ssda903_ad1',
  columns: [
    child,
    allowed('DOB', 'date'),
    allowed('DATE_INT', 'date'),
    allowed('DATE_MATCH', 'date'),
    allowed('FOSTER_CARE', 'text', { codes: fosterCareCodes }),
    allowed('NB_ADOPTR', 'text', { codes: numberOfAdoptersCodes }),
    allowed('SEX_ADOPTR', 'text', { codes: sexOfAdoptersCodes }),
    allowed('LS_ADOPTR', 'text', { codes: statusOfAdoptersCodes }),
  ],
  identity: ['child_id'],
  repeats: 'same',
}
