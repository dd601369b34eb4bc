import { verify } from '@node-rs/argon2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operationsOf } from '#store/database/operations.ts'
import { type Scratch, scratchDatabase } from '#test/support/database.ts'
import { addAuthority } from './add-authority.ts'
import { addUser } from './add-user.ts'
import { disableUser } from './disable-user.ts'
import { examine } from './doctor.ts'
import type { Operations } from './operations.ts'

let scratch: Scratch
let on: Operations

beforeAll(async () => {
  scratch = await scratchDatabase()
  on = operationsOf(scratch.database)
})
afterAll(() => scratch.remove())

const siân = { email: 'Sian.Hughes@Example.gov.uk ', role: 'iro', name: 'Siân Hughes', iroId: 'IRO1' }
const kept = {
  email: 'sian.hughes@example.gov.uk',
  role: 'iro',
  authority: 'llanfair',
  iroId: 'IRO1',
  disabled: false,
}

describe('people who may sign in', () => {
  test('cannot be added while there is no council', async () => {
    await expect(addUser(on, siân)).rejects.toThrow(/There is no council yet/)
  })

  test('a council is added once, under a short name that fits an address', async () => {
    await addAuthority(on, { slug: 'llanfair', name: ' Llanfair Council ' })
    await expect(addAuthority(on, { slug: 'llanfair', name: 'Another' })).rejects.toThrow(
      /council llanfair already/,
    )
    await expect(addAuthority(on, { slug: 'Llan Fair', name: 'Another' })).rejects.toThrow(/small letters/)
    await expect(addAuthority(on, { slug: 'other', name: '  ' })).rejects.toThrow(/needs a name/)
    expect(await on.authorities.list()).toMatchObject([
      { slug: 'llanfair', name: 'Llanfair Council', madeUp: false },
    ])
  })

  test('an IRO gets a password of their own, kept as an argon2id hash only', async () => {
    const added = await addUser(on, siân)
    expect(added).toMatchObject({ email: 'sian.hughes@example.gov.uk', role: 'iro', lacks: undefined })
    expect(added.password).toMatch(/^([a-z0-9]{5}-){3}[a-z0-9]{5}$/)
    const row = await scratch.database.kysely
      .selectFrom('app_user')
      .select('password_hash')
      .executeTakeFirstOrThrow()
    expect(row.password_hash).toMatch(/^\$argon2id\$/)
    expect(await verify(row.password_hash, added.password ?? '')).toBe(true)
    expect(await on.people.list()).toMatchObject([kept])
  })

  test('nobody is added twice, under a role that is not one, or with a password that is short', async () => {
    await expect(addUser(on, siân)).rejects.toThrow(/has an account already/)
    await expect(addUser(on, { ...siân, role: 'manager' })).rejects.toThrow(
      /There is no role manager\. The roles are iro,/,
    )
    await expect(addUser(on, { ...siân, email: 'sian' })).rejects.toThrow(/not an email address/)
    await expect(addUser(on, { ...siân, password: 'eleven char' })).rejects.toThrow(/at least 12 characters/)
    await expect(addUser(on, { ...siân, authority: 'elsewhere' })).rejects.toThrow(/no council elsewhere/)
    expect(await on.people.list()).toHaveLength(1)
  })

  test('an IRO without an IRO id is added, and we say that they will see no child', async () => {
    const added = await addUser(on, { email: 'new@example.gov.uk', role: 'iro', password: 'twelve chars' })
    expect(added).toMatchObject({ password: undefined, lacks: 'an IRO id (--iro)' })
  })

  test('where there are several councils, the council has to be named', async () => {
    await addAuthority(on, { slug: 'second', name: 'Second Council' })
    await expect(addUser(on, { ...siân, email: 'x@example.gov.uk' })).rejects.toThrow(
      /say which with --authority/,
    )
  })

  test('a disabled account stays disabled, and its going is in the audit trail', async () => {
    expect(await disableUser(on, 'Sian.Hughes@example.gov.uk')).toEqual({ was: false })
    expect(await disableUser(on, 'sian.hughes@example.gov.uk')).toEqual({ was: true })
    await expect(disableUser(on, 'nobody@example.gov.uk')).rejects.toThrow(/There is no account/)
    expect(await on.people.list()).toContainEqual(expect.objectContaining({ ...kept, disabled: true }))
    const audit = await scratch.database.kysely
      .selectFrom('audit_event')
      .select('subject')
      .orderBy('at')
      .execute()
    expect(audit.map((event) => event.subject)).toEqual([
      'add sian.hughes@example.gov.uk',
      'add new@example.gov.uk',
      'disable sian.hughes@example.gov.uk',
    ])
  })
})

describe('a database that has just been set up', () => {
  test('is found sound by the doctor', async () => {
    const findings = await examine(on)
    expect(findings.filter((finding) => !finding.well)).toEqual([])
  })

  test('needs no second migration', async () => {
    expect(await on.migrate()).toEqual([])
  })
})

describe('a database that has not been set up', () => {
  test('is told by the doctor to migrate, and one of several that migrate at once does the work', async () => {
    const fresh = await scratchDatabase({ migrated: false })
    const operations = operationsOf(fresh.database)
    const wrong = (await examine(operations)).filter((finding) => !finding.well)
    expect(wrong.map((finding) => finding.remedy)).toEqual(['Run: waymark migrate'])
    const applied = await Promise.all([1, 2, 3].map(() => operations.migrate()))
    expect(applied.flat().length).toBe(new Set(applied.flat()).size)
    expect((await examine(operations)).filter((finding) => !finding.well)).toEqual([])
    await fresh.remove()
  })
})
