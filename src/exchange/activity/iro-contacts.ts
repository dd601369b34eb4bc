import { words } from '../dated-code-list.ts'
import { type FileKind, optional, starred } from '../file-kind.ts'

const methodWords = words('contact method', 'visit', 'telephone', 'video', 'message', 'other')

export const iroContacts: FileKind = {
  id: 'iro_contacts',
  title: 'IRO contacts',
  family: 'activity',
  table: 'iro_contacts',
  columns: [
    starred('child_id', 'text'),
    starred('contact_on', 'date'),
    starred('contact_method', 'text', { codes: methodWords }),
    optional('iro_id', 'text'),
  ],
  identity: ['child_id', 'contact_on', 'contact_method'],
  repeats: 'separate',
}
