import { Command } from 'commander'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { newAuthority, type TestAuthority, testDatabase } from '#test/support/database.ts'
import { importSmallCouncil, smallCouncilOn } from '#test/support/small-council.ts'
import { type Waymark, waymarkOn } from '../../wiring-commands.ts'
import { childCommand } from '../child.ts'
import { dueCommand } from '../due.ts'
import { measuresCommand } from '../measures/measures.ts'
import { recordCommand } from '../record/record.ts'

const actor = 'command line (sam)'
let council: TestAuthority
beforeAll(async () => {
  const db = await testDatabase()
  council = await newAuthority(db)
  await importSmallCouncil(db, council.authorityId)
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** Runs a command as from a terminal; what it printed. */
async function run(...words: readonly string[]): Promise<string> {
  const waymark = waymarkOn(await testDatabase(), actor)
  // The database is the worker's own, and stays open.
  const open = async (): Promise<Waymark> => ({ ...waymark, [Symbol.asyncDispose]: async () => {} })
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} })
  childCommand(program, open)
  dueCommand(program, open)
  measuresCommand(program, open)
  recordCommand(program, open)
  const printed: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
  await program.parseAsync([...words, '--authority', council.slug], { from: 'user' })
  return printed.join('')
}

async function trail() {
  const db = await testDatabase()
  return db.kysely
    .selectFrom('audit_event')
    .select(['action', 'role', 'subject', 'child_id', 'outcome'])
    .where('authority_id', '=', council.authorityId)
    .where('actor', '=', actor)
    .orderBy('at')
    .execute()
}

describe('what the command line reads of children is in the audit trail', () => {
  test('a child, and one who is not there', async () => {
    await run('child', 'L100', '--on', smallCouncilOn)
    await expect(run('child', 'X999')).rejects.toThrow(/No child X999/)
    const about = { action: 'see-child', role: 'command line', subject: "the child's clocks" }
    expect(await trail()).toEqual([
      { ...about, child_id: 'L100', outcome: 'done' },
      { ...about, child_id: 'X999', outcome: 'refused' },
    ])
  })

  test('the worklist, and the rows behind a measure', async () => {
    await run('due', '--on', smallCouncilOn)
    const period = ['--from', '2026-04-01', '--to', '2026-11-23', '--measure', 'reviews.held']
    await run('measures', ...period, '--rows')
    expect((await trail()).slice(2).map(({ action, subject }) => `${action}: ${subject}`)).toEqual([
      'see-worklist: the worklist',
      'see-measure-rows: the rows behind reviews.held of 2026-04-01 to 2026-11-23',
    ])
  })

  test('a restricted record is open to nobody there: the command line names no person', async () => {
    const db = await testDatabase()
    await db.kysely
      .insertInto('restricted_record')
      .values({
        authority_id: council.authorityId,
        restriction_id: '01900000-0000-7000-8000-000000000002',
        child_id: 'L100',
        reason: 'adoption',
        begun_by: 'test',
        open_to: ['somebody'],
      })
      .execute()
    await expect(run('child', 'L100')).rejects.toThrow(/No child L100/)
    expect(await run('due', '--on', smallCouncilOn)).not.toContain('L100')
  })

  test('whoever holds the server opens it again when nobody who is named is left, and it is recorded', async () => {
    const why = ['--why', 'asked for by the director']
    expect(await run('record', 'reopen', 'L100', ...why)).toContain('open again')
    expect((await trail()).at(-1)).toEqual({
      action: 'restrict-record',
      role: 'command line',
      subject: 'lifted the restriction at the server',
      child_id: 'L100',
      outcome: 'done',
    })
    expect(await run('child', 'L100')).toContain('Child L100')
    await expect(run('record', 'reopen', 'L100', ...why)).rejects.toThrow(/No restricted record/)
  })
})
