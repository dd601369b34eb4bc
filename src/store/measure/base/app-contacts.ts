import { sql } from 'kysely'
import type { Asked, Sql } from '../measure-sql.ts'

/** What happened in the children's app in the period, of one kind. */
export function appContacts({ authorityId, period }: Asked, kind: string): Sql {
  return sql`
    select x.child_id, x.app_contact_on::text as subject, x.app_contact_on as day, true as counts, false as not_recorded
    from app_contacts x
    where x.authority_id = ${authorityId} and x.current and x.app_contact_kind = ${kind}
      and x.app_contact_on between ${period.from}::date and ${period.to}::date
  `
}
