import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import type { Delivery } from '#domain/message/delivery.ts'
import { toFiles } from '#send/to-files.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import { policyStoreOf } from '#store/admin/policy-store.ts'
import { jobRunStoreOf } from '#store/jobs/job-run-store.ts'
import { linkStoreOf } from '#store/message/link-store.ts'
import { outboxStoreOf } from '#store/message/outbox-store.ts'
import { queueMessages } from '#store/message/queue-messages.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import type { NewMessage, OutboxStore, Transport } from './outbox.ts'
import { gatherDigests, gatherWhenDue, sendMessages } from './send-messages.ts'

const decisions: NewMessage = {
  template: 'decisions-to-answer',
  audience: 'team_manager',
  channel: 'email',
  toName: 'Ruth Okafor',
  toAddress: 'ruth.okafor@council.example',
  childId: 'C1',
  fields: { to: 'Ruth', reference: 'R-4F2A', held: '6 November 2026', due: '13 November 2026', iro: 'Priya' },
  linkTo: 'review-1',
  onceFor: 'decisions review-1',
}
const deemed = (onceFor: string): NewMessage => ({
  ...decisions,
  template: 'decisions-deemed-agreed',
  fields: { ...decisions.fields, sent: '6 November 2026' },
  linkTo: undefined,
  onceFor,
})

