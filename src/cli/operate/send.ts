import type { Command } from 'commander'
import type { SendingRound } from '#app/message/send-messages.ts'
import { calledWrongly } from '../kit/exit.ts'

/** What the command asks of the product. */
export interface SendingForCommands extends AsyncDisposable {
  /** Sends what waits; what another sender left longer ago than so many seconds is taken up. */
  send(lostAfterSeconds: number): Promise<SendingRound>
  /** Puts what waits for the day into one message a person. How many messages were made. */
  gather(): Promise<number>
  /** Which way messages go: `files`, `smtp` or `notify`. */
  readonly by: string
}

/** `waymark send`: sends what waits in the outbox of every authority, each message once. */
export function sendCommand(program: Command, open: () => Promise<SendingForCommands>): void {
  program
    .command('send')
    .description('Send the messages that wait, each exactly once')
    .option('--day', 'first put what waits for the day into one message a person')
    .option('--lost-after <seconds>', 'take up messages that another sender left so long ago', '300')
    .action(async (flags: { readonly day?: boolean; readonly lostAfter: string }) => {
      const lostAfter = Number(flags.lostAfter)
      if (!Number.isInteger(lostAfter) || lostAfter < 0) {
        throw calledWrongly(`--lost-after takes a number of seconds such as 300, not ${flags.lostAfter}.`)
      }
      await using sending = await open()
      if (flags.day === true) {
        process.stdout.write(`Gathered into messages of the day: ${await sending.gather()}.\n`)
      }
      const { sent, waiting, failed, uncertain } = await sending.send(lostAfter)
      const lines = [`Sent by ${sending.by}: ${sent}.`]
      if (waiting > 0) lines.push(`To be tried again later: ${waiting}.`)
      if (failed > 0) lines.push(`Not sent: ${failed}. See why under Messages.`)
      if (uncertain > 0)
        lines.push(`Perhaps sent: ${uncertain}. Somebody must ask, and say so under Messages.`)
      process.stdout.write(`${lines.join('\n')}\n`)
    })
}
