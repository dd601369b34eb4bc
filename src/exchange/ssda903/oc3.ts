import { allowed, child, type FileKind } from '../file-kind.ts'
import { accommodationCodes, activityCodes, inTouchCodes } from './codes.ts'

export const oc3: FileKind = {
  id: 'ssda903.oc3',
  title: 'OC3',
  family: 'ssda903',
  table: 'ssda903_oc3',
  columns: [
    child,
    allowed('DOB', 'date'),
    allowed('IN_TOUCH', 'text', { codes: inTouchCodes }),
    allowed('ACTIV', 'text', { codes: activityCodes }),
    allowed('ACCOM', 'text', { codes: accommodationCodes }),
  ],
  identity: ['child_id'],
  repeats: 'same',
}
