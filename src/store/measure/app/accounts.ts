import { appContacts } from '../base/app-contacts.ts'
import type { MeasureSql } from '../measure-sql.ts'

export const appAccounts: MeasureSql = {
  rows: (asked) => appContacts(asked, 'account_opened'),
}
