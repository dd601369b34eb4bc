import { allowed, child, type FileKind, mandatory, rowKey } from '../file-kind.ts'
import { ceasedPlacementReasonCodes } from './codes.ts'

export const placedAdoption: FileKind = {
  id: 'ssda903.placed_adoption',
  title: 'Placed for adoption',
  family: 'ssda903',
  table: 'ssda903_placed_adoption',
  columns: [
    child,
    mandatory('DOB', 'date'),
    rowKey('DATE_PLACED', 'date'),
    allowed('DATE_PLACED_CEASED', 'date'),
    allowed('REASON_PLACED_CEASED', 'text', { codes: ceasedPlacementReasonCodes }),
  ],
  identity: ['child_id', 'date_placed'],
  repeats: 'same',
}
