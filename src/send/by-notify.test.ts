import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import { afterEach, describe, expect, test } from 'vitest'
import type { Outgoing } from '#app/message/outbox.ts'
import { byNotify } from './by-notify.ts'

const message: Outgoing = {
  messageId: '01a20271-740b-7081-bbf6-adbd332e3653',
  authority: 'Exampleshire County Council',
  channel: 'email',
  toName: 'Ana Silva',
  toAddress: 'ana@example.org',
  subject: 'A review meeting',
  body: 'Dear Ana,\n\nPlease come.',
}
const template = 'f33517ff-2a88-4f6e-b855-c550268ce08a'
const key = 'test-8ce3a5c1-1c1f-4a1e-9a6b-3a5b2a1c0d9e-d6f1e2a3-5b4c-4d3e-8f2a-1b0c9d8e7f6a'

let server: Server | undefined
afterEach(() => server?.close())

/** What GOV.UK Notify answers, as its documentation says, at an address of our own. */
async function notify(
  answer: (asked: { readonly method: string; readonly url: string }) => [number, unknown],
) {
  const asked: { readonly url: string; readonly body: unknown }[] = []
  server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
    request.on('end', () => {
      const url = request.url ?? ''
      asked.push({ url, body: text === '' ? undefined : JSON.parse(text) })
      const [status, body] = answer({ method: request.method ?? '', url })
      if (status === 0) request.socket.destroy()
      else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at = server.address()
  const url = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`
  return { transport: byNotify({ key, url, templates: { email: template, letter: template } }), asked }
}

const problem = (message: string) => ({ errors: [{ error: 'Error', message }] })

describe('sending by GOV.UK Notify', () => {
  test('gives the message its own id as the reference, so that it can be found again', async () => {
    const { transport, asked } = await notify(() => [201, { id: 'n-1' }])
    expect(await transport.send(message)).toEqual({ kind: 'accepted', reference: 'n-1' })
    expect(asked[0]).toMatchObject({
      url: '/v2/notifications/email',
      body: {
        template_id: template,
        email_address: 'ana@example.org',
        reference: message.messageId,
        personalisation: { subject: 'A review meeting', body: message.body },
      },
    })
  })

  test('a letter goes to each line of the address', async () => {
    const { transport, asked } = await notify(() => [201, { id: 'n-2' }])
    await transport.send({ ...message, channel: 'letter', toAddress: '1 High Street\nExampleton\nEX1 1AA' })
    expect(asked[0]?.body).toMatchObject({
      personalisation: {
        address_line_1: 'Ana Silva',
        address_line_2: '1 High Street',
        address_line_4: 'EX1 1AA',
      },
    })
  })

  test('a channel without a template is refused in a sentence that says what to set', async () => {
    const { transport } = await notify(() => [500, {}])
    const answer = await transport.send({ ...message, channel: 'text' })
    expect(answer).toMatchObject({ kind: 'refused', again: false })
    expect(answer).toHaveProperty('why', expect.stringContaining('WAYMARK_NOTIFY_TEXT_TEMPLATE'))
  })

  test('what it refuses is said in its own words; too many at once are tried again', async () => {
    const refused = await notify(() => [400, problem('email_address is not valid')])
    expect(await refused.transport.send(message)).toEqual({
      kind: 'refused',
      why: 'email_address is not valid',
      again: false,
    })
    server?.close()
    const busy = await notify(() => [429, problem('Exceeded rate limit')])
    expect(await busy.transport.send(message)).toMatchObject({ kind: 'refused', again: true })
  })

  test('after a broken connection it is asked whether it has the message', async () => {
    const { transport, asked } = await notify(({ method }) =>
      method === 'POST' ? [0, undefined] : [200, { notifications: [{ id: 'n-3' }] }],
    )
    expect(await transport.send(message)).toMatchObject({ kind: 'unknown' })
    expect(await transport.found(message.messageId, 'email')).toEqual({ kind: 'accepted', reference: 'n-3' })
    expect(asked.at(-1)?.url).toContain(`reference=${message.messageId}`)
  })

  test('a message that it does not have is sent', async () => {
    const { transport } = await notify(() => [200, { notifications: [] }])
    expect(await transport.found(message.messageId, 'email')).toMatchObject({ kind: 'refused' })
  })
})
