import { sql } from 'kysely'
import type { MeasureSql } from '../measure-sql.ts'

export const contactsChildrenVisited: MeasureSql = {
  rows: (asked) => sql`
    select x.child_id, x.child_id as subject, true as counts, false as not_recorded, x.contact_on, x.contact_method
    from iro_contacts x
    where x.authority_id = ${asked.authorityId} and x.current
      and x.contact_on between ${asked.period.from}::date and ${asked.period.to}::date and x.contact_method = 'visit'
  `,
  distinct: true,
}
