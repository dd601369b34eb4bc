import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { byNotify } from '#send/by-notify.ts'
import { type Database, inAuthority } from '#store/database/database.ts'
import { outboxStoreOf } from '#store/message/outbox-store.ts'
import { queueMessages } from '#store/message/queue-messages.ts'
import { newAuthority, testDatabase } from '#test/support/database.ts'
import type { NewMessage } from './outbox.ts'
import { sendMessages } from './send-messages.ts'

const key = 'test-8ce3a5c1-1c1f-4a1e-9a6b-3a5b2a1c0d9e-d6f1e2a3-5b4c-4d3e-8f2a-1b0c9d8e7f6a'
const letter: NewMessage = {
  template: 'meet-your-iro',
  audience: 'carer',
  channel: 'email',
  toName: 'Grace Hall',
  toAddress: 'grace@example.org',
  childId: 'C1',
  fields: {
    to: 'Grace',
    called: 'Leo',
    reference: 'R-1',
    iro: 'Priya Nair',
    from: '1 December 2026',
    service: '01632 960 001',
  },
  linkTo: undefined,
  onceFor: 'once',
}

let db: Database
let authorityId: string
let server: Server
/** What the service has taken, by reference, and what it answers next. */
let taken: string[]
let answers: (readonly [status: number, takesIt: boolean])[]
let url: string

beforeEach(async () => {
  db = await testDatabase()
  ;({ authorityId } = await newAuthority(db))
  taken = []
  answers = []
  server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
    request.on('end', () => {
      const say = (status: number, body: unknown) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      if (request.method === 'GET') {
        const asked = new URL(request.url ?? '', 'http://notify.example').searchParams.get('reference')
        say(200, { notifications: taken.filter((one) => one === asked).map((id) => ({ id })) })
        return
      }
      const [status, takesIt] = answers.shift() ?? [201, true]
      const sent: { readonly reference: string } = JSON.parse(text)
      if (takesIt) taken.push(sent.reference)
      if (status === 201) say(201, { id: sent.reference })
      else say(status, { errors: [{ error: 'Error', message: `answer ${status}` }] })
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at = server.address()
  url = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`
  await inAuthority(db, { authorityId, actor: 'test' }, (trx) =>
    queueMessages(trx, { authorityId, actor: 'iro@council.example' }, [letter]),
  )
})
afterEach(() => server.close())

const send = (lostAfterSeconds: number) =>
  sendMessages(
    {
      outbox: { ...outboxStoreOf(db), authorities: async () => [authorityId] },
      transport: byNotify({ key, url, templates: { email: 'f33517ff-2a88-4f6e-b855-c550268ce08a' } }),
      site: 'https://waymark.council.example',
    },
    { lostAfterSeconds },
  )
const state = () =>
  inAuthority(db, { authorityId, actor: 'test' }, (trx) =>
    trx.selectFrom('message').select(['state', 'problem']).executeTakeFirst(),
  )

test('too many at once: it waits, and is tried again later', async () => {
  answers = [[429, false]]
  expect(await send(300)).toMatchObject({ waiting: 1 })
  expect(await state()).toEqual({ state: 'queued', problem: 'answer 429' })
  expect(taken).toEqual([])
})

test('refused for good, as an address that is none: it has failed, with what the service said', async () => {
  answers = [[400, false]]
  expect(await send(300)).toMatchObject({ failed: 1 })
  expect(await state()).toEqual({ state: 'failed', problem: 'answer 400' })
})

test('a fault of the service that took it all the same: it is asked after a while, and nothing goes twice', async () => {
  answers = [[500, true]]
  expect(await send(300)).toMatchObject({ waiting: 1, uncertain: 0 })
  // Its while is not over: nobody asks yet, and nobody sends.
  expect(await state()).toEqual({ state: 'sending', problem: 'answer 500' })
  expect(await send(300)).toMatchObject({ sent: 0, waiting: 0 })
  expect(await send(0)).toMatchObject({ sent: 1 })
  expect(taken).toHaveLength(1)
})

test('a fault of the service that did not take it: it is asked, and the message goes', async () => {
  answers = [[503, false]]
  await send(300)
  expect(await send(0)).toMatchObject({ sent: 1 })
  expect(taken).toHaveLength(1)
  expect(await state()).toEqual({ state: 'sent', problem: null })
})

test('a service that never answers well: somebody decides in the end, and it is not tried for ever', async () => {
  answers = Array.from({ length: 20 }, () => [500, false] as const)
  expect(await send(0)).toMatchObject({ uncertain: 1 })
  expect(await state()).toMatchObject({ state: 'uncertain' })
  expect(answers.length).toBeGreaterThan(10)
})
