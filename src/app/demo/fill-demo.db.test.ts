import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import type { ImportReport } from '#app/import/import-files.ts'
import { type Scratch, scratchDatabase } from '#test/support/database.ts'
import { waymarkOn } from '../../wiring-commands.ts'
import { type FillDemoNeeds, type FilledDemo, fillDemo } from './fill-demo.ts'

const options = { children: 24, seed: 1, years: 2, lastDay: calendarDate('2026-11-20') }

let scratch: Scratch
let filled: FilledDemo
let again: readonly ImportReport[]

beforeAll(async () => {
  scratch = await scratchDatabase()
  const waymark = waymarkOn(scratch.database, 'test')
  filled = await fillDemo(waymark, options)
  const reports: ImportReport[] = []
  const watched: FillDemoNeeds = {
    addUser: (user) => waymark.addUser(user),
    importFiles: async (...args) => {
      const report = await waymark.importFiles(...args)
      reports.push(report)
      return report
    },
  }
  await fillDemo(watched, options)
  again = reports
})

afterAll(() => scratch.remove())

describe('The demonstration goes in as a council’s own files do', () => {
  test('every year lands', () => {
    expect(filled.years.map(({ year }) => year)).toEqual(['2025-26', '2026-27'])
    for (const { rows } of filled.years) expect(rows).toBeGreaterThan(200)
  })

  test('filled again, nothing changes: every row read is unchanged', () => {
    for (const { files } of again) {
      for (const { file, read, unchanged } of files) expect([file, unchanged]).toEqual([file, read])
    }
    expect(again).toHaveLength(2)
  })

  test('the worklist names the review that was never held and the dispute in its third week', async () => {
    const waymark = waymarkOn(scratch.database, 'test')
    const { authorityId } = await waymark.authority('marlbridge')
    const { items } = await waymark.care.worklist({
      authorityId,
      scope: { kind: 'authority' },
      on: options.lastDay,
      within: 30,
    })
    const about = items.map(({ childId, rule, due, state }) => `${childId} ${rule} ${due} ${state}`)
    expect(about).toContain('WM00016 C05 2026-10-30 missed')
    expect(about).toContain('WM00004 C27 2026-12-02 running')
    expect(about).toContain('WM00009 C09f 2026-11-27 running')
  })
})
