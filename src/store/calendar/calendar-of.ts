import { sql, type Transaction } from 'kysely'
import type { CalendarOf } from '#app/admin/holidays.ts'
import { calendarWith } from '#domain/calendar/england-and-wales.ts'
import type { Holiday, WorkingDayCalendar } from '#domain/calendar/working-days.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'

/** The working days of an authority: by the bank holidays of the release and those that it added since. */
export async function calendarIn(trx: Transaction<Tables>, authorityId: string): Promise<WorkingDayCalendar> {
  const { rows } = await sql<Holiday>`
    select holiday_on as date, title from added_holiday where authority_id = ${authorityId} order by holiday_on
  `.execute(trx)
  return calendarWith(rows)
}

/** The same, in a transaction of its own. */
export function calendarsOf(db: Database): CalendarOf {
  return (authorityId) =>
    inAuthority(db, { authorityId, actor: 'calendar' }, (trx) => calendarIn(trx, authorityId))
}
