import { appContacts } from '../base/app-contacts.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const appStatements: MeasureSql = {
  rows: (asked) => appContacts(asked, 'statement'),
}
