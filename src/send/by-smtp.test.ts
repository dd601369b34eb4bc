import { createServer, type Server } from 'node:net'
import { once } from 'node:events'
import { afterEach, describe, expect, test } from 'vitest'
import type { Outgoing } from '#app/message/outbox.ts'
import { bySmtp } from './by-smtp.ts'

const message: Outgoing = {
  messageId: '01a20271-740b-7081-bbf6-adbd332e3653',
  authority: 'Exampleshire County Council',
  channel: 'email',
  toName: 'Ruth Okafor',
  toAddress: 'ruth.okafor@council.example',
  subject: 'Decisions to answer',
  body: 'Dear Ruth,\n\nPlease answer.',
}

let server: Server | undefined
afterEach(() => server?.close())

/** A mail server that answers each command as told, and breaks off where it is told nothing. */
async function mailServer(answers: Readonly<Record<string, string | undefined>>) {
  const taken: string[] = []
  server = createServer((socket) => {
    let inMessage = false
    let text = ''
    socket.on('error', () => {})
    socket.write('220 mail.council.example\r\n')
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8')
      for (;;) {
        const end = inMessage ? text.indexOf('\r\n.\r\n') : text.indexOf('\r\n')
        if (end === -1) return
        const said = text.slice(0, end)
        text = text.slice(end + (inMessage ? 5 : 2))
        const command = inMessage ? '.' : (said.split(/[ :]/)[0] ?? '').toUpperCase()
        if (inMessage) taken.push(said)
        inMessage = command === 'DATA' && answers['DATA']?.startsWith('354') === true
        const answer = answers[command]
        if (answer === undefined) return socket.destroy()
        socket.write(`${answer}\r\n`)
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at = server.address()
  const port = typeof at === 'object' && at !== null ? at.port : 0
  return { transport: bySmtp(`smtp://127.0.0.1:${port}`, { from: 'reviews@council.example' }), taken }
}

const well = {
  EHLO: '250 mail.council.example',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  '.': '250 taken as 4711',
  QUIT: '221 bye',
}

describe('sending through a mail server', () => {
  test('hands the message over with its own id, from the council', async () => {
    const { transport, taken } = await mailServer(well)
    expect(await transport.send(message)).toEqual({ kind: 'accepted', reference: '250 taken as 4711' })
    expect(taken[0]).toContain('Message-ID: <01a20271-740b-7081-bbf6-adbd332e3653@council.example>')
    expect(taken[0]).toContain('From: Exampleshire County Council <reviews@council.example>')
  })

  test.each([
    ['a busy server is tried again', { ...well, RCPT: '451 busy' }, true],
    ['an address that is not there is not', { ...well, RCPT: '550 no such mailbox' }, false],
    ['a message refused at its end is not', { ...well, '.': '554 refused' }, false],
  ])('%s', async (_name, answers, again) => {
    const { transport } = await mailServer(answers)
    expect(await transport.send(message)).toMatchObject({ kind: 'refused', again })
  })

  test('a server that cannot be reached has taken nothing, and is tried again', async () => {
    const transport = bySmtp('smtp://127.0.0.1:1', { from: 'reviews@council.example' })
    expect(await transport.send(message)).toMatchObject({ kind: 'refused', again: true })
  })

  test('where the connection breaks after the message was handed over, nobody can tell', async () => {
    const { transport } = await mailServer({ ...well, '.': undefined })
    expect(await transport.send(message)).toMatchObject({ kind: 'unknown' })
    expect(await transport.found(message.messageId, 'email')).toMatchObject({ kind: 'unknown' })
  })

  test('a text message is not sent by email', async () => {
    const { transport } = await mailServer(well)
    expect(await transport.send({ ...message, channel: 'text' })).toMatchObject({
      kind: 'refused',
      again: false,
    })
  })
})
