import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDatabase } from '#store/database/database.ts'
import { newId } from '#store/database/uuid.ts'
import { heldImportsOf } from '#store/import/held-imports.ts'
import { newAuthority, scratchDatabase } from '#test/support/database.ts'
import { checksOn } from './doctor-checks.ts'

test('the doctor notices files that were sent and left past their time, and work on them that was cut short', async () => {
  const scratch = await scratchDatabase()
  const { database, environment } = scratch
  const { authorityId, slug } = await newAuthority(database)
  const open = () =>
    openDatabase({ databaseUrl: environment.DATABASE_URL, dataDirectory: environment.WAYMARK_DATA })
  const found = async () => {
    const check = checksOn(open).find(({ name }) => name === 'files chosen on screen')
    return check?.look()
  }
  const become = (change: string) => sql`update held_import set ${sql.raw(change)}`.execute(database.kysely)
  await heldImportsOf(database).hold(
    { authorityId, userId: newId(), importId: newId() },
    { year: '2025-26', files: [{ name: 'header.csv', content: Buffer.from('CHILD') }] },
  )
  expect(await found()).toMatchObject({ well: true })
  await become(`state = 'loading', moved_at = now() - interval '119 seconds'`)
  expect(await found()).toMatchObject({ well: true })
  await become(`moved_at = now() - interval '121 seconds'`)
  expect(await found()).toMatchObject({
    well: false,
    says: `Checking or loading files was cut short, and nothing of them was loaded: 1 in ${slug}.`,
  })
  await become(`state = 'checked', expires_at = now() - interval '14 minutes'`)
  expect(await found()).toMatchObject({ well: true })
  await become(`expires_at = now() - interval '16 minutes'`)
  expect(await found()).toMatchObject({
    well: false,
    says: expect.stringContaining(`1 in ${slug}`) as string,
  })
  await scratch.remove()
})
