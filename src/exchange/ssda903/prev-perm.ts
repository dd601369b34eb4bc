import { allowed, child, type FileKind } from '../file-kind.ts'
import { previousPermanenceCodes } from './codes.ts'

/** Its row key is the child and the start of the period of care, which the file does not carry: the child alone. */
export const prevPerm: FileKind = {
  id: 'ssda903.prev_perm',
  title: 'Previous permanence',
  family: 'ssda903',
  table: 'ssda903_prev_perm',
  columns: [
    child,
    allowed('DOB', 'date'),
    allowed('PREV_PERM', 'text', { codes: previousPermanenceCodes }),
    allowed('LA_PERM', 'text'),
    allowed('DATE_PERM', 'partial-date'),
  ],
  identity: ['child_id'],
  repeats: 'same',
}
