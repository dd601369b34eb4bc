import { Command } from 'commander'
import { afterEach, expect, test, vi } from 'vitest'
import { labelsHeld, setLabels } from '#app/admin/own-code-labels.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { englandAndWales } from '#domain/calendar/england-and-wales.ts'
import { policyStoreOf } from '#store/admin/policy-store.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import { importSmallCouncil } from '#test/support/small-council.ts'
import { type Waymark, waymarkOn } from '../../wiring-commands.ts'
import { measuresCommand } from './measures.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

test('figures for others keep the national words, whatever the council calls its codes', async () => {
  const db = await testDatabase()
  const { authorityId, slug } = await newAuthority(db)
  await importSmallCouncil(db, authorityId)
  const printed: string[] = []
  const run = async (...words: readonly string[]) => {
    const waymark = waymarkOn(db, 'command line (sam)')
    // The database is the worker's own, and stays open.
    const open = async (): Promise<Waymark> => ({ ...waymark, [Symbol.asyncDispose]: async () => {} })
    const program = new Command().exitOverride()
    measuresCommand(program, open)
    printed.length = 0
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
    const asked = ['measures', '--measure', 'participation.codes', '--by', 'code', '--authority', slug]
    await program.parseAsync([...asked, '--from', '2025-12-01', '--to', '2026-11-23', ...words], {
      from: 'user',
    })
    vi.restoreAllMocks()
    return printed.join('')
  }
  const before = await run()
  const today = calendarDate('2025-01-01')
  const needs = {
    policies: policyStoreOf(db),
    calendarOf: async () => englandAndWales,
    today: () => today,
  }
  const by = { authorityId, actor: 'sam', role: 'administrator' as const, requestId: 'labels' }
  const change = { day: '1', month: '1', year: '2025', reason: 'As our staff say it' }
  const { mark } = await labelsHeld(needs, authorityId, 'participation')
  const typed = { ...change, labels: { PN1: 'Was there and spoke' }, seen: mark }
  expect(await setLabels(needs, by, 'participation', typed)).toEqual({ problems: [] })
  expect(await run()).toBe(before)
  const json = await run('--json')
  expect(json).toContain('PN1')
  expect(json).not.toContain('Was there and spoke')
})