describe('sending what waits in the outbox', () => {
  let db: Database
  let authorityId: string
  let folder: string

  beforeEach(async () => {
    db = await testDatabase()
    ;({ authorityId } = await newAuthority(db))
    folder = mkdtempSync(join(tmpdir(), 'waymark-outbox-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  // The database holds the councils of other tests.
  const outbox = (): OutboxStore => ({ ...outboxStoreOf(db), authorities: async () => [authorityId] })

  const queue = (...messages: readonly NewMessage[]) =>
    inAuthority(db, { authorityId, actor: 'test' }, (trx) =>
      queueMessages(trx, { authorityId, actor: 'iro@council.example' }, messages),
    )
  const needs = (transport: Transport = toFiles(folder, { from: 'reviews@council.example' })) => ({
    outbox: outbox(),
    transport,
    site: 'https://waymark.council.example',
  })
  const states = async () =>
    inAuthority(db, { authorityId, actor: 'test' }, (trx) =>
      trx.selectFrom('message').select(['state', 'problem', 'attempts']).orderBy('message_id').execute(),
    )
  const onlyFile = () => readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8')

  test('the same reminder asked for twice is one message', async () => {
    expect(await queue(decisions)).toBe(1)
    expect(await queue({ ...decisions, toName: 'Somebody else' })).toBe(0)
    expect(await sendMessages(needs())).toMatchObject({ sent: 1 })
    expect(await sendMessages(needs())).toMatchObject({ sent: 0 })
    expect(readdirSync(folder)).toHaveLength(1)
  })

  test('the link stands in the letter, opens, and is kept nowhere', async () => {
    await queue(decisions)
    await sendMessages(needs())
    // A long line of a mail is folded with an equals sign.
    const mail = onlyFile().replaceAll('=\r\n', '')
    const token = /https:\/\/waymark\.council\.example\/l\/([\w-]{43})/.exec(mail)?.[1] ?? ''
    const link = await linkStoreOf(db).byToken(token)
    expect(link).toMatchObject({
      purpose: 'answer-decisions',
      subject: 'review-1',
      personName: 'Ruth Okafor',
    })
    const kept = await db.kysely.selectFrom('message').selectAll().execute()
    const history = await db.kysely
      .selectFrom('history')
      .selectAll()
      .where('authority_id', '=', authorityId)
      .execute()
    expect(JSON.stringify([kept, history])).not.toContain(token)
  })

  test('a name with a line break in it does not become a header', async () => {
    await queue({ ...decisions, fields: { ...decisions.fields, reference: 'R\r\nBcc: all@council.example' } })
    await sendMessages(needs())
    const [headers] = onlyFile().split('\r\n\r\n')
    expect(headers).not.toMatch(/^bcc:/im)
  })

  test('a letter with a hole is refused when it is queued, and so is what it tells of', async () => {
    const { due: _left, ...fields } = decisions.fields as { due: string }
    await expect(queue({ ...decisions, fields })).rejects.toThrow('needs due')
    expect(await states()).toEqual([])
  })

  test('what a busy server turns away is tried again later; what it refuses for good has failed', async () => {
    const says = (delivery: Delivery): Transport => ({
      name: 'made up',
      remembers: false,
      send: async () => delivery,
      found: async () => delivery,
    })
    await queue(decisions)
    const busy = needs(says({ kind: 'refused', why: '451 busy', again: true }))
    expect(await sendMessages(busy)).toMatchObject({ waiting: 1 })
    // Its time has not come again.
    expect(await sendMessages(busy)).toMatchObject({ waiting: 0, sent: 0 })
    expect(await states()).toMatchObject([{ state: 'queued', problem: '451 busy', attempts: 1 }])

    await queue({ ...decisions, onceFor: 'another' })
    const never = needs(says({ kind: 'refused', why: '550 no such mailbox', again: false }))
    expect(await sendMessages(never)).toMatchObject({ failed: 1 })
    expect((await states())[1]).toMatchObject({ state: 'failed', problem: '550 no such mailbox' })
  })

  test('a sender that stopped in the middle: what had gone is not sent again, what had not is', async () => {
    await queue(decisions, { ...decisions, onceFor: 'another', toName: 'Sam Lee' })
    const { transport, site, outbox: store } = needs()
    // One was held and sent, and its sender died before it could say so.
    const gone = await store.claim(authorityId, 300)
    await transport.send(await store.prepare(authorityId, gone?.messageId ?? '', site))
    // Another was held, and its sender died before it sent anything.
    await store.claim(authorityId, 300)
    expect(await sendMessages(needs(), { lostAfterSeconds: 300 })).toMatchObject({ sent: 0 })
    expect(await sendMessages(needs(), { lostAfterSeconds: 0 })).toMatchObject({ sent: 2 })
    expect(readdirSync(folder)).toHaveLength(2)
  })

  test('where the way out cannot say whether it took a message, somebody decides', async () => {
    await queue(decisions)
    const cannotSay: Transport = {
      name: 'made up',
      remembers: false,
      send: async () => ({ kind: 'accepted', reference: '1' }),
      found: async () => ({ kind: 'unknown', why: 'It keeps no list' }),
    }
    await outboxStoreOf(db).claim(authorityId, 300)
    expect(await sendMessages(needs(cannotSay), { lostAfterSeconds: 0 })).toMatchObject({
      uncertain: 1,
      sent: 0,
    })
    expect(await states()).toMatchObject([{ state: 'uncertain', problem: 'It keeps no list' }])
  })

  test('two senders at once send each message once', async () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ ...decisions, onceFor: `decisions ${index}` }))
    await queue(...many)
    const rounds = await Promise.all([sendMessages(needs()), sendMessages(needs()), sendMessages(needs())])
    expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(20)
    expect(readdirSync(folder)).toHaveLength(20)
  })

  test('what can wait goes out as one message a day, to each person one', async () => {
    const sam = { toName: 'Sam Lee', toAddress: 'sam.lee@council.example' }
    await queue(deemed('a'), deemed('b'), { ...deemed('c'), ...sam })
    expect(await sendMessages(needs())).toMatchObject({ sent: 0 })
    expect(await gatherDigests(outbox(), '2026-11-23')).toBe(2)
    expect(await gatherDigests(outbox(), '2026-11-23')).toBe(0)
    expect(await sendMessages(needs())).toMatchObject({ sent: 2 })
    const mails = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
    expect(mails.filter((mail) => mail.includes('Subject: Reviews: 2 things today'))).toHaveLength(1)
    expect(mails.filter((mail) => mail.includes('Subject: Reviews: one thing today'))).toHaveLength(1)
  })

  test('from the hour of the day on, and once a day, whoever asks how often', async () => {
    const day = calendarDate('2026-11-23')
    const gathering = { outbox: outbox(), runs: jobRunStoreOf(db) }
    await queue(deemed('a'))
    await gatherWhenDue(gathering, { day, hour: 15 })
    expect(await sendMessages(needs())).toMatchObject({ sent: 0 })
    await Promise.all([
      gatherWhenDue(gathering, { day, hour: 16 }),
      gatherWhenDue(gathering, { day, hour: 16 }),
    ])
    expect(await sendMessages(needs())).toMatchObject({ sent: 1 })
    // What comes after that is told the next day.
    await queue(deemed('b'))
    await gatherWhenDue(gathering, { day, hour: 17 })
    expect(await sendMessages(needs())).toMatchObject({ sent: 0 })
    await gatherWhenDue(gathering, { day: calendarDate('2026-11-24'), hour: 23 })
    expect(await sendMessages(needs())).toMatchObject({ sent: 1 })
  })

  test('the hour of the day is the council’s own where it set one, from the day on that it set', async () => {
    const by = { authorityId, actor: 'a@b.example', role: 'administrator', requestId: 'r' } as const
    const version = {
      from: calendarDate('2026-12-01'),
      value: { hour: 7 },
      reason: 'Before the school run',
    }
    await policyStoreOf(db).set(by, 'day_messages', version, () => true)
    expect(await outbox().dayHour(authorityId, calendarDate('2026-11-30'))).toBe(16)
    expect(await outbox().dayHour(authorityId, calendarDate('2026-12-01'))).toBe(7)
  })

  test('a letter that was put off does not go after one that came later about the same booking', async () => {
    const moved = (when: string): NewMessage => ({
      template: 'review-moved',
      audience: 'parent',
      channel: 'email',
      toName: 'Dana Marsh',
      toAddress: 'dana@example.org',
      childId: 'C1',
      fields: {
        to: 'Dana',
        called: 'Leo',
        reference: 'R-1',
        before: 'Monday',
        when,
        where: 'at school',
        service: 'us',
      },
      linkTo: undefined,
      onceFor: when,
      booking: {
        of: 'booking 1',
        known: { when: 'Monday', where: 'at school' },
        answered: null,
        goes: 'at once',
      },
    })
    await queue(moved('Tuesday'))
    const held = await outbox().claim(authorityId, 300)
    // Meanwhile it moved again: that letter is not held up by the one that is on its way.
    await queue(moved('Wednesday'))
    const busy = { state: 'queued', problem: '451 busy', afterMinutes: 0 } as const
    await outbox().settle(authorityId, held?.messageId ?? '', busy)
    expect(await sendMessages(needs())).toMatchObject({ sent: 1 })
    expect(onlyFile()).toContain('now on Wednesday')
    expect(await states()).toMatchObject([{ state: 'gathered' }, { state: 'sent' }])
  })
})
