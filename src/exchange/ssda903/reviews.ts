import { child, type FileKind, mandatory, rowKey } from '../file-kind.ts'
import { participationCodes } from './codes.ts'

export const reviews: FileKind = {
  id: 'ssda903.reviews',
  title: 'Reviews',
  family: 'ssda903',
  table: 'ssda903_reviews',
  columns: [
    child,
    mandatory('DOB', 'date'),
    rowKey('REVIEW', 'date'),
    mandatory('REVIEW_CODE', 'text', { codes: participationCodes }),
  ],
  identity: ['child_id', 'review'],
  repeats: 'same',
}
