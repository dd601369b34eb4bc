import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { askMeasures } from '#app/measure/ask-measures.ts'
import { scopeOfCommand } from '#domain/access/command-access.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { parseCollectionYear } from '#domain/calendar/collection-year.ts'
import { readFolder } from '#exchange/read-folder.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { waymarkOn } from '../../src/wiring-commands.ts'
import { differencesBetween } from './compare.ts'
import type { Facts } from './facts.ts'
import { countAll } from './oracle.ts'
import { randomCouncil } from './random-council.ts'
import { writeFacts } from './write-facts.ts'

/** The facts as a council's files in the product, and what its SQL answers of a period. */
async function imported(facts: Facts) {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-council-'))
  writeFacts(facts, folder)
  const files = readdirSync(folder).map((name) => ({ name, content: readFileSync(join(folder, name)) }))
  rmSync(folder, { recursive: true })
  const year = parseCollectionYear('2020-21')
  if (year === undefined) throw new RangeError('2020-21 is no collection year')
  const database = await testDatabase()
  const { authorityId, slug } = await newAuthority(database)
  const waymark = waymarkOn(database, 'the oracle')
  const report = await waymark.importFiles(readFolder(files, { year }), {
    slug,
    year: year.name,
    folder: 'made-up',
    check: false,
    acceptPartial: false,
  })
  return {
    landed: report.landed,
    answer: async (from: string, to: string, variant: string | undefined) => {
      const answered = await askMeasures(
        { measures: waymark.measures, now: () => new Date() },
        {
          authorityId,
          authority: slug,
          from: calendarDate(from),
          to: calendarDate(to),
          variant,
          scope: scopeOfCommand('measures'),
        },
      )
      if (answered.kind === 'called_wrongly') throw new RangeError(answered.why)
      return answered.answer
    },
  }
}

const variants = [undefined, 'due', 'child_year', 'attending_counts', 'school']
describe('The SQL of the measures and the oracle agree', () => {
  test.each([
    ['whose whole history is in the files, in its year', 11, '2010-01-01', '2020-04-01', '2021-03-31'],
    ['whose files reach back to April 2020, in any months', 12, null, '2020-05-15', '2020-12-10'],
  ])('on every figure of a made-up council %s', async (_council, seed, historyComplete, from, to) => {
    const facts = randomCouncil(seed, 150, historyComplete)
    const product = await imported(facts)
    expect(product.landed).toBe(true)
    const figures = countAll(facts, { from, to })
    const differences: string[] = []
    for (const variant of variants) {
      differences.push(...differencesBetween(await product.answer(from, to, variant), figures))
    }
    expect([...new Set(differences)]).toEqual([])
  })
})
