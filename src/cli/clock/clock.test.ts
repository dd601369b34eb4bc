import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Said, saidBy } from '#test/support/said-by.ts'
import { clockCommand } from './clock.ts'

const folder = mkdtempSync(join(tmpdir(), 'waymark-clock-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs `waymark clock …` in this process, and takes down what it says. */
function clock(...args: readonly string[]): Promise<Said> {
  const program = new Command('waymark')
  clockCommand(program)
  return saidBy(program, ['clock', ...args])
}

function batchFile(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const parsed = (said: Said): unknown => JSON.parse(said.out)
const dues = async (path: string) =>
  z
    .array(z.object({ due: z.string().optional() }))
    .parse(parsed(await clock('--batch', path, '--json')))
    .map(({ due }) => due)

describe('one clock', () => {
  test('the first review of a child looked after since 15 December 2025, with every step', async () => {
    const said = await clock('C03', '--start', '2025-12-15', '--json')
    expect(said).toMatchObject({ exit: 0, err: '' })
    expect(parsed(said)).toEqual({
      rule: 'C03',
      slug: 'review.first',
      start: '2025-12-15',
      due: '2026-01-15',
      kind: 'statute',
      confidence: 'primary',
      source: 'CPPCR 2010 reg 33(1)',
      because: [
        { step: 'Became looked after', date: '2025-12-15' },
        {
          step: '20 working days after that day, which is not counted. First working day counted',
          date: '2025-12-16',
        },
        { step: 'Skipped: 8 weekend days, the first', date: '2025-12-20' },
        { step: 'Skipped: Christmas Day', date: '2025-12-25' },
        { step: 'Skipped: Boxing Day', date: '2025-12-26' },
        { step: "Skipped: New Year's Day", date: '2026-01-01' },
        { step: 'Last day in time', date: '2026-01-15' },
      ],
    })
  })

  test('in words, with what the rule says and how far its text has been read', async () => {
    const said = await clock('review.second', '--start', '30/11/2025')
    expect(said.out).toMatch(
      /^Second review \(C04, review\.second\)\ndue Saturday 28 February 2026\n\nHow we worked this out\n/,
    )
    expect(said.out).toMatch(/^ +1 {2}First review held +Sun 30 November 2025$/m)
    expect(said.out).toContain('Statute, text read: CPPCR 2010 reg 33(2), in force since 1 April 2011')
    expect(said.out).toContain('latest practical working day')
    expect(said.out).toContain('Fri 27 February 2026')
  })

  test('a window prints both ends', async () => {
    expect(parsed(await clock('C09f', '--start', '2026-03-02', '--json'))).toMatchObject({
      due: '2026-03-30/2026-04-13',
    })
    expect((await clock('C09f', '--start', '2026-03-02')).out).toContain(
      'in time Monday 30 March 2026 to Monday 13 April 2026',
    )
  })

  test('a rule that runs up to an event takes the event as its start', async () => {
    expect(parsed(await clock('c16a', '--start', '2026-11-26', '--json'))).toMatchObject({
      due: '2026-11-23',
    })
  })

  test('hours print the date on which they end, with a label', async () => {
    const said = await clock('C31a', '--start', '2026-01-02', '--json')
    expect(parsed(said)).toMatchObject({
      due: '2026-01-05',
      label: 'the date on which the 72 hours end, at the time of day they began',
    })
  })

  test('a rule of local practice is called so, with its warning', async () => {
    const said = await clock('V91', '--start', '2025-11-30')
    expect(said.out).toContain('Local practice: South Tyneside 2013-14')
    expect(said.out).toContain('Warning: -1 to +2 days against 3 months: can breach reg 33(2)')
    expect(said.out).not.toMatch(/statutory/i)
  })

  test('a local target stands beside the limit in law, and says when it would break it', async () => {
    const said = await clock('V91', '--start', '2025-11-30')
    expect(said.out).toContain(
      'Beside it stands the limit in law, CPPCR 2010 reg 33(2): Saturday 28 February 2026. This target is 1 day later: a review held on it would be out of time.',
    )
    expect(parsed(await clock('V91', '--start', '2025-11-30', '--json'))).toMatchObject({
      due: '2026-03-01',
      beside: { rule: 'C04', due: '2026-02-28', targetDaysLater: 1 },
    })
    expect((await clock('V28', '--start', '2025-12-01')).out).toMatch(
      /Beside it stands the limit in law, CPPCR 2010 reg 33\(1\): Wednesday 31 December 2025\.\n$/,
    )
  })

  test.each([
    ['2026-01-14', 'on Wednesday 14 January 2026: 1 day left', 1],
    ['2026-01-15', 'on Thursday 15 January 2026: the last day in time', 0],
    ['16/01/2026', 'on Friday 16 January 2026: 1 day past it', -1],
    ['2026-01-25', 'on Sunday 25 January 2026: 10 days past it', -10],
  ])('stood at %s it says how the date stands', async (on, words, daysLeft) => {
    expect((await clock('C03', '--start', '2025-12-15', '--on', on)).out).toContain(words)
    expect(parsed(await clock('C03', '--start', '2025-12-15', '--on', on, '--json'))).toMatchObject({
      daysLeft,
    })
  })

  test('a rule without a number of days cannot be worked out, and nothing is printed', async () => {
    const said = await clock('C01c', '--start', '2026-01-02', '--json')
    expect(said).toMatchObject({ exit: 1, out: '' })
    expect(said.err).toContain('"as soon as practicable", so no date can be worked out')
  })

  test('past the loaded bank holidays it cannot be worked out', async () => {
    const said = await clock('C03', '--start', '2030-12-20')
    expect(said).toMatchObject({ exit: 1, out: '' })
    expect(said.err).toContain('The bank holidays loaded run from 2010-01-01 to 2030-12-31')
  })
})

describe('called wrongly', () => {
  test.each([
    [['C99', '--start', '2026-01-02'], 'There is no rule C99'],
    [['C03'], 'Say when it starts: waymark clock C03 --start'],
    [['C03', '--start', '2026-02-30'], '2026-02-30 is not a date'],
    [['C03', '--start', '31/04/2026'], '31/04/2026 is not a date'],
    [['C03', '--start', ''], 'is not a date'],
    [[], 'Name a rule'],
    [['C03', '--start', '2026-01-05', '--on', 'soon'], '--on takes a date such as 2021-03-31, not soon'],
    [['C03', '--batch', 'x.csv'], '--batch takes its rules and dates from the file'],
  ] as const)('%j is answered with exit 2', async (args, why) => {
    const said = await clock(...args)
    expect(said).toMatchObject({ exit: 2, out: '' })
    expect(said.err).toContain(why)
  })
})

describe('a batch', () => {
  test('prints the same rows with what became of each, and exits 0', async () => {
    const path = batchFile(
      'mixed.csv',
      'id,rule,start\r\n7,C03,2025-12-15\r\n8,C09f,2026-03-02\r\n9,C03,2030-12-20\r\n10,C23b,2025-09-01\r\n11,nope,2025-09-01\r\n12,C03,31/02/2025\r\n13,C03,\r\n14,,2025-09-01\r\n',
    )
    const said = await clock('--batch', path)
    expect(said).toMatchObject({ exit: 0, err: '' })
    expect(said.out.split('\n')).toEqual([
      'id,rule,start,due,error,note',
      '7,C03,2025-12-15,2026-01-15,,',
      '8,C09f,2026-03-02,2026-03-30/2026-04-13,,',
      '9,C03,2030-12-20,,error: The bank holidays loaded run from 2010-01-01 to 2030-12-31; 20 working days after 2030-12-20 cannot be worked out. Load the years that are missing.,',
      '10,C23b,2025-09-01,,"error: PEP review: the limit is ""once in each school term"", so no date can be worked out.",',
      '11,nope,2025-09-01,,error: there is no rule nope,',
      '12,C03,31/02/2025,,error: 31/02/2025 is not a date: write 2025-12-15 or 15/12/2025,',
      '13,C03,,,error: no start date is given,',
      '14,,2025-09-01,,error: no rule is named,',
      '',
    ])
  })

  test('as JSON: the answers without their steps, and errors with their row', async () => {
    const path = batchFile('json.csv', 'rule,start\nreview.first,15/12/2025\nC01c,2025-12-15\n')
    expect(parsed(await clock('--batch', path, '--json'))).toEqual([
      {
        rule: 'C03',
        slug: 'review.first',
        start: '2025-12-15',
        due: '2026-01-15',
        kind: 'statute',
        confidence: 'primary',
        source: 'CPPCR 2010 reg 33(1)',
      },
      {
        rule: 'C01c',
        start: '2025-12-15',
        error:
          'IRO replaced when vacant: the limit is "as soon as practicable", so no date can be worked out.',
      },
    ])
  })

  test('reads what a spreadsheet saves: a byte order mark, semicolons, capitals, blanks and empty lines', async () => {
    expect(await dues(batchFile('bom.csv', '\uFEFFRule,Start\r\nC03,2025-12-15\r\n'))).toEqual(['2026-01-15'])
    expect(await dues(batchFile('semicolon.csv', 'rule;start\r\nC03;15/12/2025\r\n'))).toEqual(['2026-01-15'])
    expect(await dues(batchFile('blanks.csv', ' START , Rule \n 2025-12-15 , c03 \n\n,\n'))).toEqual([
      '2026-01-15',
    ])
    expect(await dues(batchFile('quoted.csv', '"rule","start"\n"C03","2025-12-15"\n'))).toEqual([
      '2026-01-15',
    ])
    const utf16 = Buffer.from('\uFEFFrule\tstart\r\nC03\t15/12/2025\r\n', 'utf16le')
    expect(await dues(batchFile('unicode.txt', utf16))).toEqual(['2026-01-15'])
  })

  test('a file of headings only gives no rows', async () => {
    const path = batchFile('none.csv', 'rule,start\n')
    expect(await dues(path)).toEqual([])
    expect((await clock('--batch', path)).out).toBe('rule,start,due,error,note\n')
  })

  test('the answers of an earlier batch are worked out anew', async () => {
    const path = batchFile('again.csv', 'rule,start,due,error,note\nC03,2025-12-15,1999-01-01,,\n')
    expect((await clock('--batch', path)).out).toBe(
      'rule,start,due,error,note\nC03,2025-12-15,2026-01-15,,\n',
    )
  })

  test('a file that is not there, or has no such columns, could not be done', async () => {
    const absent = await clock('--batch', join(folder, 'absent.csv'))
    expect(absent).toMatchObject({ exit: 1, out: '' })
    expect(absent.err).toContain('there is no such file')
    const headless = await clock('--batch', batchFile('headless.csv', 'C03,2025-12-15\n'))
    expect(headless).toMatchObject({ exit: 1, out: '' })
    expect(headless.err).toContain('no column rule and no column start')
    expect((await clock('--batch', folder)).err).toContain('it is a folder')
    expect((await clock('--batch', batchFile('empty.csv', ''))).exit).toBe(1)
    const twice = await clock(
      '--batch',
      batchFile('twice.csv', 'start,rule,Start\n2025-12-15,C03,2025-12-16\n'),
    )
    expect(twice).toMatchObject({ exit: 1, out: '' })
    expect(twice.err).toContain('the column start is there twice')
  })
})

describe('the list', () => {
  test('names every rule by its number and its name', async () => {
    const rows = z
      .array(z.object({ rule: z.string(), slug: z.string(), standing: z.string() }))
      .parse(parsed(await clock('list', '--json')))
    expect(rows.length).toBe(72)
    expect(rows.find(({ rule }) => rule === 'C03')).toMatchObject({
      slug: 'review.first',
      standing: 'Statute, text read',
    })
  })

  test('in words, one line a rule', async () => {
    const said = await clock('list')
    expect(said.out.trimEnd().split('\n').length).toBe(72)
    expect(said.out).toMatch(
      /^C03 +review\.first +First review: within 20 working days \(Statute, text read\)$/m,
    )
  })
})
