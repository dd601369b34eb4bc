import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newAuthority, testDatabase, type TestAuthority } from '#test/support/database.ts'
import { importReportingCouncil } from '#test/support/reporting-council.ts'
import { waymarkOn } from '../../wiring-commands.ts'
import { reportCommand } from './report.ts'

let council: TestAuthority
let folder: string
beforeAll(async () => {
  const db = await testDatabase()
  council = await newAuthority(db, 'Marshmere Council')
  await importReportingCouncil(db, council.authorityId)
  folder = await mkdtemp(join(tmpdir(), 'waymark-report-'))
}, 120_000)
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function report(...flags: readonly string[]): Promise<string> {
  const waymark = waymarkOn(await testDatabase(), 'test')
  const out = join(folder, `report-${flags.join('-').replaceAll(/\W+/g, '-')}`)
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} })
  reportCommand(program, async () => ({
    authority: (slug) => waymark.authority(slug),
    annualFigures: (asked) => waymark.annualFigures(asked),
    audit: (authorityId, command, about) => waymark.audit(authorityId, command, about),
    // The database is the worker's own, and stays open.
    [Symbol.asyncDispose]: async () => {},
  }))
  await program.parseAsync(['report', 'annual', '--authority', council.slug, '--out', out, ...flags], {
    from: 'user',
  })
  return out
}

describe('waymark report annual', () => {
  test('writes the report of a year as HTML, which only its maker may read', async () => {
    const file = await report('--year', '2020-21', '--format', 'html')
    expect(await readFile(file, 'utf8')).toContain('Marshmere Council')
    expect((await stat(file)).mode & 0o077).toBe(0)
  })

  test('writes it as JSON, each figure as its reference and value', async () => {
    const file = await report('--year', '2020-21', '--format', 'json')
    const document: unknown = JSON.parse(await readFile(file, 'utf8'))
    expect(document).toMatchObject({ authority: 'Marshmere Council', year: '2020-21', audience: 'internal' })
    const text = await readFile(file, 'utf8')
    expect(text).toMatch(/"key": "reviews.held\[\].value@2020-21"[^}]*"keys": \{\}[^}]*"value": 80/s)
    expect(text).toMatch(/"key": "reviews.held\[\].value@2019-20"[^}]*"keys": \{\}[^}]*"value": 72/s)
  })

  test('for the public holds no small number', async () => {
    const file = await report('--year', '2020-21', '--format', 'json', '--audience', 'public')
    const text = await readFile(file, 'utf8')
    expect(text).toContain('"audience": "public"')
    expect(text).not.toMatch(
      /"measure": "disputes.raised"[^}]*\{\s*"category": "Placement"\s*\}[^}]*"value": 1,/s,
    )
  })

  test.each(['pdf', 'docx', 'xlsx', 'ods', 'constructor'])(
    'names the formats that there are when %s is asked for, and exits 2',
    async (format) => {
      await expect(report('--year', '2020-21', '--format', format)).rejects.toMatchObject({
        exitCode: 2,
        message: `--format takes html or json, not ${format}: those are the formats that this version writes.`,
      })
    },
  )

  test('exits 2 when the year is not a collection year', async () => {
    await expect(report('--year', '2020', '--format', 'html')).rejects.toMatchObject({ exitCode: 2 })
  })

  test('exits 1 for a year of which nothing was imported, and says what to do', async () => {
    await expect(report('--year', '1999-00', '--format', 'html')).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringContaining('Import the year first'),
    })
  })
})
