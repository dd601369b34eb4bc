import { sql, type Transaction } from 'kysely'
import type { AddedHoliday, HolidayStore } from '#app/admin/holidays.ts'
import { addDays } from '#domain/calendar/calendar-date.ts'
import { openDues } from '#store/care/open-dues.ts'
import { askToWorkOut } from '#store/care/work-out-run-store.ts'
import { everybodyCounted } from '#domain/access/scope.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import type { Tables } from '#store/database/tables.generated.ts'
import { auditChange } from './audit-change.ts'

/** Holidays in added_holiday. The transaction that changes them asks that every clock be worked out anew. */
export function holidayStoreOf(db: Database): HolidayStore {
  const as = (authorityId: string) => ({ authorityId, actor: 'administration' })
  return {
    added: (authorityId) => inAuthority(db, as(authorityId), (trx) => addedIn(trx, authorityId)),
    openClocks: (authorityId, on) =>
      inAuthority(db, as(authorityId), (trx) =>
        openDues(trx, { authorityId, scope: everybodyCounted, on, until: addDays(on, 3660) }),
      ),
    add: (by, days) =>
      inAuthority(db, by, async (trx) => {
        for (const { date, title, source, addedOn } of days) {
          await sql`
            insert into added_holiday (authority_id, holiday_on, title, source, added_on)
            values (${by.authorityId}, ${date}, ${title}, ${source}, ${addedOn})
            on conflict (authority_id, holiday_on) do update
            set title = excluded.title, source = excluded.source, added_on = excluded.added_on
          `.execute(trx)
        }
        await askToWorkOut(trx, by.authorityId, by.actor, 'The bank holidays were changed')
        const named = days.map(({ date, title }) => `${date} ${title}`).join(', ')
        await auditChange(trx, by, 'set-local-policy', 'the bank holidays', {
          added: named,
          source: days[0]?.source ?? '',
        })
      }),
    remove: (by, date) =>
      inAuthority(db, by, async (trx) => {
        const gone = await sql`
          delete from added_holiday where authority_id = ${by.authorityId} and holiday_on = ${date}
        `.execute(trx)
        if (gone.numAffectedRows === 0n) return false
        await askToWorkOut(trx, by.authorityId, by.actor, 'The bank holidays were changed')
        await auditChange(trx, by, 'set-local-policy', 'the bank holidays', { removed: date })
        return true
      }),
  }
}

async function addedIn(trx: Transaction<Tables>, authorityId: string): Promise<readonly AddedHoliday[]> {
  const { rows } = await sql<AddedHoliday>`
    select holiday_on as date, title, source, added_on as "addedOn" from added_holiday
    where authority_id = ${authorityId} order by holiday_on
  `.execute(trx)
  return rows
}
