import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/calendar-date.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import { newestYear } from '../care/child-record.ts'
import { inUse } from '#store/sign-in/in-use.ts'

/** The newest collection year of which an authority has loaded or recorded anything. */
export function newestYearOf(database: Database, authorityId: string): Promise<string | undefined> {
  return inAuthority(database, { authorityId, actor: 'nightly' }, (trx) => newestYear(trx, authorityId))
}

/** Reviews ahead for which papers were asked and are not in. */
export function reviewsWithPapers(
  database: Database,
  authorityId: string,
  on: CalendarDate,
): Promise<readonly string[]> {
  return inAuthority(database, { authorityId, actor: 'nightly' }, async (trx) => {
    const { rows } = await sql<{ id: string }>`
      select distinct r.review_id as id from review r
      join review_paper p on p.authority_id = r.authority_id and p.review_id = r.review_id and p.state = 'asked'
      where r.authority_id = ${authorityId} and r.state = 'booked' and r.planned_on >= ${on}
      order by r.review_id
    `.execute(trx)
    return rows.map(({ id }) => id)
  })
}

/** Tells IROs, business support and IRO managers what the night made for them: once a night each. */
export function tellOfMadeReviews(
  database: Database,
  authorityId: string,
  night: CalendarDate,
  made: readonly { readonly iroId: string | null; readonly reviews: number }[],
): Promise<void> {
  return inAuthority(database, { authorityId, actor: 'nightly' }, async (trx) => {
    const all = made.reduce((sum, { reviews }) => sum + reviews, 0)
    if (all === 0) return
    const words = (count: number, whose: string) =>
      count === 1
        ? `One child ${whose} had no review ahead. It was made, and is to book.`
        : `${count.toLocaleString('en-GB')} children ${whose} had no review ahead. They were made, and are to book.`
    const people = await sql<{ userId: string; role: string; iroId: string | null }>`
      select user_id as "userId", role, iro_id as "iroId" from app_user
      where authority_id = ${authorityId} and ${inUse()} and role in ('iro', 'business_support', 'iro_manager')
    `.execute(trx)
    for (const { userId, role, iroId } of people.rows) {
      const count =
        role === 'iro' ? (made.find((one) => one.iroId === iroId && iroId !== null)?.reviews ?? 0) : all
      if (count === 0) continue
      await sql`
        insert into notification (authority_id, user_id, kind, subject, happened_at, words, href)
        values (${authorityId}, ${userId}, 'to_book', ${night}, now(),
          ${words(count, role === 'iro' ? 'of yours' : 'of the service')}, '/booking?within=all')
        on conflict do nothing
      `.execute(trx)
    }
  })
}
