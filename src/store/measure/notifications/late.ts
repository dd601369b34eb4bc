import { sql } from 'kysely'
import { addDays, daysBetween } from '#domain/calendar/calendar-date.ts'
import { whereLoaded } from '#domain/calendar/working-days.ts'
import type { AskedByCalendar, MeasureSql } from '../measure-sql.ts'

/** For each day of the period the third working day after it: a notification from then on is late. */
function entries({ period, calendar }: AskedByCalendar): readonly { day: string; lateFrom: string | null }[] {
  const length = daysBetween(period.from, period.to) + 1
  return Array.from({ length }, (_, index) => {
    const day = addDays(period.from, index)
    return { day, lateFrom: whereLoaded(() => calendar.addWorkingDays(day, 3)) ?? null }
  })
}

export const notificationsLate: MeasureSql = {
  rows: (asked) => {
    const days = entries(asked)
    return sql`
      select n.child_id, n.looked_after_on::text || ' ' || n.notified_on::text as subject, n.looked_after_on as day,
        true as counts, e.late_from is null as not_recorded, n.notified_on, e.late_from, coalesce(n.notifying_team, 'unknown') as team
      from (
        select distinct on (child_id, looked_after_on) * from care_entry_notifications
        where authority_id = ${asked.authorityId} and current
          and looked_after_on between ${asked.period.from}::date and ${asked.period.to}::date
        order by child_id, looked_after_on, notified_on, occurrence desc
      ) n
      join unnest(${days.map(({ day }) => day)}::date[], ${days.map(({ lateFrom }) => lateFrom)}::date[])
        as e (day, late_from) on e.day = n.looked_after_on
      where e.late_from is null or n.notified_on >= e.late_from
    `
  },
}
