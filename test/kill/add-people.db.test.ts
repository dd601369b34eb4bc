import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDatabase } from '#store/database/database.ts'
import { removeScratchDirectory, scratchDirectory } from '#test/support/database.ts'
import {
  type CommandEnvironment,
  killRounds,
  momentsToStrike,
  runCommand,
  untilFree,
} from '#test/support/kill.ts'

const add = (email: string) => ['user', 'add', email, '--role', 'analyst', '--authority', 'llanfair']

test(
  'killing `user add` with -9, with and without the database’s own process, loses nobody it said it had added and leaves nobody half added',
  async () => {
    const dataDirectory = await scratchDirectory()
    const environment: CommandEnvironment = { DATABASE_URL: '', WAYMARK_DATA: dataDirectory }
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
    await untilFree(dataDirectory)
    const database = await openDatabase({ dataDirectory })
    const audited = await sql<{ subject: string }>`
    select subject from audit_event where action = 'manage-users' order by subject
  `.execute(database.kysely)
    await database.close()
    expect(audited.rows.map((row) => row.subject)).toEqual(
      people.map((person) => `add ${person.email}`).toSorted(),
    )
    expect(await runCommand({ args: ['doctor'], environment })).toMatchObject({ exitCode: 0, stderr: '' })
    await removeScratchDirectory(dataDirectory)
  },
  60_000 + killRounds * 20_000,
)
