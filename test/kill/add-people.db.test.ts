import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { killRounds, momentsToStrike, placeToStrike, runCommand } from '#test/support/kill.ts'

const add = (email: string) => ['user', 'add', email, '--role', 'analyst', '--authority', 'llanfair']

test(
  'killing `user add` with -9, with and without the embedded database’s own process, loses nobody it said it had added and leaves nobody half added',
  async () => {
    const place = await placeToStrike()
    const { environment } = place
    const council = await runCommand({
      args: ['authority', 'add', 'llanfair', 'Llanfair Council'],
      environment,
    })
    expect(council).toMatchObject({ exitCode: 0, stderr: '' })
    const usual = await runCommand({ args: add('first@example.gov.uk'), environment })
    expect(usual).toMatchObject({ exitCode: 0, stderr: '' })

    const acknowledged = ['first@example.gov.uk']
    for (const [round, killAfterMs] of momentsToStrike(usual.ms).entries()) {
      const email = `person-${randomUUID()}@example.gov.uk`
      const killDatabase = round % 2 === 0
      const { stdout } = await runCommand({ args: add(email), environment, killAfterMs, killDatabase })
      if (stdout.includes(`Added ${email}`)) acknowledged.push(email)
    }

    const list = await runCommand({ args: ['user', 'list', '--json'], environment })
    const people = JSON.parse(list.stdout) as { readonly email: string }[]
    expect(people.map((person) => person.email)).toEqual(expect.arrayContaining(acknowledged))
    const database = await place.open()
    const audited = await sql<{ subject: string }>`
    select subject from audit_event where action = 'manage-users' order by subject
  `.execute(database.kysely)
    await database.close()
    expect(audited.rows.map((row) => row.subject)).toEqual(
      people.map((person) => `add ${person.email}`).toSorted(),
    )
    expect(await runCommand({ args: ['doctor'], environment })).toMatchObject({ exitCode: 0, stderr: '' })
    await place.remove()
  },
  60_000 + killRounds * 20_000,
)
