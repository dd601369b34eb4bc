import { sql } from 'kysely'
import type { MeasureSql } from '../measure-sql.ts'

export const contactsAll: MeasureSql = {
  rows: (asked) => sql`
    select x.child_id, x.contact_on::text as subject, x.contact_on as day, true as counts, false as not_recorded, x.contact_on, x.contact_method,
      case when x.contact_method in ('visit', 'telephone', 'video', 'message', 'other') then x.contact_method
        else 'unknown' end as method
    from iro_contacts x
    where x.authority_id = ${asked.authorityId} and x.current
      and x.contact_on between ${asked.period.from}::date and ${asked.period.to}::date
  `,
}
