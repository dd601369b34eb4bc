import { words } from '../dated-code-list.ts'
import { type FileKind, starred } from '../file-kind.ts'

const contactKindWords = words('app contact', 'account_opened', 'statement')

export const appContacts: FileKind = {
  id: 'app_contacts',
  title: 'app contacts',
  family: 'activity',
  table: 'app_contacts',
  columns: [
    starred('child_id', 'text'),
    starred('app_contact_on', 'date'),
    starred('app_contact_kind', 'text', { codes: contactKindWords }),
  ],
  identity: ['child_id', 'app_contact_on', 'app_contact_kind'],
  repeats: 'separate',
}
