import upnUnknown from '#db/reference/upn-unknown.json' with { type: 'json' }
import { allowed, child, type FileKind, mandatory } from '../file-kind.ts'
import { ethnicityCodes, sexCodes } from './codes.ts'

export const header: FileKind = {
  id: 'ssda903.header',
  title: 'Header',
  family: 'ssda903',
  table: 'ssda903_header',
  columns: [
    child,
    mandatory('SEX', 'text', { codes: sexCodes }),
    mandatory('DOB', 'date'),
    mandatory('ETHNIC', 'text', { codes: ethnicityCodes }),
    mandatory('UPN', 'text', {
      form: {
        pattern: new RegExp(upnUnknown.pattern),
        means: 'a letter (not I, O or S) and 12 digits, or one of UN1 to UN5',
      },
    }),
    allowed('MOTHER', 'text'),
    allowed('MC_DOB', 'date'),
  ],
  identity: ['child_id'],
  repeats: 'same',
}
