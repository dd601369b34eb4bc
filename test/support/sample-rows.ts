import { sql } from 'kysely'
import { type Database, inAuthority } from '#store/database/database.ts'
import { newId } from '#store/database/uuid.ts'
import { newAuthority, type TestAuthority } from './database.ts'

/**
 * A council with something in every kind of place that a backup must carry: imported rows with blanks and
 * awkward text, their history, worked-out rows, settings as JSON, people and the audit trail.
 */
export async function councilWithRows(db: Database, children = 50): Promise<TestAuthority> {
  const council = await newAuthority(db, 'Llanfair & "Quoted" Council')
  const { authorityId } = council
  const acting = { authorityId, actor: 'sian.hughes@example.gov.uk', requestId: 'request-1' }
  await inAuthority(db, acting, async (trx) => {
    const importId = newId()
    await sql`
      insert into import_run (authority_id, import_id, collection_year, folder, actor, finished_at)
      values (${authorityId}, ${importId}, '2020-21', 'files', 'test', '2021-04-01T09:00:00.123456Z')
    `.execute(trx)
    await sql`
      insert into ssda903_header (authority_id, collection_year, row_key, child_id, sex, dob, ethnic, import_id, file, line)
      select ${authorityId}, '2020-21', 'child ' || n, 'child ' || n, case when n % 3 = 0 then null else '1' end,
        date '2010-02-28' + n, E'tab\\tand "quote" and \\\\ and é', ${importId}, 'header.csv', n + 1
      from generate_series(1, ${children}::int) n
    `.execute(trx)
    await sql`
      insert into iros (authority_id, collection_year, row_key, iro_id, name, fte, started_on, import_id, file, line)
      values (${authorityId}, '2020-21', 'IRO1', 'IRO1', 'Siân Hughes', 0.6, '2019-09-01', ${importId}, 'iros.csv', 2)
    `.execute(trx)
    await sql`
      insert into local_policy (authority_id, policy, in_force_from, value)
      values (${authorityId}, 'review-record-days', '2020-04-01', '{"days": 10, "note": "a \\"local\\" target"}')
    `.execute(trx)
    await sql`
      insert into audit_event (authority_id, event_id, actor, role, action, outcome)
      values (${authorityId}, ${newId()}, 'sian.hughes@example.gov.uk', 'iro', 'see-child', 'done')
    `.execute(trx)
    await sql`
      insert into app_user (user_id, authority_id, email, name, role, password_hash)
      values (${newId()}, ${authorityId}, ${`${council.slug}@example.gov.uk`}, 'Siân Hughes', 'iro', 'x')
    `.execute(trx)
  })
  await inAuthority(db, acting, async (trx) => {
    await sql`update ssda903_header set sex = '2' where authority_id = ${authorityId} and row_key = 'child 1'`.execute(
      trx,
    )
    await sql`delete from ssda903_header where authority_id = ${authorityId} and row_key = 'child 2'`.execute(
      trx,
    )
  })
  return council
}
