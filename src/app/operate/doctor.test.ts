import { describe, expect, test } from 'vitest'
import { type ExtraCheck, examine } from './doctor.ts'
import type { Inspection } from './operations.ts'

const sound: Inspection = {
  kind: 'embedded',
  serverVersion: 180_006,
  migrations: { applied: ['first', 'second'], pending: [] },
  durability: { settingsOff: [], commitReachedDisk: true, holder: 41 },
  tenancy: { tables: 48, faults: [], roleFault: undefined },
  counts: { councils: 1, accounts: 3 },
}

async function wrongIn(facts: Partial<Inspection>, extra: readonly ExtraCheck[] = []) {
  const findings = await examine({ inspect: async () => ({ ...sound, ...facts }) }, extra)
  return findings.filter((finding) => !finding.well)
}

describe('the doctor', () => {
  test('finds nothing wrong with a sound database, and says what it looked at', async () => {
    const findings = await examine({ inspect: async () => sound })
    expect(findings.map((finding) => finding.well)).not.toContain(false)
    expect(findings.at(-1)?.says).toBe('It holds 1 council, 3 accounts.')
  })

  test.each<[string, Partial<Inspection>, RegExp]>([
    ['a server older than PostgreSQL 15', { serverVersion: 140_012 }, /version 14\.12/],
    [
      'missing migrations',
      { migrations: { applied: ['first'], pending: ['second'] } },
      /1 migration is missing: second/,
    ],
    [
      'a server that acknowledges before it syncs',
      { durability: { ...sound.durability, settingsOff: ['fsync'] } },
      /fsync off/,
    ],
    [
      'a commit that did not reach the disk',
      { durability: { ...sound.durability, commitReachedDisk: false } },
      /before it reached the disk/,
    ],
    [
      'an open data directory without a lock',
      { durability: { ...sound.durability, holder: undefined } },
      /Nobody holds the lock/,
    ],
    [
      'a table without row-level security',
      { tenancy: { ...sound.tenancy, faults: ['Row-level security is off.'] } },
      /Row-level security is off/,
    ],
    [
      'a role that row-level security does not bind',
      { tenancy: { ...sound.tenancy, roleFault: 'It is a superuser.' } },
      /superuser/,
    ],
  ])('finds %s, and says what to do', async (_what, facts, says) => {
    const [wrong, ...more] = await wrongIn(facts)
    expect(wrong?.says).toMatch(says)
    expect(wrong?.remedy).not.toBe('')
    expect(more).toEqual([])
  })

  test('passes on what another part of the system found, and what it could not look at', async () => {
    const disagree = { name: 'due dates', well: false, says: 'Two differ.', remedy: 'Work them out anew.' }
    const checks: readonly ExtraCheck[] = [
      { name: 'due dates', look: async () => disagree },
      { name: 'broken', look: () => Promise.reject(new Error('the table is locked')) },
    ]
    const wrong = await wrongIn({}, checks)
    expect(wrong[0]).toEqual(disagree)
    expect(wrong[1]?.says).toContain('the table is locked')
    expect(await wrongIn({ migrations: { applied: [], pending: ['first'] } }, checks)).toHaveLength(1)
  })
})
