import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inAuthority } from '#store/database/database.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { queueMessages } from './queue-messages.ts'

test('a letter is in the council’s terms, and names in it are as people wrote them', async () => {
  const db = await testDatabase()
  const { authorityId } = await newAuthority(db)
  await sql`
    insert into local_policy (authority_id, policy, in_force_from, value, reason)
    values (${authorityId}, 'terms', '2020-01-01',
      '{"iro": {"one": "reviewing officer", "many": "reviewing officers", "article": "a"}}', 'Ours')
  `.execute(db.kysely)
  const fields = {
    iro: 'IRO Jones',
    reference: 'AB12',
    from: '1 December 2026',
    to: 'Ruth',
    called: 'Leo',
    service: 'ring us',
  }
  await inAuthority(db, { authorityId, actor: 'test' }, (trx) =>
    queueMessages(trx, { authorityId, actor: 'test' }, [
      {
        template: 'meet-your-iro',
        audience: 'social_worker',
        channel: 'email',
        toName: 'Ruth Okafor',
        toAddress: 'ruth@council.example',
        childId: undefined,
        fields,
        linkTo: undefined,
        onceFor: 'once',
      },
    ]),
  )
  const kept = await db.kysely
    .selectFrom('message')
    .select(['subject'])
    .where('authority_id', '=', authorityId)
    .executeTakeFirst()
  expect(kept?.subject).toBe('IRO Jones is the reviewing officer of AB12 from 1 December 2026')
})
