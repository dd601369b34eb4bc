import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import { readFolder } from '#exchange/read-folder.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { saidBy } from '#test/support/said-by.ts'
import { waymarkOn } from '../../wiring-commands.ts'
import { importCommand } from './import.ts'

const root = mkdtempSync(join(tmpdir(), 'waymark-import-'))
afterAll(() => rmSync(root, { recursive: true }))

const header = 'CHILD,SEX,DOB,ETHNIC,UPN\nA1,1,04/03/2010,WBRI,UN1\n'

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(root, 'year-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

/** Runs `waymark import …` for 2020-21, and takes down what it says. */
async function load(folder: string, ...flags: readonly string[]) {
  const waymark = waymarkOn(await testDatabase(), 'test')
  const program = new Command().exitOverride()
  // The database is the worker's own, and stays open.
  const open = async () => ({ ...waymark, [Symbol.asyncDispose]: async () => {} })
  importCommand(program, open, () => calendarDate('2021-06-01'))
  return saidBy(program, ['import', folder, '--year', '2020-21', '--json', ...flags])
}

describe('waymark import says in one sentence why it was not done', () => {
  test.each([
    [['--authority', 'North_Somerset', '--create', 'North Somerset'], 'North_Somerset cannot be'],
    [['--authority', 'north-somerset', '--create', ' '], 'A council needs a name'],
  ])('a council that cannot be called so, %j, was called wrongly', async (flags, why) => {
    const said = await load(folderOf({ 'header.csv': header }), ...flags)
    expect(said).toMatchObject({ exit: 2, out: '', err: expect.stringContaining(why) })
  })

  test('a file that cannot be opened is named, and nothing is loaded without it', async () => {
    const folder = folderOf({ 'header.csv': header })
    symlinkSync(join(folder, 'moved-away.csv'), join(folder, 'reviews.csv'))
    const said = await load(folder, '--authority', 'north-somerset', '--create', 'North Somerset')
    expect(said).toMatchObject({ exit: 1, out: '' })
    expect(said.err).toBe(
      `${join(folder, 'reviews.csv')} cannot be read: there is no such file. Put that right, or move it elsewhere.`,
    )
  })
})

test('of two imports that make the same council at once, one is told to run again', async () => {
  const waymark = waymarkOn(await testDatabase(), 'test')
  const year = parseCollectionYear('2020-21')
  if (year === undefined) throw new RangeError('2020-21 is a collection year')
  const read = readFolder([{ name: 'header.csv', content: new TextEncoder().encode(header) }], { year })
  const options = { year: year.name, folder: 'a-year', check: false, acceptPartial: false }
  const make = () => waymark.importFiles(read, { ...options, slug: 'made-twice', create: 'Made Twice' })
  const ended = await Promise.allSettled([make(), make()])
  expect(ended.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))).toEqual([
    'Error: Another import has just made made-twice. Run this one again: it finds it there.',
  ])
})

test('every finding has all its parts for scripts: null where it has none, and an empty value for a blank', async () => {
  const { slug } = await newAuthority(await testDatabase())
  const folder = folderOf({ 'header.csv': header.replace('04/03/2010', ''), 'nothing.csv': '' })
  const said = await load(folder, '--authority', slug, '--check')
  expect(JSON.parse(said.out)).toMatchObject({
    authority: slug,
    findings: [
      {
        code: 'value.blank',
        severity: 'warning',
        file: 'header.csv',
        line: 2,
        column: 'DOB',
        value: '',
        message: 'DOB is blank; the return requires it.',
        childId: 'A1',
      },
      { code: 'file.empty', severity: 'warning', file: 'nothing.csv', line: null, column: null, value: null },
    ],
  })
})
